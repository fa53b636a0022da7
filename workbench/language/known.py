"""Names that news writes without saying what they are: countries, cities, bodies, given names."""

from workbench.language.wordlists import read_mapping, read_rows, read_words

_COUNTRY_ROWS = read_rows("workbench.language", "countries")

COUNTRIES = frozenset(row["name"] for row in _COUNTRY_ROWS)
CAPITALS = frozenset(row["capital"] for row in _COUNTRY_ROWS if row["capital"])
PLACES = COUNTRIES | CAPITALS | read_words("workbench.language", "regions")
DEMONYMS = {word: row["name"] for row in _COUNTRY_ROWS for word in row["demonyms"].split("|") if word}
"""Each word for a country's people, and the country."""
ORGANIZATIONS = read_words("workbench.language", "known_organizations")
GIVEN_NAMES = read_mapping("workbench.language", "first_names", value="gender")

_PLACE_ENDINGS = read_words("workbench.language", "place_endings")


def is_place_ending(word: str) -> bool:
    """Whether a name that ends in ``word``, in lower case, is that of a place: "river", "avenue"."""
    return word in _PLACE_ENDINGS
