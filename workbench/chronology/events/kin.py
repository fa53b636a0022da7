"""Which words can tell the same event: "spoke" and "the call", "killed" and "his death"."""

from collections.abc import Mapping

from workbench.chronology.events.triggers import Trigger
from workbench.language.wordlists import read_rows

_ROWS = read_rows("workbench.chronology", "event_kin")
_EQUAL_SIDES = frozenset(row["family"] for row in _ROWS if row["sides"] == "equal")


def _families(column: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _ROWS:
        for word in row[column].split():
            found.setdefault(word, set()).add(row["family"])
    return {word: frozenset(families) for word, families in found.items()}


_VERBS, _NOUNS = _families("verbs"), _families("nouns")


def kin_of(trigger: Trigger) -> frozenset[str]:
    """Return what a trigger can share with another: its lemma and the families in which it stands."""
    lemma = trigger.token.lemma_.lower()
    families = (_NOUNS if trigger.noun else _VERBS).get(lemma, frozenset())
    return families | {f"={lemma}"}


def is_equal_sided(kin: frozenset[str]) -> bool:
    """Whether those who take part do the same, as in a call, so that subject and object may change places."""
    return bool(kin & _EQUAL_SIDES)
