"""One article's findings with what the rows of its tables look up."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from workbench.records import Attribution, Entity, EntityType, Findings, TextSpan

type Row = dict[str, Any]

UNNAMED = "unnamed source"
"""What a source is called that the words do not name."""
_STRETCH = 500
"""Characters of an article whose contents and mentions are looked up together: a long one has thousands."""


class ArticleView:
    """One article's findings with what its rows need to look up."""

    def __init__(self, found: Findings) -> None:
        """Look up in ``found``."""
        self.found = found
        self.article_id = found.article.id
        self.text = found.article.text
        self.names = {entity.id: entity.name for entity in found.entities}
        self.attributions = {attribution.id: attribution for attribution in found.attributions}
        self._sentences = sorted(found.sentences)
        self._mentions: Mapping[int, list[tuple[TextSpan, Entity]]] | None = None
        self._contents: Mapping[int, list[tuple[TextSpan, Attribution]]] | None = None

    def key(self, record_id: str | None) -> str | None:
        """Return the key of a record, ``None`` for none."""
        return None if record_id is None else f"{self.article_id}:{record_id}"

    def row(self, record_id: str, span: TextSpan) -> Row:
        """Return what the rows of a record marked by ``span`` begin with."""
        return {
            "key": self.key(record_id), "article_id": self.article_id, "id": record_id,
            "start": span.start, "end": span.end, "text": span.of(self.text),
        } | self.sentence(span)  # fmt: skip

    def words(self, span: TextSpan | None) -> str | None:
        """Return the words of ``span``, ``None`` for none."""
        return None if span is None else span.of(self.text)

    def sentence(self, span: TextSpan) -> Row:
        """Return the sentence in which ``span`` begins, or the span itself outside all sentences; no blanks end it."""
        before = bisect_right(self._sentences, span.start, key=lambda sentence: sentence.start)
        held = self._sentences[before - 1] if before else span
        found = held if held.start <= span.start < held.end else span
        return {"sentence_start": found.start, "sentence": found.of(self.text).rstrip()}

    def entity_at(self, span: TextSpan) -> Entity | None:
        """Return whose shortest mention holds ``span``, an organization before anything else."""
        if self._mentions is None:
            entities = {entity.id: entity for entity in self.found.entities}
            held = ((one.span, entities.get(one.entity)) for one in self.found.mentions)
            self._mentions = _by_stretch((at, entity) for at, entity in held if entity)
        around = [one for one in self._mentions.get(span.start // _STRETCH, ()) if one[0].contains(span)]
        best = min(around, key=_organization_then_shortest, default=None)
        return best and best[1]

    def source_name(self, attribution: Attribution) -> str:
        """Return the name of a source, or its words, or that it is unnamed."""
        if attribution.source_entity in self.names:
            return self.names[attribution.source_entity]
        return UNNAMED if attribution.source is None else attribution.source.of(self.text)

    def chain(self, attribution: Attribution) -> list[Attribution]:
        """Return ``attribution`` and those around it, the outermost first."""
        found = [attribution]
        while found[0].parent in self.attributions and len(found) <= len(self.attributions):
            found.insert(0, self.attributions[found[0].parent])
        return found

    def told_by(self, span: TextSpan) -> Attribution | None:
        """Return the attribution with the shortest content around ``span``."""
        if self._contents is None:
            self._contents = _by_stretch((span, one) for one in self.found.attributions for span in one.content)
        around = [one for one in self._contents.get(span.start // _STRETCH, ()) if one[0].contains(span)]
        return min(around, key=lambda one: (one[0].end - one[0].start, one[1].id))[1] if around else None


def _organization_then_shortest(held: tuple[TextSpan, Entity]) -> tuple[bool, int]:
    span, entity = held
    return entity.type is not EntityType.ORGANIZATION, span.end - span.start


def _by_stretch[T](held: Iterable[tuple[TextSpan, T]]) -> Mapping[int, list[tuple[TextSpan, T]]]:
    """Return what ``held`` tells of spans by the stretches of the text that they touch."""
    found: dict[int, list[tuple[TextSpan, T]]] = defaultdict(list)
    for span, told in held:
        for stretch in range(span.start // _STRETCH, span.end // _STRETCH + 1):
            found[stretch].append((span, told))
    return found
