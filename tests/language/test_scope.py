import pytest

from tests.parses import parsed
from workbench.language.scope import Tense, is_hearsay, scope_of


@pytest.mark.parametrize(
    ("name", "verb", "tense"),
    [
        ("past", "left", Tense.PAST),
        ("future", "leave", Tense.FUTURE),
        ("set_to", "leave", Tense.FUTURE),
        ("pluperfect", "left", Tense.PLUPERFECT),
        ("would", "leave", Tense.CONDITIONAL),
        ("present", "leaves", Tense.PRESENT),
        ("tried_to", "leave", Tense.PAST),
    ],
)
def test_tense_is_read_from_auxiliaries_and_governors(name, verb, tense):
    token = next(token for token in parsed("scope", name) if token.text == verb)

    assert scope_of(token).tense is tense


@pytest.mark.parametrize(
    ("name", "verb", "word"),
    [
        ("not", "leave", "not"),
        ("never", "left", "never"),
        ("no_deal", "signed", "No"),
        ("refused", "leave", "refused"),
        ("past", "left", None),
    ],
)
def test_negation_is_the_word_that_negates(name, verb, word):
    token = next(token for token in parsed("scope", name) if token.text == verb)

    negation = scope_of(token).negation

    assert (negation.text if negation else None) == word


def test_condition_hedge_and_modal_are_found():
    doc = parsed("scope", "if")
    agree, end = (next(token for token in doc if token.text == word) for word in ("agree", "end"))

    assert scope_of(agree).condition.text == "If"
    assert scope_of(end).modal.text == "could"
    assert scope_of(end).condition is None


def test_reportedly_is_hearsay_and_possibly_is_not():
    doc = parsed("scope", "hedged")
    left = next(token for token in doc if token.text == "left")

    assert scope_of(left).hedge.text == "reportedly"
    assert [token.text for token in doc if is_hearsay(token)] == ["reportedly"]
