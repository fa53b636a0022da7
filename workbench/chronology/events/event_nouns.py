"""Which nouns tell events: some anywhere, others only where the words around them say that something happens."""

from collections.abc import Collection

from spacy.tokens import Token

from workbench.language.wordlists import read_mapping
from workbench.records import EventKind

_KINDS = read_mapping("workbench.chronology", "event_nouns", value="kind")
_WHEN = read_mapping("workbench.chronology", "event_nouns", value="when")
_ARGUMENTS = frozenset({"of", "by", "for", "against", "between", "with", "from", "over", "on", "to"})
_TIMES = frozenset({"after", "before", "during", "following", "since", "amid", "until", "despite", "throughout"})
_HAPPENING = frozenset(
    {"begin", "start", "end", "last", "follow", "occur", "happen", "resume", "continue", "cease", "conclude", "proceed"}
    | {"come", "take", "precede", "coincide", "erupt", "trigger", "cause", "spark", "prompt", "provoke"}
)
_DONE_TO = frozenset(
    {
        "cancel",
        "postpone",
        "delay",
        "attend",
        "boycott",
        "organize",
        "organise",
        "host",
        "schedule",
        "suspend",
        "interrupt",
    }
    | {
        "win",
        "lose",
        "suffer",
        "face",
        "secure",
        "place",
        "receive",
        "announce",
        "join",
        "witness",
        "resume",
        "halt",
        "stop",
    }
    | {
        "order",
        "plan",
        "reject",
        "approve",
        "accept",
        "challenge",
        "complete",
        "oppose",
        "watch",
        "follow",
        "cause",
        "end",
    }
    | {"make", "hold", "take", "begin", "start", "launch", "conduct", "stage", "undergo", "prevent", "avoid", "sign"}
)
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AHEAD = frozenset(
    {"planned", "scheduled", "proposed", "alleged", "cancelled", "canceled", "postponed", "threatened", "imminent"}
    | {"attempted", "annual", "weekly", "week-long", "day-long", "recent", "upcoming", "delayed", "failed"}
)
"""Adjectives that only what happens can have."""
_FIXED = frozenset(
    {("in", "order"), ("in", "case"), ("in", "addition"), ("on", "board"), ("in", "fact"), ("in", "process")}
)


def noun_kind(token: Token, *, told: Collection[str] = ()) -> EventKind | None:
    """Return what kind of event the noun ``token`` tells; ``None`` where it tells none.

    Args:
        token: A noun.
        told: Lemmas of the nouns that told events before it in the article: "the order" takes up "an order for jets".
    """
    kind = _kind_by_word(token)
    if kind is None or token.dep_ in {"compound", "amod", "nmod"}:
        return None
    if token.pos_ == "PROPN" and token.ent_type_ != "EVENT" and (token.ent_type_ or _in_a_name(token)):
        return None
    again = token.lemma_.lower() in told and any(child.lower_ in _DEFINITE for child in token.children)
    return EventKind(kind) if again or not _WHEN[_word(token)] or _told(token) else None


def names_event(token: Token) -> bool:
    """Whether the noun ``token`` can name an event, wherever it stands: as the "ceasefire" of "ceasefire deal"."""
    return _kind_by_word(token) is not None and not _WHEN[_word(token)]


def _word(token: Token) -> str:
    lemma = token.lemma_.lower()
    return lemma if lemma in _KINDS or not lemma.endswith("s") else lemma[:-1]  # a capitalised plural keeps its ending


def _kind_by_word(token: Token) -> str | None:
    kind = _KINDS.get(_word(token))
    if token.pos_ == "NOUN":
        return kind
    return None if token.pos_ != "PROPN" or _WHEN.get(_word(token)) else kind


def _in_a_name(token: Token) -> bool:
    return any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in token.children)


def _told(noun: Token) -> bool:
    """Whether the words around a noun that is mostly a thing say that it happens."""
    if (noun.head.lower_, noun.lower_) in _FIXED and not any(child.dep_ == "det" for child in noun.children):
        return False
    return _happens(noun) or any(_is_sign(child) for child in noun.children)


def _happens(noun: Token) -> bool:
    head = noun.head
    if noun.dep_ == "pobj":
        return head.lower_ in _TIMES or (head.lower_ == "of" and head.head.lower_ == "ahead")
    lemma = head.lemma_.lower()
    if noun.dep_ in _SUBJECTS and lemma in _HAPPENING:
        return True
    return noun.dep_ in {"dobj", "nsubjpass"} and lemma in _DONE_TO


def _is_sign(child: Token) -> bool:
    """Whether a word under the noun is an argument, a time, or an event that makes it one: "strike action"."""
    if child.dep_ == "prep":
        return child.lower_ in _ARGUMENTS and _names_somebody(child)
    if child.dep_ in {"poss", "nmod", "npadvmod"} and child.ent_type_ in {"DATE", "TIME"}:
        return True
    if child.dep_ == "amod":
        return child.lower_ in _AHEAD
    return child.dep_ == "compound" and names_event(child)


def _names_somebody(preposition: Token) -> bool:
    """Whether the phrase after a preposition holds a name, a number or an act, as the arguments of events do."""
    inner = next((child for child in preposition.children if child.dep_ in {"pobj", "pcomp"}), None)
    if inner is None:
        return False
    counted = any(child.dep_ in {"nummod", "det"} for child in inner.children)
    return inner.pos_ in {"PROPN", "VERB"} or inner.ent_type_ != "" or counted
