import pytest

from tests.parses import parsed
from workbench.language.scope import Tense, condition_of, hedge_of, is_hearsay, modal_of, negation_of, tense_of


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

    assert tense_of(token) is tense


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

    negation = negation_of(token)

    assert (negation.text if negation else None) == word


def test_condition_hedge_and_modal_are_found():
    doc = parsed("scope", "if")
    agree, end = (next(token for token in doc if token.text == word) for word in ("agree", "end"))

    assert condition_of(agree).text == "If"
    assert modal_of(end).text == "could"
    assert condition_of(end) is None


def test_reportedly_is_hearsay_and_possibly_is_not():
    doc = parsed("scope", "hedged")
    left = next(token for token in doc if token.text == "left")

    assert hedge_of(left).text == "reportedly"
    assert [token.text for token in doc if is_hearsay(token)] == ["reportedly"]
