"""The benchmarks run on articles and on gold annotation; what they measure is no test."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
TEXT = "Mayor Ruth Calder backed the bridge on Tuesday. Calder said she was glad."


@pytest.mark.parametrize(
    ("script", "rows"),
    [("stages", ["parse", "entities", "stances"]), ("entities", ["bare parse", "entities", "changed parameter"])],
)
def test_a_benchmark_tells_words_stages_and_memory(tmp_path, script, rows):
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "gold.jsonl").write_text(json.dumps({"doc_id": "a", "text": TEXT + " Roe left."}), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, BENCHMARKS / f"{script}.py", "article.txt", "gold.jsonl"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("2 articles, 28 words")
    assert all(row in done.stdout for row in rows)
    assert "peak memory" in done.stdout
