from tests.parses import parsed
from workbench.language.quotation import find_quotation
from workbench.parameters import AttributionParameters
from workbench.rules import AttributionRule
from workbench.stances.attributions import find_attributions, find_candidates
from workbench.stances.attributions.candidates import SURE_ENOUGH


def candidates(name, *, least=0.0, rules=frozenset(AttributionRule)):
    doc = parsed("attributions", name)
    parameters = AttributionParameters(rules=rules)
    return find_candidates(doc, find_quotation(doc.text), parameters=parameters, least=least)


def test_an_unknown_verb_with_a_clause_is_a_possible_report():
    only = candidates("hates")[0]

    assert (only.report.cue[0].text, only.report.source.text, only.report.rule) == (
        "hates", "Ortiz", AttributionRule.POSSIBLE,
    )  # fmt: skip
    assert [span.of("Lena Ortiz hates that the mill was closed.") for span in only.content] == [
        "that the mill was closed"
    ]
    assert only.report.confidence < SURE_ENOUGH


def test_what_is_only_possible_is_no_attribution_by_rules():
    assert candidates("hates", least=SURE_ENOUGH) == ()
    assert find_attributions(parsed("attributions", "hates"), mentions=(), parameters=AttributionParameters()) == ()


def test_candidates_stand_in_text_order():
    found = candidates("sigh-quote")

    cues = [one.report.cue[0] for one in found]
    assert {"said", "sighed"} <= {cue.text for cue in cues}
    assert cues == sorted(cues, key=lambda cue: cue.i)


def test_a_rule_that_is_switched_off_yields_no_candidates():
    assert candidates("hates", rules=frozenset(AttributionRule) - {AttributionRule.POSSIBLE}) == ()


def test_a_sentence_without_report_has_no_candidates():
    assert candidates("no-report") == ()
