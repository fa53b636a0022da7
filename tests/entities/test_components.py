import spacy
from spacy.tokens import DocBin

from tests.parses import parsed
from workbench.entities.components import EntityFinder
from workbench.parameters import EntityParameters
from workbench.records import EntityType


def test_the_component_stores_records_that_survive_a_docbin():
    spacy.blank("en").add_pipe("workbench_entities")
    doc = EntityFinder(EntityParameters())(parsed("entities", "surname"))

    packed = DocBin([*()], store_user_data=True)
    packed.add(doc)
    again = next(packed.get_docs(doc.vocab))

    assert again._.entities == doc._.entities
    assert again._.entities[0].type is EntityType.PERSON
    assert [mention.span.of(again.text) for mention in again._.mentions] == ["Ruth Calder", "Calder"]


def test_a_pipeline_without_tags_is_told_what_is_missing():
    nlp = spacy.blank("en")
    nlp.add_pipe("workbench_entities")

    problems = nlp.analyze_pipes()["problems"]["workbench_entities"]

    assert "token.dep" in problems
