import pytest

from tests.evaluation.invented import CITY, LAST_NAME, OSLO, ROE, SHE, TEXT, document, found, line
from workbench.evaluation.comparison import Comparison, found_clusters
from workbench.evaluation.pronouns import PronounCounts, PronounScores


def _scored(folder, *clusters, **changes):
    scores = PronounScores()
    scores.add(Comparison(document(folder, **changes), found_clusters(found(*clusters))))
    return scores


@pytest.mark.parametrize(
    ("clusters", "linked", "right"),
    [
        ([[ROE, SHE, LAST_NAME]], 1, 1),
        ([[ROE, SHE, LAST_NAME, OSLO]], 1, 1),
        ([[ROE, SHE, OSLO]], 1, 0),
        ([[OSLO, SHE, CITY]], 1, 0),
        ([[ROE], [SHE]], 0, 0),
        ([[ROE]], 0, 0),
    ],
    ids=["own", "mostly own", "half", "another", "alone", "not found"],
)
def test_a_pronoun_is_right_where_most_of_its_cluster_is_its_own(tmp_path, clusters, linked, right):
    scores = _scored(tmp_path, *clusters)

    assert scores.counts == {"he/she": PronounCounts(total=1, linked=linked, right=right)}
    assert len(scores.mistakes) == 1 - right


def test_a_wrong_pronoun_tells_both_entities_and_the_rule(tmp_path):
    (mistake,) = _scored(tmp_path, [OSLO, SHE]).mistakes

    assert (mistake.kind, mistake.gold, mistake.found) == ("pronoun linked wrongly", "Mayor Jane Roe", "Oslo")
    assert (mistake.rule, mistake.confidence) == ("pronoun", 0.5)
    assert mistake.sentence == "[She] left the city."


def test_an_entity_of_pronouns_only_is_not_asked_for(tmp_path):
    alone = [one for one in line()["mentions"] if TEXT[one["s"] : one["e"]] == "She"]

    assert _scored(tmp_path, [ROE, SHE], mentions=alone).counts == {}
