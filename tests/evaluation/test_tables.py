from collections import Counter

from workbench.evaluation.measures import Score
from workbench.evaluation.tables import percent, rule_table, score_table, score_values


def test_a_table_of_scores_has_a_line_for_each():
    heading, first, second = score_table({"exact": Score.of_counts(1, 2, 4), "none": Score()}, counts=True)

    assert heading.split() == ["P", "R", "F1", "right", "found", "gold"]
    assert first.split() == ["exact", "50.0", "25.0", "33.3", "1", "2", "4"]
    assert second.split() == ["none", "0.0", "0.0", "0.0", "0", "0", "0"]
    assert len(heading) == len(first) == len(second)


def test_the_rule_used_most_comes_first():
    _, first, second = rule_table({"seldom": Counter({True: 1}), "often": Counter({True: 1, False: 2})})

    assert first.split() == ["often", "1", "2", "33.3"]
    assert second.split() == ["seldom", "1", "0", "100.0"]


def test_shares_are_told_with_one_digit_and_written_in_full():
    assert percent(2 / 3) == "66.7"
    assert score_values(Score.of_counts(1, 2, 1)) == {"precision": 0.5, "recall": 1, "f1": 2 / 3}
