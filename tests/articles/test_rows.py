"""Files with one article a row."""

import json

import pytest

from workbench.articles.drafts import Draft, Flaw
from workbench.articles.rows import read_csv, read_json, read_json_lines
from workbench.errors import ArticleError


def test_each_row_of_a_csv_file_is_an_article():
    source = 'Headline,Body,outlet,author,Date,colour\nA,"One,\n""two"".",X,Una,2031-03-04,red\nB,Three.,,,,\n'

    first, second = read_csv(source)

    assert first == Draft(
        text='One,\n"two".', place="row 2", title="A", publisher="X", byline="Una", published="2031-03-04"
    )
    assert second == Draft(text="Three.", place="row 3", title="B")


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_marks_between_columns_are_seen_in_the_first_row(mark: str):
    (draft,) = read_csv(f"title{mark}text\nA{mark}One, two.\n")

    assert draft == Draft(text="One, two.", title="A", place="row 2")


def test_a_row_without_text_is_a_flaw_and_the_next_is_read():
    found = list(read_csv("title,text\nA,\nB,  \nC,Words.\nD\n"))

    assert [type(one) for one in found] == [Flaw, Flaw, Draft, Flaw]
    assert found[0] == Flaw("row 2", "no text: want words in text, body or content")


def test_a_csv_file_without_a_column_of_texts_is_refused():
    with pytest.raises(ArticleError, match="want one of text, body, content in the first row"):
        list(read_csv("name,age\nx,1\n"))


def test_a_cell_longer_than_the_csv_module_likes_is_read():
    (draft,) = read_csv(f"text\n{'word ' * 100_000}\n")

    assert isinstance(draft, Draft)
    assert len(draft.text) == 500_000


def test_each_line_of_a_json_lines_file_is_an_article():
    lines = ['{"text": "One\u2028two.", "author": ["Una", "Ole"], "extra": {}}', "", '{"content": "Three.", "url": 7}']

    found = list(read_json_lines("\n".join(lines)))

    assert found == [
        Draft(text="One\u2028two.", byline="Una, Ole", place="line 1"),
        Draft(text="Three.", address="7", place="line 3"),
    ]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"text": "x"', "not JSON"),
        ('{"title": "x"}', "no text"),
        ('{"text": null}', "no text"),
        ("[1]", "list instead of an object"),
        ('"words"', "str instead of an object"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": ' + "1" * 5_000 + "}", "too many digits"),
    ],
    ids=["cut", "no text", "null", "list", "string", "deep", "digits"],
)
def test_a_bad_line_is_a_flaw_and_the_next_is_read(line: str, message: str):
    first, second = read_json_lines(f'{line}\n{{"text": "Words."}}\n')

    assert isinstance(first, Flaw)
    assert first.place == "line 1"
    assert message in first.message
    assert second == Draft(text="Words.", place="line 2")


def test_a_json_file_is_a_list_of_articles_or_one():
    article = {"text": "Words.", "title": "T"}

    assert list(read_json(json.dumps(article))) == [Draft(text="Words.", title="T", place="item 1")]
    assert [one.place for one in read_json(json.dumps([article, 5, article]))] == ["item 1", "item 2", "item 3"]


@pytest.mark.parametrize("source", ["", "{", "[" * 100_000])
def test_a_file_that_is_no_json_is_refused(source: str):
    with pytest.raises(ArticleError, match="not JSON"):
        list(read_json(source))
