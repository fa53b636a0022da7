"""What the workspace shows: a payload for each view, the same in a notebook and on the shared page."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from workbench.tables.frames import Tables
from workbench.views.attribution_tree import tree_payload
from workbench.views.chronology import chronology_payload
from workbench.views.coverage import coverage_payload
from workbench.views.entities import entity_list_payload
from workbench.views.evidence import evidence_payload
from workbench.views.framing import framing_payload
from workbench.views.reader import reader_payload
from workbench.views.stances import stances_payload

PAYLOADS: Mapping[str, Callable[[Tables], dict[str, Any]]] = MappingProxyType(
    {
        "reader": reader_payload,
        "entities": entity_list_payload,
        "evidence": evidence_payload,
        "chronology": chronology_payload,
        "stances": stances_payload,
        "attributions": tree_payload,
        "coverage": coverage_payload,
        "framing": framing_payload,
    }
)
"""What makes the payload of each view, which the frame finds under ``{view}_payload``."""


def workspace_payloads(tables: Tables) -> dict[str, dict[str, Any]]:
    """Return the payloads of all views by the names under which the frame looks for them."""
    return {f"{name}_payload": shape(tables) for name, shape in PAYLOADS.items()}
