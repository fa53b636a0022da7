"""Words of time that are part of a name, or of another word."""

from tests.chronology.times.reading import times


def test_names_are_no_time() -> None:
    assert times("names") == [("winter", "2024-WI")]
