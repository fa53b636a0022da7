"""A correction, made now by whoever sits there."""

import getpass
import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from workbench.instants import Instant
from workbench.records import Anchor, Correction, CorrectionAction, FindingKind

_ID_BYTES = 6
_NOTHING: Mapping[str, str] = MappingProxyType({})


def make_correction(
    action: CorrectionAction,
    *,
    about: FindingKind | None = None,
    anchors: Iterable[Anchor] = (),
    values: Mapping[str, str] = _NOTHING,
    step: str | None = None,
) -> Correction:
    """Return a correction that is made now by whoever is logged in; without ``step`` it is a gesture of its own."""
    made = datetime.now(UTC)
    return Correction(
        id=f"c{secrets.token_hex(_ID_BYTES)}",
        action=action,
        about=about,
        anchors=tuple(anchors),
        values=tuple(sorted(values.items())),
        step=step or new_step(),
        author=_author(),
        made=Instant.parse(made.strftime("%Y-%m-%dT%H:%M:%S")),
    )


def new_step() -> str:
    """Return the name of a gesture that is made now."""
    return f"g{secrets.token_hex(_ID_BYTES)}"


def _author() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "analyst"
