import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, DocBin

from tests.parses import parsed
from tests.stances.found import mentions
from workbench.language.store import write_records
from workbench.parameters import AttributionParameters, FramingParameters, StanceParameters
from workbench.records import Entity, EntityType, Tone
from workbench.stances import find_attributions, find_quotes, find_stances
from workbench.stances.components import AttributionFinder, FramingFinder, StanceFinder


def test_the_components_store_records_that_survive_a_docbin():
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_attributions")
    nlp.add_pipe("workbench_stances")
    doc = parsed("stances", "backs-said")
    write_records(doc, "mentions", mentions(doc))
    doc = StanceFinder(StanceParameters())(AttributionFinder(AttributionParameters())(doc))

    packed = DocBin(store_user_data=True)
    packed.add(doc)
    again = next(packed.get_docs(doc.vocab))

    assert [one.source_entity for one in again._.attributions] == ["Courier", "Hale"]
    assert [one.holder for one in again._.stances] == ["Rudd", "Ortiz"]
    assert again._.issues == doc._.issues
    assert again._.quotes == ()


def test_framings_are_stored_with_the_voice_of_a_stored_attribution():
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_framing")
    doc = parsed("framing", "said-coward")
    held = mentions(doc)
    write_records(doc, "mentions", held)
    write_records(doc, "entities", [Entity(id="Rudd", name="Tom Rudd", type=EntityType.PERSON)])
    doc = FramingFinder(FramingParameters())(AttributionFinder(AttributionParameters())(doc))

    packed = DocBin(store_user_data=True)
    packed.add(doc)
    (framing,) = next(packed.get_docs(doc.vocab))._.framings

    assert (framing.entity, framing.tone, framing.voice) == ("Rudd", Tone.NEGATIVE, doc._.attributions[0].id)


def test_a_pipeline_without_a_parser_is_told_what_is_missing():
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_stances")

    assert "token.dep" in nlp.analyze_pipes()["problems"]["workbench_stances"]


_VOCAB = spacy.blank("en").vocab
_words = st.sampled_from(
    [
        "Hale",
        "said",
        "told",
        "claim",
        "that",
        "to",
        "not",
        "reject",
        "support",
        "according",
        "allegedly",
        "only",
        "in",
        "exchange",
        "for",
        "talks",
        "hold",
        "should",
        "call",
        "as",
        "disaster",
        "opposed",
        "critic",
        "of",
        "short",
        "unless",
        "it",
        "?",
        "was",
        "which",
        '"',
        "“",
        "”",
        ",",
        ".",
        ":",
        "😀",
        "\n",
    ]
)
_tokens = st.tuples(
    _words,
    st.integers(0, 30),
    st.sampled_from(
        [
            "nsubj",
            "nsubjpass",
            "dobj",
            "ccomp",
            "xcomp",
            "prep",
            "pobj",
            "pcomp",
            "conj",
            "relcl",
            "acl",
            "advmod",
            "aux",
            "mark",
            "neg",
            "appos",
            "attr",
            "acomp",
            "advcl",
        ]
    ),
    st.sampled_from(["VERB", "NOUN", "PROPN", "ADJ", "AUX", "ADP", "PUNCT", "ADV"]),
)


def odd_doc(tokens: list[tuple[str, int, str, str]]) -> Doc:
    """Return a Doc whose tree makes no sense: each token hangs on one before it, or is a root."""
    words, heads, deps, pos = map(list, zip(*tokens, strict=True)) if tokens else ([], [], [], [])
    heads = [i - 1 - head if i - 1 - head >= 0 else i for i, head in enumerate(heads)]
    deps = ["ROOT" if head == i else dep for i, (head, dep) in enumerate(zip(heads, deps, strict=True))]
    tags = ["VB" if one == "VERB" else "NN" for one in pos]
    return Doc(_VOCAB, words=words, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=words)


@settings(max_examples=100, deadline=None)
@given(st.lists(_tokens, max_size=14))
def test_odd_parses_give_records_inside_the_text_and_raise_nothing(tokens):
    doc = odd_doc(tokens)
    held = mentions(doc)

    found = find_attributions(doc, mentions=held, parameters=AttributionParameters())
    positions = find_stances(
        doc, mentions=held, entities=(), attributions=found, events=(), parameters=StanceParameters()
    )
    find_quotes(doc, attributions=found)

    spans = [span for one in found for span in (one.cue, *one.content)]
    spans += [span for one in positions.stances for span in (one.cue, one.target, *one.evidence)]
    assert all(span.end <= len(doc.text) for span in spans)
    assert {one.issue for one in positions.stances} == {issue.id for issue in positions.issues}
    assert len({one.id for one in positions.stances}) == len(positions.stances)
