from tests.entities.found import roles
from workbench.records import TextSpan
from workbench.rules import EntityRule


def test_titles_and_offices_before_a_name_are_roles():
    assert roles("titles", "Marta Quist") == ["Senior UN envoy", "47"]
    assert roles("titles", "Marta Quist", without=EntityRule.TITLE) == ["47"]


def test_a_number_between_commas_is_an_age():
    assert roles("titles", "Marta Quist", without=EntityRule.AGE) == ["Senior UN envoy"]


def test_what_somebody_is_is_a_role():
    assert roles("titles", "Ivo Brandt") == ["Finance Minister", "a lawyer"]
    assert roles("titles", "Ivo Brandt", without=EntityRule.COPULA) == ["Finance Minister"]


def test_an_apposition_on_either_side_is_a_role():
    assert roles("apposition", "Ivo Brandt") == ["the head of the central bank"]
    assert roles("apposition", "Lena Voss") == ["minister's closest adviser"]
    assert roles("apposition", "Lena Voss", without=EntityRule.APPOSITION) == []


def test_a_role_span_holds_its_words():
    from tests.entities.found import entities
    from tests.parses import parsed

    text = parsed("entities", "titles").text
    role = entities("titles")["Marta Quist"].roles[0]

    assert isinstance(role.span, TextSpan)
    assert role.span.of(text) == role.text
