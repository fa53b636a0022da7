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


def test_what_a_rule_is_unsure_of_is_a_candidate_and_no_attribution_by_rules():
    only = candidates("law-ensures")[0]

    assert (only.report.cue[0].text, only.report.source.text) == ("ensures", "roof")
    assert only.report.confidence < SURE_ENOUGH
    assert candidates("law-ensures", least=SURE_ENOUGH) == ()
    alone = AttributionParameters(trained=False)
    assert find_attributions(parsed("attributions", "law-ensures"), mentions=(), parameters=alone) == ()


def test_candidates_stand_in_text_order():
    found = candidates("two-verbs")

    cues = [one.report.cue[0] for one in found]
    assert {"called", "said"} <= {cue.text for cue in cues}
    assert cues == sorted(cues, key=lambda cue: cue.i)


def test_a_rule_that_is_switched_off_yields_no_candidates():
    assert candidates("law-ensures", rules=frozenset(AttributionRule) - {AttributionRule.REPORTING_VERB}) == ()


def test_a_sentence_without_report_has_no_candidates():
    assert candidates("no-report") == ()
