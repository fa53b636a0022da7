import pytest

from tests.evaluation.invented import at, person
from workbench.evaluation.gold import GoldRole
from workbench.evaluation.roles import found_roles, score_roles
from workbench.records import Role
from workbench.rules import EntityRule

TEXT = "Norway's finance minister Jane Roe, 52, met the mayor of Oslo."


def _role(words, head, *affiliations, age=None, rule=EntityRule.TITLE):
    return Role(
        text=words, span=at(words, text=TEXT), rule=str(rule), head=None if head is None else at(head, text=TEXT),
        affiliations=tuple(at(one, text=TEXT) for one in affiliations), age=age,
    )  # fmt: skip


def _gold(words, head, *, name="Jane Roe", kind="premodifier", affiliations=None, placed=True):
    span = at(words, text=TEXT) if placed else None
    return GoldRole(
        document="roe", name=name, text=words, head=head, kind=kind, affiliations=affiliations, span=span
    )  # fmt: skip


MINISTER = _role("Norway's finance minister", "minister", "Norway's")


def _scored(gold, *roles, aliases=()):
    return score_roles({"roe": gold}, {"roe": found_roles(person("Jane Roe", *roles, aliases=aliases))}, {"roe": TEXT})


def test_a_role_is_right_by_head_and_by_span():
    scores = _scored([_gold("finance minister", "minister"), _gold("mayor of Oslo", "mayor")], MINISTER)

    assert (scores.by_head.precision, scores.by_head.recall) == (1, 0.5)
    assert scores.by_span.f1 == 0
    assert scores.documents == [scores.by_head]


@pytest.mark.parametrize("words", ["mayor of Oslo", "the mayor of Oslo"])
def test_an_article_before_the_role_makes_no_difference(words):
    scores = _scored([_gold(words, "mayor")], _role("the mayor of Oslo", "mayor"))

    assert scores.by_span.f1 == 1


def test_affiliations_are_compared_without_the_possessive():
    gold = [_gold("Norway's finance minister", "minister", affiliations=("Norway", "Oslo"))]

    scores = _scored(gold, MINISTER)

    assert (scores.affiliations.precision, scores.affiliations.recall) == (1, 0.5)


def test_gold_may_leave_open_where_a_role_stands_and_for_whom():
    scores = _scored([_gold("finance minister", "minister", placed=False)], MINISTER)

    assert scores.by_head.f1 == 1
    assert (scores.by_span.gold, scores.affiliations.gold, scores.affiliations.predicted) == (0, 0, 0)


@pytest.mark.parametrize(
    ("name", "aliases", "right"),
    [("Roe", (), 1), ("J. Roe", (), 1), ("Jane Doe", (), 0), ("Doe", ("Jane Doe",), 1)],
)
def test_a_role_belongs_to_whom_the_last_name_tells(name, aliases, right):
    scores = _scored([_gold("finance minister", "minister", name=name)], MINISTER, aliases=aliases)

    assert scores.by_head.found == right


def test_an_age_is_right_by_its_number():
    gold = [_gold("52", "52", kind="age")]

    assert _scored(gold, _role("52", None, age=52)).by_head.f1 == 1
    assert _scored(gold, _role("52", None, age=25)).by_head.f1 == 0


def test_the_same_head_at_another_place_is_another_role():
    elsewhere = Role(text="minister", span=at("mayor", text=TEXT), rule="rule", head=at("mayor", text=TEXT))

    assert _scored([_gold("finance minister", "minister")], elsewhere).by_head.f1 == 0


def test_a_role_without_a_head_matches_nothing():
    assert _scored([_gold("finance minister", "minister")], _role("finance minister", None)).by_head.f1 == 0


def test_a_role_is_matched_once_and_the_one_with_a_place_first():
    twice = [_gold("finance minister", "minister", placed=False, kind="eye"), _gold("finance minister", "minister")]

    scores = _scored(twice, MINISTER)

    assert (scores.by_head.found, scores.by_head.gold) == (1, 2)
    assert scores.recall_by_kind == {"eye": {False: 1}, "premodifier": {True: 1}}


def test_mistakes_show_the_sentence_also_where_gold_tells_no_place():
    envoy = GoldRole(document="roe", name="Roe", text="envoy", head="envoy", kind="eye")

    scores = _scored([envoy], MINISTER)

    missed, spurious = scores.mistakes
    assert (missed.kind, missed.gold) == ("missed", "Roe: envoy (eye)")
    assert "[Roe]" in missed.sentence
    assert (spurious.kind, spurious.rule) == ("not in gold", str(EntityRule.TITLE))
    assert spurious.found == "Jane Roe: Norway's finance minister"
    assert scores.by_rule == {EntityRule.TITLE: {False: 1}}


def test_nothing_found_is_all_missed():
    scores = score_roles({"roe": [_gold("finance minister", "minister")]}, {}, {"roe": TEXT})

    assert (scores.by_head.gold, scores.by_head.f1, len(scores.mistakes)) == (1, 0, 1)


def test_persons_without_a_name_have_no_role_here():
    assert found_roles(person("Jane Roe")) == []
