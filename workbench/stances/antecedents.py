"""What "it" and "this" stand for where they are a target, and which words are part of a name."""

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from workbench.records import Mention, MentionKind
from workbench.stances.positions.held import Held
from workbench.stances.who import Who

_ONE = frozenset({"it", "this", "that"})
_SEVERAL = frozenset({"them", "these", "those"})
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
        target, at = held.target, self._sentence(held.cue)
        if target.pos_ not in {"PRON", "DET"}:
            self._seen.append((at, target))
            return target
        if self._who.named_by(target) is not None:
            return target
        tags = {"NN", "NNP"} if target.lower_ in _ONE else {"NNS", "NNPS"} if target.lower_ in _SEVERAL else set()
        near = [one for place, one in self._seen if at - place <= _REACH and one.i < target.i and one.tag_ in tags]
        return near[-1] if len({one.lemma_.lower() for one in near}) == 1 else None

    def _sentence(self, token: Token) -> int:
        """Return which sentence of those with a position ``token`` stands in, counted with those between."""
        if not self._sentences:
            self._sentences = {sent.start: number for number, sent in enumerate(token.doc.sents)}
        return self._sentences[token.sent.start]


def name_offsets(doc: Doc, mentions: Iterable[Mention]) -> frozenset[int]:
    """Return the offsets at which names stand: "stop" in "Stop the Tunnel" is no attitude of anybody."""
    named = {i for one in mentions if one.kind is MentionKind.NAME for i in range(one.span.start, one.span.end)}
    several = [ent for ent in doc.ents if len(ent) > 1 and ent.root.pos_ == "PROPN"]
    return frozenset(named) | {token.idx for ent in several for token in ent}
