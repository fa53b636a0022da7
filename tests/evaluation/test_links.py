from tests.evaluation.invented import CITY, LAST_NAME, OSLO, ROE, SHE, document, found
from workbench.evaluation.comparison import Comparison, found_clusters
from workbench.evaluation.links import LinkScores
from workbench.rules import EntityRule


def _scored(folder, *clusters, **changes):
    scores = LinkScores()
    scores.add(Comparison(document(folder, **changes), found_clusters(found(*clusters))))
    return scores


def _told(scores):
    return [(one.kind, one.gold, one.found, one.rule) for one in scores.mistakes]


def test_a_rule_is_right_where_its_mention_joins_the_same_entity(tmp_path):
    scores = _scored(tmp_path, [ROE, SHE, LAST_NAME], [OSLO, CITY])

    assert scores.by_rule == {
        EntityRule.PRONOUN: {True: 1}, EntityRule.SURNAME: {True: 1}, EntityRule.ROLE_NOUN: {True: 1}
    }  # fmt: skip
    assert scores.mistakes == []


def test_a_mention_in_a_foreign_cluster_is_linked_wrongly(tmp_path):
    scores = _scored(tmp_path, [ROE, SHE, CITY, LAST_NAME], [OSLO])

    assert scores.by_rule[EntityRule.ROLE_NOUN] == {False: 1}
    assert _told(scores) == [("linked wrongly", "Oslo", "Mayor Jane Roe", EntityRule.ROLE_NOUN)]


def test_a_mention_that_opens_a_cluster_of_its_own_is_taken_for_a_new_one(tmp_path):
    scores = _scored(tmp_path, [ROE, SHE], [LAST_NAME], [OSLO, CITY])

    assert _told(scores) == [("taken for a new one", "Mayor Jane Roe", "a new entity", EntityRule.SURNAME)]


def test_a_mention_in_no_cluster_is_not_found(tmp_path):
    scores = _scored(tmp_path, [ROE, SHE, LAST_NAME], [OSLO])

    assert _told(scores) == [("not found", "Oslo", "nothing", None)]


def test_third_person_pronouns_are_judged_apart(tmp_path):
    scores = _scored(tmp_path, [ROE, LAST_NAME], [OSLO, SHE, CITY])

    assert scores.by_rule[EntityRule.PRONOUN] == {False: 1}
    assert scores.mistakes == []


def test_without_a_tree_pronouns_are_links_like_others(tmp_path):
    scores = _scored(tmp_path, [ROE, LAST_NAME], [OSLO, SHE, CITY], tokens=None)

    assert _told(scores) == [("linked wrongly", "Mayor Jane Roe", "Oslo", EntityRule.PRONOUN)]


def test_an_entity_mentioned_once_can_be_left_out(tmp_path):
    once = [{"s": 0, "e": 14, "type": "person", "cluster": "1"}]

    assert _scored(tmp_path, mentions=once).mistakes == []
