from workbench.records import Certainty
from workbench.views.chronology_marks import marks
from workbench.views.chronology_rows import TRACKS


def test_no_two_tracks_and_no_two_certainties_differ_by_colour_alone():
    looks = marks()

    assert [look["shape"] for look in looks["tracks"].values()] == ["circle", "diamond", "square"]
    assert list(looks["tracks"]) == list(TRACKS)
    for part in ("fill", "dash"):
        assert len({look[part] for look in looks["certainties"].values()}) == len(Certainty)
