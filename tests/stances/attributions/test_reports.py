"""What is found in stored sentences, one kind of cue or source after another."""

import pytest

from tests.parses import parsed
from tests.stances.found import attributions
from workbench.language.quotation import find_quotation
from workbench.language.spans import span_of
from workbench.parameters import AttributionParameters
from workbench.records import AttributionKind, Marking, covering
from workbench.stances.attributions import find_candidates
from workbench.stances.attributions.candidates import SURE_ENOUGH
from workbench.stances.clauses import phrase_of


def sure(name):
    """Return what the rules alone are sure of in a stored parse."""
    doc = parsed("attributions", name)
    parameters = AttributionParameters()
    return find_candidates(doc, find_quotation(doc.text), parameters=parameters, least=SURE_ENOUGH)


def told(name):
    """Return source, cue and content of each, the stretches of a content joined by a bar."""
    text = parsed("attributions", name).text
    return [
        (
            None if one.report.source is None else phrase_of(one.report.source).of(text),
            covering(span_of(token) for token in one.report.cue).of(text),
            " | ".join(span.of(text) for span in one.content),
        )
        for one in sure(name)
    ]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("inverted", [("Henrik Voss", "said", "The tunnel is a scandal, | We will win.")]),
        (
            "run-on-inner",
            [
                ("I", "thought", "somebody was in the kitchen"),
                ("Vera Hale", "said", "I thought somebody was in the kitchen, | I grabbed a broom."),
            ],
        ),
        ("object-demand", [("The dockers", "called for", "an inquiry")]),
        ("object-asked", [("Residents", "asked", "a crossing")]),
        ("object-forecast", [("Galton Mills", "forecast", "a loss of three million")]),
        ("object-person", []),
        (
            "after-contrast",
            [
                ("Hale", "believes", "that the dam will hold"),
                ("Rudd", "warned", "that the idea is old"),
            ],
        ),
        (
            "after-participle",
            [
                ("Hale", "ruled", "that the mill could stay open"),
                ("Hale", "adding", "that the danger was small"),
            ],
        ),
        ("after-summary", [("Hale", "said", "that the mill had cheated")]),
        ("sighed", [("Moen", "sighed", "It was dark,")]),
        ("headline", [("Ortiz", "says", "The mill will close")]),
        ("as-said", [("Ortiz", "said", "the mill is closed")]),
        ("view", [("Hale's", "view", "the mill is lost")]),
        ("words-of", [("Hale", "In the words", "the mill is lost")]),
        ("one-word", [("Ortiz", "told", "No, | We will never sell the mill. It is ours.")]),
        (
            "denied-and-said",
            [("Ortiz", "denied", "that the mill was sold"), ("Ortiz", "said", "she still supports it")],
        ),
        ("denied-this", [("She", "said", "that Rudd had promised her a job"), ("Rudd", "promised", "a job")]),
        ("rejected-claims", [("Rudd", "rejected", "that he lied")]),
        ("three-sources", [("Hale, Rudd and Moen", "say", "the bridge is unsafe")]),
        (
            "outer-last",
            [
                ("The mayor's office", "said", "that the pier is closed"),
                ("the Courier", "reported", "The mayor's office said | that the pier is closed"),
            ],
        ),
        (
            "both-hold",
            [("Hale", "believes", "that the bridge is unsafe"), ("Rudd", "agrees", "that the bridge is unsafe")],
        ),
        (
            "split-that",
            [("I", "think", "that the bridge is unsafe"), ("Hale", "told", "I think, | that the bridge is unsafe.")],
        ),
        ("announced-plans", [("Ortiz", "plans", "to close the mill")]),
        ("adding", [("Hale", "said", "We will win,"), ("Hale", "adding", "that she was not afraid")]),
        ("report-found", [("The report", "found", "that the pier was rotten")]),
        ("concern", [("Rudd", "concern", "that the bridge would fall")]),
        ("quoted-as", [("Rudd", "saying", "the bridge is safe")]),
        ("quoted-him", [("Hale", "saying", "that the mill will close")]),
        ("took-view", [("Moen", "view", "that the court had erred")]),
        ("made-clear", [("Ortiz", "made clear", "she would not resign")]),
        ("pointed-out", [("Rudd", "pointed out", "that the mill was old")]),
        ("statement-saying", [("The union", "saying", "the talks had failed")]),
        ("called-a", [("Hale", "called", "a disgrace to this town")]),
        ("accused", [("Rudd", "accused", "taking bribes")]),
        ("denied-having", [("Hale", "denied", "having taken bribes")]),
        ("expect-bank", [("Analysts", "expect", "the bank to raise rates")]),
        ("called-on", [("Ortiz", "called", "to resign")]),
        ("refused-to-say", [("Moen", "say", "whether she would stand")]),
        ("split-warned", [("Moen", "warned", "If this goes on, | the mill will close.")]),
        ("relative", [("Officials", "say", "the mill is lost")]),
        ("replaced", [("Rudd", "said", "the mill was lost")]),
        (
            "according-that",
            [
                ("The agency", "said", "that, according to Hale, the pier had sunk"),
                ("Hale", "according to", "the pier had sunk"),
            ],
        ),
        ("fears", [(None, "fears", "that the sale will cost jobs")]),
        ("concerned", [("The unions", "concerned", "the council will sell the mill")]),
        ("single-marks", [("Hale", "said", "We're done with the mill,")]),
        ("long-quote", [("Hale", "said", "We will win.\n\nThe mill is ours.\n\nNobody will take it.")]),
        ("interrupted-infinitive", [("Hale", "told", "We came to Galton, | to show that we are not afraid.")]),
        (
            "told-inside",
            [
                ("The prime minister", "said", "he will resign if the vote fails"),
                ("a source", "told", "The prime minister has said he will resign if the vote fails"),
            ],
        ),
        ("a-spokesman", [("A spokesman for Galton Mills", "said", "the mill had not been told")]),
        ("headline-label", [("Minister", ":", "talks have failed")]),
        ("transcript", [("RUDD", ":", "Well, it should have been closed"), ("MOEN", ":", "It was closed")]),
        ("label-quote", [("Lena Ortiz", ":", '"We have won."')]),
        ("as-often", [("Hale", "said", "the mill is lost")]),
        ("calling", [("Moen", "calling", "a simple puppet of the bank")]),
        ("negotiator", [("Negotiator Vera Hale", "accused", "lying")]),
        ("referring", [("Rudd", "told", "They hollered,")]),
        ("two-verbs", [("Rudd", "called", "mad old dotard"), ("Rudd", "said", "that the mill was lost")]),
        ("at-rally", [("He", "saying", "the mill was lost")]),
        ("may-said", [("May", "said", "the mill was lost")]),
        ("british", [("Rudd", "realised", "that the mill was lost")]),
        ("goes-on", [("the court", "say", "The mill is lost.")]),
        ("crowd", [("the crowd", "roared", "Lock her up!")]),
        ("two-cues", [("he", "replied", "I am not able to do that")]),
        ("wrote-to", [("She", "wrote", "Spoken like someone who has never been here.")]),
        ("called-for", [("Hale", "called", "for Rudd to step down")]),
        ("says-by", [("Hale", "says", "by selling the mill, Rudd broke the law")]),
        (
            "adding-outer",
            [("Rudd", "assured", "nothing will come between us"), ("Rudd", "adding", 'that "we\'re tight"')],
        ),
        (
            "when-asked",
            [
                (None, "asked", 'whether Rudd had read her "false written testimony"'),
                ("Moen", "replied", "He spoke to me."),
            ],
        ),
        ("subjunctive", [("Workers", "demanding", "the sale be stopped")]),
        ("when-told", [(None, "told", "that the mill was lost")]),
        ("sign-read", [("A sign in the window", "read", "We are closed.")]),
        ("sign-reads", [("The sign", "reads", "We are closed until the summer.")]),
        ("blunt", [("Hale", "was", "It is lost.")]),
        ("this-to-say", [("Rudd", "had", "It is lost.")]),
        ("act-of-war", [("The mayor", "called", "an act of war")]),
        ("crowd-shouted", [("the crowd", "shouted", "Go home!")]),
        ("which-claim", [("Hale", "maintained", "that the mill is safe")]),
        ("view-among", [("experts", "view", "that the mill is unsafe")]),
        ("headline-to", [("sources", "say", "Council to sell mill")]),
        ("sale-stopped", [("The union", "wants", "the sale stopped")]),
        ("signed", [("Lena Ortiz", "-", "It was a long game, and we lost it")]),
        ("farewell", [("Hale", "left", "You have been kind to me and I thank you.")]),
        ("statement-colon", [("Lena Ortiz", "statement", "We mourn the loss of the mill.")]),
        ("praised-by", [("Hale", "praised", "the best place to work in Galton")]),
        ("words-of-office", [("the mayor", "in the words", "nobody cared about it")]),
        ("asked-about", [("Hale", "said", "it was safe")]),
        ("accused-and", [("Hale", "accused", "lying"), ("Hale", "said", "he should go")]),
    ],
)
def test_source_cue_and_content(name, found):
    assert told(name) == found


