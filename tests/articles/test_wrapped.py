"""Lines that were broken at a column become paragraphs; all others stay."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import make_article
from workbench.articles.wrapped import unwrapped

TEXT = """\
The council of the northern district voted on Monday to close the old swimming hall for two years, after engineers had \
warned that its roof could not carry the weight of wet snow any longer.

Parents said they had been told nothing. “We read it in the newspaper,” said one of them, who had come with two \
children and a petition that carries eleven hundred names, most of them from the well-known eastern quarter.

A new hall is to be built beside the station."""


def _wrapped(text, width, **options):
    return "\n\n".join(textwrap.fill(one, width, **options) for one in text.split("\n\n"))


@pytest.mark.parametrize("width", [45, 60, 72, 80, 100])
def test_lines_broken_at_a_column_are_joined(width):
    assert unwrapped(_wrapped(TEXT, width)) == TEXT


def test_a_word_broken_at_its_hyphen_is_one_again():
    wrapped = next(held for width in range(50, 100) if "well-\nknown" in (held := _wrapped(TEXT, width)))

    assert "the well-known eastern" in unwrapped(wrapped)


def test_a_line_that_begins_with_the_short_last_word_of_a_sentence_is_no_item():
    lines = [
        "The owner of the hall, a firm from the coast, said it wanted",
        "no. The council, which had asked for it twice, did not wait",
    ]

    assert unwrapped("\n".join([*lines, *lines, "for an answer."])) == " ".join([*lines, *lines, "for an answer."])


def test_paragraphs_without_a_blank_line_end_where_a_line_is_short():
    wrapped = _wrapped(TEXT, 60).replace("\n\n", "\n")

    assert unwrapped(wrapped).split("\n")[0] == TEXT.partition("\n")[0]


def test_a_heading_a_list_and_an_indented_line_stay_lines():
    items = "- the hall\n- the roof of the hall, which engineers had called unsafe\n  (two of them)"
    heading = (
        "A heading that is far longer than all of the lines of the text below it, and stands on one line by itself"
    )

    kept = unwrapped(f"{heading}\n\n{_wrapped(TEXT, 60)}\n\n{items}")

    assert kept == f"{heading}\n\n{TEXT}\n\n{items}"


@pytest.mark.parametrize(
    "text",
    [
        "One line.\nAnother line that follows it.\nA third one, and that is all.",
        TEXT,
        TEXT.replace("\n\n", "\n"),
        "Roses are red and\nviolets are blue and\nso are the letters\nthat I write to you and\nnever send off",
        "milk\nbread from the baker at the corner of the street\neggs\nhoney from the mountains, two jars\nsalt\nflour",
        "",
    ],
)
def test_other_lines_stay_as_they_are(text):
    assert unwrapped(text) == text


@given(st.text(alphabet="ab .\n-", max_size=400))
def test_only_line_breaks_go(text):
    assert "".join(unwrapped(text).split()) == "".join(text.split())


def test_an_article_is_kept_with_a_paragraph_a_line():
    assert make_article(_wrapped(TEXT, 72)).text == TEXT
