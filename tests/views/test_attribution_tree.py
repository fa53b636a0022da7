from dataclasses import replace

from tests.standing import dispute
from workbench.tables.frames import Tables, empty_tables
from workbench.views.attribution_tree import tree_payload


def test_a_node_stands_behind_the_one_in_whose_content_it_is():
    _, echo, _ = tree_payload(Tables(dispute()))["articles"]

    assert [(one["name"], one["cue"], one["level"], one["marking"]) for one in echo["nodes"]] == [
        ("Lake Post", "According to", 2, "explicit"),
        ("Piet Maas", "said", 3, "hearsay"),
    ]
    outer, inner = echo["nodes"]
    assert (outer["parent"], inner["parent"]) == (None, outer["key"])
    assert (outer["source"], inner["source"]) == ("the Lake Post", "Maas")
    assert (inner["begins"], inner["stances"]) == ("Brodie would accept a delay if the board paid", 1)


def test_a_long_content_ends_at_a_whole_word():
    found = dispute()[0]
    (said,) = found.attributions
    whole = replace(said, content=(replace(said.content[0], start=0, end=len(found.article.text)),))

    ((node,),) = [one["nodes"] for one in tree_payload(Tables([replace(found, attributions=(whole,))]))["articles"]]

    assert node["begins"].endswith("Una Brodie opposed a new wall …")
    assert len(node["begins"]) <= 92


def test_a_ring_of_attributions_still_gives_each_of_them_once():
    found = dispute()[1]
    outer, inner = found.attributions
    ring = replace(found, attributions=(replace(outer, parent=inner.id), inner))

    ((first, second),) = [one["nodes"] for one in tree_payload(Tables([ring]))["articles"]]

    assert {first["key"], second["key"]} == {f"{found.article.id}:{one.id}" for one in found.attributions}
    assert (first["parent"], first["level"]) == (None, 2)


def test_nothing_found_gives_no_trees():
    assert tree_payload(empty_tables()) == {"articles": []}
