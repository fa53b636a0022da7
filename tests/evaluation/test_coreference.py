import pytest

from tests.evaluation.invented import CITY, LAST_NAME, OSLO, ROE, SHE, document, found
from workbench.evaluation.comparison import found_clusters, gold_clusters
from workbench.evaluation.coreference import score_coreference
from workbench.evaluation.measures import add_scores, conll_f1
from workbench.rules import EntityRule

RIGHT = ([ROE, SHE, LAST_NAME], [OSLO, CITY])


def _scored(folder, *clusters, **changes):
    gold = document(folder, **changes)
    return score_coreference([(gold, found_clusters(found(*clusters)))])


def test_clusters_hold_whole_phrases(tmp_path):
    gold = document(tmp_path)

    assert {one.spans for one in found_clusters(found(*RIGHT))} == set(gold_clusters(gold))


def test_a_people_is_no_mention_of_its_country():
    people = ("Oslo", 0, OSLO[2], EntityRule.DEMONYM)

    assert found_clusters(found([people])) == []


def test_what_agrees_scores_full_marks(tmp_path):
    scores = _scored(tmp_path, *RIGHT)

    assert conll_f1(add_scores(scores.repeated)) == pytest.approx(1)
    assert conll_f1(add_scores(scores.every)) == pytest.approx(1)
    assert scores.links.mistakes == []


def test_nothing_found_scores_nothing(tmp_path):
    scores = _scored(tmp_path)

    assert conll_f1(add_scores(scores.repeated)) == 0
    assert {one.kind for one in scores.links.mistakes} == {"not found"}


def test_those_mentioned_once_are_left_out_on_both_sides(tmp_path):
    scores = _scored(tmp_path, [ROE, SHE, LAST_NAME], [OSLO], [CITY])

    assert add_scores(scores.repeated)["mentions"].predicted == 3
    assert add_scores(scores.every)["mentions"].predicted == 5


def test_a_layer_of_clusters_goes_before_the_mentions_and_tells_no_singletons(tmp_path):
    scores = _scored(tmp_path, *RIGHT, ontogum_clusters=[[[0, 14], [30, 33]]])

    assert add_scores(scores.repeated)["mentions"].gold == 2
    assert scores.every == []


def test_exact_spans_need_no_tree(tmp_path):
    scores = _scored(tmp_path, *RIGHT, tokens=None)

    assert conll_f1(add_scores(scores.repeated)) == pytest.approx(1)
    assert scores.tracking.sums == {}
    assert scores.pronouns.counts == {}
    assert scores.links.by_rule[EntityRule.SURNAME] == {True: 1}
