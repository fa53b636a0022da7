"""Roles of named persons against gold, by the word that heads each and by its whole span."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.entities import FoundEntities
from workbench.evaluation.gold import GoldRole
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import EntityType, Role, TextSpan

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role as predicted, with the names of whose it is."""

    names: tuple[str, ...]
    role: Role

    @property
    def span(self) -> TextSpan:
        """Where the text says it; the start of the text for a role of the analyst's own list."""
        return self.role.span or TextSpan(0, 0)

    def is_of(self, name: str) -> bool:
        """Whether ``name`` is one of the names, or shares its last word with one."""
        last = _WORD.findall(name.lower())[-1]
        return any(last in _WORD.findall(one.lower()) for one in self.names)


@dataclass(slots=True)
class RoleScores:
    """The sums over documents, and what went wrong.

    Precision counts roles in documents that have gold, of whatever person; recall counts gold.
    """

    documents: list[Score] = field(default_factory=list)
    """By head, one score a document."""
    by_head: Score = field(default_factory=Score)
    by_span: Score = field(default_factory=Score)
    """Of the roles that were found and whose span the gold tells: how many have just that span."""
    affiliations: Score = field(default_factory=Score)
    """Of the roles that were found."""
    recall_by_kind: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    by_rule: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    mistakes: list[Mistake] = field(default_factory=list)


def found_roles(found: FoundEntities) -> list[FoundRole]:
    """Return the roles of the persons with a name."""
    people = [entity for entity in found.entities if entity.type is EntityType.PERSON and entity.named]
    told = ((entity, role) for entity in people for role in entity.roles)
    return [FoundRole((entity.name, *entity.aliases), role) for entity, role in told if _says_what(role)]


def _says_what(role: Role) -> bool:
    """Whether a role says what somebody is, and not only of which body."""
    return role.head is not None or role.age is not None


def score_roles(
    gold: Mapping[str, Sequence[GoldRole]], found: Mapping[str, Sequence[FoundRole]], texts: Mapping[str, str]
) -> RoleScores:
    """Return how well the roles of each document were found; a gold role is matched once.

    Args:
        gold: Roles by document.
        found: Predicted roles by document.
        texts: The text of each document.
    """
    scores = RoleScores()
    for document, roles in gold.items():
        _add_document(scores, texts[document], document, roles, found.get(document, ()))
    return scores


def _add_document(
    scores: RoleScores, text: str, document: str, gold: Sequence[GoldRole], found: Sequence[FoundRole]
) -> None:
    matches = _matches(gold, found, text)
    by_head = Score.of_counts(len(matches), len(found), len(gold))
    scores.documents.append(by_head)
    scores.by_head += by_head
    spanned = [(one.span, two.span) for one, two in matches if one.span is not None]
    same = sum(_bare(one.of(text)) == _bare(two.of(text)) for one, two in spanned)
    scores.by_span += Score.of_counts(same, len(spanned), len(spanned))
    for one, two in matches:
        scores.affiliations += _affiliations(one, two.role, text)
    matched, used = {id(one) for one, _ in matches}, {id(two) for _, two in matches}
    for one in gold:
        scores.recall_by_kind[one.kind][id(one) in matched] += 1
        if id(one) not in matched:
            sentence = sentence_with(text, one.span) if one.span else ""
            scores.mistakes.append(
                Mistake("missed", document, sentence, f"{one.name}: {one.text} ({one.kind})", "nothing")
            )
    for two in found:
        scores.by_rule[two.role.rule][id(two) in used] += 1
        if id(two) not in used:
            sentence, told = sentence_with(text, two.span), f"{two.names[0]}: {two.role.text}"
            scores.mistakes.append(Mistake("not in gold", document, sentence, "no role", told, two.role.rule))


def _matches(gold: Sequence[GoldRole], found: Sequence[FoundRole], text: str) -> list[tuple[GoldRole, FoundRole]]:
    """Return the pairs whose heads and names agree, each role in one pair at most; gold with a span goes first."""
    matches, left = [], list(found)
    for one in sorted(gold, key=lambda one: one.span is None):
        fitting = next((two for two in left if two.is_of(one.name) and _is_same(one, two.role, text)), None)
        if fitting is not None:
            left.remove(fitting)
            matches.append((one, fitting))
    return matches


def _is_same(gold: GoldRole, role: Role, text: str) -> bool:
    if gold.kind == "age":
        return role.age is not None and str(role.age) == re.sub(r"\D", "", gold.text)
    if role.head is None or _last_part(role.head.of(text)) != _last_part(gold.head):
        return False
    return gold.span is None or gold.span.contains(role.head)


def _last_part(word: str) -> str:
    """Return what stands after the last hyphen, since tokenizers differ on "co-founder"."""
    return word.lower().split("-")[-1]


def _affiliations(gold: GoldRole, role: Role, text: str) -> Score:
    if gold.affiliations is None:
        return Score()
    wanted = {_bare(name) for name in gold.affiliations}
    met = {_bare(span.of(text)) for span in role.affiliations}
    return Score.of_counts(len(wanted & met), len(met), len(wanted))


def _bare(words: str) -> str:
    """Return ``words`` without article and possessive ending, in small letters."""
    return re.sub(r"['’]s?$", "", _ARTICLE.sub("", " ".join(words.split()))).lower()
