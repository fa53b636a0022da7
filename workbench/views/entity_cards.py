"""What is known of an entity, and why each of its mentions is linked to it."""

from collections import defaultdict
from collections.abc import Iterator

from workbench.records import FindingKind
from workbench.tables.frames import Row, Tables
from workbench.views.depends import Dependencies
from workbench.views.entity_looks import entity_looks
from workbench.views.quotations import Quotations
from workbench.views.wording import MENTIONS, RULES, role_in_words

_COUNTED = (("by_name", "name"), ("by_description", "description"), ("by_pronoun", "pronoun"))


def entity_items(tables: Tables, quotations: Quotations, depends: Dependencies) -> Iterator[tuple[str, Row]]:
    """Yield an item for each entity, each role and each mention by its key.

    That of an entity has its ``facts``, the keys of its ``mentions`` and ``roles`` and those of other entities in
    ``members``; that of a mention or role says ``of`` which entity it is.  A mention's ``candidates`` are keys, names
    and scores; there are some only where the text leaves it open whom it means.
    """
    mentions, roles = _by_entity(tables, "mentions"), _by_entity(tables, "roles")
    looks = entity_looks(tables)
    for row in tables.rows("entities"):
        key = row["key"]
        yield key, _entity(row, mentions[key], roles[key]) | {"fill": looks[key].fill, "tag": looks[key].tag}
        for one in mentions[key]:
            yield one["key"], _mention(one, quotations) | depends.of("mentions", one["rule"])
        for one in roles[key]:
            yield one["key"], _role(one, quotations) | depends.of("roles", one["rule"])


def _by_entity(tables: Tables, table: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in tables.rows(table):
        found[row["entity"]].append(row)
    return found


def _entity(row: Row, mentions: list[Row], roles: list[Row]) -> Row:
    members = zip(row["members"], row["member_names"], strict=True)
    told = {one["role"] for one in roles}
    facts = {
        "Role in your own list": "; ".join(role for role in row["roles"] if row["listed"] and role not in told),
        "Also called": "; ".join(row["aliases"]), "Named": "" if row["named"] else "no, only described",
        "In your own list": row["listed"], "Coordinates": _coordinates(row),
    }  # fmt: skip
    return {
        "kind": "entity", "about": FindingKind.ENTITY, "title": row["name"], "article": row["article_id"],
        "type": row["type"],
        "counts": _counts(row), "facts": _known(facts), "mentions": [one["key"] for one in mentions],
        "roles": [one["key"] for one in roles], "members": [[key, name] for key, name in members if name],
    }  # fmt: skip


def _mention(row: Row, quotations: Quotations) -> Row:
    clues = list(zip(row["evidence_start"], row["evidence_end"], strict=True))
    candidates = zip(row["candidates"], row["candidate_names"], row["candidate_scores"], strict=True)
    return _item(row, MENTIONS[row["kind"]], row["text"]) | {
        "about": FindingKind.MENTION, "part": row["kind"],
        "quotes": quotations.of(row, [(row["start"], row["end"])], clues=clues),
        "clues": list(dict.fromkeys(row["evidence"])),
        "candidates": [list(one) for one in candidates if one[1]] if len(row["candidates"]) > 1 else [],
    }  # fmt: skip


def _role(row: Row, quotations: Quotations) -> Row:
    facts = {
        "Head word": row["head"] if row["head"] != row["role"] else None,
        "Held in or for": "; ".join(row["affiliations"]),
        "Age": row["age"] and f"{row['age']} years", "From": row["origin"],
    }  # fmt: skip
    return _item(row, "role", role_in_words(row["role"])) | {
        "facts": _known(facts), "quotes": quotations.of(row, [(row["start"], row["end"])])
    }  # fmt: skip


def _item(row: Row, kind: str, title: str) -> Row:
    return {
        "kind": kind, "title": title, "of": row["entity"], "article": row["article_id"], "rule": row["rule"],
        "why": RULES.get(row["rule"], ""), "confidence": row["confidence"],
    }  # fmt: skip


def _known(facts: dict[str, str | None]) -> list[list[str]]:
    return [[name, words] for name, words in facts.items() if words]


def _counts(row: Row) -> str:
    """Return ``5 mentions: 3 names, 1 description, 1 pronoun``."""
    kinds = ", ".join(_many(row[column], word) for column, word in _COUNTED if row[column])
    return f"{_many(row['mentions'], 'mention')}: {kinds}" if kinds else _many(row["mentions"], "mention")


def _many(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def _coordinates(row: Row) -> str | None:
    if row["latitude"] is None or row["longitude"] is None:
        return None
    north = f"{abs(row['latitude']):.2f}° {'N' if row['latitude'] >= 0 else 'S'}"
    return f"{north}, {abs(row['longitude']):.2f}° {'E' if row['longitude'] >= 0 else 'W'}"
