"""A correction, made now by whoever sits there."""

import getpass
from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256

from workbench.instants import Instant
from workbench.records import Anchor, Correction, CorrectionAction

_ID_LENGTH = 12


def make_correction(action: CorrectionAction, *, anchors: Iterable[Anchor] = (), value: str) -> Correction:
    """Return a correction that is made now by whoever is logged in."""
    made = datetime.now(UTC)
    held = tuple(anchors)
    seed = repr((made.isoformat(), action, held, value))
    return Correction(
        id=f"c{sha256(seed.encode()).hexdigest()[:_ID_LENGTH]}",
        action=action,
        anchors=held,
        value=value,
        author=_author(),
        made=Instant.parse(made.strftime("%Y-%m-%dT%H:%M:%S")),
    )


def _author() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "analyst"
