from tests.parses import parsed
from workbench.entities.find import read_article
from workbench.entities.profiles import Point, Profile
from workbench.entities.reading import REACH, Reading
from workbench.records import EntityType
from workbench.rules import EntityRule

ALL = frozenset(EntityRule)


def read(name: str) -> tuple[Reading, dict[str, Profile]]:
    """Return the reading of a stored parse, and who was met by name."""
    reading, _ = read_article(parsed("entities", name), rules=ALL)
    return reading, {profile.name: profile for profile in reading.profiles}


def test_a_word_leads_to_whom_it_points_at():
    reading, met = read("surname")
    head = met["Ruth Calder"].points[0].phrase.head

    assert reading.at(head) is met["Ruth Calder"]
    assert reading.at(head.nbor(1)) is None
    assert reading.at(None) is None


def test_those_with_a_role_are_found_by_its_noun():
    reading, met = read("role_noun")

    assert list(reading.with_role("ambassador")) == [met["Marta Quist"]]
    assert reading.with_role("king") == ()


def test_only_what_stands_within_reach_is_near():
    reading, met = read("two_meet")
    last = met["Owen Lund"].points[0].phrase.head.doc[-1]

    assert last.i < REACH
    assert met["Owen Lund"] in reading.near(last)
    assert reading.since(last.i + 1) == []


def test_a_group_is_found_by_its_members_in_any_order():
    reading, met = read("two_meet")
    one, other = met["Owen Lund"], met["Ivo Brandt"]

    assert reading.group_of(other, one) is reading.group_of(one, other) is not None
    assert reading.group_of(one) is None


def test_the_body_of_somebody_is_what_the_last_role_is_held_in():
    reading, met = read("head_says")
    person, body = met["Owen Lund"], met["Bridge Authority"]
    person.affiliations = [body.points[0].phrase.head]

    assert reading.body_of(person) is body
    assert reading.body_of(body) is None


def test_somebody_new_joins_those_met():
    reading, met = read("surname")
    phrase = met["Ruth Calder"].points[0].phrase
    somebody = Profile(EntityType.PERSON)

    reading.add(somebody, Point(phrase, EntityRule.DESCRIBED))

    assert reading.profiles[-1] is somebody
    assert reading.at(phrase.head) is met["Ruth Calder"]


def test_an_article_is_read_without_anybody():
    assert Reading([]).profiles == []
