import csv
import io
import json

import pytest

from tests.browser import browser, call, watched_page  # noqa: F401 - browser is a fixture
from tests.findings import sample_findings
from tests.standing import dispute
from workbench.errors import ParameterError
from workbench.tables.frames import Tables, empty_tables
from workbench.views.exports import STANCE_FORMS, export_file, form_of, stances_text
from workbench.views.exports.stances import STANCE_COLUMNS, STATEMENT_COLUMNS
from workbench.views.stances import stances_payload

ODD = ('=1+1, "quoted"', "two\r\nlines", "\t+tab", "🚢" * 40, "-1")


@pytest.fixture(scope="module")
def payload():
    return stances_payload(Tables(dispute()))


def _odd_payload():
    payload = stances_payload(Tables(sample_findings()))
    rows = [
        row | {"name": ODD[at % len(ODD)], "issue": ODD[at % len(ODD)], "polarity": (-0.25, None, 0.1)[at % 3]}
        for at, row in enumerate(payload["rows"])
    ]
    sentences = [f"{ODD[at % len(ODD)]} {text}" for at, text in enumerate(payload["sentences"])]
    return payload | {"rows": rows, "sentences": sentences}


def _statements(payload):
    made = stances_text(payload, payload["rows"], form="statements.csv")
    return made, list(csv.DictReader(io.StringIO(made.text)))


def test_a_table_has_a_line_a_stance(payload):
    made = stances_text(payload, payload["rows"], form="stances.csv")

    lines = list(csv.DictReader(io.StringIO(made.text)))
    (delay,) = [line for line in lines if line["cue"] == "accept"]
    assert (made.written, made.left_out, tuple(delay)) == (7, 0, STANCE_COLUMNS)
    assert (delay["chain"], delay["hand"], delay["depth"], delay["ways"]) == (
        "Valley Echo | Lake Post | Piet Maas", "second", "2", "conditional | hedged",
    )  # fmt: skip
    assert next(line["polarity"] for line in lines if line["cue"] == "opposed") == "-0.8"


def test_json_keeps_lists_and_what_is_not_known(payload):
    rows = json.loads(stances_text(payload, payload["rows"], form="stances.json").text)

    assert tuple(rows[0]) == STANCE_COLUMNS
    assert next(row for row in rows if row["side"] == "undisclosed")["polarity"] is None


def test_a_statement_says_yes_or_no_and_who_is_mixed_says_both(payload):
    made, lines = _statements(payload)
    said = [(line["person"], line["organization"], line["concept"], line["agreement"], line["date"]) for line in lines]

    assert tuple(lines[0]) == STATEMENT_COLUMNS
    assert said == [
        ("Piet Maas", "Lake Board", "a new wall", "1", "2034-04-11"),
        ("Una Brodie", "", "a new wall", "0", "2034-04-03"),
        ("", "Lake Board", "a delay", "0", "2034-04-12"),
        ("Una Brodie", "", "a new wall", "1", "2034-04-18"),
        ("Una Brodie", "", "a delay", "1", "2034-04-20"),
        ("", "Corran Union", "a new wall", "0", "2034-04-20"),
    ]
    assert [line["dated_by"] for line in lines[:3]] == ["stance", "stance", "publication"]
    assert (made.written, made.left_out) == (6, 1)


def test_what_is_conditional_is_marked_and_left_out_where_it_has_no_side(payload):
    _, lines = _statements(payload)
    bare = payload | {"rows": [row | {"polarity": None} for row in payload["rows"] if row["side"] == "conditional"]}

    assert [line["conditional"] for line in lines] == ["0", "0", "0", "0", "1", "0"]
    assert stances_text(bare, bare["rows"], form="statements.csv").left_out == 1


@pytest.mark.parametrize("form", STANCE_FORMS)
def test_a_file_is_written_in_the_form_its_name_asks_for(form, tmp_path):
    made = export_file(Tables(dispute()), tmp_path / f"dam.{form}", span=("2034-04-01", "2034-04-12"))

    assert (tmp_path / f"dam.{form}").read_bytes().decode() == made.text
    assert made.written == 2


def test_only_the_stances_of_some_are_written(tmp_path):
    found = dispute()
    union = f"{found[1].article.id}:Corran Union"

    assert export_file(Tables(found), tmp_path / "a.stances.json", kept=[union]).written == 1


def test_the_name_alone_says_which_form(tmp_path):
    assert form_of(tmp_path / "statements.csv") == "statements.csv"
    assert form_of(tmp_path / "all.csv") == "csv"
    with pytest.raises(ParameterError, match=r"\.statements\.csv"):
        form_of(tmp_path / "all.docx")


@pytest.mark.parametrize("form", STANCE_FORMS)
def test_nothing_found_gives_an_empty_file(form):
    assert stances_text(stances_payload(empty_tables()), [], form=form).written == 0


@pytest.mark.browser
def test_the_buttons_of_the_view_write_the_same_text(browser):  # noqa: F811
    with watched_page(browser) as (page, _):
        for payload in (stances_payload(Tables(dispute())), _odd_payload()):
            for form in STANCE_FORMS:
                made = call(page, "stances_export", "stancesText", payload, payload["rows"], form)

                ours = stances_text(payload, payload["rows"], form=form)
                assert made == {"text": ours.text, "written": ours.written, "left_out": ours.left_out}
