"""Articles that are none as one expects them: a result that says so, no exception, and no date that nobody told."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from tests.chronology.times.test_properties import TEXTS, WORDS
from workbench.chronology import FoundEvents, find_events, find_times
from workbench.instants import DAY, Instant, Interval
from workbench.language.parse import parse
from workbench.parameters import ChronologyParameters
from workbench.records import Certainty, Published, PublishedBy, TextSpan, TimeExpression, TimeType

THURSDAY = Published(when=Instant.of(2021, 3, 4), by=PublishedBy.METADATA)
MILLION = 1_000_000
BLANK = spacy.blank("en")
"""Cuts words and parses nothing, which a million characters would take long."""
SENTENCE = "The council met on Friday, and the vote was two days later. "
type Found = tuple[tuple[TimeExpression, ...], FoundEvents]


def found_in(doc: Doc, published: Published | None = THURSDAY) -> Found:
    """Return the times and events of a parsed text, after a look at what holds of any."""
    parameters = ChronologyParameters()
    times = find_times(doc, published=published, parameters=parameters)
    found = find_events(doc, times=times, mentions=(), published=published, parameters=parameters)
    check(doc.text, times, found)
    return times, found


def check(text: str, times: tuple[TimeExpression, ...], found: FoundEvents) -> None:
    """Assert what holds of the chronology of any text."""
    whole, ids = TextSpan(0, len(text)), {event.id for event in found.events}
    assert all(whole.contains(time.span) and time.span.of(text).strip() for time in times)
    assert all(one.span.end <= two.span.start for one, two in pairwise(times))
    assert len({time.id for time in times}) == len(times)
    assert len(ids) == len(found.events)
    for event in found.events:
        assert all(map(whole.contains, (event.trigger, event.span, *event.mentions, *event.evidence)))
        assert event.certainty is not Certainty.EXPLICIT or (event.interval and event.evidence)
        assert {constraint.other for constraint in event.order} <= ids - {event.id}
        if event.best is not None:
            assert event.interval is not None
            assert event.interval.contains(event.best)
    assert {one for contradiction in found.contradictions for one in contradiction.events} <= ids


@pytest.mark.parametrize("published", [THURSDAY, None], ids=["dated", "undated"])
@pytest.mark.parametrize(
    "words",
    ["February 30", "February 30, 2020", "30 February 2021", "31 June 2021", "29 February 2021", "February 29, 1900",
     "31 April", "Sept. 31", "32nd March", "the 45th of May", "2021-02-30", "2021-13-01", "13/13/2020", "30/02/2020",
     "28-30 February 2021"],
)  # fmt: skip
def test_a_day_that_is_none_is_found_and_has_no_interval(nlp, words, published):
    text = f"The council met on {words}."

    times, found = found_in(parse(nlp, text), published)

    assert times
    assert all(time.interval is None for time in times)
    assert all(event.certainty is not Certainty.EXPLICIT for event in found.events)


@pytest.mark.parametrize("words", ["25:99", "12:60 p.m.", "13 p.m.", "99:00"])
def test_an_hour_that_is_none_is_no_time(nlp, words):
    times, _ = found_in(parse(nlp, f"The meeting began at {words} in the hall."))

    assert all(time.type is not TimeType.TIME for time in times)
    assert all(time.interval is None for time in times)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n", "\n \n", "42", "1234567890 " * 50, "The bridge is grey.", "?!", "\u200b", "\x00", "- " * 500,
     "0 00 000 0000 00000", "In 99999 they met.", "By the year 99999 all will be well.", "The year 0 was odd.",
     "½ ² ①", "9" * 5000, f"They met {'9' * 30} days from now."],
)  # fmt: skip
@pytest.mark.parametrize("published", [THURSDAY, None], ids=["dated", "undated"])
def test_a_text_without_dates_has_none(nlp, text, published):
    times, found = found_in(parse(nlp, text), published)

    assert all(time.interval is None for time in times)
    assert all(event.certainty is not Certainty.EXPLICIT for event in found.events)


def test_without_a_day_of_publication_nothing_relative_has_a_date(nlp):
    text = (
        "The council met on Friday. It voted two days later, and last week the mayor left. On 5 May and at 10 p.m. "
        "yesterday they spoke. The mayor will resign next month. He said so. Two weeks ago he had not."
    )

    times, found = found_in(parse(nlp, text), None)

    assert len(times) >= 6
    assert all(time.interval is None for time in times)
    assert len(found.events) >= 5
    assert all(event.interval is None and event.certainty is Certainty.OPEN for event in found.events)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("٣ March ٢٠٢١", "2021-03-03"),
        ("\u200f3 March 2021\u200e", "2021-03-03"),
        ("3\u00a0March\u00a02021", "2021-03-03"),
        ("44 BC", "BC0044"),
        ("99999 BC", "BC99999"),
        ("29 February 2020", "2020-02-29"),
        ("2400-02-29", "2400-02-29"),
        ("10000 years ago", "BC7980"),
    ],
)
def test_odd_digits_marks_and_years_are_read(nlp, words, value):
    times, _ = found_in(parse(nlp, f"The council met on {words} in the hall."))

    assert [time.value for time in times] == [value]
    assert times[0].interval is not None


@pytest.mark.parametrize("text", ["x" * MILLION, "7" * MILLION, " " * MILLION, "\n" * MILLION, "?" * MILLION])
def test_a_million_characters_without_a_word_have_no_dates(nlp, text):
    assert found_in(parse(nlp, text)) == ((), FoundEvents())


def test_a_million_characters_in_a_line_are_read_to_the_end():
    text = (SENTENCE * (MILLION // len(SENTENCE) + 1))[:MILLION]
    times, _ = found_in(BLANK(text))

    assert len(times) >= 2 * (MILLION // len(SENTENCE)) - 1
    assert times[-1].span.end > MILLION - len(SENTENCE)


@pytest.mark.parametrize(
    "words", ["12 March 2020, ", "03/04/2020 ", "Friday ", "the next day ", "two days ago, ", "Monday and ", "now "]
)
def test_ten_thousand_dates_in_a_line_are_ten_thousand(words):
    doc = BLANK(words * 10_000)

    times, _ = found_in(doc)

    assert len(times) == 10_000


def test_ten_thousand_days_in_a_row_end_ten_thousand_days_later():
    doc = BLANK("It began on 3 March 2020." + " The next day it rained." * 1_000)

    times, _ = found_in(doc)

    first, last = times[0].interval, times[-1].interval
    assert first is not None
    assert last is not None
    assert (len(times), _start(last) - _start(first)) == (1_001, 1_000 * DAY)


def _start(interval: Interval) -> int:
    assert interval.start is not None
    return interval.start.seconds


_DEPS = (
    *("nsubj", "appos", "conj", "advcl", "xcomp", "ccomp", "prep", "pobj", "npadvmod", "relcl", "dobj", "det", "mark"),
    *("aux", "neg", "pcomp"),
)
_TAGS = {"PROPN": "NNP", "NOUN": "NN", "VERB": "VBD", "AUX": "MD", "ADP": "IN", "SCONJ": "IN", "NUM": "CD", "ADV": "RB"}
_VERBS = ["met", "said", "will", "would", "had", "vote", "talks", "meeting", "signed", "not", "if", '"', "they"]
_TOKEN = st.tuples(
    st.sampled_from(_VERBS) | WORDS, st.sampled_from(_DEPS), st.sampled_from(sorted(_TAGS)), st.integers(-2, 4)
)


@given(
    st.lists(_TOKEN, min_size=1, max_size=25),
    st.lists(
        st.tuples(st.integers(0, 24), st.integers(1, 4), st.sampled_from(["PERSON", "DATE", "EVENT"])), max_size=3
    ),
    st.booleans(),
)
def test_no_parse_however_wrong_raises(tokens, ents, dated):
    size = len(tokens)
    doc = Doc(
        Vocab(),
        words=[word for word, *_ in tokens],
        lemmas=[word.lower() for word, *_ in tokens],
        pos=[pos for *_, pos, _ in tokens],
        tags=[_TAGS[pos] for *_, pos, _ in tokens],
        deps=["ROOT" if at == 0 or back <= 0 else dep for at, (_, dep, _, back) in enumerate(tokens)],
        heads=[max(at - max(back, 0), 0) for at, (*_, back) in enumerate(tokens)],
    )
    spans = [Span(doc, start, min(start + length, size), label) for start, length, label in ents if start < size]
    doc.ents = spacy.util.filter_spans(spans)

    found_in(doc, THURSDAY if dated else None)


@given(TEXTS)
def test_a_row_of_time_words_has_events_with_sound_intervals(text):
    found_in(BLANK(text))
