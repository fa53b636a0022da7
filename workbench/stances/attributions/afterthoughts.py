"""What the teller adds to what somebody said, and the parser hangs on it: "..., although Rudd disagrees"."""

from spacy.tokens import Token

from workbench.language.wordlists import read_words
from workbench.stances.attributions.cues import verb_cue
from workbench.stances.clauses import own_subject

_CONTRASTS = frozenset({"although", "though", "while", "whereas", "whilst"})
_SUMMARIES = read_words("workbench.stances", "summing_nouns")
_REPORTING = frozenset({"ccomp", "xcomp", "dobj", "prep", "oprd"})


def is_afterthought(child: Token) -> bool:
    """Whether ``child``, part of a clause that is reported, is the teller's own: set off by a comma, and one of these.

    A contrast with a subject of its own and another report in it, the source's next report as a participle
    ("..., adding that"), or a noun that sums up what was said ("..., a charge that Rudd rejects").
    """
    if child.i < child.head.i or child.doc[child.left_edge.i - 1].text != ",":
        return False
    if child.dep_ == "advcl" and child.tag_ == "VBG":
        return _is_participle_cue(child)
    if child.dep_ == "advcl":
        marks = {one.lower_ for one in child.children if one.dep_ == "mark"}
        return bool(marks & _CONTRASTS) and own_subject(child) is not None and verb_cue(child) is not None
    return child.lemma_.lower() in _SUMMARIES and any(one.dep_ == "relcl" for one in child.children)


def _is_participle_cue(verb: Token) -> bool:
    known = verb_cue(verb)
    return known is not None and verb.left_edge == verb and any(one.dep_ in _REPORTING for one in verb.children)
