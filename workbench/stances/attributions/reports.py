"""All that the grammar shows to be reported, found word by word."""

from collections.abc import Iterator

from spacy.tokens import Doc

from workbench.stances.attributions.cues import adjective_cue
from workbench.stances.attributions.introduced import find_introduced
from workbench.stances.attributions.labels import find_labels
from workbench.stances.attributions.nominals import by_adjective, by_noun
from workbench.stances.attributions.objects import by_object
from workbench.stances.attributions.prepositions import by_adverb, by_preposition
from workbench.stances.attributions.report import Report
from workbench.stances.attributions.sources import named_behind
from workbench.stances.attributions.verbs import by_verb
from workbench.stances.clauses import has_subject


def find_reports(doc: Doc) -> Iterator[Report]:
    """Yield the reports of ``doc``, by all rules: those of words in text order, then labels and colons."""
    for token in doc:
        match token.pos_:
            case "ADJ":
                yield from by_adjective(token)
            case "VERB":
                yield from by_adjective(token) if adjective_cue(token) is not None else by_verb(token)
                yield from by_preposition(token)
                yield from by_object(token)
            case "NOUN":
                misread = has_subject(token) or named_behind(token) is not None  # "the sign read", '..." claims Hale'
                yield from by_verb(token) if misread else by_noun(token)
            case "ADP" | "SCONJ":
                yield from by_preposition(token)
            case "ADV":
                yield from by_adverb(token)
    yield from find_labels(doc)
    yield from find_introduced(doc)
