"""The benchmarks run on articles and on gold annotation; what they measure is no test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.evaluation.timeml import write_timeml

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
TEXT = "Mayor Ruth Calder backed the bridge on Tuesday. Calder said she was glad."


def _run(script, *arguments, folder):
    return subprocess.run(
        [sys.executable, BENCHMARKS / f"{script}.py", *arguments],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("script", "rows"),
    [
        ("stages", ["parse", "entities", "stances"]),
        ("entities", ["bare parse", "entities", "changed parameter"]),
        ("stances", ["bare parse", "attributions", "stances", "both", "framing", "all three", "issues of 200"]),
        ("chronology", ["bare parse", "times", "events", "both", "re-dating", "all that follows"]),
    ],
)
def test_a_benchmark_tells_words_stages_and_memory(tmp_path, script, rows):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT + " Roe left."}), encoding="utf-8")

    done = _run(script, "article.txt", "gold.jsonl", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 articles, 28 words")
    assert all(row in done.stdout for row in rows)
    assert "peak memory" in done.stdout


def test_chronology_reads_the_gold_that_is_named_and_the_sample(tmp_path, monkeypatch):
    write_timeml(tmp_path / "gold" / "news" / "a.tml")
    monkeypatch.setenv("WORKBENCH_GOLD", str(tmp_path / "gold"))

    done = _run("chronology", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 articles, 12 words")
    assert done.stdout.count("re-dating") == 2


def test_chronology_tells_the_memory_after_many_articles(tmp_path):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")

    done = _run("chronology", "article.txt", "--memory", "2", "3", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split()[:2] for line in done.stdout.splitlines()[-2:]] == [["2", "made-up"], ["3", "made-up"]]


def test_workspace_turns_each_value_once_with_all_views_of_a_text_of_some_500_words(tmp_path):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")

    done = _run("workspace", "article.txt", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("1 articles, 507 words")
    assert [line.split()[:2] for line in done.stdout.splitlines()[-2:-1]] == [["all", "50"]]
    assert "peak memory" in done.stdout


def test_the_benchmark_of_corrections_tells_what_applies_and_what_is_listed(tmp_path):
    done = _run("corrections", "--count", "8", folder=tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("8 corrections on 506 words")
    assert done.stdout.count("sum 8 of 8") == 5
    assert "byte for byte: yes" in done.stdout


def test_opening_is_told_step_by_step(tmp_path):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")

    done = _run("opening", "article.txt", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("200 articles, 2600 words")
    assert all(row in done.stdout for row in ("pipeline", "parse and find", "workspace", "stills", "all"))


def test_the_benchmark_of_the_live_workspace_can_be_asked_for_articles_and_a_number_of_changes(tmp_path):
    done = _run("lab", "--help", folder=tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "paths" in done.stdout
    assert "--changes" in done.stdout
