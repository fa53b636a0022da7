"""The exact sentence behind every finding, with the rule and the words that made it fire."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.tables.frames import Row, Tables, plain_rows
from workbench.views.entity_cards import entity_items
from workbench.views.quotations import Quotations, Span
from workbench.views.stance_sides import side_of
from workbench.views.wording import CERTAINTIES, FACTUALITIES, RULES, article_names, when_in_words


def evidence_payload(tables: Tables) -> dict[str, Any]:
    """Return an item for each key that can be selected, and the ``sentences`` and ``articles`` (names) that they quote.

    An item has ``kind``, ``title`` and ``article``; those of entities, their mentions and roles are told in
    `workbench.views.entity_cards`.  Others have ``rule`` and ``why``, ``confidence``, ``chain`` (who tells it, the
    outermost first), ``facts`` (pairs of words) and ``quotes``: the number of a sentence with ``marks`` and ``clues``
    in it, in UTF-16 units of the sentence.
    """
    evidence = _Evidence(tables)
    items = dict(evidence.items())
    return {"items": items, "sentences": evidence.quotations.sentences, "articles": evidence.articles}


class _Evidence:
    """What the items of all kinds look up."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.articles = article_names(plain_rows(tables["articles"]))
        self.quotations = Quotations(tables)
        self.chains = {row["key"]: row["chain"] for row in plain_rows(tables["attributions"])}
        self.notes: dict[str, list[str]] = defaultdict(list)
        for row in plain_rows(tables["contradictions"]):
            for event in row["events"]:
                self.notes[event].append(row["note"])

    def items(self) -> Iterator[tuple[str, Row]]:
        yield from entity_items(self.tables, self.quotations)
        for table, make in (
            ("times", self._time),
            ("events", self._event),
            ("attributions", self._attribution),
            ("stances", self._stance),
        ):
            yield from ((row["key"], make(row)) for row in plain_rows(self.tables[table]))

    def _time(self, row: Row) -> Row:
        facts = [("Type", row["type"].lower()), ("TIMEX value", row["value"]), ("Counted from", row["anchor"])]
        meant = when_in_words(row) if row["earliest"] or row["until"] else ""
        return self._item(row, "time expression", row["text"], [("Means", meant), *facts]) | _why(row) | {
            "quotes": self.quotations.of(row, [(row["start"], row["end"])])
        }  # fmt: skip

    def _event(self, row: Row) -> Row:
        facts = [
            ("When", when_in_words(row)), ("Most likely", _likely(row)),
            ("How the time is known", CERTAINTIES[row["certainty"]]),
            ("Words that gave it", "; ".join(row["evidence"])), ("Order", "; ".join(row["order"])),
            ("Cannot be", "; ".join(self.notes[row["key"]])), ("Told as", FACTUALITIES[row["factuality"]]),
            ("Who", "; ".join(filter(None, row["participants"]))),
        ]  # fmt: skip
        chain = {"chain": self._chain(row, self.chains[row["told_by"]])} if row["told_by"] else {}
        marks = [(row["start"], row["end"]), *_found_in_sentence(row, row["evidence"])]
        quotes = {"quotes": self.quotations.of(row, marks)}
        return self._item(row, row["kind"], row["label"], facts) | _why(row) | chain | quotes

    def _attribution(self, row: Row) -> Row:
        facts = [
            ("Content", row["content"]), ("Told to", row["addressee"]), ("Sort", f"{row['kind']}, {row['manner']}"),
            ("Marked", row["marking"]), ("Denied", "yes" if row["negated"] else ""),
        ]  # fmt: skip
        marks = [(row["start"], row["end"])]
        if row["source_start"] is not None:
            marks.append((row["source_start"], row["source_end"]))
        title = f"{row['name']} {row['text']}"
        chain = {"chain": self._chain(row, row["chain"])}
        quotes = {"quotes": self.quotations.of(row, marks)}
        return self._item(row, "attribution", title, facts) | _why(row) | chain | quotes

    def _stance(self, row: Row) -> Row:
        side = str(side_of(row["position"], row["polarity"]))
        dated = row["earliest"] or row["until"]
        facts = [
            ("Position", f"{row['position']} ({side})"), ("Issue", row["issue_name"]), ("Target", row["target"]),
            ("When", when_in_words(row) if dated else ""),
        ]  # fmt: skip
        names = row["chain"] if row["chain"][-1:] == [row["holder_name"]] else [*row["chain"], row["holder_name"]]
        marks = [(row["start"], row["end"]), (row["target_start"], row["target_end"])]
        title = f"{row['holder_name']} {row['position']} {row['issue_name']}"
        return self._item(row, "stance", title, facts) | _why(row) | {
            "chain": self._chain(row, names), "quotes": self.quotations.of(row, marks),
        }  # fmt: skip

    def _item(self, row: Row, kind: str, title: str, facts: Iterable[tuple[str, str | None]]) -> Row:
        shown = [[name, text] for name, text in facts if text]
        return {"kind": kind, "title": title, "article": row["article_id"], "facts": shown, "chain": []}

    def _chain(self, row: Row, names: list[str]) -> list[str]:
        return [self.articles[row["article_id"]], *names]


def _likely(row: Row) -> str:
    """Return in words where in its time an event most likely lies, if anything is known of that."""
    likely = {name: row[f"best_{name}"] for name in ("earliest", "latest", "until")}
    words = when_in_words(likely) if any(likely.values()) else ""
    return "" if words == when_in_words(row) else words


def _why(row: Row) -> Row:
    return {"rule": row["rule"], "why": RULES.get(row["rule"], ""), "confidence": row["confidence"]}


def _found_in_sentence(row: Row, words: Iterable[str]) -> list[Span]:
    """Return where ``words`` stand in the row's sentence, as offsets of the article; those elsewhere are left out."""
    places = ((row["sentence"].find(one), len(one)) for one in words)
    return [(row["sentence_start"] + at, row["sentence_start"] + at + length) for at, length in places if at >= 0]
