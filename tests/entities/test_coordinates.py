import pytest

from workbench.entities.coordinates import with_coordinates
from workbench.language.gazetteer import City, Gazetteer
from workbench.records import Entity, EntityType

SOUTH, NORTH = City(1.0, 1.5, 900_000, "NO", "01"), City(2.0, 2.5, 100_000, "SE", "02")
SMALL, SMALL_TOO = City(3.0, 3.5, 30_000, "US", "IL"), City(4.0, 4.5, 20_000, "US", "MA")
STATE_NAME, ISLAND, TWIN = (
    City(5.0, 5.5, 16_000, "US", "MD"),
    City(6.0, 6.5, 5_000_000, "SG", "00"),
    City(7, 7, 9, "PH", ""),
)
GAZETTEER = Gazetteer(
    source="invented",
    cities={
        "elmsford": [SOUTH, NORTH],
        "roefield": [SMALL, SMALL_TOO],
        "illinois": [STATE_NAME],
        "singapore": [ISLAND],
        "mexico": [TWIN],
        "doeville": [NORTH],
    },
    other_names={"doeville": [SOUTH], "aelmsford": [SOUTH], "mexico": [SOUTH]},
    countries={"norway": "NO", "sweden": "SE", "united states": "US", "singapore": "SG", "mexico": "MX"},
    states={"illinois": "IL", "maryland": "MD"},
)


def entity(name, *aliases, type=EntityType.PLACE, named=True):  # noqa: A002 - as in the record
    return Entity(id=f"e-{name}", name=name, type=type, aliases=aliases, named=named)


def where(place, *others):
    """Return the coordinates of ``place`` in an article that also names ``others``."""
    found = with_coordinates([entity(place), *map(entity, others)], GAZETTEER)
    return found[0].coordinates


def test_the_city_of_more_people_is_meant_if_it_has_many_times_as_many():
    assert where("Elmsford") == (1.0, 1.5)
    assert where("Roefield") is None


@pytest.mark.parametrize("told", ["Sweden", "Swedish"])
def test_the_country_that_the_article_names_outweighs_people(told):
    assert where("Elmsford", told) == (2.0, 2.5)


def test_a_city_that_has_its_name_alone_speaks_for_its_country():
    assert where("Elmsford", "Doeville") == (2.0, 2.5)


def test_a_person_called_like_a_city_speaks_for_no_country():
    people = [entity("Elmsford"), entity("Doeville", type=EntityType.PERSON)]

    assert with_coordinates(people, GAZETTEER)[0].coordinates == (1.0, 1.5)


def test_where_both_countries_are_named_people_decide():
    assert where("Elmsford", "Sweden", "Norway") == (1.0, 1.5)


def test_a_state_tells_cities_of_one_country_apart():
    assert where("Roefield", "United States") is None
    assert where("Roefield", "Illinois") == (3.0, 3.5)
    assert where("Roefield", "Illinois", "U.S.") == (3.0, 3.5)


def test_a_country_state_or_continent_is_no_point():
    assert [where(name) for name in ("Norway", "Illinois", "Europe", "Mexico")] == [None] * 4
    assert where("Singapore") == (6.0, 6.5)


def test_another_name_is_known_but_gives_way_to_a_city_of_that_name():
    assert where("Ælmsford".replace("Æ", "Ae")) == (1.0, 1.5)
    assert where("Doeville") == (2.0, 2.5)


def test_accents_and_aliases_do_not_hide_a_city():
    found = with_coordinates([entity("The Port", "Élmsford")], GAZETTEER)

    assert found[0].coordinates == (1.0, 1.5)


def test_only_named_places_are_looked_up():
    others = [entity("Elmsford", type=EntityType.ORGANIZATION), entity("Elmsford", named=False), entity("Nowhere")]

    assert [one.coordinates for one in with_coordinates(others, GAZETTEER)] == [None] * 3
    assert with_coordinates((), GAZETTEER) == ()
