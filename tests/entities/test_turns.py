from collections.abc import Hashable

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Token

from tests.entities.found import links, mentions
from tests.parses import parsed
from workbench.entities.turns import find_turns
from workbench.rules import EntityRule

NLP = spacy.blank("en")
QUESTIONS = "Do you like it?\nI do.\nDo you swim?\nI do.\nDid you win?\nI did."


def written(text: str, *people: str) -> tuple[Doc, dict[Token, Hashable]]:
    """Return ``text`` without a parse, and where each of ``people`` is named in it."""
    doc = NLP(text)
    return doc, {token: token.text for token in doc if token.text in people}


def told(text: str, *people: str) -> list[tuple[str, str | None, str, str]]:
    """Return voice, hearer, speaker and addressee of each turn."""
    doc, named = written(text, *people)
    return [(turn.voice, turn.hearer, str(turn.speaker), str(turn.addressee)) for turn in find_turns(doc, named)]


def test_answers_are_the_guests_and_questions_go_to_the_guest():
    found = mentions("interview", "Ruth Calder")

    assert found[2:] == ["you", "I", "My", "you", "your", "I", "me", "you", "My", "me"]
    assert "I" not in mentions("interview", "Ruth Calder", without=EntityRule.SPEAKER)


def test_who_was_spoken_with_is_the_guest_though_another_is_named_more_often():
    doc = parsed("entities", "interview")
    i = links("interview", EntityRule.SPEAKER)["My"]

    assert [span.of(doc.text) for span in i.evidence] == ["Calder"]


def test_the_guest_is_who_is_named_most_before_the_first_question():
    found = told(f"Roe met Doe. Roe sat.\n{QUESTIONS}\nDoe and Doe left.", "Roe", "Doe")

    assert found[0] == ("asks", "answers", "None", "Roe")
    assert found[1] == ("answers", None, "Roe", "None")


def test_who_asks_and_an_unknown_guest_are_one_each():
    found = links("unknown_guest", EntityRule.SPEAKER)

    assert len({mention.entity for mention in found.values()}) == 1
    assert found["you"].evidence


def test_turns_with_names_are_of_those_named_and_go_to_the_other():
    assert mentions("labelled_talk", "Ruth Calder") == ["Ruth Calder", "you", "Calder", "I", "My", "you", "Calder"]
    assert mentions("labelled_talk", "Owen Lund") == ["Owen Lund", "Lund", "Lund", "I", "You"]


def test_q_and_a_are_question_and_answer():
    found = told("Roe is here.\nQ: Well?\nA: Yes.\nGo on.\nQ: Why?\nA: So.", "Roe")

    assert [voice for voice, *_ in found] == ["asks", "answers", "answers", "asks", "answers"]
    assert found[1] == ("answers", "asks", "Roe", "None")
    assert found[0] == ("asks", "answers", "None", "Roe")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Do you like it?\nI do.",
        "Who won?\nRoe did.\nWho lost?\nDoe did.\nWho left?\nNobody.",
        "Note: one\nNote: two\nNote: three\nNote: four",
        "Goals: 3\nShots: 4\nFouls: 2\nCards: 1",
    ],
)
def test_other_texts_have_no_turns(text):
    assert told(text) == []


@given(
    st.lists(st.sampled_from(["Q: a?", "Question: a?", "A: b.", "Roe: c.", "Doe: d", "e you?", "f.", "", ":"])).map(
        "\n".join
    )
)
def test_turns_are_lines_in_order(text):
    doc, named = written(text, "Roe", "Doe")

    turns = find_turns(doc, named)

    starts = [turn.line.start for turn in turns]
    assert starts == sorted(set(starts))
    assert all("\n" not in turn.line.of(text) and turn.line.of(text).strip() for turn in turns)
