"""Where the cities of an article lie.

Several cities share a name, and only what the article tells can choose: the country or state that it names, or has a
city of which there is only one in, counts fifty times as much as people.  Where no city outweighs all others clearly,
none is chosen.  A state or continent has no coordinates, since it is no point; a country only those of a city in it
that has its name, as Singapore.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from workbench.entities.forms import full_form, name_key
from workbench.language.gazetteer import City, Gazetteer, place_key
from workbench.language.known import COUNTRIES, DEMONYMS
from workbench.records import Entity, EntityType

_NAMED = 50
"""How many times as much a city weighs if the article names its country, and again for its state."""
_OTHER_NAME = 1 / 50
"""How much a city weighs by an older name or one in another language."""
_CLEAR = 4
"""How many times the second a city must outweigh."""
_CONTINENTS = frozenset({"africa", "antarctica", "asia", "europe", "north america", "oceania", "south america"})
_TELLING = frozenset({EntityType.PLACE, EntityType.GROUP})
"""Types whose names can tell a country."""
_UNITED_STATES = "US"
_RATHER_CITIES = frozenset({"new york", "washington"})
"""States that news seldom means by their bare name."""


def with_coordinates(entities: Iterable[Entity], gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Return ``entities`` with the coordinates of those places that ``gazetteer`` knows and the article tells apart."""
    known = tuple(entities)
    keys = {key for entity in known if entity.type in _TELLING for key in _keys(entity)}
    states = {gazetteer.states[key] for key in keys if key in gazetteer.states}
    countries = {gazetteer.countries[key] for key in keys if key in gazetteer.countries}
    countries |= {_UNITED_STATES} if states else set()
    countries |= {cities[0].country for key in keys if len(cities := gazetteer.cities.get(key, ())) == 1}
    return tuple(
        replace(one, coordinates=_coordinates(one, gazetteer, countries, states))
        if one.type is EntityType.PLACE and one.named
        else one
        for one in known
    )


def _keys(entity: Entity) -> set[str]:
    """Return the keys of an entity's names, and of the country whose people it is."""
    keys = {full_form(name_key(name)) for name in (entity.name, *entity.aliases)}
    return {place_key(key) for key in keys | {DEMONYMS[key] for key in keys if key in DEMONYMS}}


def _coordinates(
    entity: Entity, gazetteer: Gazetteer, countries: set[str], states: set[str]
) -> tuple[float, float] | None:
    keys = _keys(entity)
    if keys & (_CONTINENTS | (gazetteer.states.keys() - _RATHER_CITIES)):
        return None
    weights: dict[City, float] = {}
    own = {gazetteer.countries.get(key) for key in keys & (COUNTRIES | gazetteer.countries.keys())}
    if not own:
        weights |= {
            city: _OTHER_NAME * _weight(city, countries, states) for city in _named(keys, gazetteer.other_names)
        }
    named = (city for city in _named(keys, gazetteer.cities) if not own or city.country in own)
    weights |= {city: _weight(city, countries, states) for city in named}
    ranked = sorted(weights, key=lambda city: (-weights[city], city.latitude, city.longitude))
    clear = bool(ranked) and (len(ranked) == 1 or weights[ranked[0]] >= _CLEAR * weights[ranked[1]])
    return (ranked[0].latitude, ranked[0].longitude) if clear else None


def _named(keys: Iterable[str], cities: Mapping[str, Sequence[City]]) -> Iterator[City]:
    return (city for key in keys for city in cities.get(key, ()))


def _weight(city: City, countries: set[str], states: set[str]) -> float:
    weight: float = max(city.population, 1)
    if city.country in countries:
        weight *= _NAMED
    if city.country == _UNITED_STATES and city.state in states:
        weight *= _NAMED
    return weight
