import pytest
from spacy.tokens import Doc

from tests.parses import names_of, parsed
from tests.stances.found import mentions
from tests.stances.framing.framed import framings, framings_of
from workbench.parameters import FramingParameters
from workbench.records import Entity, EntityType, Tone
from workbench.rules import FramingRule
from workbench.stances import find_framings


def test_neutral_mentions_are_listed_only_if_wanted():
    assert framings("met") == ()
    assert {one.tone for one in framings("met", neutral=True)} == {Tone.NEUTRAL}


def test_the_voice_is_the_innermost_attribution():
    (one,) = (one for one in framings("said-coward") if one.entity == "Rudd")

    assert one.voice == "a10-14"
    assert {one.voice for one in framings("lied")} == {None}


def test_less_certain_portrayals_are_left_out():
    every = framings("praised", min_confidence=0.0)

    assert {one.entity for one in every} == {"Hale", "Ortiz"}
    assert all(one.confidence >= 0.9 for one in framings("praised", min_confidence=0.9))


def test_each_rule_can_be_switched_off():
    assert {one.rule for one in framings("coward")} == {"portrayal", "loaded name"}
    assert {one.rule for one in framings("coward", rules=[FramingRule.LABEL])} == {"loaded name"}
    assert {one.rule for one in framings("coward", rules=[FramingRule.PORTRAYAL])} == {"portrayal"}
    assert framings("coward", rules=[]) == ()


def test_only_people_bodies_groups_and_countries_are_portrayed():
    doc = parsed("framing", "coward")
    held = mentions(doc)

    def found(name, kind):
        entities = (Entity(id="Rudd", name=name, type=kind),)
        return find_framings(
            doc, mentions=held, entities=entities, attributions=(), parameters=FramingParameters()
        )  # fmt: skip

    assert found("Norway", EntityType.PLACE)
    assert found("Rudd", EntityType.ORGANIZATION)
    assert not found("Rudd Street", EntityType.PLACE)
    assert not found("Rudd", EntityType.OTHER)


def test_records_are_in_text_order_with_ids_of_their_own():
    for name in names_of("framing"):
        every = framings(name, neutral=True, min_confidence=0.0)

        assert list(every) == sorted(every, key=lambda one: one.target)
        assert len({one.id for one in every}) == len(every)
        assert all(-1 <= one.polarity <= 1 for one in every)


def test_no_stored_parse_stops_the_finder():
    for file in ("stances", "framing", "events"):
        for name in names_of(file):
            doc = parsed(file, name)
            every = framings_of(doc, mentions(doc), neutral=True, min_confidence=0.0)
            assert len(every) >= len({one.span for one in mentions(doc)})


def test_nothing_to_find_is_no_error(nlp):
    assert framings_of(Doc(nlp.vocab), ()) == ()


def test_another_parameter_judges_no_mention_again(monkeypatch):
    doc = parsed("framing", "praised")
    held = mentions(doc)
    entities = tuple(Entity(id=one.entity, name="Roe", type=EntityType.PERSON) for one in held)
    known = {"mentions": held, "entities": entities, "attributions": ()}
    first = find_framings(doc, parameters=FramingParameters(min_confidence=0.0), **known)
    monkeypatch.setattr("workbench.stances.framing.judging._judged", lambda *_: pytest.fail("judged again"))

    assert find_framings(doc, parameters=FramingParameters(min_confidence=0.05), **known) == first != ()
