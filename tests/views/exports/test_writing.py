import csv
import io
import json

import pytest

from tests.browser import browser, call, watched_page  # noqa: F401 - browser is a fixture
from tests.chronicle import chronicle
from tests.findings import sample_findings
from workbench.errors import ParameterError
from workbench.tables.frames import Tables
from workbench.views.chronology import chronology_payload
from workbench.views.exports import FORMS, chronology_text, export_file
from workbench.views.exports.tabular import COLUMNS, csv_text

ODD = (
    '=1+1, "quoted"',
    "two\r\nlines, and\ra third",
    "\t+tab",
    "back\\slash; comma,",
    "🚢" * 40,
    "<b>&'\"</b>",
    "\x1c=x",
)


def _payload(*found):
    return chronology_payload(Tables(found))


def _odd_payload():
    """Return a payload whose words are all that a form could stumble over."""
    payload = _payload(chronicle())
    rows = [
        row | {"caption": ODD[at % len(ODD)], "label": ODD[at % len(ODD)], "participants": list(ODD)}
        for at, row in enumerate(payload["rows"])
    ]
    return payload | {
        "rows": rows,
        "sentences": [f"{ODD[at % len(ODD)]} {text}" for at, text in enumerate(payload["sentences"])],
    }


def test_a_table_has_a_line_an_event_also_of_those_without_a_date():
    payload = _payload(chronicle())

    made = chronology_text(payload, payload["rows"], form="csv")

    lines = list(csv.DictReader(io.StringIO(made.text)))
    assert [line["label"] for line in lines] == [row["label"] for row in payload["rows"]]
    assert lines[-1]["earliest"] == ""
    assert lines[0]["sentence"].startswith("The Corran dam")


def test_a_cell_that_a_spreadsheet_would_run_is_text():
    row = dict.fromkeys(COLUMNS, "") | {"label": "=HYPERLINK(1)", "participants": ["-1", "two"]}

    (line,) = csv.DictReader(io.StringIO(csv_text([row])))

    assert (line["label"], line["participants"]) == ("'=HYPERLINK(1)", "'-1 | two")


def test_json_keeps_lists_and_what_is_not_known():
    payload = _payload(chronicle())

    rows = json.loads(chronology_text(payload, payload["rows"], form="json").text)

    assert tuple(rows[0]) == COLUMNS
    assert rows[-1]["until"] is None
    assert next(row for row in rows if row["label"] == "called the board")["participants"] == [
        "Una Brodie",
        "Lake Board",
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_is_written_in_the_form_its_name_asks_for(form, tmp_path):
    tables, file = Tables([chronicle()]), tmp_path / "deep" / f"corran.{form}"

    made = export_file(tables, file, span=("2034-04-10", "2034-04-11"))

    assert file.read_bytes().decode() == made.text
    assert 0 < made.written < 15


def test_a_name_that_asks_for_no_form_is_refused(tmp_path):
    with pytest.raises(ParameterError, match=r"corran\.png.*\.ics"):
        export_file(Tables([chronicle()]), tmp_path / "corran.png")


@pytest.mark.browser
def test_the_buttons_of_the_view_write_the_same_text(browser):  # noqa: F811
    with watched_page(browser) as (page, _):
        for payload in (_payload(*sample_findings()), _odd_payload()):
            for form in FORMS:
                made = call(page, "chronology_export", "chronologyText", payload, payload["rows"], form)

                ours = chronology_text(payload, payload["rows"], form=form)
                assert made == {"text": ours.text, "written": ours.written, "left_out": ours.left_out}
