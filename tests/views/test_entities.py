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
        ("the islanders", "GRP", 1, 1),
    ]
    assert [[len(held) for held in row["members"]] for row in rows] == [[5, 3], [5, 2], [3], [1, 1], [1], [1]]
    assert (rows[1]["roles"], rows[1]["aliases"]) == (["Mayor"], ["Velde"])


def test_a_row_tells_what_it_is_filtered_and_sorted_by():
    rows = {row["name"]: row for row in entity_list_payload(Tables(sample_findings()))["entities"]}

    assert [name for name, row in rows.items() if not row["named"]] == ["the islanders"]
    assert {name: row["open"] for name, row in rows.items() if row["open"]} == {"Tomas Velde": 1}
    assert {name: row["first"] for name, row in rows.items()} == {
        "Norsund Lines": [1, 1], "Tomas Velde": [1, 2], "Ingrid Solheim": [1, 1], "Hask": [1, 1],
        "Harbour Post": [1, 2], "the islanders": [1, 2],
    }  # fmt: skip


def test_nothing_found_gives_no_rows():
    assert entity_list_payload(empty_tables()) == {"entities": []}
