"""The pipelines of this machine, as a choice."""

from typing import Any

from workbench.language.fingerprints import recorded
from workbench.language.pipeline import Model, list_models


def pipeline_choices() -> list[dict[str, Any]]:
    """Return each pipeline with ``value``, what `find_model` takes, and ``label``; one that lacks only has a label."""
    return [_choice(one) for one in list_models()]


def _choice(one: Model | str) -> dict[str, Any]:
    if isinstance(one, str):
        return {"value": "", "label": one}
    carried = (known.package for known in recorded() if (known.name, known.version) == (one.name, one.version))
    return {"value": next(carried, one.name), "label": str(one)}
