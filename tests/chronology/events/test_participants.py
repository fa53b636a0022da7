import pytest
from spacy.tokens import Doc

from tests.parses import parsed
from workbench.chronology.events.participants import find_participants, mentions_by_token
from workbench.chronology.events.triggers import find_triggers
from workbench.records import Mention, MentionKind, TextSpan


def _mentions(doc: Doc, words: tuple[str, ...]) -> tuple[Mention, ...]:
    """Return one mention for each of ``words``, of an entity of that name."""
    spans = {word: TextSpan(doc.text.index(word), doc.text.index(word) + len(word)) for word in words}
    return tuple(
        Mention(id=word, entity=word, span=span, head=span, kind=MentionKind.NOMINAL, rule="by hand")
        for word, span in spans.items()
    )


def _taking_part(name: str, word: str, *words: str, file: str = "chronology") -> dict[str, str]:
    doc = parsed(file, name)
    trigger = next(one for one in find_triggers(doc) if one.token.text == word)
    found = find_participants(trigger, mentions_by_token(_mentions(doc, words)))
    return {one.entity: one.role for one in found}


@pytest.mark.parametrize(
    ("name", "word", "roles"),
    [
        ("hours", "met", {"envoy": "agent", "minister": "patient"}),
        ("leak", "talks", {"ministry": "agent", "rebels": "other"}),
        ("demand", "release", {"hostages": "patient"}),
        ("unsigned", "attack", {"army": "agent", "port": "patient"}),
    ],
)
def test_who_takes_part_is_read_from_subject_object_and_prepositions(name: str, word: str, roles: dict) -> None:
    assert _taking_part(name, word, *roles) == roles


def test_a_verb_joined_by_and_shares_its_subject() -> None:
    assert _taking_part("demand", "withdraw", "militia") == {"militia": "agent"}
    assert _taking_part("relative", "left", "He") == {"He": "agent"}


def test_without_mentions_nobody_takes_part() -> None:
    assert _taking_part("hours", "met") == {}


@pytest.mark.parametrize(
    ("name", "word", "roles"),
    [
        ("told", "told", {"envoy": "agent", "senator": "addressee"}),
        ("asked", "leave", {"duke": "agent"}),
        ("asked", "asked", {"queen": "agent", "duke": "addressee"}),
        ("passive", "arrested", {"editor": "patient", "soldiers": "agent", "Cairo": "place"}),
        ("between", "Talks", {"Norway": "other", "Chile": "other", "Geneva": "place"}),
        ("copula", "talks", {"Norway": "agent", "Chile": "other"}),
        ("copula", "investigation", {"general": "patient"}),
        ("signed", "deal", {"Motors": "agent"}),
        ("owner", "arrest", {"editor": "patient"}),
        ("owner", "arrival", {"duke": "agent"}),
        ("owner", "talks", {"Oslo": "place"}),
        ("carried", "talks", {"Norway": "agent"}),
        ("participle", "killed", {"man": "patient", "police": "agent"}),
        ("participle", "lying", {"general": "agent"}),
        ("participle", "fled", {"Soldiers": "agent"}),
    ],
)
def test_roles_through_nouns_light_verbs_and_clauses(name: str, word: str, roles: dict) -> None:
    assert _taking_part(name, word, *roles, file="events") == roles
