import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.capitals import recase_lines

ARTICLE = "\nThe mayor, Ruth Calder, opened the bridge in Bath on Monday. WCC experts cheered. It rained on the WCC."


def headline(words: str, *, article: str = ARTICLE) -> str:
    """Return how the first line of an article is rewritten."""
    return recase_lines(words + article).split("\n")[0]


def test_words_are_written_as_the_article_writes_them():
    assert headline("WCC CHEERS AS MAYOR CALDER OPENS BRIDGE") == "WCC cheers as mayor Calder opens bridge"


def test_a_name_that_everybody_knows_keeps_its_capital():
    assert (
        headline("RAIN HITS NORWAY AND NORWEGIAN BOATS OF THE UN") == "Rain hits Norway and Norwegian boats of the UN"
    )


def test_a_word_of_a_long_name_is_small_where_it_stands_alone():
    assert headline("RED CARS NEAR SOUTH BANK") == "Red cars near south bank"
    assert headline("BANKS IN SOUTH KOREA AND NEW YORK") == "Banks in South Korea and New York"


def test_days_and_months_keep_their_capital():
    assert headline("BRIDGE SHUT ON FRIDAY IN APRIL", article="") == "Bridge shut on Friday in April"


def test_a_first_name_that_only_opens_sentences_keeps_its_capital():
    found = headline("MAYOR RUTH CALDER LEAVES", article="\nRuth Calder left Bath on Monday.")

    assert found == "Mayor Ruth Calder leaves"


def test_a_small_word_that_opens_a_sentence_stays_small():
    assert headline("RAIN ON ALL BRIDGES", article="\nOn Monday the bridge fell.") == "Rain on all bridges"


def test_a_possessive_ending_is_small():
    assert headline("RAIN ON CALDER'S BRIDGE") == "Rain on Calder's bridge"


@pytest.mark.parametrize("line", ["UN", "WCC 3-1 UN", "U.S.", "Ruth CALDER LEAVES BATH", "1234 5678", ""])
def test_a_line_that_is_no_headline_in_capitals_stays(line):
    assert headline(line) == line


def test_a_text_without_capital_lines_is_the_same():
    assert recase_lines(ARTICLE) == ARTICLE


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n")) | st.sampled_from(
    ["RUTH CALDER WINS VOTE", "STRAẞE ǅ İZMİR ŒUVRE", "GROẞE ﬁSH ΣΊΣΥΦΟΣ", "Ruth Calder won."]
)).map("\n".join))  # fmt: skip
def test_no_character_moves_and_only_lines_in_capitals_change(text):
    again = recase_lines(text)

    assert len(again) == len(text)
    for old, new in zip(text.split("\n"), again.split("\n"), strict=True):
        assert new == old or (old == old.upper() and len(new) == len(old))
    assert recase_lines(text) == again
