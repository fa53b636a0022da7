"""Everybody in an article and their mentions, while the analyst's corrections are taken in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from workbench.corrections.meaning import meant, new_id
from workbench.entities import FoundEntities
from workbench.records import Candidate, Entity, EntityType, Mention, MentionKind, Role, TextSpan
from workbench.rules import AnalystRule

_LEAST_SHARED = 0.3
"""Of a mention whose head word is not marked, as in "Anna" of "Anna Norvik"."""
_ARTICLES = frozenset({"the", "a", "an"})
_PRONOUNS = frozenset(
    {
        "i", "me", "my", "mine", "we", "us", "our", "ours", "you", "your", "yours", "he", "him", "his", "she", "her",
        "hers", "it", "its", "they", "them", "their", "theirs", "who", "whom", "whose",
    }
)  # fmt: skip


class Cast:
    """The mentions and entities of one article, each of which can be changed."""

    def __init__(self, found: FoundEntities, *, text: str) -> None:
        """Begin with what was found in ``text``."""
        self.text = text
        self.mentions = {one.id: one for one in found.mentions}
        self.entities = {one.id: one for one in found.entities}
        self._became: dict[str, str] = {}

    def mention_at(self, span: TextSpan) -> Mention | None:
        """Return the mention that ``span`` means: it holds its head word, or shares a good part of its words."""
        held = (one for one in self.mentions.values() if one.head.overlaps(span))
        inner = meant(held, span, lambda one: (one.span,))
        return inner or meant(self.mentions.values(), span, lambda one: (one.span,), least=_LEAST_SHARED)

    def entity_at(self, span: TextSpan) -> Entity | None:
        """Return whom the mention at ``span`` means."""
        mention = self.mention_at(span)
        return None if mention is None else self.entities[mention.entity]

    def named(self, name: str) -> Entity | None:
        """Return the first entity of that name that is still mentioned."""
        same = [one for one in self.entities.values() if one.name.casefold() == name.casefold()]
        held = {one.entity for one in self.mentions.values()} if same else set()
        return next((one for one in same if one.id in held), None)

    def mentions_of(self, entity: str) -> list[Mention]:
        """Return the mentions of an entity in text order."""
        return sorted((one for one in self.mentions.values() if one.entity == entity), key=lambda one: one.span)

    def put(self, mention: Mention, entity: str) -> None:
        """Say that ``mention`` means ``entity``."""
        self.mentions[mention.id] = replace(
            mention, entity=entity, rule=str(AnalystRule.SAID), confidence=1.0, evidence=(), candidates=()
        )

    def move(self, mentions: Iterable[Mention], to: Entity) -> None:
        """Let ``mentions`` mean ``to``; the roles told beside them go with them."""
        by_owner: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            by_owner[mention.entity].append(mention)
        for owner, moved in by_owner.items():
            if owner != to.id:
                self._move_roles(owner, moved, to.id)
            for mention in moved:
                self.put(mention, to.id)

    def _move_roles(self, owner: str, moved: list[Mention], to: str) -> None:
        ids, held = {one.id for one in moved}, self.mentions_of(owner)
        roles = self.entities[owner].roles
        gone = [role for role in roles if role.span is not None and _nearest(role.span, held).id in ids]
        if gone:
            self.entities[owner] = replace(
                self.entities[owner], roles=tuple(role for role in roles if role not in gone)
            )
            self.entities[to] = replace(self.entities[to], roles=_joined(self.entities[to].roles, gone))

    def new(self, mentions: Iterable[TextSpan], *, name: str, kind: EntityType, named: bool) -> Entity:
        """Return an entity that was not known before, whose first words are the first of ``mentions``."""
        first = min(mentions)
        made = new_id(f"e{first.start}-{first.end}", self.entities)
        self.entities[made] = Entity(id=made, name=name, type=kind, named=named, by_analyst=True)
        return self.entities[made]

    def merge(self, entities: Iterable[Entity]) -> Entity:
        """Return the first of ``entities`` with all that is known of the others."""
        kept, *others = entities
        for other in others:
            for mention in self.mentions_of(other.id):
                self.put(mention, kept.id)
            kept = _with(kept, other)
            self._became[other.id] = kept.id
            del self.entities[other.id]
        self.entities[kept.id] = kept = replace(kept, by_analyst=True)
        return kept

    def found(self) -> FoundEntities:
        """Return mentions and entities whose references all hold, in text order."""
        mentions = tuple(sorted(self.mentions.values(), key=lambda one: (one.span.start, -one.span.end)))
        held: dict[str, list[Mention]] = defaultdict(list)
        for mention in sorted(mentions, key=lambda one: one.span):
            held[mention.entity].append(mention)
        entities = sorted((self.entities[one] for one in held), key=lambda one: held[one.id][0].span)
        return FoundEntities(
            tuple(replace(one, candidates=self._candidates(one, held)) for one in mentions),
            tuple(
                replace(
                    one,
                    mentions=tuple(mention.id for mention in held[one.id]),
                    members=tuple(member for member in self._now(one.members, held) if member != one.id),
                )
                for one in entities
            ),
        )

    def _candidates(self, mention: Mention, held: Mapping[str, object]) -> tuple[Candidate, ...]:
        """Return whom a mention may mean of those that are left; nobody where that is one alone."""
        left: dict[str, Candidate] = {}
        for one in mention.candidates:
            now = one.entity if one.name is not None else self._final(one.entity)
            if one.name is not None or now in held:
                left.setdefault(now, replace(one, entity=now))
        return tuple(left.values()) if len(left) > 1 and mention.entity in left else ()

    def _now(self, ids: Iterable[str], held: Mapping[str, object]) -> Iterable[str]:
        return dict.fromkeys(now for one in ids if (now := self._final(one)) in held)

    def _final(self, entity: str) -> str:
        while entity in self._became:
            entity = self._became[entity]
        return entity


def _nearest(span: TextSpan, mentions: list[Mention]) -> Mention:
    return min(mentions, key=lambda one: (max(one.span.start - span.end, span.start - one.span.end, 0), one.span))


def _joined(roles: Iterable[Role], others: Iterable[Role]) -> tuple[Role, ...]:
    """Return roles in text order, each words once; one of the analyst's list stands nowhere and goes first."""
    told = {role.text.lower(): role for role in (*others, *roles)}
    return tuple(sorted(told.values(), key=lambda role: role.span or TextSpan(0, 0)))


def _with(kept: Entity, other: Entity) -> Entity:
    """Return ``kept`` with what ``other`` adds: a name where it has none, names in use, roles, members."""
    name, kind = (other.name, other.type) if other.named and not kept.named else (kept.name, kept.type)
    names = [name for name, is_name in ((kept.name, kept.named), (other.name, other.named)) if is_name]
    aliases = dict.fromkeys((*kept.aliases, *names, *other.aliases))
    return replace(
        kept,
        name=name,
        type=kind,
        named=kept.named or other.named,
        aliases=tuple(alias for alias in aliases if alias != name),
        roles=_joined(kept.roles, other.roles),
        members=tuple(dict.fromkeys((*kept.members, *other.members))),
        listed=kept.listed or other.listed,
        coordinates=kept.coordinates or other.coordinates,
    )


def kind_of_words(words: str) -> MentionKind:
    """Return how ``words`` that the analyst marks point at somebody."""
    if words.lower() in _PRONOUNS:
        return MentionKind.PRONOUN
    told = [word for word in words.split() if word.lower() not in _ARTICLES]
    return MentionKind.NAME if told and told[0][0].isupper() else MentionKind.NOMINAL
