"""How an event is marked in the chart: its track by colour and shape, how its time is known by fill and line.

Nothing is told by colour alone: the shape tells the track, and the fill of the marker and the dash of the bar tell how
the time is known.
"""

from collections.abc import Mapping
from typing import Any

from workbench.records import Certainty
from workbench.views.chronology_rows import HAPPENED, NOT_ASSERTED, REPORTED
from workbench.views.wording import CERTAINTIES

COLOURS: Mapping[str, str] = {HAPPENED: "#0072B2", REPORTED: "#E69F00", NOT_ASSERTED: "#CC79A7"}
"""One for each track, from M. Okabe and K. Ito's palette."""
SHAPES: Mapping[str, str] = {HAPPENED: "circle", REPORTED: "diamond", NOT_ASSERTED: "square"}
FILLS: Mapping[Certainty, str] = {
    Certainty.EXPLICIT: "", Certainty.DERIVED: "-open-dot", Certainty.INFERRED: "-open", Certainty.OPEN: "-x-open",
}  # fmt: skip
"""What follows the name of a shape in Plotly: full, a ring with a dot, a ring, a ring with a cross."""
DASHES: Mapping[Certainty, str] = {
    Certainty.EXPLICIT: "solid", Certainty.DERIVED: "9px,3px", Certainty.INFERRED: "3px,3px",
    Certainty.OPEN: "9px,3px,3px,3px",
}  # fmt: skip
PUBLISHED = "#D55E00"
"""The colour of the line at the day of publication."""


def marks() -> dict[str, Any]:
    """Return the marks as the page needs them: of each track, and of each way in which a time is known."""
    return {
        "tracks": {track: {"colour": COLOURS[track], "shape": SHAPES[track]} for track in COLOURS},
        "certainties": {
            str(one): {"fill": FILLS[one], "dash": DASHES[one], "words": CERTAINTIES[one]} for one in Certainty
        },
        "published": PUBLISHED,
    }
