"""Where in the grammar the target of an attitude word stands."""

from spacy.tokens import Token

from workbench.language.scope import is_infinitive
from workbench.language.wordlists import read_mapping, read_words
from workbench.stances.clauses import is_passive, own_subject

_RELATIVES = frozenset({"that", "which", "who", "whom"})
_SUMMARIES = frozenset({"something", "anything", "which"})
_TIMES = frozenset({"DATE", "TIME"})
_TIME_NOUNS = read_words("workbench.stances", "time_targets")
_PASSING = frozenset({"coming", "following", "remaining", "preceding"})
_EMPTY = read_mapping("workbench.stances", "empty_targets", value="kind")
_ORDERS = frozenset({"demand", "order", "decree", "mandate", "require", "request", "urge"})
_DEEPEST = 4
_CLAUSES = frozenset({"VERB", "AUX"})
_MARKED_QUESTIONS = frozenset({"whether", "if", "when", "why", "how", "who", "what", "where"})


def filler(token: Token, slot: str) -> Token | None:
    """Return the word that heads what stands in ``slot`` of ``token``."""
    kind, _, words = slot.partition(":")
    options = frozenset(words.split("|"))
    if kind == "prep":
        return _after_preposition(token, options)
    if kind == "of":
        return _owned(token) or _after_preposition(token, options)
    if kind == "in":
        inside = token.dep_ == "pobj" and token.head.lower_ == "in"
        return _after_preposition(token, options) if inside else None
    if kind == "dobj":
        found = _object(token)
        return found if not words or (found is not None and found.lemma_.lower() in options) else None
    if kind == "whether":
        return _question(token)
    if kind == "subject":
        return None
    if kind == "be":
        return next((child for child in token.children if child.dep_ == "pobj"), None) if _after_be(token) else None
    if kind == "advised":
        clause = _child(token, "xcomp") or _child(token, "ccomp")
        return clause if clause is not None and clause.tag_ == "VBG" else None
    return _clause(token, kind, words)


def meant(token: Token) -> Token:
    """Return what ``token`` stands for: "which" for its antecedent, "something" for the clause that it sums up.

    That clause is the one that hangs on the noun before "something", if one does.  "A number of strikes" stands for
    the strikes.
    """
    if token.lower_ in _RELATIVES and token.head.dep_ == "relcl":
        token = token.head.head
    elif token.lower_ in _RELATIVES and token.head.head.dep_ == "relcl":
        token = token.head.head.head
    if token.lower_ in _SUMMARIES and token.dep_ in {"appos", "npadvmod"}:
        hanging = (one for one in token.head.subtree if one.dep_ == "relcl" and one.i < token.i)
        return next((one for one in (*hanging, *token.ancestors) if one.pos_ == "VERB"), token)
    for _ in range(_DEEPEST):
        whole = _of(token) if _EMPTY.get(token.lemma_.lower()) in {"part", "both"} else None
        if whole is None:
            break
        token = whole
    return token


def is_no_target(token: Token) -> bool:
    """Whether ``token`` names nothing that one can be for or against: a time, "way", "thing"."""
    if (token.ent_type_ in _TIMES or token.lemma_.lower() in _TIME_NOUNS) and not _is_sort(token):
        return True
    if _EMPTY.get(token.lemma_.lower()) in {"empty", "both"} or token.pos_ in {"NUM", "ADV", "SPACE", "PUNCT", "SYM"}:
        return token.pos_ != "PROPN"
    return not any(letter.isalpha() for letter in token.text)


def _is_sort(time: Token) -> bool:
    """Whether a noun of time names a thing that is of some sort: "working hours", "a school day"."""
    return any(
        child.lower_.endswith("ing") or (child.dep_ == "compound" and child.pos_ == "NOUN")
        for child in time.children
        if child.dep_ in {"amod", "compound"}
        and child.lower_ not in _PASSING
        and child.lemma_.lower() not in _TIME_NOUNS
    )


