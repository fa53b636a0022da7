"""Which entity a word stands for, as the mentions tell."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.records import Mention, TextSpan
from workbench.stances.clauses import coordinated

_STAND_INS = read_words("workbench.stances", "stand_ins")
_OWNING = frozenset({"for", "of", "from", "by"})


class Who:
    """Mentions, looked up by the words they cover."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        """Look entities up in ``mentions``."""
        held = sorted(mentions, key=lambda one: (one.span.end - one.span.start, one.id), reverse=True)
        self._heads = {one.head.start: one.entity for one in held}
        self._spans = [(one.span, one.entity) for one in reversed(held)]
        self._covered = {offset: entity for span, entity in reversed(self._spans) for offset in _offsets(span)}

    def named_by(self, token: Token) -> str | None:
        """Return the entity of the mention whose head ``token`` is, or else of the shortest that covers it."""
        return self._heads.get(token.idx) or self._covered.get(token.idx)

    def meant_by(self, token: Token) -> str | None:
        """Return the entity that ``token`` names as a target: the ban in "Roe, a friend of the ban" is not Roe."""
        return self._heads.get(token.idx) or (self._covered.get(token.idx) if token.pos_ == "PROPN" else None)

    def speaking(self, token: Token) -> str | None:
        """Return who speaks or acts where ``token`` is the subject; an office speaks for whom it belongs to."""
        return self.named_by(token) or next(
            (entity for one in _represented(token) if (entity := self.named_by(one)) is not None), None
        )

    def all_speaking(self, token: Token) -> dict[str, Token]:
        """Return all who act where ``token`` is the subject: two in "the bank and the union"."""
        found: dict[str, Token] = {}
        for one in coordinated(token):
            entity = self.speaking(one)
            if entity is not None:
                found.setdefault(entity, one)
        return found

    def inside(self, span: TextSpan) -> frozenset[str]:
        """Return the entities with a mention inside ``span``."""
        return frozenset(entity for one, entity in self._spans if span.contains(one))


def _offsets(span: TextSpan) -> range:
    return range(span.start, span.end)


def _represented(token: Token) -> Iterator[Token]:
    """Yield whom a stand-in such as "office" may speak for, the likeliest first."""
    if token.lemma_.lower() not in _STAND_INS:
        return
    yield from (child for child in token.children if child.dep_ in {"poss", "compound", "appos"})
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _OWNING:
            for owner in child.children:
                if owner.dep_ == "pobj":
                    yield owner
                    yield from _represented(owner)


def first_person(token: Token) -> bool:
    """Whether ``token`` is a speaker's word for himself or his own."""
    return token.lower_ in {"i", "we", "us", "me", "my", "our"}
