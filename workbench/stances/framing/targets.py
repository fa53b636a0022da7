"""A mention whose portrayal is asked for: its words, its head, what it does in its clause, and how far all else is."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span

from workbench.records import TextSpan
from workbench.stances.framing.reading import Reading, Word

FARTHEST = 9
"""Arcs between two words from which on they are as far apart as may be."""
_CLAUSAL = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "xcomp", "pcomp"})
_OTHER_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis"})
_PARTS = frozenset({"conj", "appos", "compound", "poss"})
_NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
_VERBAL = frozenset({"VERB", "AUX"})
_DONE_TO = frozenset({"nsubjpass", "dobj", "dative", "oprd"})
_LONGEST_PATH = 4


@dataclass(frozen=True)
class Target:
    """A mention in its sentence."""

    reading: Reading
    span: TextSpan
    words: tuple[Word, ...]
    """Those of its sentence."""
    first: int
    """Position of its first word in the text, and of the word after its last in `after`."""
    after: int
    head: Word

    def covers(self, at: int) -> bool:
        """Whether the word at a position is one of its own."""
        return self.first <= at < self.after

    @cached_property
    def ways(self) -> dict[int, tuple[int, str]]:
        """How many arcs each word of the sentence is away, and the path to it: ``^`` up and ``v`` down, with arcs."""
        found = {self.head.at: (0, "")}
        border = [self.head]
        for distance in range(1, FARTHEST):
            following: list[Word] = []
            for word in border:
                path = found[word.at][1]
                if word.head not in found:
                    found[word.head] = (distance, f"{path}^{word.arc}")
                    following.append(self.reading[word.head])
                for child in word.children:
                    if child not in found:
                        one = self.reading[child]
                        found[child] = (distance, f"{path}v{one.arc}")
                        following.append(one)
            border = following
        return found

    def distance(self, at: int) -> int:
        """Return how many arcs the word at a position is away."""
        return self.ways.get(at, (FARTHEST, ""))[0]

    @cached_property
    def clause(self) -> frozenset[int]:
        """The positions of the words of its clause, without other clauses in it."""
        verb = self._clause_verb()
        held, waiting = {verb.at}, [verb]
        while waiting:
            for child in waiting.pop().children:
                one = self.reading[child]
                apart = one.arc in _OTHER_CLAUSES or (one.arc == "conj" and one.part in _VERBAL)
                if child not in held and not apart:
                    held.add(child)
                    waiting.append(one)
        return frozenset(held)

    def _clause_verb(self) -> Word:
        word = self.head
        for _ in self.words:
            if (word.part in _VERBAL and word.arc in _CLAUSAL) or word.head == word.at:
                break
            word = self.reading[word.head]
        return word

    @cached_property
    def governed(self) -> tuple[str, Word]:
        """What it does in its clause, and the word that gives it that part.

        ``agent`` and ``patient`` are who does it and to whom it is done; ``to`` and other prepositions stand for
        themselves, any other arc too.  Before it ``owner's `` stands where it only owns who does.
        """
        word, owns = self.head, ""
        for _ in range(_LONGEST_PATH):
            above = self.reading[word.head]
            if word.arc not in _PARTS or above is word or above.part not in _NOMINAL:
                break
            owns = "owner's " if word.arc == "poss" else owns
            word = above
        above = self.reading[word.head]
        if word.arc == "nsubj":
            return f"{owns}agent", above
        if word.arc in _DONE_TO:
            return f"{owns}patient", above
        if word.arc == "pobj":
            part = "agent" if above.arc == "agent" else above.lower
            return f"{owns}{part}", self.reading[above.head]
        return f"{owns}{word.arc}", above


def find_target(reading: Reading, span: TextSpan) -> Target | None:
    """Return the target at ``span``; ``None`` where no word stands there."""
    first, after = reading.tokens_of(span)
    if first >= after:
        return None
    tokens: Span = reading.doc[first:after]
    if tokens.text.isspace():
        return None
    words = reading.sentence_of(tokens.root)
    return Target(reading, span, words, first, after, reading[tokens.root.i])
