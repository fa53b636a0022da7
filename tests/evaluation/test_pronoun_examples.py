import pytest

from tests.parses import parsed
from workbench.evaluation.gold import GoldDocument, GoldMention, GoldTree
from workbench.evaluation.pronoun_examples import GoldHeads, count_right, cross_validated, find_examples
from workbench.evaluation.ranking import Example
from workbench.language.spans import span_of
from workbench.records import TextSpan


def gold(name: str, *mentions: tuple[str, str]) -> GoldDocument:
    """Return a stored parse as gold, with the first place of each of some words as a mention of a cluster."""
    doc = parsed("entities", name)
    spans = [(TextSpan(at := doc.text.index(words), at + len(words)), cluster) for words, cluster in mentions]
    return GoldDocument(
        id=name,
        text=doc.text,
        mentions=tuple(GoldMention(span=span, type="person", cluster=cluster) for span, cluster in spans),
        tree=GoldTree(
            tuple(span_of(token) for token in doc), tuple(token.head.i for token in doc), tuple(t.pos_ for t in doc)
        ),
    )


def examples(document: GoldDocument, **weights: dict[str, float]) -> dict[str, list[Example]]:
    """Return the pronouns of a stored parse."""
    return find_examples([(document, parsed("entities", document.id))], weights=weights or None)


def test_candidates_of_the_same_gold_entity_are_right():
    found = examples(gold("two_women", ("Ruth Calder", "calder"), ("Marta Quist", "quist"), ("She", "calder")))

    (she,) = found["he"]
    assert she.document == "two_women"
    assert she.right == [True, False]
    assert all("person" in signs for signs in she.candidates)


def test_nobody_is_right_for_a_pronoun_that_the_gold_does_not_know():
    (she,) = examples(gold("met_king", ("Marta Quist", "quist")))["he"]

    assert not any(she.right)


def test_one_head_is_of_the_mention_of_its_own_length():
    document = gold("two_meet", ("Owen Lund", "lund"), ("Ivo Brandt", "brandt"), ("Owen Lund and Ivo Brandt", "both"),
        ("They", "both"))  # fmt: skip

    (they,) = examples(document)["they"]

    assert sum(they.right) == 1


def test_pronouns_before_are_linked_by_the_gold_or_by_weights():
    document = gold("mirror", ("Ruth Calder", "calder"), ("herself", "calder"), ("She", "calder"))

    by_gold, by_weights = examples(document), examples(document, he={"subject": -9.0, "object": -9.0})

    assert len(by_gold["he"][1].candidates) > len(by_weights["he"][1].candidates)


def test_a_document_without_trees_knows_no_heads():
    assert GoldHeads.of(GoldDocument(id="bare", text="Roe left.")).mentions == {}


@pytest.mark.parametrize(("weight", "counts"), [(1.0, (1, 1)), (-1.0, (0, 1))])
def test_the_candidates_of_one_somebody_are_taken_together(weight, counts):
    example = Example(
        document="one",
        candidates=[frozenset({"a"}), frozenset({"a"}), frozenset({"b"})],
        whose=[0, 0, 1],
        right=[True, True, False],
    )

    assert count_right([example], {"a": weight, "b": 0.2 if weight < 0 else 1.5}) == counts


def test_pronouns_without_a_right_candidate_do_not_count():
    example = Example(document="one", candidates=[frozenset({"a"})], whose=[0], right=[False])

    assert count_right([example], {}) == (0, 0)


def test_each_document_is_judged_by_what_the_others_teach():
    near_is_right = [
        Example(document=name, candidates=[frozenset({"near"}), frozenset({"far"})], whose=[0, 1], right=[True, False])
        for name in "abcd"
    ]
    far_is_right = Example(document="e", candidates=near_is_right[0].candidates, whose=[0, 1], right=[False, True])

    assert cross_validated([*near_is_right, far_is_right], penalty=1.0, start={}, count=5, seed=1) == (4, 5)
