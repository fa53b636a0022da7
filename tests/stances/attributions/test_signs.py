import pytest

from tests.stances.attributions.judged import groups, readings
from workbench.language.quotation import find_quotation
from workbench.stances.attributions.cue_signs import complement_of, cue_signs, person_of
from workbench.stances.attributions.reading_signs import reading_signs
from workbench.stances.attributions.readings import How


def _cue_signs(name):
    doc, every = groups(name)
    top = every[0][0]
    return cue_signs(top.report, top.content, quotation=find_quotation(doc.text))


def test_a_cue_is_known_by_rule_word_arc_and_source():
    signs = _cue_signs("claims-and")

    assert {
        "rule=reporting verb", "kind=speech", "listed=speech", "takes=clause", "lemma=claim", "arc=ROOT",
        "rule sure=1.0", "source before", "complement=that", "has content=True", "cue quoted=False",
    } <= signs.keys()  # fmt: skip
    assert set(signs.values()) == {1.0}


def test_questions_and_quotes_are_signs_too():
    assert {"question", "source=2", "complement=whether", "child=aux"} <= _cue_signs("question").keys()
    assert {"quote in sentence", "content quoted=all", "source before"} <= _cue_signs("said-quote").keys()


@pytest.mark.parametrize(
    ("name", "complement"),
    [("told-court", "that"), ("wants-to", "infinitive"), ("said", "ccomp VBN"), ("said-quote", "before")],
)
def test_the_sort_of_clause_is_told(name, complement):
    assert complement_of(groups(name)[1][0][0].report.cue[0]) == complement


def test_no_source_is_a_sort_of_source():
    assert person_of(None) == "none"


def test_a_reading_is_known_by_how_it_was_made_and_by_its_edges():
    doc, _ = groups("claims-and")
    every = readings("claims-and")["claims"]
    rest = next(one for one in every if one.how is How.REST)

    signs = reading_signs(rest, first=every[0], quotation=find_quotation(doc.text), complement="that")

    assert {
        "how=the rest of the sentence", "beside the rule=longer", "rank=0", "side=after", "opens=that", "next=.",
        "between=nothing", "parts=1", "size=clause", "lines=one", "how next=.=the rest of the sentence",
    } <= signs.keys()  # fmt: skip
