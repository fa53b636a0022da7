from workbench.language.known import CAPITALS, COUNTRIES, DEMONYMS, GIVEN_NAMES, ORGANIZATIONS, PLACES, is_place_ending


def test_countries_and_their_capitals_are_places():
    assert COUNTRIES <= PLACES
    assert {"norway", "oslo", "europe"} <= PLACES


def test_each_demonym_leads_to_a_country():
    assert DEMONYMS["norwegian"] == DEMONYMS["norwegians"] == "norway"
    assert set(DEMONYMS.values()) <= COUNTRIES


def test_given_names_hint_at_a_gender_or_leave_it_open():
    assert set(GIVEN_NAMES.values()) == {"m", "f", "-"}


def test_no_name_is_both_a_place_and_a_body():
    assert not PLACES & ORGANIZATIONS


def test_names_are_written_as_they_are_compared():
    for names in (PLACES, ORGANIZATIONS, GIVEN_NAMES, DEMONYMS):
        assert all(name == name.lower().strip() and "." not in name for name in names)


def test_a_road_or_water_at_the_end_makes_a_place():
    assert is_place_ending("avenue")
    assert not is_place_ending("council")


def test_a_capital_is_a_place_and_no_country():
    assert "oslo" in CAPITALS & PLACES
    assert not CAPITALS & COUNTRIES
