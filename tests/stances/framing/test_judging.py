import pytest

from tests.parses import parsed
from tests.stances.found import mentions
from workbench.records import TextSpan, Tone
from workbench.stances.framing import Portrayal, Reading, note_on, portray

POSITIVE, NEUTRAL, NEGATIVE = Tone.POSITIVE, Tone.NEUTRAL, Tone.NEGATIVE
EXPECTED = {
    ("praised", "Lena Ortiz"): POSITIVE, ("lied", "Tom Rudd"): NEGATIVE, ("won", "Ida Moen"): POSITIVE,
    ("met", "Lena Ortiz"): NEUTRAL, ("met", "Tom Rudd"): NEUTRAL, ("accused", "Tom Rudd"): NEGATIVE,
    ("thanked", "Ida Moen"): POSITIVE, ("said-plans", "Vera Hale"): NEUTRAL, ("slammed", "Galton Mills"): NEGATIVE,
    ("visited", "Tom Rudd"): NEUTRAL, ("failed", "Galton Mills"): NEGATIVE, ("hailed", "Lena Ortiz"): POSITIVE,
    ("arrested", "Tom Rudd"): NEGATIVE, ("asked", "Ida Moen"): NEUTRAL, ("helped", "Ida Moen"): POSITIVE,
    ("coward", "Tom Rudd"): NEGATIVE, ("not-hero", "Tom Rudd"): NEGATIVE, ("is-hero", "Ida Moen"): POSITIVE,
    ("popular", "Lena Ortiz"): POSITIVE, ("not-honest", "Tom Rudd"): NEGATIVE, ("with-clause", "Tom Rudd"): NEGATIVE,
    ("with-clause", "Ida Moen"): POSITIVE, ("two", "Tom Rudd"): NEGATIVE, ("said-coward", "Tom Rudd"): NEGATIVE,
    ("said-coward", "Vera Hale"): NEUTRAL, ("by-agent", "Galton Mills"): NEGATIVE, ("inside", "Ida Moen"): POSITIVE,
}  # fmt: skip


def _portrayed(name):
    doc = parsed("framing", name)
    found = portray(Reading(doc), [one.span for one in mentions(doc)])
    return {span.of(doc.text): one for span, one in found.items()}


def test_most_plain_sentences_are_judged_right_without_word_vectors():
    right = [_portrayed(name)[words].tone is tone for (name, words), tone in EXPECTED.items()]

    assert sum(right) / len(right) >= 0.85


@pytest.mark.parametrize("words", ["Vera Hale", "Lena Ortiz"])
def test_another_name_is_judged_the_same(words):
    other = {"Vera Hale": "Lena Ortiz", "Lena Ortiz": "Vera Hale"}[words]

    one, same = _portrayed("praised")[words], _portrayed("swap")[other]

    assert (one.tone, one.polarity, one.confidence) == (same.tone, same.polarity, same.confidence)


def test_the_words_that_tell_are_the_evidence():
    doc = parsed("framing", "lied")

    words = [one.of(doc.text) for one in _portrayed("lied")["Tom Rudd"].evidence]

    assert words[0] == "lied"
    assert set(words) <= {"lied", "voters", "convicted", "fraud"}
    assert _portrayed("met")["Tom Rudd"].evidence == ()


def test_a_span_without_words_is_neutral():
    doc = parsed("framing", "met")

    assert portray(Reading(doc), [TextSpan(900, 905)]) == {TextSpan(900, 905): Portrayal()}


def test_vectors_put_the_same_model_to_work(nlp):
    doc = nlp("Vera Hale extolled Lena Ortiz, a superb envoy.")

    (found,) = portray(Reading(doc), [TextSpan(19, 29)]).values()

    assert found.tone is POSITIVE


def test_a_pipeline_whose_vectors_are_others_says_so(nlp):
    assert "without word vectors" in note_on(parsed("framing", "met"))
    assert note_on(nlp("Ida Moen left.")) is None


def test_a_target_is_judged_once_a_reading(monkeypatch):
    doc = parsed("framing", "praised")
    reading, spans = Reading(doc), [one.span for one in mentions(doc)]
    first = portray(reading, spans[:1])
    monkeypatch.setattr("workbench.stances.framing.judging._judged", lambda *_: pytest.fail("judged again"))

    assert portray(reading, spans[:1]) == first
