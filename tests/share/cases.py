"""A case as sharing needs it, without a model."""

from types import SimpleNamespace

from tests.findings import HOSTILE, MODEL, sample_findings
from workbench.parameters import Parameters
from workbench.tables.frames import Tables


def a_shared_case(*, corrections=()):
    """Return both hand-made articles as a case whose name is hostile."""
    return SimpleNamespace(
        name=f"Ferries {HOSTILE}", articles=tuple(found.article for found in sample_findings()),
        parameters=Parameters(), extractor=SimpleNamespace(model=MODEL, own_list=()), corrections=corrections,
        tables=lambda _parameters=None: Tables(sample_findings()),
    )  # fmt: skip
