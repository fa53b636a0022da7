from tests.findings import sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.entities import entity_list_payload


def test_entities_of_one_name_and_type_are_one_row_most_mentioned_first():
    rows = entity_list_payload(Tables(sample_findings()))["entities"]

    assert [(row["name"], row["tag"], row["mentions"], len(row["keys"])) for row in rows] == [
        ("Norsund Lines", "ORG", 8, 2),
        ("Tomas Velde", "PER", 7, 2),
        ("Ingrid Solheim", "PER", 3, 1),
        ("Hask", "PLC", 2, 2),
        ("Harbour Post", "ORG", 1, 1),
    ]
    assert [len(row["members"]) for row in rows] == [8, 7, 3, 2, 1]
    assert (rows[1]["roles"], rows[1]["aliases"]) == (["Mayor"], ["Velde"])


def test_nothing_found_gives_no_rows():
    assert entity_list_payload(empty_tables()) == {"entities": []}
