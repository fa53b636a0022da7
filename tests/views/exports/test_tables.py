"""Any table as a file, narrowed, with what it was made from."""

import json
import re
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import duckdb
import pytest

from tests.findings import HOSTILE, sample_findings
from workbench.errors import ParameterError
from workbench.tables.frames import Tables, empty_tables
from workbench.tables.workbooks import write_workbook
from workbench.views.exports import export_file
from workbench.views.exports.narrowed import entity_keys

TABLES = Tables(sample_findings())
FACTS = {"Pipeline": "hand_made", "Narrowed to": "=1+1"}
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _sheets(file) -> dict[str, list[list[str]]]:
    """Return the cells of each sheet as text."""
    with ZipFile(file) as book:
        shared = [
            "".join(one.itertext()) for one in ET.fromstring(book.read("xl/sharedStrings.xml"))
        ]  # fmt: skip
        names = [one.get("name") for one in ET.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")]
        found = {}
        for at, name in enumerate(names, 1):
            sheet = ET.fromstring(book.read(f"xl/worksheets/sheet{at}.xml"))
            assert not list(sheet.iter(f"{_MAIN}f")), "no cell is a formula"
            found[name] = [
                [shared[int(cell[0].text)] if cell.get("t") == "s" else cell[0].text for cell in row if len(cell)]
                for row in sheet.iter(f"{_MAIN}row")
            ]
    return found


def test_a_workbook_has_a_sheet_a_table_and_one_that_says_what_it_was_made_from(tmp_path):
    made = export_file(TABLES, tmp_path / "all.xlsx", facts=FACTS)

    sheets = _sheets(tmp_path / "all.xlsx")
    assert list(sheets)[:2] == ["articles", "entities"]
    assert list(sheets)[-1] == "made from"
    assert sheets["made from"][1:] == [["Pipeline", "hand_made"], ["Narrowed to", "'=1+1"]]
    assert sum(len(rows) - 1 for name, rows in sheets.items() if name != "made from") == made.written
    assert any(HOSTILE in cell for row in sheets["articles"] for cell in row)


def test_what_a_spreadsheet_would_run_is_text_in_a_workbook(tmp_path):
    frame = TABLES["entities"].head(6).copy()
    odd = ["=1+1", "+1", "-1", "@x", "\tx", "\rx"]
    frame["name"] = odd
    write_workbook({"entities": frame}, tmp_path / "a.xlsx")

    at = list(frame.columns).index("name")
    rows = _sheets(tmp_path / "a.xlsx")["entities"][1:]
    assert [row[at] for row in rows] == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\nx"]


def test_the_same_tables_give_the_same_workbook(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        export_file(TABLES, tmp_path / name, facts=FACTS)

    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("name", ["entities", "mentions", "events", "attributions", "framings", "stances"])
def test_any_table_is_written_as_parquet_with_its_source_beside_it(tmp_path, name):
    file = tmp_path / f"case.{name}.parquet"
    made = export_file(TABLES, file, facts=FACTS)

    (count,) = duckdb.sql(f"SELECT count(*) FROM '{file}'").fetchall()[0]
    beside = json.loads((tmp_path / f"case.{name}.parquet.made-from.json").read_text("utf-8"))
    assert count == made.written == len(TABLES[name])
    assert beside == {"file": file.name, "rows": count, "pipeline": "hand_made", "narrowed_to": "=1+1"}


def test_a_table_is_narrowed_by_name_and_issue(tmp_path):
    export_file(TABLES, tmp_path / "e.entities.json", kept=["tomas velde"])
    export_file(TABLES, tmp_path / "s.stances.json", kept=["Tomas Velde"], issue="a new tender")

    entities = json.loads((tmp_path / "e.entities.json").read_text("utf-8"))
    stances = json.loads((tmp_path / "s.stances.json").read_text("utf-8"))
    assert {row["name"] for row in entities} == {"Tomas Velde"}
    assert {(row["holder"], row["issue"]) for row in stances} == {("Tomas Velde", "a new tender")}


@pytest.mark.parametrize("name", ["a.xlsx", "a.mentions.csv", "a.csv", "a.stances.json", "a.timeline.json", "a.ics"])
def test_no_sentence_is_in_an_export_of_findings_only(tmp_path, name):
    export_file(TABLES, tmp_path / name, include="findings")

    held = (tmp_path / name).read_bytes()
    if name.endswith(".xlsx"):
        held = ZipFile(tmp_path / name).read("xl/sharedStrings.xml")
    words = re.sub(r"\s+", " ", held.decode().replace("\r\n ", ""))
    assert "leave the islanders" not in words
    assert "comment on it" not in words
    assert "sentence withheld" in words


def test_a_table_without_rows_has_its_columns(tmp_path):
    export_file(empty_tables(), tmp_path / "x.events.csv")
    export_file(empty_tables(), tmp_path / "x.xlsx")

    assert (tmp_path / "x.events.csv").read_text("utf-8").startswith("key,article_id,id,")
    assert [len(rows) for rows in _sheets(tmp_path / "x.xlsx").values()] == [1] * 9


def test_an_unknown_form_or_name_is_refused_with_what_would_be_right(tmp_path):
    with pytest.raises(ParameterError, match=r"a table as .NAME.csv"):
        export_file(TABLES, tmp_path / "x.parquet")
    with pytest.raises(ParameterError, match="no entity is called 'Nobody'"):
        export_file(TABLES, tmp_path / "x.csv", kept=["Nobody"])


def test_a_key_and_the_empty_key_of_nobody_mean_themselves():
    assert entity_keys(TABLES, ["", "a:e1"]) == ("", "a:e1")
