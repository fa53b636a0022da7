"""What parties do together, such as talks and deals: who takes part is for it."""

from spacy.tokens import Token

from workbench.language.wordlists import read_rows

_ROWS = read_rows("workbench.stances", "joint_acts")
_NOUNS = frozenset(row["word"] for row in _ROWS if row["role"] == "noun")
_VERBS = frozenset(row["word"] for row in _ROWS if row["role"] == "verb")
_FRAMES = frozenset(row["word"] for row in _ROWS if row["role"] == "frame")


def joint_act(verb: Token) -> Token | None:
    """Return what ``verb`` does with somebody: the talks that it holds, or itself as in "negotiated with"."""
    lemma = verb.lemma_.lower()
    if lemma in _FRAMES:
        framed = next((token for token in _framed(verb) if token.lemma_.lower() in _NOUNS), None)
        if framed is not None:
            return framed
    if lemma not in _VERBS:
        return None
    return verb if any(child.dep_ == "prep" and child.lower_ == "with" for child in verb.children) else None


def _framed(verb: Token) -> list[Token]:
    """Return the objects of ``verb``, also those after "in" and "into"."""
    found = [child for child in verb.children if child.dep_ == "dobj"]
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "into"}:
            found += [one for one in child.children if one.dep_ == "pobj"]
    return found
