"""When an article appeared, and how that is known."""

import time
from datetime import date

import pytest

from workbench.articles import make_article, publication_date
from workbench.articles.publication import with_dateline
from workbench.instants import Instant
from workbench.records import Published, PublishedBy

BODY = "The council met.\n\nIt talked on 9 May 1999 about the quay.\n\n" + "Nobody agreed.\n\n" * 20 + "It left."
ASSUMED = Published(when=Instant.of(2030), by=PublishedBy.ASSUMED, note="the day it was fetched")


def dated(text: str) -> Published | None:
    return publication_date(make_article(text), analyst=None, assumed=None)


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("LONDON, March 3, 2021 (Reuters) - Ships waited.", "2021-03-03"),
        ("PORT ELLEN, Scotland, 3 March 2021 — Ships waited.", "2021-03-03"),
        ("Published: 3 March 2021", "2021-03-03"),
        ("Published on Wednesday, 3 March 2021 | 5 min read", "2021-03-03"),
        ("Posted March 3, 2021 at 9:15 pm", "2021-03-03T21:15:00"),
        ("Updated 2021-03-03 14:00", "2021-03-03T14:00:00"),
        ("Published 9:15 PM EST, Wed March 3, 2021", "2021-03-03"),
        ("March 3, 2021", "2021-03-03"),
        ("Wednesday, 3rd March 2021 08:00 GMT", "2021-03-03T08:00:00"),
    ],
)
@pytest.mark.parametrize("text", ["{}\n\n" + BODY, "A headline\n\n{}\n" + BODY, BODY + "\n\n{}"])
def test_a_line_at_the_edge_of_the_text_tells_the_day(line: str, when: str, text: str):
    published = dated(text.format(line))

    assert published is not None
    assert (published.when.isoformat(), published.by) == (when, PublishedBy.TEXT)
    assert published.note in line


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "On March 3, 2021 the ships waited.",
        "Ships waited, March 3, 2021 - they were tired.",
        "LONDON, March 3 (Reuters) - Ships waited.",
        "Published: 31 February 2021",
        "Published: 03/04/2021",
        "One.\n" * 20 + "March 3, 2021\n" + "Two.\n" * 20,
        "Published: 1 ſeptember 2021",
        "?!",
    ],
)
def test_a_date_that_the_text_tells_of_is_no_publication_date(text: str):
    assert dated(text) is None


def test_the_day_of_publication_goes_before_the_day_of_an_update():
    published = dated("Updated: 5 March 2021\nPublished: 3 March 2021\n\n" + BODY)

    assert published is not None
    assert published.when == Instant.of(2021, 3, 3)


def test_the_analyst_goes_before_metadata_and_metadata_before_the_text():
    stated = Published(when=Instant.of(2022, 1, 1), by=PublishedBy.METADATA)
    article = make_article("Published: 3 March 2021\n\n" + BODY, published=stated)

    by_analyst = publication_date(article, analyst=date(2023, 2, 1), assumed=ASSUMED)
    by_metadata = publication_date(article, analyst=None, assumed=ASSUMED)

    assert by_analyst is not None
    assert (by_analyst.when, by_analyst.by) == (Instant.of(2023, 2, 1), PublishedBy.ANALYST)
    assert by_metadata == stated


def test_an_assumption_counts_only_where_the_text_tells_nothing():
    silent, telling = make_article(BODY), make_article("March 3, 2021\n\n" + BODY)

    assert publication_date(silent, analyst=None, assumed=ASSUMED) == ASSUMED
    assert publication_date(telling, analyst=None, assumed=ASSUMED) != ASSUMED
    assert publication_date(silent, analyst=None, assumed=None) is None


@pytest.mark.parametrize(
    "text", ["LONDON, " * 100_000, "Published: " + " " * 500_000, "March 3, " * 100_000, "MON \n" * 200_000]
)
def test_looking_for_a_date_takes_time_by_the_length_of_a_hostile_text(text: str):
    article = make_article(text + "x")

    started = time.perf_counter()
    publication_date(article, analyst=None, assumed=None)

    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("line", "metadata", "when", "by"),
    [
        ("Tuesday, 2 March 2021", "2021-03-03", "2021-03-02", PublishedBy.TEXT),
        ("Tuesday, 2 March 2021", "2021-03-02T14:30", "2021-03-02T14:30:00", PublishedBy.METADATA),
        ("LONDON, March 2, 2021 (Reuters) - Ships waited.", "2021-03-03", "2021-03-03", PublishedBy.METADATA),
        ("LONDON, March 2, 2021 (Reuters) - Ships waited.", "2023-08-09", "2021-03-02", PublishedBy.TEXT),
        ("It was a Tuesday.", "2021-03-03", "2021-03-03", PublishedBy.METADATA),
    ],
)
def test_the_date_printed_over_a_report_goes_before_metadata_that_tell_another(
    line: str, metadata: str, when: str, by: PublishedBy
):
    stated = Published(when=Instant.parse(metadata), by=PublishedBy.METADATA)

    found = with_dateline(stated, f"A headline\n\n{line}\n\n{BODY}")

    assert found is not None
    assert (found.when.isoformat(), found.by) == (when, by)
    assert by is PublishedBy.METADATA or f"the metadata say {metadata}" in found.note


def test_a_date_at_the_end_of_a_text_does_not_outweigh_metadata():
    stated = Published(when=Instant.of(2021, 3, 3), by=PublishedBy.METADATA)

    assert with_dateline(stated, f"{BODY}\n\n2 March 1999") == stated
    assert with_dateline(None, "2 March 1999\n\nIt rained.") is None
