"""Several together: "Roe and Doe" as one group that "they" can mean, and who "the two sides" are."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile
from workbench.entities.reading import Reading
from workbench.language.spans import span_of
from workbench.language.wordlists import read_mapping
from workbench.records import EntityType, MentionKind, TextSpan
from workbench.rules import EntityRule

_SIDES = read_mapping("workbench.entities", "side_nouns", value="of")
_MUTUAL = frozenset({"meet", "face", "fight", "marry", "divorce", "join", "sue"})
"""Verbs of something that subject and object do together."""
_REACH = 5
"""Sentences within which the two who were told of together are looked for."""
_TYPES = {
    "person": frozenset({EntityType.PERSON}),
    "body": frozenset({EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP}),
    "any": frozenset({EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE, EntityType.GROUP}),
}


def joined(phrase: Phrase, reading: Reading) -> tuple[Profile, Point] | None:
    """Return the group of those whom "and" joins, once the last of them is read; all are people, or none is."""
    if phrase.head.dep_ != "conj" or any(child.dep_ == "conj" for child in phrase.head.children):
        return None
    heads = _conjuncts(phrase.head)
    met = [reading.at(head) for head in heads]
    members = [one for one in met if one is not None]
    if len(members) < len(heads) or len(set(members)) < len(heads) or not _alike(members):
        return None
    doc = phrase.head.doc
    span = doc[heads[0].left_edge.i : phrase.whole.end]
    group = Profile(EntityType.GROUP, plural=True, members=tuple(members))
    whole = Phrase(heads[0], MentionKind.NOMINAL, span, span)
    return group, Point(whole, EntityRule.GROUP, 0.9, tuple(span_of(head) for head in heads))


def _conjuncts(last: Token) -> list[Token]:
    """Return the heads that "and" joins, up to ``last``."""
    found = [last]
    while found[0].dep_ == "conj" and found[0].head != found[0]:
        found.insert(0, found[0].head)
    return found


def _alike(members: Sequence[Profile]) -> bool:
    people = {one.type is EntityType.PERSON for one in members}
    known = all(one.type is not EntityType.OTHER for one in members)
    return known and len(people) == 1


def find_sides(phrase: Phrase, reading: Reading) -> tuple[Profile, Point] | None:
    """Return the group that "the two sides" or "both men" means: the two last told of together."""
    wanted = _TYPES.get(_SIDES.get(phrase.head.lemma_.lower(), ""))
    if wanted is None or not _says_two(phrase):
        return None
    for first, second in _pairs(phrase.head, reading):
        if {first.type, second.type} <= wanted:
            group = reading.group_of(first, second)
            group = group or Profile(EntityType.GROUP, plural=True, members=(first, second))
            return group, Point(
                phrase, EntityRule.GROUP, 0.6, tuple(_last(one, phrase.head) for one in (first, second))
            )
    return None


def _says_two(phrase: Phrase) -> bool:
    """Whether a phrase speaks of exactly two, told before: "the two countries", "both sides", "the pair"."""
    words = {token.lower_ for token in phrase.span}
    if phrase.head.tag_ == "NN":
        return phrase.definite and phrase.head.lower_ in {"pair", "couple", "duo"}
    return (
        "both" in words or ("two" in words and phrase.definite) or (phrase.definite and phrase.head.lower_ == "sides")
    )


def _last(one: Profile, token: Token) -> TextSpan:
    phrases = (point.phrase for point in reversed(one.points))
    return span_of(next(phrase for phrase in phrases if phrase.head.i < token.i).span)


def _pairs(token: Token, reading: Reading) -> Iterator[tuple[Profile, Profile]]:
    """Yield the pairs told of together before ``token``, the last first: "A and B", "A met with B"."""
    start = reading.sentences_before(token, count=_REACH)[-1]
    for profile, point in reversed(reading.since(start)):
        head = point.phrase.head
        if head.i >= token.i:
            continue
        if len(profile.members) == 2:
            yield profile.members[0], profile.members[1]
        partner = reading.at(_partner(head))
        if partner is not None and partner is not profile:
            yield partner, profile


def _partner(head: Token) -> Token | None:
    """Return who is told of together with an object: "Norway" in "Norway's talks with Chile" and "Norway met Chile"."""
    if head.dep_ == "dobj" and head.head.lemma_ in _MUTUAL:
        return next((child for child in head.head.children if child.dep_ == "nsubj"), None)
    if head.dep_ != "pobj" or head.head.lower_ not in {"with", "against"}:
        return None
    governor = head.head.head
    owner = next((child for child in governor.children if child.dep_ == "poss"), None)
    while owner is None and governor.dep_ in {"dobj", "pobj", "prep", "xcomp", "ccomp", "acl", "conj"}:
        governor = governor.head
        owner = next((child for child in governor.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    return owner or next((child for child in governor.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
