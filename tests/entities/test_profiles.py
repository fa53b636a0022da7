from tests.entities.test_reading import read
from workbench.entities.profiles import Profile
from workbench.records import EntityType


def test_titles_nouns_and_pronouns_tell_gender():
    assert read("titles_gender")[1]["Roe"].genders == {"m"}
    assert read("titles_gender")[1]["Doe"].genders == {"f"}
    assert read("married_doe")[1]["Lee Doe"].genders == {"f"}
    assert read("met_king")[1]["Marta Quist"].genders == {"f"}


def test_a_given_name_is_but_a_hint():
    kim = read("married_doe")[1]["Kim Doe"]
    ruth = read("surname")[1]["Ruth Calder"]

    assert (kim.likely, kim.genders) == (None, set())
    assert (ruth.likely, ruth.genders) == ("f", set())


def test_a_body_is_called_by_the_nouns_in_its_name_and_by_its_people():
    assert {"council"} <= set(read("acronym")[1]["World Cheese Council"].role_heads)
    assert {"rebel"} <= set(read("body_members")[1]["Unity Front"].role_heads)


def test_the_last_word_for_somebody_before_a_place_is_known():
    met = read("mirror")[1]["Ruth Calder"]
    heads = [point.phrase.head for point in met.points]

    assert met.head_before(heads[2]) == heads[1]
    assert met.head_before(heads[0]) is None


def test_somebody_without_a_name_is_called_by_the_fullest_description():
    assert "A report on the bridge" in read("same_report")[1]
    assert Profile(EntityType.PERSON, plural=True).is_person is False
