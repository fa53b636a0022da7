"""What the words of a parse are, apart from whom they are about: forms, polarity, negation, quotes.

Names are masked, so that no name ever speaks for or against whoever bears it.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Token

from workbench.language.quotation import find_quotation
from workbench.language.wordlists import read_mapping
from workbench.records import TextSpan
from workbench.stances.framing.kin import KnownWords, known_words

NAME, NUMBER = "NAME", "NUMBER"
"""What stands for every name and every figure."""
_NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "WORK_OF_ART", "PRODUCT", "EVENT", "LAW"})
_NUMBERS = frozenset({"DATE", "CARDINAL", "MONEY", "PERCENT", "TIME", "QUANTITY", "ORDINAL"})
_OPEN = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
_SHARED = frozenset({"acomp", "attr", "dobj", "xcomp", "amod", "advmod"})
"""Words that a negation of their governor turns too: "not honest", "no friend"."""
_NEGATORS = frozenset({"not", "n't", "no", "never", "neither", "nor", "without", "hardly", "barely", "nobody", "none"})
_LEANS = 0.15
"""From which leaning on a word counts as leaning."""
_TURNED = -0.6
"""What is left of a polarity under negation: "not good" is less than bad."""
POLARITY = {
    word: float(value)
    for word, value in read_mapping("workbench.stances.framing", "evaluations", value="polarity").items()
}
AGENT = {
    word: float(value) for word, value in read_mapping("workbench.stances.framing", "effects", value="agent").items()
}
PATIENT = {
    word: float(value) for word, value in read_mapping("workbench.stances.framing", "effects", value="patient").items()
}
_REPORTING = read_mapping("workbench.language", "reporting_verbs", value="kind")


@dataclass(frozen=True, slots=True)
class Word:
    """One token, read once for all who are mentioned around it."""

    at: int
    form: str
    """Its lemma in lower case, or what masks it."""
    lower: str
    lemma: str
    part: str
    """Part of speech."""
    arc: str
    head: int
    children: tuple[int, ...]
    polarity: float
    """From -1, against, to 1, for, with its negation; 0 where it says nothing."""
    negated: bool
    quoted: bool
    kin: str = ""
    """The group of words akin that it is in; empty where none is known."""
    leaning: float = 0.0
    """Its polarity as the vectors tell it, with its negation; 0 where they tell little."""
    deed: tuple[float, float] = (0.0, 0.0)
    """How a deed leans, as the vectors tell it, for who does it and for whom it is done to."""

    @property
    def is_masked(self) -> bool:
        """Whether it is a name or figure."""
        return self.form in {NAME, NUMBER}

    @property
    def sign(self) -> str:
        """Which side its polarity is on."""
        return sign_of(self.polarity)

    @property
    def reports(self) -> bool:
        """Whether it is a verb of saying."""
        return self.lemma in _REPORTING

    def effect(self, *, on_agent: bool) -> float | None:
        """Return what the deed that it names does to who does it, or to whom it is done; ``None`` if unknown."""
        return (AGENT if on_agent else PATIENT).get(self.lemma) if self.part == "VERB" else None


def sign_of(polarity: float) -> str:
    """Return the side of a polarity."""
    return "+" if polarity > 0 else "-" if polarity < 0 else "0"


class Reading:
    """The words of a parse."""

    def __init__(self, doc: Doc, *, known: KnownWords | None = None) -> None:
        """Read ``doc`` when asked for it, sentence by sentence; with words ``known`` or else those that are shipped."""
        self.doc = doc
        self._known = known or known_words(doc.vocab)
        self._words: dict[int, Word] = {}
        self._sentences: dict[int, tuple[Word, ...]] = {}

    @cached_property
    def _quoted(self) -> list[bool]:
        stretches = find_quotation(self.doc.text)
        return [stretches.around(token.idx) is not None for token in self.doc]

    @cached_property
    def _starts(self) -> list[int]:
        return [token.idx for token in self.doc]

    def tokens_of(self, span: TextSpan) -> tuple[int, int]:
        """Return the positions of the first token that shares a character with ``span``, and after the last one."""
        starts = self._starts
        first = bisect_right(starts, span.start) - 1
        if first < 0 or span.start >= starts[first] + len(self.doc[first]):
            first += 1
        return first, bisect_left(starts, span.end)

    def sentence_of(self, token: Token) -> tuple[Word, ...]:
        """Return the words of the sentence of ``token``."""
        sent = token.sent
        if sent.start not in self._sentences:
            words = tuple(self._word(one) for one in sent)
            self._words.update((word.at, word) for word in words)
            self._sentences[sent.start] = words
        return self._sentences[sent.start]

    def __getitem__(self, at: int) -> Word:
        """Return the word at a position."""
        if at not in self._words:
            self.sentence_of(self.doc[at])
        return self._words[at]

    def _word(self, token: Token) -> Word:
        negated = _is_negated(token)
        form = _form(token)
        polarity = 0.0 if form in {NAME, NUMBER} else _polarity(token)
        kin, leaning, deed = self._kin(token, form)
        turned = _TURNED if negated else 1.0
        return Word(
            at=token.i, form=form, lower=token.lower_, lemma=token.lemma_.lower(), part=token.pos_, arc=token.dep_,
            head=token.head.i, children=tuple(child.i for child in token.children),
            polarity=polarity * turned, negated=negated, quoted=self._quoted[token.i],
            kin=kin, deed=deed, leaning=leaning * turned,
        )  # fmt: skip

    def _kin(self, token: Token, form: str) -> tuple[str, float, tuple[float, float]]:
        """Return the group that a word is in and how it leans; nothing for names, figures and small words."""
        if self._known is None or token.pos_ not in _OPEN or token.is_stop or form in {NAME, NUMBER}:
            return "", 0.0, (0.0, 0.0)
        group = self._known.group(form)
        leaning, _, _ = self._known.leanings(token.lower_)
        _, *deed = self._known.leanings(form) if token.pos_ == "VERB" else (0.0, 0.0, 0.0)
        return f"#{group}" if group >= 0 else "", leaning if abs(leaning) >= _LEANS else 0.0, (deed[0], deed[1])


def _form(token: Token) -> str:
    if token.pos_ == "PROPN" or token.ent_type_ in _NAMES:
        return NAME
    if token.like_num or token.ent_type_ in _NUMBERS:
        return NUMBER
    return token.lemma_.lower()


def _polarity(token: Token) -> float:
    found = POLARITY.get(token.lower_)
    if found is None and token.pos_ in _OPEN:
        found = POLARITY.get(token.lemma_.lower())
    return found or 0.0


def _is_negated(token: Token) -> bool:
    if any(child.dep_ == "neg" or child.lower_ in _NEGATORS for child in token.children):
        return True
    return token.dep_ in _SHARED and any(
        child.dep_ == "neg" or child.lower_ in {"no", "never"} for child in token.head.children
    )
