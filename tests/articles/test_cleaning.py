"""What is done to a text before it is an article."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import MAX_CHARACTERS, make_article
from workbench.articles.cleaning import clean, clean_line, decode
from workbench.errors import ArticleError


@pytest.mark.parametrize(
    "raw",
    [
        "Café “open”".encode(),
        "Café “open”".encode("utf-8-sig"),
        "Café “open”".encode("cp1252"),
        "Café “open”".encode("utf-16"),
    ],
)
def test_a_text_is_decoded_whatever_its_encoding(raw: bytes):
    assert decode(raw) == "Café “open”"


@pytest.mark.parametrize("raw", [b"\x89PNG\r\n\0\0\0", b"caf\x81\x8d", b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused(raw: bytes):
    with pytest.raises(ArticleError, match="UTF-8"):
        decode(raw)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("One.\r\nTwo.\rThree.\u2028Four.", "One.\nTwo.\nThree.\nFour."),
        ("10\u00a0km\u202fnorth\u3000of it", "10 km north of it"),
        ("The baker said:“Yes.”", "The baker said: “Yes.”"),
        ("The baker said,‘Yes.’", "The baker said, ‘Yes.’"),
        ('The baker said:"Yes."', 'The baker said: "Yes."'),
        ('"Yes,"said the baker.', '"Yes,"said the baker.'),
        ("One.  \t\nTwo.", "One.\nTwo."),
        ("One.\n\n\n\nTwo.", "One.\n\nTwo."),
        ("One.\n \n\t\n\u00a0\nTwo.", "One.\n\nTwo."),
        ("One.\n\n\nTwo.", "One.\n\n\nTwo."),
        ("\n\n \ufeff One. \n", "One."),
        ("cafe\u0301", "cafe\u0301"),
    ],
)
def test_cleaning_changes_only_blanks_and_line_breaks(text: str, kept: str):
    assert clean(text) == kept


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no text"),
        (" \n\u00a0\ufeff\n", "no text"),
        ("half \ud83d of it", "character 5 is a lone surrogate"),
        ("a\0b" * 100, "control characters"),
        ("\x01\x02 word" * 10, "control characters"),
        ("a" * (MAX_CHARACTERS + 1), "split it"),
    ],
)
def test_what_is_no_text_is_refused_with_one_clear_line(text: str, message: str):
    with pytest.raises(ArticleError, match=message) as caught:
        clean(text)

    assert "\n" not in str(caught.value)


def test_a_stray_control_character_stays_where_it_is():
    text = "The mayor\x07 spoke of the old quay again. " * 20

    assert clean(text) == text.strip()


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str):
    try:
        once = clean(text)
    except ArticleError:
        return

    assert clean(once) == once


@pytest.mark.parametrize("part", [" ", "\n", "\t\n", ":", ":“", "\u00a0", "a "])
def test_cleaning_takes_time_by_the_length_of_a_hostile_text(part: str):
    text = part * (1_000_000 // len(part)) + "x"

    started = time.perf_counter()
    clean(text)

    assert time.perf_counter() - started < 2


def test_an_article_is_known_by_its_text():
    article = make_article("The  ferry sank.\r\n", title=" A \n title ", byline="  ")

    assert article.text == "The  ferry sank."
    assert article.id == "7d1a6ff3cba39778"
    assert (article.title, article.byline) == ("A title", None)


def test_the_same_text_has_the_same_id_whatever_is_known_of_it():
    assert make_article("A text.\n", title="One").id == make_article("A text.", title="Two").id


def test_an_article_without_words_is_refused():
    with pytest.raises(ArticleError, match="want at least one word"):
        make_article(" \n ")


def test_half_a_character_in_a_title_does_not_stop_the_article():
    title = clean_line("Storm \ud83d\x00 ahead")

    assert title == "Storm � ahead"
