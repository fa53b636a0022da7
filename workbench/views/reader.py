"""The article with all that was found in it, as layers of marks that may overlap."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.tables.frames import Row, Tables
from workbench.tables.leaving import leaves
from workbench.views.entity_looks import Look, entity_looks, mention_label
from workbench.views.offsets import Utf16
from workbench.views.paragraphs import paragraphs
from workbench.views.stance_sides import side_of
from workbench.views.wording import TIME_SORTS, notes_in_words, published_in_words, title_in_words, when_in_words

type Payload = dict[str, Any]


def reader_payload(tables: Tables) -> Payload:
    """Return the articles, each with its paragraphs, marks and entities; offsets count UTF-16 units.

    A mark has the ``key`` to select, its ``layer``, the ``part`` it plays in the finding, ``start`` and ``end``, and a
    ``label`` in words; that of a mention or a role also the key of its ``entity``.  An article's ``entities`` hold
    ``name``, ``type`` and colours by key: ``fill`` of the entity's own and ``type_fill``.
    """
    looks = entity_looks(tables)
    marks: dict[str, list[Row]] = defaultdict(list)
    for article_id, mark in _all_marks(tables, looks):
        marks[article_id].append(mark)
    entities: dict[str, Row] = defaultdict(dict)
    for row in tables.rows("entities"):
        look = looks[row["key"]]
        entities[row["article_id"]][row["key"]] = {
            "name": row["name"], "type": row["type"], "fill": look.fill, "type_fill": look.type_fill,
        }  # fmt: skip
    blocks = paragraphs(tables)
    return {
        "articles": [
            _article(row, marks[row["article_id"]], blocks[row["article_id"]])
            | {"entities": entities[row["article_id"]]}
            for row in tables.rows("articles")
        ]
    }


def _article(row: Row, marks: list[Row], blocks: list[tuple[int, int]]) -> Payload:
    text = row["text"]
    units = Utf16(text)
    shown = [mark | {"start": units(mark["start"]), "end": units(mark["end"])} for mark in marks]
    return {
        "id": row["article_id"], "title": title_in_words(row), "titled": bool(row["title"]),
        "publisher": row["publisher"] or "", "byline": row["byline"] or "", "published": published_in_words(row),
        "notes": notes_in_words(row), "text": text,
        "paragraphs": [[units(start), units(end)] for start, end in blocks],
        "marks": sorted(shown, key=lambda mark: (mark["start"], -mark["end"])),
    }  # fmt: skip


def _all_marks(tables: Tables, looks: Mapping[str, Look]) -> Iterator[tuple[str, Row]]:
    """Yield each mark with the id of its article; offsets still count characters."""
    for row in tables.rows("mentions"):
        if row["entity"] in looks and leaves(row):
            label = mention_label(row, looks[row["entity"]])
            yield row["article_id"], _mark(row, "entities", row["kind"], label) | {"entity": row["entity"]}
    for row in tables.rows("roles"):
        yield row["article_id"], _mark(row, "roles", "role", "") | {"entity": row["entity"]}
    for row in filter(leaves, tables.rows("times")):
        yield row["article_id"], _mark(row, "times", row["type"].lower(), _time_label(row))
    for row in tables.rows("attributions"):
        yield from ((row["article_id"], mark) for mark in _attribution_marks(row))
    for row in tables.rows("stances"):
        side = side_of(row)
        yield row["article_id"], _mark(row, "stances", "cue", row["position"]) | {"side": str(side)}
    for row in tables.rows("remarks"):
        yield row["article_id"], _mark(row, "remarks", "remark", row["note"])
    for row in tables.rows("events"):
        for start, end in zip(row["mention_start"], row["mention_end"], strict=True):
            yield row["article_id"], _mark(row | {"start": start, "end": end}, "events", "trigger", row["label"])


def _attribution_marks(row: Row) -> Iterator[Row]:
    label = f"{row['name']} {'does not claim' if row['negated'] else 'says'}"
    depth = {"depth": row["depth"]}
    yield _mark(row, "attributions", "cue", label) | depth
    if row["source_start"] is not None:
        source = {"start": row["source_start"], "end": row["source_end"]}
        yield _mark(row | source, "attributions", "source", label) | depth
    for start, end in zip(row["content_start"], row["content_end"], strict=True):
        yield _mark(row | {"start": start, "end": end}, "attributions", "content", label) | depth


def _mark(row: Row, layer: str, part: str, label: str) -> Row:
    return {"key": row["key"], "layer": layer, "part": part, "label": label, "start": row["start"], "end": row["end"]}


def _time_label(row: Row) -> str:
    """Return the days meant, or what sort of time names none; nothing where the words say it themselves."""
    if not (row["earliest"] or row["until"]):
        return TIME_SORTS[row["type"]]
    label = when_in_words(row)
    return "" if label == row["text"] else label
