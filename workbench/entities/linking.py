"""An article read from its first word to its last: each phrase goes to somebody met before, or to somebody new."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc, Token

from workbench.entities.descriptions import find_described
from workbench.entities.groups import find_sides, joined
from workbench.entities.links import Cluster, Link
from workbench.entities.names import Name
from workbench.entities.nouns import is_plural, type_of
from workbench.entities.phrases import Phrase
from workbench.entities.profiles import Point, Profile
from workbench.entities.pronouns import GENDERS, SURE, find_pronoun
from workbench.entities.reading import Reading
from workbench.entities.speakers import Speeches, find_first_person, find_speeches
from workbench.language.spans import span_of
from workbench.records import MentionKind
from workbench.rules import EntityRule

type Found = tuple[Profile, Point]
type NameLinks = Mapping[Name, tuple[Profile, Link]]
"""Whose each name is, and why."""


class Resolve(Protocol):
    """Tells whom a pronoun of the third person points at, as `find_pronoun` does."""

    def __call__(self, phrase: Phrase, reading: Reading, *, speaker: Profile | None) -> Found | None:
        """Return who is meant and why, ``None`` for nobody told before."""
        ...


def read_phrases(
    doc: Doc,
    phrases: Sequence[Phrase],
    names: NameLinks,
    *,
    rules: frozenset[EntityRule],
    resolve: Resolve = find_pronoun,
) -> Reading:
    """Return what is known of everybody once all ``phrases`` are read.

    Args:
        doc: A parsed article.
        phrases: Its noun phrases and pronouns, in text order.
        names: Whose the names among them are; those are settled before the reading begins.
        rules: What may link a phrase.
        resolve: What tells whom a pronoun of the third person points at.
    """
    reading = Reading(dict.fromkeys(profile for profile, _ in names.values()))
    people = {name.span.root: profile for name, (profile, _) in names.items() if profile.is_person}
    reader = _Reader(reading, names, find_speeches(doc, people), rules, resolve)
    for phrase in phrases:
        reader.read(phrase)
    if EntityRule.SPEAKER in rules:
        find_first_person((phrase for phrase in phrases if phrase.is_first_person), reader.reading, reader.speeches)
    return reader.reading


@dataclass(frozen=True, slots=True)
class _Reader:
    reading: Reading
    names: NameLinks
    speeches: Speeches
    rules: frozenset[EntityRule]
    resolve: Resolve

    def read(self, phrase: Phrase) -> None:
        """Take in the next phrase."""
        found = self._whose(phrase)
        if found is None:
            return
        self.reading.add(*found)
        if EntityRule.GROUP in self.rules and (group := joined(phrase, self.reading)):
            self.reading.add(*group)

    def _whose(self, phrase: Phrase) -> Found | None:
        if phrase.name is not None:
            return self._named(phrase, phrase.name)
        if phrase.kind is MentionKind.PRONOUN:
            return None if phrase.is_first_person else self._pronoun(phrase)
        return self._described(phrase)

    def _named(self, phrase: Phrase, name: Name) -> Found:
        profile, link = self.names[name]
        candidates = tuple((self._profile_of(cluster), share) for cluster, share in link.candidates)
        return profile, Point(phrase, link.rule, link.confidence, link.evidence, candidates)

    def _profile_of(self, cluster: Cluster) -> Profile:
        """Return whose the names of ``cluster`` are; an entry of the list that the article never names has none."""
        return self.names[cluster.links[0].name][0] if cluster.links else Profile(cluster.type, cluster)

    def _pronoun(self, phrase: Phrase) -> Found | None:
        if EntityRule.PRONOUN not in self.rules:
            return None
        speech = self.speeches.quoted(phrase.head)
        found = self.resolve(phrase, self.reading, speaker=self.reading.at(speech.speaker) if speech else None)
        gender = GENDERS.get(phrase.pronoun or "")
        if found is not None and gender is not None and found[1].confidence >= SURE:
            found[0].genders.add(gender)
        return found

    def _described(self, phrase: Phrase) -> Found | None:
        if phrase.beside is not None:
            if EntityRule.DESCRIPTION not in self.rules:
                return None
            profile, link = self.names[phrase.beside]
            return profile, Point(phrase, EntityRule.DESCRIPTION, link.confidence, (span_of(phrase.beside.span),))
        found = find_sides(phrase, self.reading) if EntityRule.GROUP in self.rules else None
        found = found or find_described(phrase, self.reading, rules=self.rules)
        if found is None and not _is_predicate(phrase.head) and EntityRule.DESCRIBED in self.rules:
            return Profile(type_of(phrase.head), plural=is_plural(phrase.head)), Point(phrase, EntityRule.DESCRIBED)
        return found


def _is_predicate(head: Token) -> bool:
    """Whether a noun says what somebody is, and not that there is somebody: "was a teacher", "there was a teacher"."""
    return head.dep_ == "attr" and not any(child.dep_ == "expl" for child in head.head.children)
