import json
from collections import Counter

from workbench.evaluation.mistakes import Mistake
from workbench.evaluation.report import Outcome, Report, mistake_lines, outcome_lines, outcome_values


def _mistake(document, kind="missed", **changes):
    values = {"kind": kind, "document": document, "sentence": "[Roe] spoke.", "gold": "PER", "found": "nothing"}
    return Mistake(**values | changes)


def _outcome(*, mistakes=(), by_rule=None, **asked):
    report = Report(
        headline="exact F1", figure=0.5, resampled=lambda _: 0.5, tables=("a table",), figures={"exact": 0.5},
        by_rule=by_rule or {}, mistakes=mistakes, predictions=[],
    )  # fmt: skip
    return Outcome(report=report, gold="gold.jsonl", model="a model", documents=2, **asked)


def test_mistakes_are_spread_over_the_documents():
    lines = list(mistake_lines([_mistake(f"d{at}") for at in range(10)], limit=3))

    assert lines[0] == "\nmissed: 10, of which 3 are shown"
    assert [line.split(":")[0].strip() for line in lines if "[Roe]" in line] == ["d0", "d3", "d6"]


def test_the_commonest_kind_comes_first_and_all_are_shown_where_few():
    lines = list(mistake_lines([_mistake("a"), *[_mistake("b", kind="wrong type")] * 2], limit=5))

    assert [line for line in lines if line.startswith("\n")] == ["\nwrong type: 2", "\nmissed: 1"]


def test_a_mistake_tells_gold_found_rule_and_confidence():
    lines = list(mistake_lines([_mistake("a", found="ORG", rule="surname", confidence=0.25)], limit=1))

    assert lines[1:] == ["  a: [Roe] spoke.", "      gold:  PER", "      found: ORG  (surname, 0.25)"]


def test_no_limit_of_mistakes_lists_none():
    assert "missed" not in "\n".join(outcome_lines(_outcome(mistakes=[_mistake("a")]), errors=0))


def test_what_was_asked_is_told():
    outcome = _outcome(
        by_rule={"surname": Counter({True: 1})}, without=("pronoun",), without_each={"surname": 0.4, "title": 0.51},
        interval=(0.45, 0.55),
    )  # fmt: skip

    lines = list(outcome_lines(outcome, errors=3))

    assert lines[:3] == [
        "gold.jsonl: 2 documents, read with a model",
        "without: pronoun",
        "exact F1: 50.0 (95 % of resamples: 45.0 to 55.0)",
    ]
    assert [line.split() for line in lines[-2:]] == [["40.0", "-10.0", "surname"], ["51.0", "+1.0", "title"]]


def test_the_values_are_json():
    values = outcome_values(_outcome(mistakes=[_mistake("a")], by_rule={"surname": Counter({False: 2})}))

    read = json.loads(json.dumps(values))
    assert (read["figure"], read["interval"], read["documents"]) == (0.5, None, 2)
    assert read["rules"] == {"surname": {"right": 0, "wrong": 2}}
    assert read["mistakes"] == {"missed": 1}
