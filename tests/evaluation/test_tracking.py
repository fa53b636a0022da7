import pytest

from tests.evaluation.invented import CITY, LAST_NAME, OSLO, ROE, SHE, document, found
from workbench.evaluation.comparison import Comparison, found_clusters
from workbench.evaluation.measures import conll_f1
from workbench.evaluation.tracking import TrackingScores


def _tracked(folder, *clusters, **changes):
    scores = TrackingScores()
    scores.add(Comparison(document(folder, **changes), found_clusters(found(*clusters))))
    return scores.sums


def test_mentions_are_the_same_by_their_heads(tmp_path):
    named_apart = ("Mayor Jane Roe spoke", 0, *ROE[2:])

    sums = _tracked(tmp_path, [("Mayor", 0, *ROE[2:]), SHE, LAST_NAME], [OSLO, CITY])

    assert conll_f1(sums["all"]) == pytest.approx(1)
    assert conll_f1(_tracked(tmp_path, [named_apart, SHE, LAST_NAME], [OSLO, CITY])["all"]) < 1


def test_types_are_tracked_apart(tmp_path):
    sums = _tracked(tmp_path, [ROE, SHE, LAST_NAME], [OSLO], [CITY])

    assert conll_f1(sums["person"]) == pytest.approx(1)
    assert sums["place"]["mentions"].recall == pytest.approx(1 / 2)
    assert sums["organization"]["mentions"].gold == 0


def test_clusters_without_a_name_are_not_judged(tmp_path):
    sums = _tracked(tmp_path, [ROE, LAST_NAME], [SHE], [OSLO, CITY])

    assert sums["all"]["mentions"].predicted == 4


def test_a_head_counts_for_the_first_cluster_only(tmp_path):
    sums = _tracked(tmp_path, [ROE, SHE, LAST_NAME], [OSLO, LAST_NAME])

    assert sums["all"]["mentions"].predicted == 4


def test_entities_mentioned_once_count_but_among_the_repeated(tmp_path):
    sums = _tracked(tmp_path, [ROE, SHE, LAST_NAME], [OSLO])

    assert sums["all"]["ceaf_e"].predicted == 2
    assert sums["all, repeated"]["ceaf_e"].predicted == 1
