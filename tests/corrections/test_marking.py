import pytest

from tests.findings import sample_findings
from workbench.corrections import kind_of, marks_of
from workbench.errors import CorrectionError
from workbench.records import FindingKind, Part

FOUND = sample_findings()[0]


def words(finding: str) -> list[tuple[str, Part]]:
    return [(span.of(FOUND.article.text), part) for span, part in marks_of(FOUND, finding)]


def test_an_entity_is_marked_where_it_is_named():
    for entity in FOUND.entities:
        [(marked, part)] = words(entity.id)
        assert part is Part.FINDING
        assert not entity.named or marked in {entity.name, *entity.aliases}


def test_a_stance_is_marked_by_its_words_its_holder_and_its_target():
    stance = FOUND.stances[0]
    holders = {one.span for one in FOUND.mentions if one.entity == stance.holder}

    cue, holder, target = marks_of(FOUND, stance.id)

    assert (cue, target) == ((stance.cue, Part.FINDING), (stance.target, Part.TARGET))
    assert holder[0] in holders
    assert holder[1] is Part.HOLDER


def test_every_finding_can_be_marked():
    for field, kind in (
        ("events", "event"),
        ("times", "time"),
        ("attributions", "attribution"),
        ("mentions", "mention"),
    ):
        for one in getattr(FOUND, field):
            assert kind_of(FOUND, one.id) is FindingKind(kind)
            assert marks_of(FOUND, one.id)


def test_what_is_not_there_cannot_be_marked():
    with pytest.raises(CorrectionError, match="there is no finding 'x9'"):
        marks_of(FOUND, "x9")
