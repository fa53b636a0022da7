import json

import pytest

from workbench.errors import CaseError, MissingPathError
from workbench.list_file import read_own_list
from workbench.records import EntityType


@pytest.fixture
def read(tmp_path):
    def _read(content, name="people.csv"):
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_own_list(tmp_path / name)

    return _read


def test_a_csv_file_gives_name_aliases_type_role_and_id(read):
    own, problems = read("name,aliases,type,role,id\nJane Roe,JR | the Iron Lady;Roe,person,Mayor,p1\n")
    entry = own.entries[0]

    assert problems == ()
    assert (entry.name, entry.type, entry.role, entry.id) == ("Jane Roe", EntityType.PERSON, "Mayor", "p1")
    assert entry.aliases == ("JR", "the Iron Lady", "Roe")
    assert own.name == "people.csv"


def test_only_name_and_type_are_needed(read):
    entry = read("Type,Name,Notes\nPLACE, Elmsford ,by the river\n\n,,\n")[0].entries[0]

    assert (entry.name, entry.type) == ("Elmsford", EntityType.PLACE)
    assert (entry.id, entry.role, entry.aliases) == ("Elmsford", None, ())


def test_json_lines_may_hold_aliases_as_a_list(read):
    rows = [
        {"name": "Jane Roe", "type": "person", "aliases": ["JR", " Roe "], "id": 7},
        {"name": "Bridge Authority", "type": "Organisation", "aliases": "BA|EBA", "role": None},
    ]
    own, problems = read("\n".join(map(json.dumps, rows)) + "\n\n", "people.jsonl")

    assert problems == ()
    assert [(one.id, one.aliases) for one in own.entries] == [("7", ("JR", "Roe")), ("Bridge Authority", ("BA", "EBA"))]
    assert own.entries[1].type is EntityType.ORGANIZATION


@pytest.mark.parametrize(
    "content", [b"\xef\xbb\xbfname;type\r\nZo\xc3\xab Roe;person\r\n", "name\ttype\nZoë Roe\tperson\n"]
)
def test_what_spreadsheets_write_is_read(read, content):
    own, problems = read(content)

    assert ([one.name for one in own.entries], problems) == (["Zoë Roe"], ())


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Roe,persn,", "type 'persn': want person, organization, place, group or other"),
        ("Roe,,x", "no type: want person, organization, place, group or other"),
        (",person,x", "no name: want a name with a letter or digit in it"),
        ("?!,person,", "name '?!': want a name with a letter or digit in it"),
        ("Jane Roe,person,p1", "the id 'p1' is already that of line 2: want another in the column id"),
        ("Roe,person,1,2", "more cells than the 3 columns: put what holds a ',' between quotation marks"),
    ],
)
def test_a_wrong_row_is_one_line_and_the_others_are_kept(read, row, problem):
    own, problems = read(f"name,type,id\nJane Doe,person,p1\n{row}\nJohn Doe,person,p3\n")

    assert [one.name for one in own.entries] == ["Jane Doe", "John Doe"]
    assert problems == (f"people.csv:3: {problem}",)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ('"Roe"', "str instead of an object"),
        ('{"name": ["Roe"], "type": "person"}', "name \"['Roe']\""),
        ('{"name": "Roe", "type": 3}', "type '3'"),
        ('{"name": "Roe", "type": "person", "aliases": 3}', "aliases '3': want names between | or ;"),
    ],
)
def test_a_wrong_line_is_one_line_and_the_others_are_kept(read, line, problem):
    own, problems = read(f'{line}\n{{"name": "Jane Doe", "type": "person"}}\n', "people.jsonl")

    assert [one.name for one in own.entries] == ["Jane Doe"]
    assert len(problems) == 1
    assert problems[0].startswith(f"people.jsonl:1: {problem}")


@pytest.mark.parametrize(
    ("content", "name", "message"),
    [
        ("title,text\na,b\n", "people.csv", "people.csv:1: the columns are title, text: want name, aliases, type"),
        ("", "people.csv", "people.csv:1: the columns are none"),
        (b"name,type\n\0\0\0", "people.csv", "people.csv:"),
        ("name,type\n", "people.xlsx", "people.xlsx: .xlsx is no list of entities: want .csv or .jsonl"),
    ],
)
def test_a_file_that_is_no_list_is_refused(read, content, name, message):
    with pytest.raises(CaseError, match=message):
        read(content, name)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(MissingPathError, match=r"no such file: .*people\.csv"):
        read_own_list(tmp_path / "people.csv")
