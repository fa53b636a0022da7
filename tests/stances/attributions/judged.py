"""Judges whose weights are set by hand, and what they make of a stored parse."""

from collections.abc import Mapping
from itertools import chain

import numpy as np
from spacy.tokens import Doc

from tests.parses import parsed
from workbench.language.linear import LinearModel
from workbench.language.quotation import find_quotation
from workbench.parameters import AttributionParameters
from workbench.stances.attributions import find_candidates
from workbench.stances.attributions.judging import NO, YES, Judge
from workbench.stances.attributions.quoted import Candidate
from workbench.stances.attributions.readings import ALL_FREE, Free, Reading, by_cue, find_readings


def model(weights: Mapping[str, float], *, bias: float = 0.0) -> LinearModel:
    """Return a model that says yes the surer the greater the sum of ``bias`` and the weights of the signs is."""
    values = np.array([[0.0, weight] for weight in weights.values()], np.float32).reshape(len(weights), 2)
    return LinearModel(
        (NO, YES), {sign: row for row, sign in enumerate(weights)}, values, np.array([0.0, bias], np.float32)
    )


def judge(
    cues: Mapping[str, float] | None = None, readings: Mapping[str, float] | None = None, *, bias: float = 0.0,
    alone: bool = False,
) -> Judge:  # fmt: skip
    """Return a judge by weights; ``bias`` is that of the cues."""
    return Judge(model(cues or {}, bias=bias), model(readings or {}), alone=alone)


def groups(name: str) -> tuple[Doc, list[list[Candidate]]]:
    """Return a stored parse and its candidates, by cue."""
    doc = parsed("judging", name)
    return doc, by_cue(find_candidates(doc, find_quotation(doc.text), parameters=AttributionParameters()))


def readings(name: str, *, free: Free = ALL_FREE) -> dict[str, list[Reading]]:
    """Return the readings of each cue of a stored parse."""
    doc, every = groups(name)
    quotation = find_quotation(doc.text)
    return {group[0].report.cue[0].text: find_readings(doc, group, quotation=quotation, free=free) for group in every}


def chosen(name: str, judge: Judge, *, least: float = 0.2) -> list[tuple[str | None, str, str, float]]:
    """Return source, cue, content and confidence of what ``judge`` chooses."""
    doc, every = groups(name)
    found = judge.choose(doc, chain.from_iterable(every), quotation=find_quotation(doc.text), least=least)
    return [
        (
            None if one.report.source is None else one.report.source.text,
            one.report.cue[0].text,
            " | ".join(span.of(doc.text) for span in one.content),
            one.report.confidence,
        )
        for one in found
    ]
