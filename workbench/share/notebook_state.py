"""What the views of a notebook were drawn from, each payload once, with one selection a session."""

import base64
import binascii
import gzip
import json
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from workbench.views.workspace import PAYLOADS

VIEWS = (*PAYLOADS, "workspace")
"""Names of the modules that draw from a payload, in the order of the shared page."""
_MOST_BYTES = 200_000_000
"""Beyond this a payload is no payload of ours."""
_SHARED: Mapping[str, type] = {"selected": str, "kept": list, "article": str, "span": list, "issue": str}


class NotebookState:
    """Collects what the outputs of a notebook say of their views; what is no such thing is left out."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.made_from: list[Mapping[str, str]] = []
        """What the views were made from, each once."""
        self._sessions: dict[str, dict[str, Any]] = {}
        self._payloads: dict[str, Any] = {}
        self._numbers: dict[str, int] = {}
        self._mounts: list[list[Any]] = []

    def mounts(self, told: Any) -> list[tuple[int, str]]:
        """Return number and module of each view that an output tells of; none where it tells it wrongly."""
        if not isinstance(told, dict) or told.get("version") != 1:
            return []
        views = [one for one in told.get("views", []) if isinstance(one, dict) and one.get("view") in VIEWS]
        unpacked = [(one["view"], self._number(one.get("payload"))) for one in views]
        drawn = [(name, number) for name, number in unpacked if number is not None]
        if drawn:
            self._tell(told.get("made_from"))
        session = self._session(str(told.get("session")), told.get("selection"))
        return [(self._mount(name, session, number), name) for name, number in drawn]

    def modules(self) -> list[str]:
        """Return the names of the modules in use, in the order of the shared page."""
        used = {name for name, *_ in self._mounts}
        return [name for name in VIEWS if name in used]

    def as_json(self) -> dict[str, Any]:
        """Return all of it: ``sessions`` (selections), ``payloads``, and ``mounts`` (module, session, payload)."""
        return {
            "sessions": list(self._sessions.values()), "payloads": list(self._payloads.values()),
            "mounts": self._mounts,
        }  # fmt: skip

    def _mount(self, name: str, session: int, payload: int) -> int:
        self._mounts.append([name, session, payload])
        return len(self._mounts) - 1

    def _session(self, session: str, selection: Any) -> int:
        held = selection if isinstance(selection, dict) else {}
        known = {name: held[name] for name, kind in _SHARED.items() if isinstance(held.get(name), kind)}
        self._sessions.setdefault(session, {name: kind() for name, kind in _SHARED.items()} | known)
        return list(self._sessions).index(session)

    def _number(self, packed: Any) -> int | None:
        """Return the number of a payload, ``None`` where it is none."""
        if not isinstance(packed, str):
            return None
        if packed not in self._numbers:
            payload = _unpacked(packed)
            if payload is None:
                return None
            self._numbers[packed] = len(self._numbers)
            self._payloads[packed] = payload
        return self._numbers[packed]

    def _tell(self, facts: Any) -> None:
        if isinstance(facts, dict):
            told = {str(name): str(words) for name, words in facts.items()}
            if told not in self.made_from:
                self.made_from.append(told)


def _unpacked(packed: str) -> dict[str, Any] | None:
    """Return the payload in ``packed``; ``None`` where there is none, or more than any payload would be."""
    try:
        with gzip.open(BytesIO(base64.b64decode(packed, validate=True))) as held:
            text = held.read(_MOST_BYTES + 1)
        payload = json.loads(text) if len(text) <= _MOST_BYTES else None
    except (binascii.Error, OSError, EOFError, zlib.error, ValueError):
        return None
    return payload if isinstance(payload, dict) else None
