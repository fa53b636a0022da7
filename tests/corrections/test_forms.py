import pytest

from workbench.articles import make_article
from workbench.corrections import anchor_at, check_form, stretch
from workbench.errors import CorrectionError
from workbench.instants import Instant
from workbench.records import CorrectionAction, FindingKind, Part, TextSpan

ARTICLE = make_article("Hale opposes the tram.")


def anchors(*parts: Part):
    return [anchor_at(ARTICLE, TextSpan(0, 4), part=part) for part in parts]


@pytest.mark.parametrize(
    ("action", "about", "parts", "values"),
    [
        ("merge", "entity", [Part.FINDING, Part.FINDING], {}),
        ("set", "event", [Part.FINDING], {"time": "2025-03-04/.."}),
        ("set", "event", [Part.FINDING], {"time": ""}),
        ("set", "stance", [Part.FINDING, Part.HOLDER, Part.TARGET, Part.TO], {"polarity": "-0.5"}),
        ("reject", "framing", [Part.FINDING], {}),
        ("add", "stance", [Part.FINDING, Part.HOLDER, Part.TARGET], {"position": "supports", "polarity": "0.5"}),
        ("note", None, [Part.FINDING], {"text": "ask again"}),
    ],
)
def test_a_correction_that_has_its_form_is_taken(action, about, parts, values):
    kind = FindingKind(about) if about else None

    assert check_form(CorrectionAction(action), about=kind, anchors=anchors(*parts), values=values) is None


@pytest.mark.parametrize(
    ("action", "about", "parts", "values", "why"),
    [
        ("merge", "entity", [Part.FINDING], {}, "mark 2 or more as finding, not 1"),
        ("merge", "event", [Part.FINDING], {}, "there is no correction 'merge event'"),
        ("set", "event", [Part.FINDING], {"time": "Friday"}, "time cannot be 'Friday'"),
        ("set", "event", [Part.FINDING], {"time": "2025-03-04/2025-03-01"}, "the last day comes before the first"),
        ("set", "event", [Part.FINDING, Part.TO], {"time": ""}, "nothing is marked as to"),
        ("set", "entity", [Part.FINDING], {"type": "ship"}, "'ship': want one of: person, organi"),
        ("set", "entity", [Part.FINDING], {"colour": "red"}, "want of the values name, type, not colour"),
        ("add", "stance", [Part.FINDING, Part.HOLDER, Part.TARGET], {}, "want of the values"),
        ("add", "stance", [Part.FINDING, Part.TARGET], {"position": "seeks"}, "mark 1 or more as holder, not 0"),
        (
            "add",
            "stance",
            [Part.FINDING, Part.HOLDER, Part.TARGET],
            {"position": "likes"},
            "position cannot be 'likes': want one of: supports, praises",
        ),
        ("set", "stance", [Part.FINDING, Part.HOLDER, Part.TARGET], {"polarity": "2"}, r"outside \[-1, 1\]"),
        ("note", None, [Part.FINDING], {"text": " "}, "no words"),
    ],
)
def test_one_that_has_not_is_refused_with_its_reason(action, about, parts, values, why):
    kind = FindingKind(about) if about else None

    with pytest.raises(CorrectionError, match=why):
        check_form(CorrectionAction(action), about=kind, anchors=anchors(*parts), values=values)


def test_the_parts_of_a_stance_stand_in_one_article():
    other = make_article("The tram is late.")
    held = [*anchors(Part.FINDING, Part.HOLDER), anchor_at(other, TextSpan(0, 8), part=Part.TARGET)]

    with pytest.raises(CorrectionError, match="mark finding, holder, target in one article"):
        check_form(CorrectionAction.ADD, about=FindingKind.STANCE, anchors=held, values={"position": "supports"})


def test_a_stretch_is_a_day_two_days_or_open_on_a_side():
    day = Instant.parse("2025-03-04")

    assert stretch("2025-03-04") == (day, day)
    assert stretch("../2025-03-04") == (None, day)
    assert stretch("") is None
