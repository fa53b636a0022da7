"""Roles of named persons against gold, by the word that heads each and by its whole span."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.entities import FoundEntities
from workbench.evaluation.gold import GoldRole
from workbench.evaluation.measures import Score
from workbench.evaluation.mistakes import Mistake, sentence_with
from workbench.records import EntityType, Role, TextSpan

_WORD = re.compile(r"\w+")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class FoundRole:
    """A role as predicted, with the names of whose it is, the canonical one first."""

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
    """Of the roles that were found and whose span the gold tells: how many have just its words."""
    affiliations: Score = field(default_factory=Score)
    """Of the roles that were found and whose affiliations the gold tells."""
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
    """Return how well the roles of each document were found; a role of either side is matched once at most.

    Args:
        gold: Roles by document.
        found: Predicted roles by document; documents without gold are passed over.
        texts: The text of each document.
    """
    scores = RoleScores()
    for document, roles in gold.items():
        _add_document(scores, texts[document], roles, found.get(document, ()))
    return scores


def _add_document(scores: RoleScores, text: str, gold: Sequence[GoldRole], found: Sequence[FoundRole]) -> None:
    pairs = _matches(gold, found, text)
    matched, used = {id(one) for one, _ in pairs}, {id(two) for _, two in pairs}
    scores.documents.append(Score.of_counts(len(pairs), len(found), len(gold)))
    scores.by_head += scores.documents[-1]
    for one, two in pairs:
        if one.span is not None:
            same = _bare(one.span.of(text)) == _bare(two.span.of(text))
            scores.by_span += Score.of_counts(same, 1, 1)
        scores.affiliations += _affiliations(one, two.role, text)
    for one in gold:
        scores.recall_by_kind[one.kind][id(one) in matched] += 1
    for two in found:
        scores.by_rule[two.role.rule][id(two) in used] += 1
    scores.mistakes += (_missed(one, text) for one in gold if id(one) not in matched)
    spurious = (two for two in found if id(two) not in used)
    scores.mistakes += (_not_in_gold(gold[0].document, two, text) for two in spurious)


def _matches(gold: Iterable[GoldRole], found: Iterable[FoundRole], text: str) -> list[tuple[GoldRole, FoundRole]]:
    """Return the pairs whose heads and names agree; gold with a span takes its role first."""
    pairs, left = [], list(found)
    for one in sorted(gold, key=lambda one: one.span is None):
        fitting = next(
            (at for at, two in enumerate(left) if two.is_of(one.name) and _agrees(one, two.role, text)), None
        )
        if fitting is not None:
            pairs.append((one, left.pop(fitting)))
    return pairs


def _agrees(gold: GoldRole, role: Role, text: str) -> bool:
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
    return _POSSESSIVE.sub("", _ARTICLE.sub("", " ".join(words.split()))).lower()


def _missed(gold: GoldRole, text: str) -> Mistake:
    span = gold.span or _first(gold.name, text)
    return Mistake(
        kind="missed",
        document=gold.document,
        sentence=sentence_with(text, span) if span else "",
        gold=f"{gold.name}: {gold.text} ({gold.kind})",
        found="nothing",
    )


def _first(words: str, text: str) -> TextSpan | None:
    """Return where ``words`` stand first: the best guess at a role that the gold gives no place."""
    at = text.find(words)
    return None if at < 0 else TextSpan(at, at + len(words))


def _not_in_gold(document: str, found: FoundRole, text: str) -> Mistake:
    return Mistake(
        kind="not in gold",
        document=document,
        sentence=sentence_with(text, found.span),
        gold="no role",
        found=f"{found.names[0]}: {found.role.text}",
        rule=found.role.rule,
    )
