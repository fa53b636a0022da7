from workbench.language.wordlists import read_rows
from workbench.records import Position

_SLOTS = {"dobj", "xcomp", "ccomp", "advised", "acl", "prep", "of", "in", "be", "whether", "subject"}
_PARTS = {"verb", "noun", "adjective", "person", "phrase", "preposition"}


def test_the_list_is_well_formed():
    rows = read_rows("workbench.stances", "attitudes")

    assert len(rows) > 900
    assert len({(row["word"], row["pos"], row["slot"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["pos"] in _PARTS
        assert row["position"] in set(Position)
        assert row["slot"].split(":")[0] in _SLOTS
        assert row["when"] in {"", "negated", "inside"}
        assert row["sign"] in {"", "1", "-1"}
        assert not row["strength"] or 0 < float(row["strength"]) <= 1


def test_a_word_turns_the_side_of_its_position_only_where_it_announces_a_deed():
    rows = read_rows("workbench.stances", "attitudes")

    assert {row["position"] for row in rows if row["sign"]} == {"threatens"}
