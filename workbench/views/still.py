"""The views without scripts: escaped HTML with inline styles, for untrusted notebooks and pages without JavaScript."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from html import escape

from workbench.tables.frames import Row, Tables
from workbench.tables.leaving import leaves
from workbench.views.attribution_tree import tree_payload
from workbench.views.chronology import chronology_payload
from workbench.views.chronology_rows import chronology_rows
from workbench.views.entity_looks import Look, entity_looks, mention_label
from workbench.views.stance_cells import stance_cells
from workbench.views.stance_rows import stance_rows
from workbench.views.stance_sides import Side
from workbench.views.still_chart import chronology_svg, picture_address
from workbench.views.wording import published_in_words, title_in_words

_CELL = "padding:3px 10px;text-align:left;vertical-align:top;border-bottom:1px solid #8888"

_COLUMNS = 8
"""Issues in a row of the still matrix, which scrolls nowhere."""


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
    for row in tables.rows("mentions"):
        if row["entity"] in looks and leaves(row):
            mentions[row["article_id"]].append(row)
    articles = (_article(row, mentions[row["article_id"]], looks) for row in tables.rows("articles"))
    return element("div", *articles)


def still_chronology(tables: Tables) -> SafeHtml:
    """Return the chronology as a picture and as a table, and above them what cannot all be true."""
    rows = (
        [
            row["when"] if row["dated"] else "; ".join((row["when"], *row["order_words"])),
            row["label"],
            row["track"],
            f"{row['certainty_words']}, {row['factuality_words']}",
        ]
        for row in chronology_rows(tables)
    )
    notes = (element("p", f"Cannot be: {row['note']}") for row in tables.rows("contradictions"))
    table = _table(("When", "What", "Track", "How it is told"), rows)
    return SafeHtml("".join(notes) + _chart(tables) + table)


def _chart(tables: Tables) -> SafeHtml:
    """Return the chart as a picture, which an untrusted notebook shows too; nothing where there is nothing to draw."""
    svg = chronology_svg(chronology_payload(tables))
    if not svg:
        return SafeHtml()
    alt = "Chart of the events in time; the table below says the same."
    return SafeHtml(f'<p><img alt="{alt}" src="{picture_address(svg)}" style="max-width:100%"></p>')


def still_matrix(tables: Tables) -> SafeHtml:
    """Return who stands where as a matrix of the issues with most holders, and below it a sentence for each cell.

    The sides have colours, and words that say the same.
    """
    rows = stance_rows(tables)
    cells = {(cell["holder"], cell["issue"]): cell for cell in stance_cells(rows)}
    issues = _most_first(issue for _, issue in cells)[:_COLUMNS]
    holders = _most_first(holder for holder, issue in cells if issue in issues)
    first = {row["key"]: row for row in rows}
    matrix = ([holder, *(_coloured(cells.get((holder, issue))) for issue in issues)] for holder in holders)
    sentences = (
        [holder, issue, first[cell["keys"][0]]["position"], first[cell["keys"][0]]["sentence"]]
        for (holder, issue), cell in cells.items()
        if leaves(first[cell["keys"][0]])
    )
    return SafeHtml(
        _table(("Holder", *issues), matrix) + _table(("Holder", "Issue", "Position", "Sentence"), sentences)
    )


def still_tree(tables: Tables) -> SafeHtml:
    """Return on whose word the articles tell what they tell, as nested lists."""
    return element("div", *(_tree(article["name"], article["nodes"]) for article in tree_payload(tables)["articles"]))


def _tree(name: str, nodes: list[Row]) -> SafeHtml:
    children: dict[str | None, list[Row]] = defaultdict(list)
    for one in nodes:
        children[one["parent"]].append(one)
    return element("ul", element("li", name, _branches(None, children)))


def _branches(parent: str | None, children: Mapping[str | None, list[Row]]) -> SafeHtml:
    """Return what stands under ``parent``; nothing where nothing does."""
    held = (
        element(
            "li", element("strong", one["name"]), f" “{one['cue']}” ({one['marking']}, {one['kind']}): {one['begins']}",
            _branches(one["key"], children),
        )
        for one in children.get(parent, ())
    )  # fmt: skip
    inside = "".join(held)
    return element("ul", SafeHtml(inside)) if inside else SafeHtml()


def _most_first(names: Iterable[str]) -> list[str]:
    counts = Counter(names)
    return sorted(counts, key=lambda name: (-counts[name], name))


_HANDS = {"all": " (2nd hand)", "some": " (partly 2nd hand)", "none": ""}


_SIDES: Mapping[str, tuple[str, str]] = {
    Side.FOR: ("+", "#a9d5ee"), Side.AGAINST: ("−", "#f6b98f"), Side.MIXED: ("±", "#e5bfd6"),
    Side.CONDITIONAL: ("?", "#f5d491"), Side.UNDISCLOSED: ("○", "#d9d9d9"),
}  # fmt: skip
"""The sign and the ground of each side: the hues of the live view, so light that black letters stand out."""


def _coloured(cell: Row | None) -> str:
    """Return a cell in the colour of its side, dashed where all of it is known at second hand."""
    if cell is None:
        return ""
    sign, ground = _SIDES[cell["side"]]
    border = f"1px {'dashed' if cell['second'] == 'all' else 'solid'} #5a5c60"
    style = f"background:{ground};color:#000;border:{border};border-radius:4px;padding:1px 6px;display:inline-block"
    return element("span", f"{sign} {_in_words(cell)}", style=style)


def _in_words(cell: Row | None) -> str:
    """Return what a cell says: its side, how many stances of each side make it, and at which hand it is known."""
    if cell is None:
        return ""
    counts = ", ".join(f"{count} {side}" for side, count in cell["counts"].items() if count)
    told = f": {counts}" if len(cell["keys"]) > 1 else ""
    return f"{cell['side']}{told}{_HANDS[cell['second']]}"


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
