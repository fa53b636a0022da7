"""Sources named in passing: "according to X", "per X", "in X's view", "in the words of X"."""

from collections.abc import Iterator

from spacy.tokens import Token

from workbench.language.scope import is_hearsay
from workbench.language.wordlists import read_words
from workbench.records import AttributionKind, Marking
from workbench.rules import AttributionRule
from workbench.stances.attributions.cues import is_document
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.sources import may_speak
from workbench.stances.clauses import has_subject, subject_by_noun, tokens_under

_SURE, _LIKELY, _HARDLY = 1.0, 0.8, 0.4
_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "PRODUCT"})
_PARTICIPLES = frozenset({"VBN", "VBG"})
_MEASURES = read_words("workbench.stances", "measures")
_VIEWS = read_words("workbench.stances", "view_nouns")


def by_preposition(token: Token) -> Iterator[Report]:
    """Yield what "according to", "per" or "in X's view" at ``token`` reports."""
    if token.lower_ in {"according", "per"}:
        yield from _by_according(token)
    elif token.lower_ in {"in", "by"} and token.dep_ == "prep":
        yield from _by_view(token)


def _by_according(token: Token) -> Iterator[Report]:
    to = next((child for child in token.children if child.lower_ == "to"), token)
    source = next((child for child in to.children if child.dep_ == "pobj"), None)
    if source is None or (token.lower_ == "per" and source.ent_type_ not in _NAMED):
        return
    yield Report(
        cue=(token,) if to == token else (token, to),
        source=source,
        content=_told(_host(token), token),
        kind=AttributionKind.DOCUMENT if is_document(source) else AttributionKind.SPEECH,
        quotes=True,
        rule=AttributionRule.ACCORDING_TO,
        confidence=_confidence(token, source),
    )


def _confidence(token: Token, source: Token) -> float:
    """Return how sure it is that ``source`` says something: "according to plan" names a measure."""
    if source.lemma_.lower() in _MEASURES:
        return _HARDLY
    return _SURE if may_speak(source) or _set_off(token) else _HARDLY if source.pos_ != "NOUN" else _LIKELY


def _set_off(token: Token) -> bool:
    return token.i == token.sent.start or token.nbor(-1).text in {",", "–", "—", "("}


def _host(token: Token) -> Token:
    """Return the head of the clause that the phrase at ``token`` speaks of: the sentence if it opens or closes it."""
    sent = token.sent
    nearest = next((one for one in token.ancestors if one.pos_ in {"VERB", "AUX"}), sent.root)
    if token.i == sent.start or (token.nbor(-1).text == "," and token.right_edge.i + 2 >= sent.end):
        return sent.root
    while (
        nearest.tag_ in {"VBN", "VBG"} and nearest.i > token.i and nearest.head != nearest and not has_subject(nearest)
    ):
        nearest = next((one for one in nearest.ancestors if one.pos_ in {"VERB", "AUX"}), sent.root)
    return nearest


def _told(host: Token, phrase: Token) -> frozenset[int]:
    """Return the clause of ``host`` less the ``phrase`` that names the source, and less the "that" before both."""
    return tokens_under(host, without=[phrase, *(child for child in host.children if child.dep_ == "mark")])


def _by_view(token: Token) -> Iterator[Report]:
    noun = next((child for child in token.children if child.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in _VIEWS:
        return
    source = subject_by_noun(noun) or _owner(noun)
    if source is None or not (_set_off(token) or token.nbor(-1).dep_ == "cc"):
        return
    yield Report(
        cue=(token, noun) if source.i > noun.i else (noun,),
        source=source,
        content=_told(_host(token), token),
        kind=AttributionKind.BELIEF,
        quotes=True,
        rule=AttributionRule.ACCORDING_TO,
        confidence=_LIKELY,
    )


def _owner(noun: Token) -> Token | None:
    """Return whom "of" names: "the words of the minister"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def by_adverb(adverb: Token) -> Iterator[Report]:
    """Yield the clause that "reportedly" or the like at ``adverb`` leaves to somebody unnamed."""
    if is_hearsay(adverb) and adverb.dep_ == "advmod":
        yield Report(
            cue=(adverb,),
            source=None,
            content=tokens_under(adverb.head, without=[adverb]),
            kind=AttributionKind.SPEECH,
            marking=Marking.HEARSAY,
            rule=AttributionRule.ADVERB,
            confidence=_LIKELY,
        )
