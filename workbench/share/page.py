"""The page that is shared: all views, their payloads and Plotly in one HTML file, opened from anywhere."""

import base64
from collections.abc import Mapping
from html import escape
from pathlib import Path
from string import Template
from typing import Any

from workbench.share.hosting import content_policy, facts_list, host_script, host_style, in_script, own_text
from workbench.tables.frames import Row, Tables
from workbench.views.modules import module
from workbench.views.plotly_bundle import plotly_bundle
from workbench.views.still import element, still_chronology, still_matrix, still_reader, still_tree
from workbench.views.wording import title_in_words
from workbench.views.workspace import workspace_payloads


def page(
    tables: Tables, *, title: str, made_from: Mapping[str, str], corrections: Mapping[str, Any] | None = None
) -> str:
    """Return the page as one string; the same for the same tables, title and facts.

    Args:
        tables: What the page shows.
        title: What stands at its head.
        made_from: What it was made from, as the model and the parameters; no paths of this machine.
        corrections: What the table of corrections shows; without it the page has none.
    """
    shown = workspace_payloads(tables) | ({"corrections_payload": corrections} if corrections else {})
    script = host_script("page")
    return Template(own_text("page.html")).substitute(
        title=escape(title),
        policy=escape(content_policy(script), quote=False),
        style=host_style("page"),
        about=escape(_about(tables)),
        reader=still_reader(tables),
        chronology=still_chronology(tables),
        matrix=still_matrix(tables),
        tree=still_tree(tables),
        footer=_footer(tables, made_from),
        state=in_script(shown),
        module=in_script(module("workspace")),
        plotly=base64.b64encode(plotly_bundle()).decode(),
        script=script,
    )


def write_page(
    tables: Tables,
    file: Path,
    *,
    title: str,
    made_from: Mapping[str, str],
    corrections: Mapping[str, Any] | None = None,
) -> None:
    """Write the page to ``file``; else as `page`."""
    text = page(tables, title=title, made_from=made_from, corrections=corrections)
    file.write_text(text, encoding="utf-8", newline="\n")


def _about(tables: Tables) -> str:
    counts = ((len(tables[name]), name) for name in ("articles", "entities", "events", "stances"))
    return " · ".join(f"{count} {name if count != 1 else _singular(name)}" for count, name in counts)


def _singular(name: str) -> str:
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def _footer(tables: Tables, made_from: Mapping[str, str]) -> str:
    """Return what the page was made from; addresses are shown as text and are no links."""
    articles = (element("li", _origin(row)) for row in tables.rows("articles"))
    return element("ul", *articles) + facts_list(made_from)


def _origin(article: Row) -> str:
    known = (title_in_words(article), article["publisher"], article["published"], article["address"])
    return ", ".join(filter(None, known))
