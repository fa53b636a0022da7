"""The exact sentence behind every finding, with the rule and the words that made it fire."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.records import FindingKind
from workbench.tables.frames import Row, Tables
from workbench.views.depends import Dependencies
from workbench.views.entity_cards import entity_items
from workbench.views.offers import CHOICES
from workbench.views.quotations import Quotations, Span
from workbench.views.stance_parts import Parts
from workbench.views.stance_rows import WAYS
from workbench.views.stance_sides import side_of
from workbench.views.wording import CERTAINTIES, FACTUALITIES, RULES, article_names, when_in_words


def evidence_payload(tables: Tables) -> dict[str, Any]:
    """Return an item for each key that can be selected, and the ``sentences`` and ``articles`` (names) that they quote.

    An item has ``kind``, ``title`` and ``article``; those of entities, their mentions and roles are told in
    `workbench.views.entity_cards`.  Others have ``rule`` and ``why``, ``confidence``, ``chain`` (who tells it, the
    outermost first) with ``links`` (the keys of the attributions among them), ``facts`` (pairs of words) and
    ``quotes``: the number of a sentence with ``marks`` and ``clues`` in it, in UTF-16 units of the sentence; those of
    attributions and stances have ``parts``, which also say what the words are, as ``source`` or ``target``.  What has
    a rule also has ``needs``, if the parameters are known: they are told in `workbench.views.depends`.  What can be
    corrected has ``about``, the kind of finding that a correction names, and ``now``, what it may replace; a note has
    the id of its ``correction``; ``choices`` are the values of each name that is a closed list, with their words.
    """
    evidence = _Evidence(tables)
    items = dict(evidence.items())
    told = {
        "items": items, "sentences": evidence.quotations.sentences, "articles": evidence.articles, "choices": CHOICES,
    }  # fmt: skip
    return told | evidence.depends.payload()


class _Evidence:
    """What the items of all kinds look up."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.articles = article_names(tables.rows("articles"))
        self.quotations, self.parts = Quotations(tables), Parts(tables)
        self.depends = Dependencies(tables.parameters)
        self.told = {row["key"]: row for row in tables.rows("attributions")}
        self.notes: dict[str, list[str]] = defaultdict(list)
        for row in tables.rows("contradictions"):
            for event in row["events"]:
                self.notes[event].append(row["note"])

    def items(self) -> Iterator[tuple[str, Row]]:
        yield from entity_items(self.tables, self.quotations, self.depends)
        for table, make in (
            ("times", self._time),
            ("events", self._event),
            ("attributions", self._attribution),
            ("stances", self._stance),
            ("framings", self._framing),
        ):
            for row in self.tables.rows(table):
                yield row["key"], make(row) | self.depends.of(table, row["rule"])
        yield from ((row["key"], self._remark(row)) for row in self.tables.rows("remarks"))

    def _time(self, row: Row) -> Row:
        facts = [("Type", row["type"].lower()), ("TIMEX value", row["value"]), ("Counted from", row["anchor"])]
        meant = when_in_words(row) if row["earliest"] or row["until"] else ""
        return self._item(row, "time expression", row["text"], [("Means", meant), *facts]) | _why(row) | {
            "about": FindingKind.TIME, "now": {"time": _stretch(row)},
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
        chain = self._chain(row, self._around(row["told_by"])) if row["told_by"] else {}
        marks = [(row["start"], row["end"]), *_found_in_sentence(row, row["evidence"])]
        quotes = {"quotes": self.quotations.of(row, marks)}
        now = {"time": _stretch(row), "factuality": row["factuality"], "label": row["label"]}
        about = {"about": FindingKind.EVENT, "now": now}
        return self._item(row, row["kind"], row["label"], facts) | _why(row) | chain | quotes | about

    def _attribution(self, row: Row) -> Row:
        facts = [
            ("Content", row["content"]), ("Told to", row["addressee"]), ("Sort", f"{row['kind']}, {row['manner']}"),
            ("Marked", row["marking"]), ("Denied", "yes" if row["negated"] else ""),
        ]  # fmt: skip
        title = f"{row['name']} {row['text']}"
        quotes = {"quotes": self.quotations.in_parts(row, self.parts.of_attribution(row))}
        about = {"about": FindingKind.ATTRIBUTION, "now": {"kind": row["kind"], "source": row["name"]}}
        return (
            self._item(row, "attribution", title, facts)
            | _why(row)
            | self._chain(row, self._around(row["key"]))
            | quotes
            | about
        )

    def _stance(self, row: Row) -> Row:
        dated = row["earliest"] or row["until"]
        facts = [
            ("Position", f"{row['position']} ({side_of(row)})"), ("How strongly", _strength(row["strength"])),
            ("Put as", ", ".join(way for way in WAYS if row[way])), ("Issue", row["issue_name"]),
            ("Target", row["target"]), ("When", when_in_words(row) if dated else ""),
        ]  # fmt: skip
        chain: list[Row] = [self.told[key] for key in row["attributions"]]
        if not chain or chain[-1]["name"] != row["holder_name"]:
            chain.append({"name": row["holder_name"], "key": None})
        title = f"{row['holder_name']} {row['position']} {row['issue_name']}"
        quotes = {"quotes": self.quotations.in_parts(row, self.parts.of_stance(row))}
        now = {name: row[name] for name in ("position", "polarity", "target")}
        about = {"about": FindingKind.STANCE, "now": now | {"issue": row["issue_name"], "holder": row["holder_name"]}}
        return self._item(row, "stance", title, facts) | _why(row) | self._chain(row, chain) | quotes | about

    def _framing(self, row: Row) -> Row:
        voice = row["voice_name"] or f"{self.articles[row['article_id']]} itself"
        facts = [("Tone", f"{row['tone']} ({row['polarity']:+.2f})"), ("In whose words", voice)]
        clues = list(zip(row["evidence_start"], row["evidence_end"], strict=True))
        chain = self._chain(row, self._around(row["voice"])) if row["voice"] else {}
        quotes = {"quotes": self.quotations.of(row, [(row["start"], row["end"])], clues=clues)}
        return self._item(row, "portrayal", f"{row['name']}: {row['tone']}", facts) | _why(row) | chain | quotes | {
            "about": FindingKind.FRAMING, "now": {}
        }  # fmt: skip

    def _remark(self, row: Row) -> Row:
        facts = [("Note", row["note"]), ("By", row["author"]), ("Made", row["made"])]
        why = {"rule": None, "why": "", "confidence": None}
        quotes = {"quotes": self.quotations.of(row, [(row["start"], row["end"])])}
        return self._item(row, "note", row["text"], facts) | why | quotes | {"correction": row["correction"]}

    def _around(self, key: str) -> list[Row]:
        """Return an attribution and those around it, the outermost first."""
        row = self.told[key]
        around = [row]
        while (parent := self.told.get(around[0]["parent"])) and len(around) < row["depth"]:
            around.insert(0, parent)
        return around

    def _item(self, row: Row, kind: str, title: str, facts: Iterable[tuple[str, str | None]]) -> Row:
        shown = [[name, text] for name, text in facts if text]
        return {"kind": kind, "title": title, "article": row["article_id"], "facts": shown, "chain": [], "links": []}

    def _chain(self, row: Row, told: Iterable[Row]) -> Row:
        links = [(self.articles[row["article_id"]], None), *((one["name"], one["key"]) for one in told)]
        return {"chain": [name for name, _ in links], "links": [key for _, key in links]}


def _stretch(row: Row) -> list[str | None]:
    """Return the first and the last day or instant of a row."""
    return [row["earliest"], row["latest"]]


def _strength(strength: float) -> str:
    """Return a strength in hundredths; full strength needs no word."""
    return "" if strength == 1 else f"{strength * 100:.0f} %"


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
