"""What the text says of an event's truth: told as a fact, denied, demanded, planned, conditional, discussed, hedged."""

from collections.abc import Iterable, Mapping

from spacy.tokens import Token

from workbench.chronology.events.governing import Over, chain, first_conjunct, over
from workbench.chronology.events.triggers import Trigger
from workbench.chronology.syntax import governors
from workbench.instants import DAY
from workbench.language.scope import (
    Tense,
    auxiliaries_of,
    condition_of,
    hedge_of,
    is_infinitive,
    modal_of,
    negation_of,
    tense_of,
)
from workbench.language.wordlists import read_rows
from workbench.records import EventKind, Factuality, Published, TimeExpression

type Found = tuple[Factuality, Token]

_MODIFIERS = {
    row["word"]: Factuality(row["kind"])
    for row in read_rows("workbench.chronology", "scopes")
    if "amod" in row["by"].split()
}
_DUTIES = frozenset({"should", "must", "ought"})
_LATER = frozenset({"later", "eventually", "ultimately", "subsequently", "soon", "afterwards", "finally"})
_NEARLY = frozenset({"almost", "nearly"})
_AMOUNTS = frozenset({"double", "triple", "treble", "quadruple", "halve", "fill", "complete", "finish"})
_UNTIL_THEN = frozenset({"until", "till", "before", "after", "when", "once"})
_CASES = frozenset({"case", "event"})
_BARTER = frozenset({"exchange", "return"})
_PASSES_ON = frozenset({"to", "ing", "object", "in", "purpose", "bare"})
"""Ways of hanging on a verb that make its possibility, condition or plan the event's own."""


def factuality_of(trigger: Trigger) -> tuple[Factuality, Token | None]:
    """Return what is said of the event's truth, and the word that says so."""
    found = None if trigger.verb is None else clause_factuality(trigger.verb)
    if found is None and trigger.noun:
        found = _of_noun(trigger.token)
        denied = found is not None and found[0] is Factuality.NEGATED and found[1].pos_ == "VERB"
        if denied and trigger.kind in {EventKind.REPORT, EventKind.ATTITUDE}:
            found = None  # who denies a claim or eases a fear says that there is one
    return found or (Factuality.ASSERTED, None)


