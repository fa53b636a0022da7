"""What leaves of an article: all of its text, the sentences that findings quote, or none."""

import json
from dataclasses import replace

import pytest

from tests.findings import sample_findings
from workbench.errors import ParameterError
from workbench.instants import Instant
from workbench.records import Event, EventKind, Factuality, Published, PublishedBy, Remark, TextSpan
from workbench.tables.frames import Tables, plain_rows
from workbench.tables.leaving import WITHHELD, Include, leaving

UNQUOTED = "A leaked note held the words"
QUOTED = "He demanded a new tender within three weeks."


def _rows(include: Include, name: str) -> list[dict]:
    return plain_rows(leaving(Tables(sample_findings()), include)[name])


def _words(include: Include, findings=None, *, notes=False) -> str:
    tables = leaving(Tables(findings or sample_findings()), include, notes=notes)
    return json.dumps({name: plain_rows(tables[name]) for name in tables}, ensure_ascii=False)


def test_all_of_the_text_leaves_as_it_is():
    tables = Tables(replace(found, remarks=()) for found in sample_findings())

    assert leaving(tables, Include.TEXT) is tables


def test_only_sentences_that_findings_quote_leave_and_stand_where_they_stood():
    whole, held = (_rows(include, "articles")[0]["text"] for include in (Include.TEXT, Include.SENTENCES))

    assert UNQUOTED not in _words(Include.SENTENCES)
    assert held.index(QUOTED) == whole.index(QUOTED)
    assert len(held) == len(whole)
    assert "\n\n[…] " in held


def test_a_name_or_date_alone_does_not_take_its_sentence_along():
    ferry = replace(sample_findings()[0], events=(), attributions=(), quotes=(), stances=(), framings=(),
                    contradictions=(), remarks=())  # fmt: skip
    bare = replace(ferry, entities=tuple(replace(one, roles=()) for one in ferry.entities))

    tables = leaving(Tables([bare]), Include.SENTENCES)

    assert plain_rows(tables["sentences"]) == []
    assert {row["sentence"] for row in plain_rows(tables["mentions"])} == {WITHHELD}
    assert {row["text"] for row in plain_rows(tables["times"])} == {row["value"] for row in plain_rows(tables["times"])}


def _noted():
    """Return the first article with a note on words that no finding quotes."""
    ferry = sample_findings()[0]
    at = ferry.article.text.index(UNQUOTED)
    remark = Remark(
        id="r0", span=TextSpan(at, at + 6), text="Whose, then?", author="m.sund", made=Instant.parse("2031-03-08"),
        correction="c",
    )  # fmt: skip
    return [replace(ferry, remarks=(remark,))]


@pytest.mark.parametrize("include", list(Include))
def test_the_analysts_notes_leave_only_when_asked_for_and_never_who_made_them(include):
    assert "Whose, then?" not in _words(include, _noted())
    assert "Whose, then?" in _words(include, _noted(), notes=True)
    assert "m.sund" not in _words(include, _noted(), notes=True)


def test_a_note_that_leaves_takes_its_sentence_along_unless_no_sentence_may():
    assert UNQUOTED in _words(Include.SENTENCES, _noted(), notes=True)
    assert UNQUOTED not in _words(Include.SENTENCES, _noted())
    assert UNQUOTED not in _words(Include.FINDINGS, _noted(), notes=True)


def test_no_sentence_leaves_with_findings_only():
    words = _words(Include.FINDINGS)

    for found in sample_findings():
        for span in found.sentences:
            assert span.of(found.article.text) not in words
    for quoted in ("We will not leave", "within three weeks", "unless the company", "followed", "\\u0000"):
        assert quoted not in words


def test_names_dates_positions_and_counts_leave_with_findings():
    stances, events = _rows(Include.FINDINGS, "stances"), _rows(Include.FINDINGS, "events")
    whole = _rows(Include.TEXT, "stances")

    names = ("key", "holder_name", "position", "polarity", "earliest", "start", "end", "issue_name")
    assert [[row[name] for name in names] for row in stances] == [[row[name] for name in names] for row in whole]
    assert {row["sentence"] for row in (*stances, *events)} == {WITHHELD}
    assert [row["label"] for row in events] == [row["label"] for row in _rows(Include.TEXT, "events")]


def test_a_label_of_many_words_leaves_cut():
    ferry = sample_findings()[0]
    trigger = TextSpan(0, 7)
    label = "one two three four five six seven eight nine ten"
    event = Event(
        id="v0", trigger=trigger, span=trigger, label=label, kind=EventKind.STATE, rule="x",
        factuality=Factuality.ASSERTED,
    )  # fmt: skip

    words = _words(Include.FINDINGS, [replace(ferry, events=(event,), contradictions=())])

    assert "one two three four five six …" in words
    assert "seven" not in words


def test_the_note_of_a_date_that_quotes_the_text_stays():
    ferry = sample_findings()[0]
    published = Published(when=ferry.article.published.when, by=PublishedBy.TEXT, note="a leaked dateline")
    dated = replace(ferry, article=replace(ferry.article, published=published))

    assert "a leaked dateline" in _words(Include.TEXT, [dated])
    assert "a leaked dateline" not in _words(Include.SENTENCES, [dated])


def test_what_left_is_told_in_the_notes_of_the_article():
    assert "every sentence of the articles is withheld" in _rows(Include.FINDINGS, "articles")[0]["notes"][-1]


def test_an_unknown_amount_is_refused_with_what_would_be_right():
    with pytest.raises(ParameterError, match="cannot include 'some': want one of text, sentences, findings"):
        Include.of("some")
