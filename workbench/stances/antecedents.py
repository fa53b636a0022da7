"""What "it" and "this" stand for where they are a target, and which words are part of a name."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from workbench.records import Mention, MentionKind, Position
from workbench.stances.positions.held import Held
from workbench.stances.who import Who

_ONE, _SEVERAL = ("NN", "NNP"), ("NNS", "NNPS")
_TAGS = {"it": _ONE, "them": _SEVERAL}
"""Pronouns for things, and what they stand for; "this" may stand for all that was said."""
_THINGS = frozenset(_TAGS)
_OF_CLAIMS = {Position.DENIES, Position.CONFIRMS, Position.UNDISCLOSED}
"""Where "it" is a claim and not what the claim is about."""
_REACH = 1
"""Sentences back in which a target is looked for."""


class Antecedents:
    """Targets seen so far, from the start of a text on."""

    def __init__(self, who: Who) -> None:
        """Take for entities what ``who`` knows as such."""
        self._who = who
        self._seen: list[tuple[int, Token]] = []
        self._sentences: dict[int, int] = {}

    def resolved(self, held: Held) -> Token | None:
        """Return the target of ``held``, for "it" what was a target just before, ``None`` where that is not sure."""
        target = held.target
        if target.pos_ not in {"PRON", "DET"} or target.tag_ in _ONE + _SEVERAL:  # "mine" may be a pit
            return target
        entity = self._who.named_by(target)
        doer = None if held.holder is None else self._who.speaking(held.holder)
        if entity is not None and (entity != doer or target.lower_ not in _THINGS):
            return target
        if held.position in _OF_CLAIMS:
            return None
        at = self._sentence(held.cue)
        before = [(place, one) for place, one in self._seen if at - place <= _REACH and one.i < target.i]
        before = [(place, one) for place, one in before if one.tag_ in _TAGS.get(target.lower_, ())]
        near = [one for place, one in before if place == at] or [one for _, one in before]
        return near[-1] if len({one.lemma_.lower() for one in near}) == 1 else None

    def note(self, target: Token) -> None:
        """Keep ``target`` as one that "it" may stand for later on."""
        self._seen.append((self._sentence(target), target))

    def _sentence(self, token: Token) -> int:
        """Return the number of the sentence of ``token``; a quotation mark by itself is none."""
        if not self._sentences:
            worded = 0
            for sent in token.doc.sents:
                worded += any(one.is_alpha for one in sent)
                self._sentences[sent.start] = worded
        return self._sentences[token.sent.start]


def in_names(doc: Doc, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the offsets of capitalized words of names: "Stop" in "Stop the Tunnel" is no attitude of anybody."""
    named = {i for one in mentions if one.kind is MentionKind.NAME for i in range(one.span.start, one.span.end)}
    several = {token.idx for ent in doc.ents if len(ent) > 1 and ent.root.pos_ == "PROPN" for token in ent}
    named |= several
    return frozenset(token.idx for token in doc if token.idx in named and token.text[:1].isupper())
