import pytest

from tests.parses import parsed
from tests.stances.found import mentions
from tests.stances.framing.framed import framings
from workbench.records import Tone
from workbench.rules import FramingRule
from workbench.stances.framing.labels import find_labels


def _labels(name):
    doc = parsed("framing", name)
    return [
        (one.words.of(doc.text), one.tone, one.rule) for mention in mentions(doc) for one in find_labels(doc, mention)
    ]


@pytest.mark.parametrize(
    ("name", "words", "tone"),
    [
        ("strongman", "strongman", Tone.NEGATIVE),
        ("disgraced", "disgraced", Tone.NEGATIVE),
        ("coward", "coward", Tone.NEGATIVE),
        ("is-hero", "hero", Tone.POSITIVE),
        ("popular", "popular", Tone.POSITIVE),
        ("regime", "regime", Tone.NEGATIVE),
    ],
)
def test_a_loaded_word_is_given_before_a_name_after_is_and_by_owning(name, words, tone):
    assert _labels(name) == [(words, tone, FramingRule.LABEL)]


def test_an_apposition_gives_its_noun_and_its_adjective():
    assert {words for words, _, _ in _labels("appositive")} == {"notorious", "gangster"}


def test_so_called_keeps_a_distance():
    assert _labels("so-called") == [("so-called", Tone.NEGATIVE, FramingRule.DISTANCED)]


@pytest.mark.parametrize("name", ["not-hero", "perhaps-hero", "owner", "praised"])
def test_what_is_denied_supposed_or_said_of_another_is_no_label(name):
    assert _labels(name) == []


def test_only_the_text_itself_gives_labels():
    rules = {"rules": [FramingRule.LABEL]}

    assert [one.target.start for one in framings("coward", **rules)] == [0]
    assert framings("said-coward", **rules) == framings("quoted-label", **rules) == ()
