"""What is demanded, foreseen or feared as a thing and not in a clause: "called for an inquiry", "forecast a loss"."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from workbench.language.scope import negation_of
from workbench.language.wordlists import read_rows
from workbench.records import AttributionKind
from workbench.rules import AttributionRule
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.sources import is_nobody, source_of
from workbench.stances.clauses import is_passive, tokens_under

_ROWS: Mapping[tuple[str, str], AttributionKind] = {
    (row["word"], row["preposition"]): AttributionKind(row["kind"])
    for row in read_rows("workbench.stances", "object_cues")
}
_VERBS = frozenset(word for word, _ in _ROWS)
_CLAUSES = frozenset({"ccomp", "xcomp"})
_LIKELY = 0.7


def by_object(verb: Token) -> Iterator[Report]:
    """Yield what ``verb`` demands, foresees or fears, if that is a thing and somebody does so."""
    if verb.lemma_.lower() not in _VERBS or is_passive(verb) or any(one.dep_ in _CLAUSES for one in verb.children):
        return
    source = source_of(verb)
    if source is None or is_nobody(source):
        return
    for preposition, thing in _things(verb):
        kind = _ROWS.get((verb.lemma_.lower(), preposition))
        if kind is not None and _is_thing(thing):
            yield Report(
                cue=(verb,) if not preposition or verb.nbor().lower_ != preposition else (verb, verb.nbor()),
                source=source,
                content=tokens_under(thing),
                addressee=_hearer(verb) if preposition else None,
                kind=kind,
                negated=negation_of(verb) is not None,
                rule=AttributionRule.OBJECT,
                confidence=_LIKELY,
            )
            return


def _things(verb: Token) -> Iterator[tuple[str, Token]]:
    """Yield each thing after ``verb`` with the preposition before it, those with one first."""
    for child in verb.children:
        if child.dep_ == "prep" and child.i > verb.i:
            yield from ((child.lower_, one) for one in child.children if one.dep_ == "pobj")
    yield from (("", child) for child in verb.children if child.dep_ == "dobj" and child.i > verb.i)


def _is_thing(thing: Token) -> bool:
    """Whether ``thing`` is no pronoun and nobody."""
    return thing.pos_ == "NOUN" and thing.ent_type_ not in {"PERSON", "DATE", "TIME"}


def _hearer(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj" and child.i > verb.i), None)
