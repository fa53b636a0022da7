"""Paths in, articles out."""

import socket
from pathlib import Path

import pytest

from workbench.articles import make_article, read_articles
from workbench.errors import MissingPathError
from workbench.instants import Instant
from workbench.records import Published, PublishedBy


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path: Path):
    write(tmp_path, b_txt="Second.", a__z_md="First.", c_jsonl='{"text": "Third."}\n{"text": "Fourth."}\n')

    reading = read_articles([tmp_path])

    assert [article.text for article in reading.articles] == ["First.", "Second.", "Third.", "Fourth."]
    assert [article.file for article in reading.articles] == ["a/z.md", "b.txt", "c.jsonl, line 1", "c.jsonl, line 2"]
    assert reading.problems == ()


def test_what_is_no_article_is_left_out_of_a_folder_quietly(tmp_path: Path):
    others = ["README.md", "case.toml", "corrections.jsonl", ".hidden.txt", ".git/x.txt", "photo.png", "results/x.csv"]
    for name in others:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Not an article.")
    write(tmp_path, a_txt="An article.")

    reading = read_articles([tmp_path])

    assert [article.text for article in reading.articles] == ["An article."]
    assert reading.problems == ()


def test_one_bad_file_among_many_is_a_problem_and_the_others_are_read(tmp_path: Path):
    write(tmp_path, a_txt="One.", c_txt=" \n", d_html="<html></html>", e_csv="x,y\n1,2\n", f_txt="Two.")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\0\0")

    reading = read_articles([tmp_path])

    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert [problem.split(":")[0] for problem in reading.problems] == ["b.txt", "c.txt", "d.html", "e.csv"]
    assert all("want" in problem and "\n" not in problem for problem in reading.problems)


def test_a_bad_row_is_named_by_file_and_row(tmp_path: Path):
    write(tmp_path, a_csv="text\nOne.\n\x01\x02\x03\nTwo.\n")

    reading = read_articles([tmp_path / "a.csv"])

    assert [article.text for article in reading.articles] == ["One.", "Two."]
    assert reading.problems == ("a.csv, row 3: 3 of 3 characters are control characters: want a plain text",)


def test_half_a_character_is_a_problem_of_its_row(tmp_path: Path):
    write(tmp_path, a_jsonl='{"text": "x \\ud83d y"}\n{"text": "Fine."}\n')

    reading = read_articles([tmp_path])

    assert [article.text for article in reading.articles] == ["Fine."]
    assert "a.jsonl, line 1: character 2 is a lone surrogate" in reading.problems[0]


def test_a_file_of_another_kind_is_a_problem_when_it_is_named(tmp_path: Path):
    write(tmp_path, a_docx="Words.")

    reading = read_articles([tmp_path / "a.docx"])

    assert reading.articles == ()
    assert reading.problems[0].startswith("a.docx: .docx is not read: want .txt, .md, ")


def test_a_missing_path_is_a_mistake_of_the_caller(tmp_path: Path):
    with pytest.raises(MissingPathError, match=r"no such file or folder: .*nowhere.*want a folder of articles"):
        read_articles([tmp_path, tmp_path / "nowhere"])


def test_the_same_text_twice_is_read_once_and_noted(tmp_path: Path):
    write(tmp_path, a_txt="Words.", b_md="Words.\n")

    reading = read_articles([tmp_path])

    assert [article.file for article in reading.articles] == ["a.txt"]
    assert reading.problems == ("b.md: the same text as a.txt, so it is read once",)


def test_a_date_in_the_metadata_is_kept_with_its_words(tmp_path: Path):
    write(tmp_path, a_csv="text,date\nOne.,2031-03-04T10:15:00+02:00\n")

    (article,) = read_articles([tmp_path]).articles

    when = Instant.of(2031, 3, 4, 10, 15)
    assert article.published == Published(when=when, by=PublishedBy.METADATA, note="2031-03-04T10:15:00+02:00")


def test_a_date_that_cannot_be_read_is_a_problem_and_the_article_is_kept(tmp_path: Path):
    write(tmp_path, a_csv="text,date,language\nOne.,03/04/2021,en\nTwo.,,\n")

    reading = read_articles([tmp_path])

    assert [(article.published, article.language) for article in reading.articles] == [(None, "en"), (None, None)]
    assert len(reading.problems) == 1
    assert reading.problems[0].startswith("a.csv, row 2: unclear date '03/04/2021'")
    assert reading.problems[0].endswith("kept without a date")


def test_a_text_survives_being_written_and_read(tmp_path: Path):
    article = make_article("A headline\n\n🚢 Una said: “Yes.”\n\n\nAnd <b>more</b>.")
    write(tmp_path, a_txt=article.text)

    (read,) = read_articles([tmp_path]).articles

    assert (read.id, read.text) == (article.id, article.text)


def test_an_empty_folder_gives_nothing(tmp_path: Path):
    assert read_articles([tmp_path]).articles == ()


def test_reading_never_asks_the_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    words = "<p>The quay is closed until the end of the month, the harbour master said on the radio.</p>"
    write(
        tmp_path,
        a_html=f"<html><head><link rel='canonical' href='http://a.example/1'></head><body>{words * 2}</body></html>",
    )

    assert len(read_articles([tmp_path]).articles) == 1
