from tests.parses import parsed
from tests.stances.found import mentions
from workbench.stances.who import Who


def test_a_word_inside_a_mention_names_its_entity():
    doc = parsed("stances", "apposition")

    who = Who(mentions(doc))

    assert [who.named_by(token) for token in doc[:2]] == ["Hale", "Hale"]
    assert who.named_by(doc[3]) is None


def test_an_office_names_nobody_and_speaks_for_its_owner():
    doc = parsed("stances", "office")
    office = doc[2]

    who = Who(mentions(doc))

    assert (who.named_by(office), who.speaking(office)) == (None, "Ortiz")


def test_joined_names_all_act():
    doc = parsed("stances", "joint")

    assert list(Who(mentions(doc)).all_speaking(doc[1])) == ["Ortiz", "Hale"]
