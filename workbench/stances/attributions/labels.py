"""A name and a colon at the start of a line: transcripts, and headlines such as "Minister: talks have failed"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from workbench.language.wordlists import read_words
from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import is_document
from workbench.stances.attributions.report import Report
from workbench.stances.clauses import FINITE_TAGS

_SPEAKERS = read_words("workbench.stances", "speakers")
_LONGEST = 6
"""Words of a label at most."""
_CONFIDENCE = 0.6
_PEOPLE = frozenset({"PERSON", "NORP", "ORG"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_SHOWN = frozenset(
    {"image", "map", "chart", "table", "note", "footage", "recording", "video", "page", "site", "website"}
)
"""What a caption names and nobody quotes."""
_LABELLING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART"})


def find_labels(doc: Doc) -> Iterator[Report]:
    """Yield the lines of ``doc`` that are given to whom their first words name, in text order."""
    start = 0
    for token in doc:
        if token.text == ":" and start < token.i <= start + _LONGEST:
            yield from _label(doc[start : token.i], token)
        if "\n" in token.text:
            start = token.i + 1


def _label(label: Span, colon: Token) -> Iterator[Report]:
    doc = colon.doc
    end = next((token.i for token in doc[colon.i :] if "\n" in token.text), len(doc))
    told = doc[colon.i + 1 : end]
    source = label.root
    if not _names_somebody(label) or not any(token.tag_ in FINITE_TAGS for token in told):
        return
    yield Report(
        cue=(colon,),
        source=source,
        content=frozenset(range(colon.i + 1, end)),
        kind=AttributionKind.DOCUMENT if is_document(source) else AttributionKind.SPEECH,
        rule=AttributionRule.LABEL,
        confidence=_CONFIDENCE,
    )


def _names_somebody(label: Span) -> bool:
    """Whether ``label`` is the name or office of a speaker and nothing more."""
    if not all(token.pos_ in _LABELLING for token in label):
        return False
    root, lemma = label.root, label.root.lemma_.lower()
    shouted = root.pos_ == "PROPN" and label.text.isupper() and root.ent_type_ not in _PLACES
    return shouted or root.ent_type_ in _PEOPLE or lemma in _SPEAKERS or (is_document(root) and lemma not in _SHOWN)
