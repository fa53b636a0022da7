"""Any corrections, in any order, leave records that refer to each other."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corrections.saying import assert_consistent, corrected, saying
from tests.findings import sample_findings
from workbench.records import Part

sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))
from drawing import draw

FOUND = sample_findings()


def drawn(found, chance):
    draft = draw(found, chance)
    marks = ((span, Part(part)) for _, span, part in draft.marks)
    return saying(found, draft.action, draft.about, *marks, values=draft.values)


@pytest.mark.parametrize("found", FOUND, ids=["ferry", "tender"])
@given(chance=st.randoms(use_true_random=False), count=st.integers(1, 12))
def test_any_corrections_leave_records_that_refer_to_each_other(found, chance, count):
    made = [drawn(found, chance) for _ in range(count)]

    now = corrected(found, *made)

    assert_consistent(now)
    standing_here = [one.id for one in made if one.action != "group issue"]
    assert sorted(one.correction for one in now.outcomes) == sorted(standing_here)
    assert all(one.applied or one.reasons for one in now.outcomes)


@pytest.mark.parametrize("found", FOUND, ids=["ferry", "tender"])
@given(chance=st.randoms(use_true_random=False), count=st.integers(1, 8))
def test_corrections_of_what_was_corrected_fit_too(found, chance, count):
    made = []
    for _ in range(count):
        made.append(drawn(corrected(found, *made), chance))

    now = corrected(found, *made)

    assert_consistent(now)
    assert all(one.applied or one.reasons for one in now.outcomes)
