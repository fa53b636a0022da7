"""The views without scripts: escaped HTML with inline styles, for untrusted notebooks and pages without JavaScript."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import escape

from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.chronology_rows import chronology_rows
from workbench.views.entity_looks import Look, entity_looks, mention_label
from workbench.views.matrix import matrix_payload
from workbench.views.wording import published_in_words, title_in_words

_CELL = "padding:3px 10px;text-align:left;vertical-align:top;border-bottom:1px solid #8888"


class SafeHtml(str):
    """Markup that we wrote; every other string is escaped before it joins it."""

    __slots__ = ()


def element(tag: str, *children: str, style: str = "") -> SafeHtml:
    """Return an element of our own with ``children``, which are escaped unless they are `SafeHtml`."""
    inside = "".join(child if isinstance(child, SafeHtml) else escape(child, quote=True) for child in children)
    attribute = f' style="{escape(style, quote=True)}"' if style else ""
    return SafeHtml(f"<{tag}{attribute}>{inside}</{tag}>")


def still_reader(tables: Tables) -> SafeHtml:
    """Return the articles with their entities marked."""
    looks = entity_looks(tables)
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in plain_rows(tables["mentions"]):
        if row["entity"] in looks:
            mentions[row["article_id"]].append(row)
    articles = (_article(row, mentions[row["article_id"]], looks) for row in plain_rows(tables["articles"]))
    return element("div", *articles)


def still_chronology(tables: Tables) -> SafeHtml:
    """Return the chronology as a table, and above it what cannot all be true."""
    rows = (
        [
            row["when"] if row["dated"] else "; ".join((row["when"], *row["order_words"])),
            row["label"],
            row["track"],
            f"{row['certainty_words']}, {row['factuality_words']}",
        ]
        for row in chronology_rows(tables)
    )
    notes = (element("p", f"Cannot be: {row['note']}") for row in plain_rows(tables["contradictions"]))
    return SafeHtml("".join(notes) + _table(("When", "What", "Track", "How it is told"), rows))


def still_matrix(tables: Tables) -> SafeHtml:
    """Return who stands where, one row a position."""
    rows = (
        [
            cell["holder"],
            f"{cell['side']}{' (2nd hand)' if cell['second_hand'] else ''}",
            cell["issue"],
            said["sentence"],
        ]
        for cell in matrix_payload(tables)["cells"]
        for said in cell["stances"][:1]
    )
    return _table(("Holder", "Position", "Issue", "Sentence"), rows)


def _article(row: Row, mentions: list[Row], looks: Mapping[str, Look]) -> SafeHtml:
    about = " · ".join(filter(None, (row["publisher"], row["byline"], published_in_words(row))))
    text = element(
        "div", *_marked(row["text"], mentions, looks), style="white-space:pre-line;max-width:65ch;line-height:1.7"
    )
    return element("section", element("h3", title_in_words(row)), element("p", about), text)


def _marked(text: str, mentions: list[Row], looks: Mapping[str, Look]) -> Iterable[str]:
    """Yield ``text`` with its mentions marked; of two that overlap the first, the longer."""
    at = 0
    for one in sorted(mentions, key=lambda one: (one["start"], -one["end"])):
        if one["start"] < at:
            continue
        look = looks[one["entity"]]
        label = element("small", f" {mention_label(one, look)}", style="font-size:0.65em")
        yield text[at : one["start"]]
        yield element("mark", one["text"], label, style=f"background:{look.fill};color:#000")
        at = one["end"]
    yield text[at:]


def _table(heads: Iterable[str], rows: Iterable[list[str]]) -> SafeHtml:
    head = element("tr", *(element("th", name, style=_CELL) for name in heads))
    lines = (element("tr", *(element("td", words, style=_CELL) for words in row)) for row in rows)
    return element("table", element("thead", head), element("tbody", *lines), style="border-collapse:collapse")
