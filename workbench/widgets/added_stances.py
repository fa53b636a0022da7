"""A stance that was missed, as a page asks for it: with the issue that it is about."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from workbench.errors import CorrectionError
from workbench.records import Correction, CorrectionAction, Part

if TYPE_CHECKING:
    from workbench.widgets.session import Session

type Place = tuple[str, int, int, str]
"""Article id, start and end in characters, and what the words there are to a correction."""


def on_issue(session: "Session", issue: str, places: Sequence[Place]) -> tuple[Place, ...]:
    """Return ``places`` of a stance with its target: where none is marked, the nearest target of that issue.

    Raises:
        CorrectionError: If none is marked, and nothing in the article of the first place is about the issue.
    """
    if not issue or not places or any(place[3] == Part.TARGET for place in places):
        return tuple(places)
    article, start, *_ = places[0]
    near = min(
        (place for place in _targets(session, issue, part=Part.TARGET) if place[0] == article),
        key=lambda place: abs(place[1] - start),
        default=None,
    )
    if near is None:
        msg = f"no position on {issue!r} is told in this article: mark the words that it is about"
        raise CorrectionError(msg)
    return (*places, near)


def issue_of(session: "Session", issue: str, places: Sequence[Place], *, step: str) -> Iterator[Correction]:
    """Yield what puts the target that is marked in ``places`` into ``issue``, with all that is in it already.

    Nothing where no issue is named or no target is marked.
    """
    marked = [(*place[:3], str(Part.FINDING)) for place in places if place[3] == Part.TARGET]
    if issue and marked:
        held = _targets(session, issue, part=Part.FINDING)
        yield session.correction(
            CorrectionAction.GROUP_ISSUE, places=[*held, *marked], values={"name": issue}, step=step
        )


def _targets(session: "Session", issue: str, *, part: Part) -> list[Place]:
    rows = (row for row in session.tables.rows("stances") if row["issue_name"] == issue)
    return [(row["article_id"], row["target_start"], row["target_end"], str(part)) for row in rows]