def _of(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _owned(noun: Token) -> Token | None:
    return next((c for c in noun.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)


def _after_be(preposition: Token) -> bool:
    return preposition.dep_ == "prep" and preposition.head.lemma_ == "be"


def _question(token: Token) -> Token | None:
    clause = _child(token, "ccomp")
    if clause is None:
        return None
    left = (c for c in clause.subtree if c.i <= clause.i)
    return clause if any(c.lower_ in _MARKED_QUESTIONS for c in left) else None


def _clause(token: Token, kind: str, words: str) -> Token | None:
    clause = _child(token, kind)
    if clause is None and kind == "xcomp":
        clause = next((c for c in token.children if c.dep_ in {"ccomp", "advcl"} and c.i > token.i), None)
        clause = clause if clause is not None and is_infinitive(clause) else None
    if clause is None:
        return None
    if kind in {"acl", "xcomp"} and not is_infinitive(clause) and (kind == "acl" or clause.tag_ != "VBG"):
        return None
    if kind == "ccomp" and words != "subject" and clause.tag_ == "VBG" and own_subject(clause) is None:
        return None
    if words == "asked" and not _is_asked_for(token, clause):
        return None
    if words != "subject":
        return clause
    subject = own_subject(clause)
    return subject if subject is not None and subject.pos_ != "PRON" else None


def _is_asked_for(token: Token, clause: Token) -> bool:
    """Whether ``clause`` is what is to be done, "insisted that he go", and no claim, "insisted that he had"."""
    helpers = {c.lower_ for c in clause.children if c.dep_ in {"aux", "auxpass"}}
    if helpers & {"should", "must"} or token.lemma_.lower() in _ORDERS:
        return True
    return helpers == {"be"} or (clause.tag_ == "VB" and not helpers)


def _child(token: Token, dep: str) -> Token | None:
    found = (child for child in token.children if child.dep_ == dep and child.i > token.i)
    return next((child for child in found if child.pos_ not in {"PART", "ADP"}), None)


def _object(verb: Token) -> Token | None:
    if is_passive(verb):
        return own_subject(verb) or (verb.head if verb.dep_ == "acl" else None)
    own = next((child for child in verb.children if child.dep_ == "dobj"), None)
    if own is None and verb.dep_ == "relcl" and not _stranded(verb):
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        return verb.head if subject is not None and subject.lower_ not in _RELATIVES else None
    return own


def _stranded(verb: Token) -> bool:
    return any(child.dep_ in {"prep", "xcomp", "ccomp"} and not list(child.children) for child in verb.children)


def _after_preposition(token: Token, words: frozenset[str]) -> Token | None:
    has_clause = any(c.dep_ == "ccomp" for c in token.children)
    for child in _prepositions(token):
        if has_clause and child.i != token.i + 1:
            continue  # "believed the movement in town helped"
        if child.lower_ in words:
            found = next((one for one in child.children if one.dep_ in {"pobj", "pcomp"}), None)
            if found is not None and not is_no_target(meant(found)):
                return found
            if found is None and token.dep_ == "relcl":
                return token.head
    return None


def _prepositions(token: Token) -> list[Token]:
    """Return what may open a target after ``token``, also what hangs on the object or particle next to it."""
    found = [child for child in token.children if child.dep_ in {"prep", "prt", "agent", "dative"}]
    for child in list(token.children):
        if child.i > token.i and child.dep_ in {"dobj", "prt", "prep", "advmod", "npadvmod"} and token.pos_ == "VERB":
            found += [one for one in child.children if one.dep_ == "prep"]
    if token.pos_ == "NOUN" and token.dep_ in {"dobj", "nsubjpass"} and token.head.pos_ == "VERB":
        found += [one for one in token.head.children if one.dep_ in {"prep", "dative"} and one.i == token.i + 1]
    return found
