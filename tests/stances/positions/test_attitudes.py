from workbench.language.wordlists import read_rows
from workbench.records import Position

_SLOTS = {"dobj", "xcomp", "ccomp", "acl", "prep", "whether", "subject"}


def test_the_list_is_well_formed():
    rows = read_rows("workbench.stances", "attitudes")

    assert len(rows) > 300
    assert len({(row["word"], row["pos"], row["slot"]) for row in rows}) == len(rows)
    for row in rows:
        assert row["pos"] in {"verb", "noun", "adjective"}
        assert row["position"] in set(Position)
        assert not row["polarity"] or -1 <= float(row["polarity"]) <= 1
        assert row["slot"].removeprefix("not ").split(":")[0] in _SLOTS


def test_only_what_tells_no_side_has_no_figure():
    rows = read_rows("workbench.stances", "attitudes")

    assert {row["position"] for row in rows if not row["polarity"]} == {"undisclosed"}