@pytest.mark.parametrize(
    "name",
    [
        "title",
        "small-clause",
        "in-order",
        "found-himself",
        "participle",
        "according-plan",
        "no-report",
        "caption",
        "label-dates",
        "should-have",
        "no-one-says",
        "important",
        "law-ensures",
        "dash-between",
        "list-comma",
        "insisted-on",
        "shall-see",
        "has-read",
    ],
)
def test_nobody_says_anything(name):
    assert told(name) == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("report-found", AttributionKind.DOCUMENT),
        ("concern", AttributionKind.BELIEF),
        ("announced-plans", AttributionKind.DEMAND),
        ("expect-bank", AttributionKind.BELIEF),
        ("called-on", AttributionKind.DEMAND),
        ("made-clear", AttributionKind.SPEECH),
    ],
)
def test_a_report_has_a_kind(name, kind):
    assert [one.report.kind for one in sure(name)] == [kind]


@pytest.mark.parametrize("name", ["rejected-claims", "denied-having", "refused-to-say"])
def test_what_is_rejected_is_negated(name):
    assert [one.report.negated for one in sure(name)] == [True]


def test_who_is_called_on_is_the_addressee_and_who_is_expected_to_act_is_not():
    assert attributions("called-on", file="attributions")[0].addressee == "Rudd"
    assert attributions("expect-bank", file="attributions")[0].addressee is None


def test_fears_of_nobody_named_are_hearsay():
    assert [one.report.marking for one in sure("fears")] == [Marking.HEARSAY]


def test_the_last_named_of_two_interrupting_sources_is_the_outer_one():
    inner, outer = attributions("outer-last", file="attributions")

    assert (inner.parent, outer.parent) == (outer.id, None)


def test_the_same_speakers_next_report_is_not_nested():
    assert [one.parent for one in attributions("denied-and-said", file="attributions")] == [None, None]
