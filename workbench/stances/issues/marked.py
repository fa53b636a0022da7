"""What words are about that somebody marks as a target."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc

from workbench.records import Entity, Mention, TextSpan, Topic
from workbench.stances.issues.targets import describe
from workbench.stances.issues.topics import topic_of
from workbench.stances.who import Who


def topic_at(doc: Doc, span: TextSpan, *, mentions: Iterable[Mention], entities: Iterable[Entity]) -> Topic:
    """Return what the words at ``span`` are about; words that are none of the parse are about themselves.

    Args:
        doc: A parsed article.
        span: The words that are marked.
        mentions: Who is mentioned in it.
        entities: Whom the mentions belong to.
    """
    words = doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None or not words.text.strip():
        name = " ".join(doc.text[span.start : span.end].split())
        return Topic(span=span, name=name, head=name.lower())
    names = {entity.id: entity.name for entity in entities}
    return replace(topic_of(describe(words.root, Who(mentions)), names), span=span)
