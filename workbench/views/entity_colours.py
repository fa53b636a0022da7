"""One colour for each entity: the same at every run, and whatever else is found beside it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from workbench.records import EntityType
from workbench.tables.frames import Row

FILLS = (
    "#f0a830", "#7cc8f2", "#45ba94", "#f2e661", "#8fa8ee", "#ee8a5e", "#d98fc0",
    "#a4e0a0", "#f7cfa8", "#cdbdf5", "#9be6e2", "#f7b3c0", "#c3c65c", "#bdbdbd",
)  # fmt: skip
"""For those named more than once: the seven hues of M. Okabe and K. Ito's palette and seven steps between them, all so
light that black letters stand out by 8 to 1 or more."""
PALE = ("#ebe3cb", "#d6e6f2", "#d9eed8", "#f4dcd4", "#e6dff2", "#e4e4e4")
"""For those named once or not at all."""
TYPE_FILLS: Mapping[str, str] = {
    EntityType.PERSON: "#7cc8f2",
    EntityType.ORGANIZATION: "#f0a830",
    EntityType.PLACE: "#45ba94",
    EntityType.GROUP: "#d98fc0",
    EntityType.OTHER: "#bdbdbd",
}
"""For the view by type."""

_OFTEN = 2
"""Times that the telling word of a name must stand in the text for its entity to have a colour of its own."""
_WORD = re.compile(r"\w+")


def entity_fills(entities: Iterable[Row], texts: Mapping[str, str]) -> dict[str, str]:
    """Return the colour of each entity by its key.

    An entity's name and type alone settle which colours it would have first.  Those named often choose in the order of
    how often their names' telling words stand in the text, which no parameter changes; each takes the colour that
    fewest of its article have.  So one named rarely, come or gone, moves nobody's colour.  One name and type has one
    colour in all articles.

    Args:
        entities: Rows of the table of entities.
        texts: The text of each article by its id.
    """
    by_article: dict[str, list[Row]] = {article: [] for article in texts}
    for row in entities:
        by_article[row["article_id"]].append(row)
    known: dict[tuple[str, str], str] = {}
    return {
        key: fill
        for article, rows in by_article.items()
        for key, fill in _fills_of_article(rows, texts[article], known)
    }


def _fills_of_article(rows: Iterable[Row], text: str, known: dict[tuple[str, str], str]) -> Iterator[tuple[str, str]]:
    """Yield the keys and colours of one article's entities; ``known``, by name and type, takes those that are new."""
    words = Counter(_WORD.findall(text))
    often = {row["key"]: _named(row, words) for row in rows}
    ranked = sorted(rows, key=lambda row: (-often[row["key"]], row["name"], row["type"]))
    used = Counter(known[_who(row)] for row in ranked if _who(row) in known)
    for row in ranked:
        who = _who(row)
        if who not in known:
            wanted = _preferences(who, FILLS if often[row["key"]] >= _OFTEN else PALE)
            known[who] = min(wanted, key=lambda fill: used[fill]) if often[row["key"]] >= _OFTEN else wanted[0]
            used[known[who]] += 1
        yield row["key"], known[who]


def _who(row: Row) -> tuple[str, str]:
    return row["name"], row["type"]


def _named(row: Row, words: Mapping[str, int]) -> int:
    """Return how often the word stands in the text by which a name is shortened; never for one without a name.

    That is a person's last word, and the first of any other name.
    """
    parts = _WORD.findall(row["name"])
    if not (row["named"] and parts):
        return 0
    return words[parts[-1 if row["type"] == EntityType.PERSON else 0]]


def _preferences(who: tuple[str, str], fills: tuple[str, ...]) -> list[str]:
    """Return ``fills`` in an order that the name and type alone settle."""
    return sorted(fills, key=lambda fill: sha256("\n".join((*who, fill)).encode()).digest())
