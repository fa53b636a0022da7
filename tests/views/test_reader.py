import re
from dataclasses import replace

import pytest

from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.reader import reader_payload

COLOURS = ("fill", "type_fill")


@pytest.fixture(scope="module")
def ferry():
    return reader_payload(Tables(sample_findings()))["articles"][0]


def _words(article, mark):
    return article["text"].encode("utf-16-le")[2 * mark["start"] : 2 * mark["end"]].decode("utf-16-le")


def test_marks_hold_their_words_after_an_emoji(ferry):
    solheim = [mark for mark in ferry["marks"] if mark.get("entity", "").endswith(":e75")]

    assert [(_words(ferry, mark), mark["layer"], mark["part"]) for mark in solheim] == [
        ("Ingrid Solheim", "entities", "name"), ("the company's director", "roles", "role"),
        ("Solheim", "entities", "name"), ("Solheim", "entities", "name"),
    ]  # fmt: skip


def test_a_label_tells_who_is_meant_where_the_words_do_not(ferry):
    labels = {_words(ferry, mark): mark["label"] for mark in ferry["marks"] if mark["layer"] == "entities"}

    assert labels == {
        "Norsund Lines": "ORG", "it": "Norsund Lines", "the company": "Norsund Lines", "Hask": "PLC",
        "Ingrid Solheim": "PER", "Solheim": "PER", "Harbour Post": "ORG", "Tomas Velde": "PER", "Velde": "PER",
        "He": "Velde ?", "the islanders": "GRP",
    }  # fmt: skip


def test_marks_of_one_entity_have_one_colour(ferry):
    assert set(ferry["entities"]) == {mark["entity"] for mark in ferry["marks"] if mark["layer"] == "entities"}
    assert all(re.fullmatch("#[0-9a-f]{6}", one[name]) for one in ferry["entities"].values() for name in COLOURS)


def test_attribution_has_source_cue_and_content_with_its_depth(ferry):
    inner = {mark["part"]: mark for mark in ferry["marks"] if mark["layer"] == "attributions" and mark["depth"] == 2}

    assert {part: _words(ferry, mark) for part, mark in inner.items()} == {
        "source": "Solheim",
        "cue": "said",
        "content": "Mayor Tomas Velde opposes the closure",
    }
    assert inner["content"]["label"] == "Ingrid Solheim says"


def test_a_source_that_rejects_or_keeps_silent_is_said_not_to_claim():
    found = sample_findings()[0]
    negated = tuple(replace(one, negated=True) for one in found.attributions)

    (article,) = reader_payload(Tables([replace(found, attributions=negated)]))["articles"]

    labels = {
        mark["label"] for mark in article["marks"] if mark["layer"] == "attributions" and mark["part"] == "content"
    }
    assert "Ingrid Solheim does not claim" in labels


def test_time_is_labelled_with_its_meaning_unless_its_words_say_it(ferry):
    labels = {_words(ferry, mark): mark["label"] for mark in ferry["marks"] if mark["layer"] == "times"}

    assert labels == {
        "Tuesday": "4 March 2031",
        "January": "January 2031",
        "1998": "",
        "Wednesday": "5 March 2031",
        "three weeks": "length",
    }


def test_paragraphs_leave_out_the_empty_lines(ferry):
    starts = [_words(ferry, {"start": start, "end": start + 6}) for start, _ in ferry["paragraphs"]]

    assert starts == ["Norsun", "Accord", "A leak"]


def test_nothing_found_gives_no_articles():
    assert reader_payload(empty_tables()) == {"articles": []}


def test_an_article_without_a_title_is_called_by_its_file_and_says_so(ferry):
    (first, *_) = sample_findings()
    untitled = replace(first, article=replace(first.article, title=None, file="ferry.txt"))

    (shown,) = reader_payload(Tables([untitled]))["articles"]

    assert (ferry["titled"], shown["titled"], shown["title"]) == (True, False, "ferry.txt")
