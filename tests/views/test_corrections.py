from dataclasses import replace

import pytest

from tests.findings import sample_findings
from workbench.corrections import anchor_at, make_correction
from workbench.records import CorrectionAction, FindingKind, Outcome, TextSpan
from workbench.tables.frames import Tables, empty_tables
from workbench.views.corrections import corrections_payload


@pytest.fixture(scope="module")
def tables():
    return Tables(sample_findings())


def about(tables, kind, span, action=CorrectionAction.REJECT, **values):
    article = tables.findings[0].article
    kind = kind and FindingKind(kind)
    return make_correction(action, about=kind, anchors=[anchor_at(article, span)], values=values)


def withdrawn(one):
    return make_correction(CorrectionAction.WITHDRAW, values={"correction": one.id})


def rows(tables, corrections, outcomes=()):
    return corrections_payload(tables, corrections, outcomes)["corrections"]


def test_what_fits_no_more_stands_first_then_the_latest(tables):
    made = [about(tables, "time", TextSpan(at, at + 4)) for at in (0, 10, 20, 30)]
    gone = [Outcome(correction=one.id, applied=False, reasons=("gone",)) for one in (made[0], made[3])]
    in_part = Outcome(correction=made[1].id, applied=True, reasons=("one is gone",))
    found = rows(tables, [*made, withdrawn(made[3])], [*gone, in_part])

    assert [(row["id"], row["state"], row["reason"]) for row in found] == [
        (made[0].id, "does not fit", "gone"), (made[2].id, "applied", ""), (made[1].id, "applied", "one is gone"),
        (made[3].id, "undone", ""),
    ]  # fmt: skip


def test_what_is_withdrawn_is_turned_back_by_withdrawing_that(tables):
    one = about(tables, "time", TextSpan(0, 4))
    back = withdrawn(one)
    again = withdrawn(back)

    (held,), (taken,), (brought,) = rows(tables, [one]), rows(tables, [one, back]), rows(tables, [one, back, again])
    assert (held["state"], held["back"]) == ("applied", one.id)
    assert (taken["state"], taken["back"]) == ("undone", back.id)
    assert (brought["state"], brought["back"]) == ("applied", one.id)


def test_a_row_selects_the_finding_that_has_its_words(tables):
    found = tables.findings[0]
    mention = found.mentions[0]
    made = [about(tables, "mention", mention.span), about(tables, "entity", mention.span)]
    entity, one = rows(tables, made)

    assert one["key"] == f"{found.article.id}:{mention.id}"
    assert entity["key"] == f"{found.article.id}:{mention.entity}"
    assert rows(tables, [about(tables, "time", mention.span)])[0]["key"] == ""


def test_marks_have_their_context_and_their_place_in_utf_16_units_while_the_text_has_them(tables):
    found = tables.findings[0]
    span = found.mentions[-1].span
    units = len(found.article.text[: span.start].encode("utf-16-le")) // 2
    one = about(tables, None, span, CorrectionAction.NOTE, text="Who?")
    elsewhere = replace(one, anchors=tuple(replace(anchor, article="gone") for anchor in one.anchors))
    (mark,), (lost,) = rows(tables, [one])[0]["marks"], rows(tables, [elsewhere])[0]["marks"]

    assert mark["place"][0] == units > span.start
    assert mark["quote"] == span.of(found.article.text)
    assert found.article.text[: span.start].endswith(mark["before"])
    assert (lost["place"], lost["name"]) == (None, "an article that is gone")


def test_nothing_corrected_gives_no_rows_and_nothing_to_undo():
    assert corrections_payload(empty_tables(), []) == {"corrections": [], "undo": "", "redo": ""}
