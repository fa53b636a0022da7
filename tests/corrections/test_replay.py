"""Corrections of all kinds on a real parse: none is lost, none breaks a record, and undoing all is as if none was."""

import json
from dataclasses import replace

import pytest

from tests.corrections.chance import ARTICLE, LEAD, broken, corrections_by_chance
from workbench.articles import make_article
from workbench.case import Case
from workbench.language.parse import ParseCache
from workbench.parameters import Parameters
from workbench.tables.frames import SCHEMAS
from workbench.views.evidence import evidence_payload
from workbench.views.reader import reader_payload

COUNT = 40


class OtherPipeline:
    """A pipeline that misses every third name, as another one might."""

    def __init__(self, nlp):
        """Read with ``nlp``."""
        self.nlp, self.vocab = nlp, nlp.vocab

    def pipe(self, texts):
        for doc in self.nlp.pipe(texts):
            doc.ents = [ent for at, ent in enumerate(doc.ents) if at % 3]
            yield doc


@pytest.fixture(scope="module")
def case():
    return Case.from_text(ARTICLE)


@pytest.fixture(scope="module")
def corrected(case):
    made = corrections_by_chance(lambda held: replace(case, corrections=held).findings()[0], COUNT, seed=6)
    return replace(case, corrections=tuple(made))


def told(case, parameters=None):
    """Return how many corrections apply, and how many are listed with a reason."""
    found = case.findings(parameters)
    outcomes = case.outcomes(found)
    assert [one for each in found for one in broken(each)] == []
    return sum(one.applied for one in outcomes), sum(not one.applied and bool(one.reasons) for one in outcomes)


def bytes_of(case):
    tables = case.tables()
    frames = {name: tables[name].to_json() for name in SCHEMAS}
    return json.dumps([frames, reader_payload(tables), evidence_payload(tables)]).encode()


def test_each_correction_that_was_just_made_applies(corrected):
    applied, listed = told(corrected)

    assert applied + listed == COUNT
    assert applied > COUNT * 0.7


def test_under_other_parameters_each_applies_or_is_listed(corrected):
    other = Parameters.of(
        {"entities": {"min_confidence": 0.7}, "chronology": {"reports": False}, "stances": {"min_strength": 0.6}},
        where="test",
    )

    applied, listed = told(corrected, other)

    assert applied + listed == COUNT
    lines = corrected.left_over(corrected.findings(other))
    assert all(any(one.id in line for one in corrected.corrections) for line in lines)
    assert len(lines) >= listed


def test_after_a_paragraph_was_put_in_and_with_another_pipeline_each_applies_or_is_listed(corrected, nlp):
    longer = make_article(LEAD + ARTICLE, title=corrected.articles[0].title)
    moved = replace(corrected, articles=(longer,))
    other = replace(moved, extractor=type(moved.extractor)(moved.extractor.model))
    other.extractor.__dict__["_parse"] = ParseCache(OtherPipeline(nlp))

    assert told(moved) == told(corrected)
    applied, listed = told(other)
    assert applied + listed == COUNT
    assert applied > COUNT / 2


def test_to_undo_all_gives_back_the_first_bytes(case, corrected, tmp_path):
    undone = corrected
    for _ in range(COUNT):
        undone = undone.undo()

    assert bytes_of(undone) == bytes_of(case) != bytes_of(corrected)
    assert undone.outcomes() == ()
    pages = [one.share(tmp_path / "page.html").read_bytes() for one in (undone, case, corrected)]
    assert pages[0] == pages[1] != pages[2]
