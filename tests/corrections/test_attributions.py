"""On whose word, as the analyst has it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corrections.saying import assert_consistent, at, corrected, of, saying
from tests.findings import sample_findings
from workbench.records import AttributionKind, Manner, Marking, Part, TextSpan
from workbench.rules import AnalystRule

FERRY = sample_findings()[0]
CONFIRMED, SAID, POST, INNER, TOLD, DEMANDED = FERRY.attributions
VELDE = next(one.id for one in FERRY.entities if one.name == "Tomas Velde")


def said(found, one):
    return next(each for each in found.attributions if each.id == one.id)


def test_a_source_is_replaced_by_whom_the_marked_words_mention():
    velde = at(FERRY, "Velde", within="Velde told")

    now = corrected(FERRY, of(FERRY, "set", SAID.id, (velde, Part.TO)))

    one = said(now, SAID)
    assert (one.source, one.source_entity, one.rule, one.confidence) == (velde, VELDE, str(AnalystRule.SAID), 1.0)
    assert (one.cue, one.content, one.kind) == (SAID.cue, SAID.content, SAID.kind)
    assert [each for each in now.attributions if each.id != SAID.id] == [
        each for each in FERRY.attributions if each.id != SAID.id
    ]


def test_the_kind_is_set_and_the_source_stays():
    one = said(corrected(FERRY, of(FERRY, "set", SAID.id, kind="belief")), SAID)

    assert (one.kind, one.source, one.source_entity) == (AttributionKind.BELIEF, SAID.source, SAID.source_entity)


def test_a_rejected_attribution_hands_those_inside_it_to_the_one_around_it():
    outer = replace(POST, parent=CONFIRMED.id)
    found = replace(FERRY, attributions=(CONFIRMED, SAID, outer, INNER, TOLD, DEMANDED))

    assert said(corrected(FERRY, of(FERRY, "reject", POST.id)), INNER).parent is None
    assert said(corrected(found, of(found, "reject", POST.id)), INNER).parent == CONFIRMED.id


def test_a_rejected_attribution_stands_in_no_chain_and_is_no_voice():
    now = corrected(FERRY, *(of(FERRY, "reject", one.id) for one in (INNER, CONFIRMED)))

    assert [one.chain for one in now.stances if one.target == at(FERRY, "the closure")] == [(POST.id,)]
    assert now.framings[0].voice is None
    assert_consistent(now)


def test_an_added_attribution_has_its_source_and_manner():
    cue, content = at(FERRY, "held"), at(FERRY, "the words")

    note = at(FERRY, "Solheim", within="Solheim declined")
    made = saying(FERRY, "add", "attribution", cue, (content, Part.CONTENT), (note, Part.SOURCE),
                  values={"kind": "document"})  # fmt: skip
    [one] = [each for each in corrected(FERRY, made).attributions if each.cue == cue]

    assert (one.id, one.rule) == (f"a{cue.start}-{cue.end}", str(AnalystRule.SAID))
    assert (one.source, one.content, one.kind) == (note, (content,), AttributionKind.DOCUMENT)
    assert (one.manner, one.marking, one.parent) == (Manner.INDIRECT, Marking.EXPLICIT, None)
    assert next(each.name for each in FERRY.entities if each.id == one.source_entity) == "Ingrid Solheim"


def test_an_added_attribution_without_a_source_is_hearsay_and_a_quotation_is_direct():
    quoted = at(FERRY, "“We will not leave the islanders alone,”")

    made = saying(FERRY, "add", "attribution", at(FERRY, "reporters"), (quoted, Part.CONTENT))
    [one] = [each for each in corrected(FERRY, made).attributions if each.cue == at(FERRY, "reporters")]

    assert (one.source, one.source_entity, one.marking, one.manner) == (None, None, Marking.HEARSAY, Manner.DIRECT)


def test_an_added_attribution_goes_into_the_one_around_it_and_takes_in_those_inside():
    sentence = at(FERRY, "Solheim said that Mayor Tomas Velde opposes the closure")
    inside = saying(FERRY, "add", "attribution", at(FERRY, "opposes"), (at(FERRY, "the closure"), Part.CONTENT))
    around = saying(FERRY, "add", "attribution", at(FERRY, "Harbour"), (sentence, Part.CONTENT))

    now = corrected(FERRY, of(FERRY, "reject", POST.id), inside, around)

    by_cue = {one.cue: one for one in now.attributions}
    assert by_cue[at(FERRY, "opposes")].parent == INNER.id
    assert by_cue[INNER.cue].parent == by_cue[at(FERRY, "Harbour")].id


def test_one_that_is_known_is_given_another_content_and_keeps_its_id():
    content = at(FERRY, "a new tender")

    now = corrected(FERRY, saying(FERRY, "add", "attribution", DEMANDED.cue, (content, Part.CONTENT)))

    one = said(now, DEMANDED)
    assert (one.content, one.kind) == ((content,), AttributionKind.DEMAND)
    assert len(now.attributions) == len(FERRY.attributions)


@pytest.mark.parametrize("action", ["set", "reject"])
def test_words_at_which_nothing_is_said_are_told(action):
    now = corrected(FERRY, saying(FERRY, action, "attribution", at(FERRY, "storm")))

    assert now.attributions == FERRY.attributions
    assert now.outcomes[0].reasons == ("'storm': nothing is said to be said at these words any more",)


def test_a_source_that_is_nobody_any_more_is_told_and_the_old_one_stays():
    post = at(FERRY, "Harbour Post")
    made = of(FERRY, "set", SAID.id, (post, Part.TO), kind="belief")

    now = corrected(FERRY, saying(FERRY, "reject", "entity", post), made)

    assert (said(now, SAID).kind, said(now, SAID).source) == (SAID.kind, SAID.source)
    assert now.outcomes[1].reasons == ("'Harbour Post': nobody is mentioned at these words any more",)


@given(
    st.lists(
        st.tuples(*(st.integers(0, len(FERRY.article.text) - 40) for _ in range(2)), st.integers(1, 300)), max_size=8
    )
)
def test_attributions_inside_each_other_never_go_round_in_a_circle(places):
    end = len(FERRY.article.text)
    made = [
        saying(FERRY, "add", "attribution", TextSpan(cue, cue + 9),
               (TextSpan(start, min(end, start + length)), Part.CONTENT))
        for cue, start, length in places
    ]  # fmt: skip

    assert_consistent(corrected(FERRY, *made))