def planned_by_date(
    triggers: Iterable[Trigger],
    factualities: Mapping[int, Factuality],
    hanging: Mapping[int, list[tuple[TimeExpression, Token]]],
    published: Published | None,
) -> Mapping[int, Factuality]:
    """Return which events, told as facts, lie ahead by their date: "the vote on Friday", "the fair opens tomorrow".

    Args:
        triggers: The triggers of an article.
        factualities: What the words around each say, by its token's index.
        hanging: The time expressions that hang on each, with their syntactic heads.
        published: When the article appeared; nothing is known to lie ahead where that is unknown.
    """
    if published is None:
        return {}
    ends = (published.when.seconds // DAY + 1) * DAY
    return {
        trigger.token.i: Factuality.PLANNED
        for trigger in triggers
        if factualities[trigger.token.i] is Factuality.ASSERTED
        and (trigger.verb is None or tense_of(trigger.verb) is Tense.PRESENT)
        and any(_lies_behind(*each, ends) for each in hanging.get(trigger.token.i, ()))
    }


def _lies_behind(time: TimeExpression, root: Token, moment: int) -> bool:
    """Whether a time that says when, and not until or for when, begins after ``moment``."""
    preposition = root.head.lower_ if root.dep_ in {"pobj", "pcomp"} else "on"
    start = None if time.interval is None else time.interval.start
    return preposition in {"on", "in", "at", "from", "next", "this"} and start is not None and start.seconds >= moment


def clause_factuality(verb: Token) -> Found | None:
    """Return what stands over the clause of ``verb``, the verb's own words first; ``None`` for a plain assertion."""
    if (negation := _negation(verb)) is not None:
        above = over(verb)
        forbidden = above is not None and above.says() is Factuality.DEMANDED
        return (Factuality.DEMANDED if forbidden else Factuality.NEGATED), negation
    if (condition := _condition_over(verb)) is not None:
        return Factuality.CONDITIONAL, condition
    return _of_sentence(verb) or _of_chain(verb) or _of_auxiliaries(verb) or _until_then(verb)


def _negation(verb: Token) -> Token | None:
    """Return the word that negates ``verb``; "not only" and a refusal above it do not, "no longer" and "almost" do."""
    neither = None
    for child in verb.children:
        dep, word = child.dep_, child.lower_
        if word == "longer" and dep == "advmod" and any(c.lower_ == "no" for c in child.children):
            return child
        if word in _NEARLY and child.i < verb.i and verb.lemma_.lower() not in _AMOUNTS:
            return child
        if word in {"neither", "nor"} and dep in {"preconj", "cc"} and child.i < verb.i:
            return child
        if neither is None and dep in {"nsubj", "nsubjpass"} and _neither(child):
            neither = child
    if verb.dep_ == "conj" and any(child.lower_ == "nor" for child in verb.head.children):
        return next(child for child in verb.head.children if child.lower_ == "nor")
    found = neither or negation_of(verb)
    if found is None or found == verb.head:
        return None
    only = found.i + 1 < len(found.doc) and found.nbor().lower_ in {"only", "just", "merely", "simply"}
    return None if only else found


def _neither(noun: Token) -> bool:
    return noun.lower_ == "neither" or any(c.lower_ == "neither" and c.dep_ != "conj" for c in noun.children)


def _condition_over(verb: Token) -> Token | None:
    """Return the word that makes the clause a condition, or the clause that it is joined to or hangs on."""
    if (inverted := _inverted(verb)) is not None:
        return inverted
    for each in (verb, *governors(verb)):
        own = condition_of(each)
        if own is not None:
            asked = each.dep_ in {"ccomp", "xcomp"} and own.lower_ in {"if", "whether"}
            return None if own.lower_ == "until" or asked else own
        if each.dep_ not in {"conj", "xcomp"}:
            return None
    return None


def _inverted(verb: Token) -> Token | None:
    """Return the first word of "had he known", "should it rain", "were she to leave"."""
    if verb.dep_ != "advcl":
        return None
    subject = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    first = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"}), None)
    if subject is None or first is None or first.lower_ not in {"had", "should", "were"}:
        return None
    return first if first.i < subject.i and first.i == verb.left_edge.i else None


def _of_sentence(verb: Token) -> Found | None:
    """Return what the sort of sentence makes of its main verb: a question, a command, a headline of what is to come."""
    if verb.dep_ != "ROOT":
        return None
    children = list(verb.children)
    subject = next((child for child in children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    auxiliary = next((child for child in children if child.dep_ in {"aux", "auxpass"}), None)
    if is_infinitive(verb):
        return Factuality.PLANNED, verb
    if subject is not None and auxiliary is not None and auxiliary.i == auxiliary.sent.start < subject.i:
        return (Factuality.DISCUSSED, auxiliary) if any(child.text == "?" for child in children) else None
    bare = verb.tag_ == "VB" and subject is None and auxiliary is None
    return (Factuality.DEMANDED, verb) if bare and verb.i == verb.sent.start else None


def _of_chain(token: Token) -> Found | None:
    """Return what the words over an infinitive, gerund, content clause or noun make of it, the nearest first."""
    for each in chain(token):
        found = _of_over(each, token)
        if found is not None:
            return None if found[0] is Factuality.ASSERTED else found
        if each.by not in _PASSES_ON or each.word.pos_ not in {"VERB", "AUX", "ADJ"}:
            return None
        if each.word.pos_ == "VERB":
            own = _own_words(each, token)
            if own is not None:
                return own
    return None


def _of_over(each: Over, token: Token) -> Found | None:
    word = each.word
    if each.by in {"without", "instead"}:
        return Factuality.NEGATED, word
    if word.lower_ in _CASES and each.by == "of" and word.head.lower_ == "in":
        return Factuality.CONDITIONAL, word
    if word.lower_ in _BARTER and each.by == "for" and word.head.lower_ == "in":
        return _of_barter(word)
    says = each.says()
    if says is None:
        return _of_purpose(each, token)
    if says is Factuality.DEMANDED and each.by == "clause" and _told(token):
        return None
    if says is Factuality.PLANNED and each.by == "to" and _with_subject(token) and word.lemma_.lower() == "want":
        return Factuality.DEMANDED, word
    if each.by != "clause" and _denied(word):
        return (Factuality.ASSERTED if says is Factuality.NEGATED else Factuality.NEGATED), word
    return says, word


def _denied(word: Token) -> bool:
    """Whether a word over an event is itself denied: "did not plan to", "failed to prevent", "no plans to"."""
    if word.pos_ == "NOUN":
        return any(child.lower_ == "no" for child in word.children)
    if word.pos_ != "VERB":
        return False
    above = over(word)
    return _negation(word) is not None or (
        above is not None and above.by == "to" and above.says() is Factuality.NEGATED
    )


def _of_barter(word: Token) -> Found | None:
    """Return that what is given "in exchange for" something hangs on that, unless the exchange is told as done."""
    verb = next((above for above in governors(word) if above.pos_ == "VERB"), None)
    done = verb is None or (_condition_over(verb) is None and _of_auxiliaries(verb) is None)
    return None if done else (Factuality.CONDITIONAL, word)


def _of_purpose(each: Over, token: Token) -> Found | None:
    if each.by == "whether":
        return (Factuality.HEDGED if each.word.pos_ in {"ADJ", "AUX"} else Factuality.DISCUSSED), each.word
    if each.by == "purpose":
        return Factuality.PLANNED, next((child for child in token.children if child.lower_ == "to"), each.word)
    return None


def _own_words(each: Over, token: Token) -> Found | None:
    """Return what the own words of a verb make of what hangs on it: "may delay the launch", "did not reach a deal"."""
    if (condition := _condition_over(each.word)) is not None:
        return Factuality.CONDITIONAL, condition
    negation = _negation(each.word)
    if negation is not None and (each.by in {"to", "ing"} or (each.by == "object" and _indefinite(token))):
        return Factuality.NEGATED, negation
    return _of_auxiliaries(each.word)


def _indefinite(noun: Token) -> bool:
    return any(child.lower_ in {"a", "an", "any", "another"} for child in noun.children)


def _of_auxiliaries(verb: Token) -> Found | None:
    modal = modal_of(verb)
    perfect = modal is not None and any(token.lower_ == "have" for token in auxiliaries_of(verb))
    if modal is not None and modal.lower_ in _DUTIES:
        return (Factuality.HEDGED if perfect and modal.lower_ == "must" else Factuality.DEMANDED), modal
    if modal is not None and modal.lower_ == "would":
        return _of_would(verb, modal, perfect=perfect)
    if modal is not None:
        return Factuality.HEDGED, modal
    if (hedge := hedge_of(verb)) is not None:
        return Factuality.HEDGED, hedge
    if tense_of(verb) is Tense.FUTURE:
        auxiliaries = auxiliaries_of(verb)
        return Factuality.PLANNED, (auxiliaries[0] if auxiliaries else verb.head)
    return None


def _of_would(verb: Token, modal: Token, *, perfect: bool) -> Found | None:
    """Return what "would" says: what was said to come, what hangs on a condition, or, as a fact, what came later."""
    if not perfect and any(child.lower_ in _LATER for child in verb.children) and verb.dep_ != "ccomp":
        return None
    reported = verb.dep_ in {"ccomp", "parataxis"} and not perfect
    return (Factuality.PLANNED if reported else Factuality.CONDITIONAL), modal


def _until_then(verb: Token) -> Found | None:
    """Return that "until the court rules" and "when his term ends" lie ahead where the clause above does."""
    if verb.dep_ != "advcl":
        return None
    present = verb.tag_ in {"VBZ", "VBP"} or any(
        c.dep_ in {"aux", "auxpass"} and c.tag_ in {"VBZ", "VBP"} for c in verb.children
    )
    if not present:
        return None
    mark = next((child for child in verb.children if child.lower_ in _UNTIL_THEN), None)
    ahead = mark is not None and (
        tense_of(verb.head) in {Tense.FUTURE, Tense.CONDITIONAL} or modal_of(verb.head) is not None
    )
    return (Factuality.PLANNED, mark) if mark is not None and ahead else None


def _of_noun(noun: Token) -> Found | None:
    for each in (noun, first_conjunct(noun)):
        for child in each.children:
            kind = _MODIFIERS.get(child.lower_)
            if kind is not None and child.dep_ == "amod":
                return kind, child
            if child.lower_ == "no" and child.dep_ in {"det", "neg"}:
                return Factuality.NEGATED, child
            if child.lower_ == "neither" and child.dep_ in {"preconj", "cc", "det"}:
                return Factuality.NEGATED, child
    return _of_chain(noun)


def _told(verb: Token) -> bool:
    """Whether the verb has a tense, unlike the "withdraw" of "demanded that he withdraw"."""
    return verb.tag_ in {"VBD", "VBZ"} or any(child.dep_ in {"aux", "auxpass"} for child in verb.children)


def _with_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
