import pytest
from spacy.lang.en import English
from spacy.tokens import Doc, Span

from workbench.entities.name_spans import begins_name_of, name_spans
from workbench.entities.names import mark_names
from workbench.rules import EntityRule

VOCAB = English().vocab


def entity(words: str, start: int, end: int, label: str, **columns: list[str]) -> Span:
    """Return the stretch of a hand-built Doc that the model takes for one name."""
    split = words.split()
    doc = Doc(VOCAB, words=split, **columns)
    doc.set_ents([Span(doc, start, end, label=label)])
    return doc.ents[0]


@pytest.mark.parametrize(
    ("words", "label", "names"),
    [
        ("the Bridge Party 's", "ORG", ["Bridge Party"]),
        ("these United Isles", "GPE", ["United Isles"]),
        ("Acme / Voss Works", "ORG", ["Acme", "Voss Works"]),
        ("Acme , Voss Works", "ORG", ["Acme", "Voss Works"]),
        ("Voss Works , Inc.", "ORG", ["Voss Works , Inc."]),
        ("Department of Trade , Industry and Labour", "ORG", ["Department of Trade , Industry and Labour"]),
        ("University of Roe , Voss", "ORG", ["University of Roe , Voss"]),
        ("Hello Jane", "PERSON", ["Jane"]),
        ("Mayor Jane Roe QC", "PERSON", ["Jane Roe"]),
        ("Dean Roe", "PERSON", ["Dean Roe"]),
        ("Norway 3", "GPE", ["Norway"]),
        ("the", "ORG", []),
    ],
)
def test_a_name_ends_where_its_words_do(words, label, names):
    span = entity(words, 0, len(words.split()), label, pos=["PROPN"] * len(words.split()))

    assert [found.text for found in name_spans(span)] == names


def test_a_name_ends_at_a_line_break():
    doc = Doc(VOCAB, words=["Jane", "Roe", "\n", "Oslo"], spaces=[True, False, False, False])
    doc.set_ents([Span(doc, 0, 4, label="PERSON")])

    assert [span.text for span in name_spans(doc.ents[0])] == ["Jane Roe"]


def test_a_legal_form_that_the_model_left_out_belongs_to_the_name():
    assert [span.text for span in name_spans(entity("Voss Works , Inc. said", 0, 2, "ORG"))] == ["Voss Works , Inc."]
    assert [span.text for span in name_spans(entity("Voss Works , and", 0, 2, "ORG"))] == ["Voss Works"]


def test_letters_after_a_name_are_no_name():
    doc = Doc(VOCAB, words=["Jane", "Roe", ",", "QC", ",", "spoke"])
    doc.set_ents([Span(doc, 0, 2, label="PERSON"), Span(doc, 3, 4, label="GPE")])

    assert [span.text for ent in doc.ents for span in name_spans(ent)] == ["Jane Roe"]


def test_a_given_name_that_the_model_left_out_or_named_alone_belongs_to_the_last_name():
    columns = {
        "heads": [2, 2, 3, 3],
        "deps": ["compound", "compound", "nsubj", "ROOT"],
        "pos": ["PROPN"] * 3 + ["VERB"],
    }
    doc = Doc(VOCAB, words=["Chad", "Zamin", "Uddir", "spoke"], **columns)
    doc.set_ents([Span(doc, 1, 2, label="GPE"), Span(doc, 2, 3, label="PERSON")])

    assert begins_name_of(doc[1], doc[2:3])
    assert [name.text for name in mark_names(doc, rules=frozenset(EntityRule))] == ["Zamin Uddir"]
    doc.set_ents([Span(doc, 1, 3, label="PERSON")])
    assert [name.text for name in mark_names(doc, rules=frozenset(EntityRule))] == ["Chad Zamin Uddir"]


def test_a_title_or_a_country_begins_no_name():
    columns = {"heads": [1, 2, 2], "deps": ["compound", "nsubj", "ROOT"], "pos": ["PROPN", "PROPN", "VERB"]}
    for first in ("Norway", "Mayor", "NASA"):
        doc = Doc(VOCAB, words=[first, "Voss", "spoke"], lemmas=[first, "Voss", "speak"], **columns)
        doc.set_ents([Span(doc, 0, 1, label="ORG"), Span(doc, 1, 2, label="PERSON")])

        assert [name.text for name in mark_names(doc, rules=frozenset(EntityRule))] == [first, "Voss"]


def test_what_a_minister_is_in_charge_of_is_no_name():
    doc = Doc(
        VOCAB, words=["Norwegian", "Finance", "Minister", "Roe"], lemmas=["Norwegian", "Finance", "minister", "Roe"]
    )
    doc.set_ents([Span(doc, 0, 2, label="ORG")])

    assert [span.text for span in name_spans(doc.ents[0])] == ["Norwegian"]


def test_the_sort_of_body_after_a_name_is_no_part_of_it():
    tagged = {"pos": ["PROPN", "NOUN", "NOUN"], "tags": ["NNP", "NN", "NN"], "deps": ["compound", "compound", "ROOT"]}
    agency = entity("Quist news agency", 0, 3, "ORG", heads=[2, 2, 2], **tagged)
    bank = entity(
        "Bank of quist", 0, 3, "ORG", pos=["PROPN", "ADP", "NOUN"], heads=[0, 0, 1], deps=["ROOT", "prep", "pobj"]
    )

    assert [span.text for span in name_spans(agency)] == ["Quist"]
    assert [span.text for span in name_spans(bank)] == ["Bank of quist"]


@pytest.mark.parametrize(
    ("words", "pos", "name"),
    [
        (["Voss", "-", "upon", "-", "Lund"], ["PROPN", "PUNCT", "ADP", "PUNCT", "PROPN"], "Voss-upon-Lund"),
        (["Voss", "-", "born"], ["PROPN", "PUNCT", "VERB"], "Voss"),
    ],
)
def test_a_name_goes_on_after_hyphens_to_a_capital(words, pos, name):
    doc = Doc(VOCAB, words=words, spaces=[False] * len(words), pos=pos)
    doc.set_ents([Span(doc, 0, 1, label="GPE")])

    assert [span.text for span in name_spans(doc.ents[0])] == [name]
