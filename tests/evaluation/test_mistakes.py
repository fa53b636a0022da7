import pytest

from tests.evaluation.invented import at
from workbench.evaluation.mistakes import sentence_with, shortened


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One. Two Roe three. Four.", "Roe", "Two [Roe] three."),
        ("A headline\nRoe spoke.\nMore", "Roe", "[Roe] spoke."),
        ("One U.S. envoy met Roe. Four.", "Roe", "One U.S. envoy met [Roe]."),
        ("“Go!” said Roe. “Now?” No.", "Roe", "said [Roe]."),
        ("Roe", "Roe", "[Roe]"),
        ("Jane\nRoe spoke.", "Jane\nRoe", "[Jane Roe] spoke."),
    ],
)
def test_words_stand_in_brackets_in_their_sentence(text, words, sentence):
    assert sentence_with(text, at(words, text=text)) == sentence


def test_a_long_sentence_is_cut_between_words_on_both_sides():
    text = "before " * 40 + "Roe" + " after" * 40

    shown = sentence_with(text, at("Roe", text=text))

    assert shown.startswith("…before ")
    assert shown.endswith(" after…")
    assert "before [Roe] after" in shown
    assert len(shown) < 260


def test_a_long_run_without_spaces_is_cut_anywhere():
    assert shortened("x" * 500) == "x" * 120 + "…"


def test_letters_that_speak_to_a_terminal_are_not_shown():
    text = "Jane \x1b[31mRoe\x07\tspoke."

    assert sentence_with(text, at("Roe", text=text)) == "Jane [31m[Roe] spoke."
