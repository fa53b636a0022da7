"""What sort of thing a name names, by all that the article tells of it.

The model labels each mention alone and calls one name a person here and a company there.  So all mentions of a name
vote, and with them the signs in the name and around it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.entities.forms import full_form, last_name, short_names
from workbench.entities.name_signs import has_title, is_place_here, signs_around, signs_inside
from workbench.entities.names import Name
from workbench.records import EntityType
from workbench.rules import EntityRule

PERSON, ORGANIZATION, PLACE = EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE

_REPORTS_WEIGHT = 3
"""How many of the model's labels one report by a name outweighs."""


def typed(names: Sequence[Name], *, rules: frozenset[EntityRule]) -> list[Name]:
    """Return ``names`` with the type that their article as a whole gives them."""
    if EntityRule.MAJORITY not in rules:
        outlets = _reports(names) if EntityRule.REPORTS in rules else Counter[str]()
        return [replace(n, type=ORGANIZATION) if full_form(n.key) in outlets else n for n in names]
    votes = _votes(names, rules)
    if EntityRule.SURNAME in rules:
        _vote_for_families(votes)
    winners = {key: max(EntityType, key=lambda kind: count[kind]) for key, count in votes.items()}
    surnames = _surnames(names, winners) if EntityRule.SURNAME in rules else {}
    bodies = _bodies(names, winners)
    return [replace(name, type=_type_of(name, winners, surnames, bodies)) for name in names]


type Votes = dict[str, dict[EntityType, float]]


def _votes(names: Sequence[Name], rules: frozenset[EntityRule]) -> Votes:
    votes: Votes = defaultdict(lambda: dict.fromkeys(EntityType, 0.0))
    for name in names:
        key = full_form(name.key)
        votes[key][name.type] += 1
        for kind, weight in signs_around(name.span):
            votes[key][kind] += weight
    for group in _joined(names):
        for name in group:
            for other in group:
                if other is not name:
                    votes[full_form(name.key)][other.type] += 1 / (len(group) - 1)
    for key, reports in (_reports(names) if EntityRule.REPORTS in rules else Counter[str]()).items():
        votes[key][ORGANIZATION] += _REPORTS_WEIGHT * reports
    for name in {name.key: name for name in names}.values():
        for kind, weight in signs_inside(name):
            votes[full_form(name.key)][kind] += weight * _times(votes, name)
    return votes


def _times(votes: Votes, name: Name) -> int:
    return max(1, int(sum(votes[full_form(name.key)].values())) // 3)


def _joined(names: Sequence[Name]) -> Iterator[list[Name]]:
    """Yield the names that "and" or commas join, together: they are of one type."""
    by_root = {name.span.root.i: name for name in names}
    groups: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        first = name.span.root
        while first.dep_ == "conj" and first.head.i in by_root and first.head.pos_ == "PROPN":
            first = first.head
        groups[first.i].append(name)
    return (group for group in groups.values() if len(group) > 1)


def _vote_for_families(votes: Votes) -> None:
    """Let a last name alone, such as "Roe", vote for the full names that end in it, and they for it."""
    lone = {key for key in votes if " " not in key}
    for key in [key for key in votes if " " in key]:
        last = last_name(key)
        if last in lone and votes[last][PERSON] > votes[last][PLACE]:
            votes[key][PERSON] += votes[last][PERSON]


def _type_of(
    name: Name, winners: Mapping[str, EntityType], surnames: Mapping[str, int], bodies: Mapping[str, int]
) -> EntityType:
    """Return the type of ``name``: somebody's last name is a person, unless it stands for a place or body here."""
    elsewhere = name.type is PLACE and is_place_here(name.span)
    if name.key in surnames and not elsewhere:
        told_first = name.key in bodies and bodies[name.key] < surnames[name.key]
        return ORGANIZATION if told_first and name.type is ORGANIZATION else PERSON
    return winners[full_form(name.key)]


def _surnames(names: Iterable[Name], winners: Mapping[str, EntityType]) -> dict[str, int]:
    """Return the last names of the people whom the article names in full, and where each was told first."""
    people = [name for name in names if " " in name.key and winners[full_form(name.key)] is PERSON]
    return _firsts((last_name(name.text), name) for name in people)


def _bodies(names: Iterable[Name], winners: Mapping[str, EntityType]) -> dict[str, int]:
    """Return the short names of the bodies in the article, and where each of these was told first."""
    bodies = [name for name in names if winners[full_form(name.key)] is ORGANIZATION]
    return _firsts((short, name) for name in bodies for short in short_names(name.key))


def _firsts(pairs: Iterable[tuple[str, Name]]) -> dict[str, int]:
    firsts: dict[str, int] = {}
    for key, name in pairs:
        firsts[key] = min(firsts.get(key, name.span.start), name.span.start)
    return firsts


def _reports(names: Iterable[Name]) -> Counter[str]:
    """Count for each name how often it reports as an outlet does: 'the Herald reported', never with a title."""
    counts: Counter[str] = Counter()
    for name in names:
        root = name.span.root
        if root.dep_ == "nsubj" and root.head.lemma_ == "report" and not has_title(name.span):
            counts[full_form(name.key)] += 1
    return counts
