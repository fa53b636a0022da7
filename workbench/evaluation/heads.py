"""The head words of spans by a gold tree: where two sides cut a mention differently, its head is the same."""

from bisect import bisect_left, bisect_right

from workbench.evaluation.gold import GoldTree
from workbench.records import TextSpan

_NOT_HEADS = frozenset({"PUNCT", "DET", "ADP"})


class Heads:
    """The tokens of a document, by the spans that they head."""

    def __init__(self, tree: GoldTree) -> None:
        """Read spans by ``tree``, which has a token or more."""
        self._tree = tree
        self._starts = [token.start for token in tree.tokens]

    def of(self, span: TextSpan) -> int:
        """Return the position of the token that heads ``span``: the first whose governor lies outside."""
        inside, heads = self._tokens(span), self._tree.heads
        tops = [at for at in inside if heads[at] not in inside or heads[at] == at] or [inside[0]]
        return next((at for at in tops if self._tree.parts_of_speech[at] not in _NOT_HEADS), tops[0])

    def words(self, head: int, text: str) -> str:
        """Return the token at a position."""
        return self._tree.tokens[head].of(text)

    def is_name(self, head: int) -> bool:
        """Whether the token at a position is a proper noun."""
        return self._tree.parts_of_speech[head] == "PROPN"

    def is_pronoun(self, head: int) -> bool:
        """Whether the token at a position is a pronoun or determiner."""
        return self._tree.parts_of_speech[head] in {"PRON", "DET"}

    def _tokens(self, span: TextSpan) -> range:
        """Return the positions of the tokens that ``span`` touches, or of one near it."""
        tokens = self._tree.tokens
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if tokens[first].end <= span.start and first + 1 < len(tokens):
            first += 1
        return range(first, max(bisect_left(self._starts, span.end), first + 1))
