from dataclasses import replace

from tests.standing import dispute
from workbench.tables.frames import Tables, empty_tables
from workbench.views.coverage import UNKNOWN_PUBLISHER, coverage_payload


def test_who_is_heard_is_counted_by_publisher_and_who_by_one_only_comes_first():
    payload = coverage_payload(Tables(dispute()))
    holders = {one["name"]: one for one in payload["holders"]}
    counts = {
        name: {publisher: (cell["attributions"], cell["stances"]) for publisher, cell in one["cells"].items()}
        for name, one in holders.items()
    }

    assert [one["name"] for one in payload["publishers"]] == ["Hill Gazette", "Lake Post", "Valley Echo"]
    assert [one["name"] for one in payload["holders"]] == [
        "Corran Union", "Lake Post", "Una Brodie", "Piet Maas", "Lake Board",
    ]  # fmt: skip
    assert counts["Una Brodie"] == {"Lake Post": (0, 1), "Valley Echo": (0, 2), "Hill Gazette": (1, 0)}
    assert counts["Piet Maas"] == {"Lake Post": (1, 1), "Valley Echo": (1, 0)}
    assert (holders["Corran Union"]["only"], holders["Una Brodie"]["only"]) == ("Valley Echo", None)


def test_a_cell_holds_the_keys_to_open():
    tables = Tables(dispute())
    (union,) = [one for one in coverage_payload(tables)["holders"] if one["name"] == "Corran Union"]

    assert union["cells"]["Valley Echo"]["keys"] == list(
        tables["stances"].query("holder_name == 'Corran Union'")["key"]
    )


def test_an_article_without_a_publisher_is_of_one_that_is_not_known():
    found = dispute()[0]
    bare = replace(found, article=replace(found.article, publisher=None))

    assert coverage_payload(Tables([bare]))["publishers"] == [{"name": UNKNOWN_PUBLISHER, "articles": 1}]


def test_nothing_found_gives_no_publishers():
    assert coverage_payload(empty_tables()) == {"publishers": [], "holders": []}
