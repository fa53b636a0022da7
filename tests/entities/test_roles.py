from tests.parses import parsed
from workbench.entities import find_entities
from workbench.parameters import EntityParameters
from workbench.records import Role
from workbench.rules import EntityRule


def told(file: str, document: str, person: str, *, without: EntityRule | None = None) -> tuple[Role, ...]:
    """Return the roles of a person in a stored parse, found with all rules or all but one."""
    rules = frozenset(EntityRule) - {without}
    found = find_entities(parsed(file, document), parameters=EntityParameters(rules=rules))
    return next(entity.roles for entity in found.entities if entity.name == person)


def roles(document: str, person: str, *, without: EntityRule | None = None) -> list[str]:
    return [role.text for role in told("roles", document, person, without=without)]


def older(document: str, person: str, *, without: EntityRule | None = None) -> list[str]:
    return [role.text for role in told("entities", document, person, without=without)]


def test_titles_and_offices_before_a_name_are_roles():
    assert older("titles", "Marta Quist") == ["Senior UN envoy", "47"]
    assert older("titles", "Marta Quist", without=EntityRule.TITLE) == ["47"]


def test_a_title_may_hold_a_phrase_of_its_own():
    assert roles("long_titles", "Jane Roe") == ["Director of the Oslo office"]


def test_each_of_several_people_keeps_the_title_before_the_own_name():
    assert roles("titled_row", "Jane Roe") == ["Acme chief executive"]
    assert roles("titled_row", "John Doe") == ["finance director"]


def test_a_plural_title_is_that_of_all_who_follow_it():
    assert roles("titled_row", "Ann Poe") == roles("titled_row", "Max Moe") == ["ministers"]


def test_a_form_of_address_is_no_role():
    assert roles("address", "Roe") == []
    assert roles("address", "Doe") == ["Undersecretary for Education"]


def test_an_apposition_on_either_side_is_a_role():
    assert older("apposition", "Ivo Brandt") == ["head of the central bank"]
    assert older("apposition", "Lena Voss") == ["minister's closest adviser"]
    assert older("apposition", "Lena Voss", without=EntityRule.APPOSITION) == []


def test_a_name_after_a_long_description_and_a_comma_has_it_for_a_role():
    assert roles("long_titles", "John Doe") == ["chief executive of Acme Corp."]


def test_a_description_after_two_names_is_that_of_the_last():
    assert roles("joined", "Jane Roe") == []
    assert roles("joined", "John Doe") == ["Norwegian lawyer"]


def test_letters_after_a_name_are_a_role():
    assert roles("address", "Ann Poe") == ["QC"]


def test_what_somebody_is_or_became_is_a_role():
    assert older("titles", "Ivo Brandt") == ["Finance Minister", "lawyer"]
    assert older("titles", "Ivo Brandt", without=EntityRule.COPULA) == ["Finance Minister"]
    assert roles("becoming", "Jane Roe") == ["head of the agency"]


def test_who_is_says_a_role_and_would_be_does_not():
    assert roles("becoming", "John Doe") == ["teacher from Bergen"]
    assert roles("becoming", "Ann Poe") == []


def test_a_number_between_commas_in_brackets_or_before_old_is_an_age():
    ages = {name: [role.age for role in told("roles", "ages", name)] for name in ("Jane Roe", "Max Moe", "Ann Poe")}

    assert ages == {"Jane Roe": [42, None], "Max Moe": [19, 19], "Ann Poe": [37]}
    assert roles("ages", "Ann Poe", without=EntityRule.AGE) == []


def test_a_role_says_its_head_its_body_and_where_somebody_is_from():
    text = parsed("roles", "ages").text
    mayor = told("roles", "ages", "Jane Roe")[1]

    assert mayor.head is not None
    assert mayor.head.of(text) == "mayor"
    assert [span.of(text) for span in mayor.affiliations] == ["Oslo"]
    lawyer, teacher = told("roles", "joined", "John Doe")[0], told("roles", "becoming", "John Doe")[0]
    assert lawyer.origin is not None
    assert lawyer.origin.of(parsed("roles", "joined").text) == "Norwegian"
    assert teacher.origin is not None
    assert teacher.origin.of(parsed("roles", "becoming").text) == "Bergen"
    assert teacher.affiliations == ()


def test_a_body_after_of_before_s_or_in_brackets_is_an_affiliation():
    text = parsed("roles", "bodies").text
    found = {name: told("roles", "bodies", name) for name in ("Jane Roe", "John Doe", "Ann Poe")}

    bodies = {name: [span.of(text) for role in every for span in role.affiliations] for name, every in found.items()}
    assert bodies == {"Jane Roe": ["Bridge Party"], "John Doe": ["Harbour Union"], "Ann Poe": ["Bridge Party"]}
    assert roles("bodies", "Ann Poe", without=EntityRule.AFFILIATION) == []


def test_a_role_that_another_tells_in_more_words_is_told_once():
    assert roles("repeated", "Jane Roe") == ["Norwegian President"]


def test_captions_and_items_of_lists_tell_no_role():
    assert roles("caption", "Jane Roe") == []


def test_a_role_span_holds_its_words():
    text = parsed("roles", "ages").text

    assert all(role.span.of(text) == role.text for role in told("roles", "ages", "Jane Roe"))
