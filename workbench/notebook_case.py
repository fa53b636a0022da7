"""The case of a notebook: what it states itself, or else what ``workbench lab`` was started with."""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from workbench.articles import parse_day
from workbench.case import Case
from workbench.parameters import Parameters
from workbench.shipped import shipped_folder

CASE_VARIABLE, PUBLISHED_VARIABLE, MODEL_VARIABLE = "WORKBENCH_CASE", "WORKBENCH_PUBLISHED", "WORKBENCH_MODEL"
ENTITIES_VARIABLE = "WORKBENCH_ENTITIES"
"""Environment variables that tell the notebooks which case to open, its publication date, pipeline and own list."""


def open_case(
    case_path: str | Path | None = None,
    *,
    published: date | str | None = None,
    model: str | None = None,
    parameters: Parameters | Mapping[str, object] | str | Path | None = None,
) -> Case:
    """Open the case of a notebook: what is stated here, or else what ``workbench lab`` was started with, or the sample.

    The environment variables ``WORKBENCH_CASE``, ``WORKBENCH_PUBLISHED``, ``WORKBENCH_MODEL`` and
    ``WORKBENCH_ENTITIES`` (the own list), if set, stand for what is ``None``.

    Args:
        case_path: A file or a folder of articles.
        published: The publication date of all articles, as a date or as 2025-03-08.
        model: Name or folder of a spaCy pipeline.
        parameters: In place of those of ``case.toml``; in any form that `Parameters.stated` takes.

    Raises:
        WorkbenchError: As `Case.open`, and where a date or parameter is none.
    """
    names = (CASE_VARIABLE, PUBLISHED_VARIABLE, MODEL_VARIABLE, ENTITIES_VARIABLE)
    started = [os.environ.get(name) or None for name in names]
    path, day = case_path or started[0], published or started[1]
    case = Case.open(
        path or shipped_folder("seeds"),
        published=parse_day(day) if isinstance(day, str) else day,
        model=model or started[2],
        own_list=started[3],
        parameters=None if parameters is None else Parameters.stated(parameters),
    )
    return case if path else replace(case, folder=None)  # the sample belongs to the package
