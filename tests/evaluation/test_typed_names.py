import pytest

from tests.evaluation.invented import at, document, line
from workbench.evaluation.measures import Score
from workbench.evaluation.names import FoundName
from workbench.evaluation.typed_names import has_named_heads, score_typed_names


def _scored(folder, *names, **changes):
    predicted = [FoundName(at(words, which), label, "rule", 0.5) for words, which, label in names]
    return score_typed_names([(document(folder, **changes), predicted)])


def test_a_named_mention_is_right_where_its_head_lies_in_a_name_of_its_type(tmp_path):
    scores = _scored(tmp_path, ("Mayor Jane Roe", 0, "PERSON"), ("Oslo", 0, "ORG"))

    assert scores.typed.recall == pytest.approx(1 / 3)
    assert scores.typed.precision == pytest.approx(1 / 2)
    assert scores.held == {True: 2, False: 1}
    assert scores.by_type["place"] == Score(gold=1)
    assert scores.by_type["organization"] == Score(predicted=1)
    assert scores.documents == [scores.typed]


def test_the_shortest_of_several_names_counts(tmp_path):
    scores = _scored(tmp_path, ("Roe spoke in Oslo", 0, "ORG"), ("Oslo", 0, "GPE"))

    assert scores.by_type["place"] == Score(found=1, predicted=1, recalled=1, gold=1)
    assert scores.typed.predicted == 1


def test_descriptions_pronouns_and_other_types_are_not_asked_for(tmp_path):
    mentions = line()["mentions"]
    mentions[1]["type"] = "event"

    scores = _scored(tmp_path, ("the city", 0, "GPE"), mentions=mentions)

    assert scores.typed == Score(gold=2)


def test_a_name_over_something_of_another_type_is_wrong(tmp_path):
    mentions = line()["mentions"]
    mentions[1]["type"] = "event"

    assert _scored(tmp_path, ("Oslo", 0, "GPE"), mentions=mentions).by_type["place"] == Score(predicted=1)


def test_mistakes_tell_both_types(tmp_path):
    wrong, missed, _ = _scored(tmp_path, ("Mayor", 0, "ORG")).mistakes

    assert (wrong.kind, wrong.gold, wrong.found) == ("wrong type", "person 'Mayor Jane Roe'", "ORG 'Mayor'")
    assert (missed.kind, missed.gold, missed.rule) == ("missed", "place 'Oslo'", None)


def test_gold_without_heads_cannot_tell(tmp_path):
    bare = [{"s": 0, "e": 5, "type": "PER", "cluster": "1"}]

    assert has_named_heads(document(tmp_path))
    assert not has_named_heads(document(tmp_path, mentions=bare))
    assert not has_named_heads(document(tmp_path, mentions=None))
