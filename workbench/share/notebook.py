"""An executed notebook as one page: text, code, tables, and the views with what they were drawn from."""

import base64
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from string import Template
from typing import Any

from workbench.share.cells import cell_markdown, clean_markup, plain_output, without_paths
from workbench.share.hosting import content_policy, facts_list, host_script, host_style, in_script, own_text
from workbench.share.notebook_state import NotebookState
from workbench.views.modules import VIEW_TYPE, module, parts
from workbench.views.plotly_bundle import plotly_bundle
from workbench.views.still import SafeHtml, element

_PICTURES = ("image/png", "image/jpeg", "image/gif")


def notebook_page(notebook: Mapping[str, Any], *, title: str, code: str) -> str:
    """Return the page as one string; the same for the same notebook.

    Args:
        notebook: Cells as ``nbformat`` 4 has them, executed.
        title: What the page is called where no heading of the notebook says it.
        code: ``collapsed``, ``hidden`` or ``shown``.
    """
    state = NotebookState()
    body = SafeHtml("".join(_cell(cell, state, code) for cell in notebook["cells"]))
    names = state.modules()
    charts = any("plotly" in parts(name) for name in names)
    script = host_script("notebook")
    return Template(own_text("notebook.html")).substitute(
        title=escape(_heading(notebook) or title),
        policy=escape(content_policy(script), quote=False),
        style=host_style("notebook"),
        body=body,
        footer=SafeHtml("".join(map(facts_list, state.made_from))),
        state=in_script(state.as_json()),
        modules=in_script([[name, module(name)] for name in names]),
        plotly=base64.b64encode(plotly_bundle()).decode() if charts else "",
        script=script,
    )


def _cell(cell: Mapping[str, Any], state: NotebookState, code: str) -> SafeHtml:
    source = _joined(cell["source"])
    if cell["cell_type"] == "markdown":
        return element("section", cell_markdown(source, cell.get("attachments", {})))
    if cell["cell_type"] != "code":
        return SafeHtml()
    shown = (_output(output, state) for output in cell["outputs"])
    return element("section", _code(source, code), SafeHtml("".join(shown)))


def _code(source: str, code: str) -> SafeHtml:
    if code == "hidden" or not source.strip():
        return SafeHtml()
    opened = " open" if code == "shown" else ""
    listing = element("pre", without_paths(source))
    return SafeHtml(f'<details class="code"{opened}><summary>Code</summary>{listing}</details>')


def _output(output: Mapping[str, Any], state: NotebookState) -> SafeHtml:
    """Return an output; errors and what went to standard error stay behind."""
    kind = output["output_type"]
    if kind == "stream":
        return plain_output(_joined(output["text"])) if output.get("name") != "stderr" else SafeHtml()
    data = output.get("data", {}) if kind in ("display_data", "execute_result") else {}
    mounts = state.mounts(data[VIEW_TYPE]) if VIEW_TYPE in data else []
    if mounts:
        return _views(mounts, _joined(data.get("text/html", "")))
    for picture in _PICTURES:
        if picture in data:
            return _picture(picture, _joined(data[picture]))
    if "text/html" in data:
        return SafeHtml(f'<div class="out">{clean_markup(without_paths(_joined(data["text/html"])))}</div>')
    return plain_output(_joined(data.get("text/plain", ""))) if data else SafeHtml()


def _views(mounts: Iterable[tuple[int, str]], still: str) -> SafeHtml:
    """Return a place for each view, and the still form until they are drawn."""
    places = "".join(f'<div class="pane pane-{name}" data-mount="{at}"></div>' for at, name in mounts)
    return SafeHtml(f'<div class="views"><div class="still">{clean_markup(still)}</div>{places}</div>')


def _picture(kind: str, data: str) -> SafeHtml:
    letters = "".join(data.split())
    try:
        base64.b64decode(letters, validate=True)
    except ValueError:
        return SafeHtml()
    return SafeHtml(f'<img alt="A picture of this cell" src="data:{kind};base64,{letters}">')


def _heading(notebook: Mapping[str, Any]) -> str:
    """Return the first heading of the notebook, without its marks."""
    lines = (line for cell in notebook["cells"] if cell["cell_type"] == "markdown" for line in _lines(cell))
    return next((line.lstrip("#").strip() for line in lines if line.startswith("# ")), "")


def _lines(cell: Mapping[str, Any]) -> Iterator[str]:
    yield from _joined(cell["source"]).splitlines()


def _joined(text: Any) -> str:
    return "".join(text) if isinstance(text, list) else str(text)
