import pytest

from tests.parses import names_of, parsed
from tests.stances.attributions.judged import chosen, groups, judge
from tests.stances.found import attributions
from workbench.language.quotation import find_quotation
from workbench.parameters import AttributionParameters
from workbench.records import AttributionKind
from workbench.stances.attributions import find_attributions
from workbench.stances.attributions.cue_signs import cue_signs
from workbench.stances.attributions.judging import shipped_judge
from workbench.stances.attributions.reading_signs import reading_signs
from workbench.stances.attributions.readings import find_readings

SURE, UNSURE = 9.0, -9.0


def test_the_likeliest_reading_is_chosen_with_its_probability():
    found = chosen("claims-and", judge(readings={"how=the rest of the sentence": 2.0}, bias=SURE))

    assert found == [("Hale", "claims", "that the pier was closed and she was sent home", pytest.approx(0.88))]


def test_what_is_unlikely_is_dropped():
    assert chosen("question", judge(bias=SURE)) != []
    assert chosen("question", judge(bias=UNSURE)) == []
    assert chosen("question", judge(bias=SURE), least=0.6) == []


def test_what_a_rule_is_sure_that_somebody_said_is_kept():
    assert [one[:2] for one in chosen("said", judge(bias=UNSURE))] == [("Hale", "said")]
    assert chosen("question", judge(bias=UNSURE)) == []
    assert chosen("said", judge(bias=UNSURE, alone=True)) == []


def test_what_is_kept_against_the_judge_has_the_least_confidence():
    assert chosen("said", judge(bias=UNSURE), least=0.35)[0][3] == 0.35


def test_an_analyst_may_let_the_judge_decide():
    doc = parsed("judging", "said")
    strict = AttributionParameters(keep_sure=False)

    assert find_attributions(doc, mentions=(), parameters=strict, judge=judge(bias=UNSURE)) == ()


@pytest.mark.parametrize(
    ("name", "source", "cue"),
    [("asked-to", "Ortiz", "asked"), ("said-to-have", None, "said")],
    ids=["demand", "hearsay"],
)
def test_what_was_never_learned_is_left_to_the_rules(name, source, cue):
    assert [one[:2] for one in chosen(name, judge(bias=UNSURE))] == [(source, cue)]
    assert chosen(name, judge(bias=UNSURE, alone=True)) == []


def test_a_rule_keeps_its_own_confidence_where_the_judge_has_no_say():
    assert chosen("asked-to", judge(bias=UNSURE))[0][3] == 0.7


def test_where_quotation_marks_tell_the_content_the_judge_does_not():
    short = {"how=within its sentence": SURE}

    assert chosen("said-quote", judge(readings=short, bias=SURE))[0][2] == "The pier is old, | It will fall."
    assert chosen("said-quote", judge(readings=short, bias=SURE, alone=True))[0][2] == "The pier is old,"


def test_a_source_that_a_rule_is_sure_of_stays():
    other = {"rank=1": SURE}

    assert [one[0] for one in chosen("nested-said", judge(readings=other, bias=SURE))] == ["Moen", "Rudd"]
    assert [one[0] for one in chosen("nested-said", judge(readings=other, bias=SURE, alone=True))] == ["Moen", "Moen"]


def test_nothing_possible_is_nothing_chosen():
    assert chosen("saw", judge(bias=SURE)) == []


def test_rules_alone_ask_no_judge():
    doc = parsed("judging", "question")
    alone = AttributionParameters(trained=False)

    found = find_attributions(doc, mentions=(), parameters=alone, judge=judge(bias=UNSURE))

    assert [one.cue.of(doc.text) for one in found] == ["know"]


@pytest.mark.parametrize(("name", "cues"), [("asked-to", ["asked"]), ("wants-to", ["wants"]), ("said", ["said"])])
def test_demands_and_plans_can_be_left_out(name, cues):
    doc = parsed("judging", name)

    def found(**values):
        parameters = AttributionParameters(trained=False, **values)
        return [one.cue.of(doc.text) for one in find_attributions(doc, mentions=(), parameters=parameters)]

    assert found() == cues
    assert found(plans=False) == (cues if name != "wants-to" else [])
    assert found(demands=False) == (cues if name == "said" else [])


def test_the_shipped_judge_knows_plain_reports():
    assert [one[:3] for one in chosen("said", shipped_judge())] == [("Hale", "said", "the pier was closed")]
    assert chosen("saw", shipped_judge()) == []


def test_the_shipped_judge_keeps_what_rules_are_sure_that_somebody_said():
    kept = total = 0
    for file in ("stances", "attributions"):
        for name in names_of(file):
            by_rules, judged = (
                {one.cue for one in attributions(name, file=file, trained=trained) if _is_said(one)}
                for trained in (False, True)
            )
            kept, total = kept + len(by_rules & judged), total + len(by_rules)

    assert kept / total > 0.97


def _is_said(one):
    return one.kind is AttributionKind.SPEECH and one.source is not None


def test_the_shipped_weights_are_of_signs_that_articles_show():
    doc, every = groups("claims-and")
    quotation = find_quotation(doc.text)
    top = every[0][0]
    first, *others = find_readings(doc, every[0], quotation=quotation)
    model = shipped_judge()

    met = cue_signs(top.report, top.content, quotation=quotation)
    assert len(met.keys() & model.cues.signs.keys()) > 0.9 * len(met)
    for one in (first, *others):
        met = reading_signs(one, first=first, quotation=quotation, complement="that")
        assert len(met.keys() & model.readings.signs.keys()) > 0.9 * len(met)
