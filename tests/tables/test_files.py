"""Tables out."""

import csv
import json
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.findings import HOSTILE, sample_findings
from workbench.errors import ParameterError
from workbench.tables import files
from workbench.tables.files import safe_cell, write_tables
from workbench.tables.frames import SCHEMAS, Tables, empty_tables


@pytest.fixture(scope="module")
def tables() -> Tables:
    return Tables(sample_findings())


def one_column(values: list[object], kind: str) -> dict[str, pd.DataFrame]:
    return {"t": pd.DataFrame({"c": pd.Series(values, dtype=kind)})}


def test_each_table_is_written_in_each_format(tmp_path: Path, tables: Tables):
    written = write_tables(tables, tmp_path / "new" / "folder", names=["times", "quotes"])

    assert [file.name for file in written] == [
        "times.csv", "times.json", "times.parquet", "quotes.csv", "quotes.json", "quotes.parquet",
    ]  # fmt: skip
    assert sorted(written) == sorted((tmp_path / "new" / "folder").iterdir())


def test_the_same_tables_give_the_same_bytes(tmp_path: Path):
    first = write_tables(Tables(sample_findings()), tmp_path / "1", names=SCHEMAS)
    second = write_tables(Tables(sample_findings()), tmp_path / "2", names=SCHEMAS)

    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]


def test_json_gives_back_every_value(tmp_path: Path, tables: Tables):
    (file,) = write_tables(tables, tmp_path, names=["attributions"], formats=["json"])

    records = json.loads(file.read_text(encoding="utf-8"))
    assert list(records[0]) == list(SCHEMAS["attributions"])
    assert records[3]["chain"] == ["Harbour Post", "Ingrid Solheim"]
    assert (records[3]["depth"], records[3]["confidence"], records[3]["negated"]) == (2, 0.9, False)
    assert records[8]["source"] is None
    assert "“We will not" in file.read_text(encoding="utf-8")


def test_csv_joins_lists_and_leaves_numbers_alone(tmp_path: Path, tables: Tables):
    written = write_tables(tables, tmp_path, names=["attributions", "stances"], formats=["csv"])

    attributions, stances = (list(csv.DictReader(file.open(encoding="utf-8", newline=""))) for file in written)
    assert attributions[3]["chain"] == "Harbour Post | Ingrid Solheim"
    assert (attributions[3]["content_start"], attributions[8]["source"]) == ("245", "")
    assert stances[1]["polarity"] == "-0.9"


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", " =1", "\u00a0=1", "\tx", "\rx", "\n=1", "＝1", '=HYPERLINK("http://a.example")']
)
def test_a_text_that_would_be_a_formula_is_marked_in_csv_alone(cell: str, tmp_path: Path):
    written = write_tables(one_column([cell, "safe"], "string"), tmp_path, names=["t"])

    rows = list(csv.reader(written[0].open(encoding="utf-8", newline="")))
    assert rows == [["c"], ["'" + cell.replace("\r", "\n")], ["safe"]]
    assert json.loads(written[1].read_text(encoding="utf-8"))[0]["c"] == cell
    assert duckdb.read_parquet(str(written[2])).fetchall() == [(cell,), ("safe",)]


def test_a_list_that_would_be_a_formula_is_marked_too(tmp_path: Path):
    (file,) = write_tables(one_column([["=1", "b"]], "object"), tmp_path, names=["t"], formats=["csv"])

    assert file.read_text(encoding="utf-8") == "c\n'=1 | b\n"


@given(st.text())
def test_no_cell_begins_like_a_formula_and_none_loses_a_character(text: str):
    cell = safe_cell(text)

    assert cell.lstrip()[:1] not in set("=+-@")
    assert cell in {text, f"'{text}"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_parquet_has_the_same_types_with_and_without_rows(name: str, tmp_path: Path, tables: Tables):
    (full,) = write_tables(tables, tmp_path / "full", names=[name], formats=["parquet"])
    (empty,) = write_tables(empty_tables(), tmp_path / "empty", names=[name], formats=["parquet"])

    filled, bare = duckdb.read_parquet(str(full)), duckdb.read_parquet(str(empty))
    assert filled.columns == bare.columns == list(SCHEMAS[name])
    assert filled.types == bare.types
    assert len(filled) == len(tables[name])
    assert len(bare) == 0


def test_parquet_keeps_numbers_lists_and_what_is_missing(tmp_path: Path, tables: Tables):
    (file,) = write_tables(tables, tmp_path, names=["attributions"], formats=["parquet"])

    table = duckdb.read_parquet(str(file))
    types = dict(zip(table.columns, map(str, table.types), strict=True))
    assert (types["start"], types["confidence"], types["negated"]) == ("BIGINT", "DOUBLE", "BOOLEAN")
    assert (types["chain"], types["content_start"], types["parent"]) == ("VARCHAR[]", "BIGINT[]", "VARCHAR")
    row = dict(zip(table.columns, table.fetchall()[3], strict=True))
    assert (row["chain"], row["content_start"], row["source_start"]) == (["Harbour Post", "Ingrid Solheim"], [245], 227)
    assert row["addressee"] is None


def test_parquet_keeps_scores_as_numbers(tmp_path: Path, tables: Tables):
    (file,) = write_tables(tables, tmp_path, names=["mentions"], formats=["parquet"])

    rows = duckdb.sql(f"SELECT candidate_scores, evidence_start FROM '{file}' WHERE text = 'He'").fetchall()
    assert rows == [([0.6, 0.25], tables["mentions"].query("text == 'He'").iloc[0]["evidence_start"])]


def test_parquet_reads_lists_that_begin_after_thousands_of_empty_ones(tmp_path: Path):
    values = [[] for _ in range(5_001)] + [["x", None], []]

    (file,) = write_tables(one_column(values, "object"), tmp_path, names=["t"], formats=["parquet"])

    assert duckdb.read_parquet(str(file)).fetchall()[-2:] == [(["x", None],), ([],)]


def test_hostile_words_stay_words(tmp_path: Path, tables: Tables):
    written = write_tables(tables, tmp_path / "it's; DROP", names=["articles"])

    assert HOSTILE in json.loads(written[1].read_text(encoding="utf-8"))[0]["text"]
    assert HOSTILE in duckdb.read_parquet(str(written[2])).fetchall()[0][1]


@pytest.mark.parametrize(("names", "formats"), [(["nothing"], ["csv"]), (["times"], ["xlsx"])])
def test_a_table_or_format_that_does_not_exist_is_refused(
    names: list[str], formats: list[str], tmp_path: Path, tables: Tables
):
    with pytest.raises(ParameterError, match=r"there is no table.* want "):
        write_tables(tables, tmp_path, names=names, formats=formats)

    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_writing_leaves_the_old_files_whole(
    tmp_path: Path, tables: Tables, monkeypatch: pytest.MonkeyPatch
):
    (old,) = write_tables(tables, tmp_path, names=["times"], formats=["csv"])
    before = old.read_bytes()

    def fail(_: pd.DataFrame, file: Path) -> None:
        file.write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "_WRITERS", dict.fromkeys(files.TableFormat, fail))
    with pytest.raises(KeyboardInterrupt):
        write_tables(empty_tables(), tmp_path, names=["times"], formats=["csv"])

    assert list(tmp_path.iterdir()) == [old]
    assert old.read_bytes() == before
