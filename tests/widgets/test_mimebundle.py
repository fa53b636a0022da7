"""What an output keeps in the notebook's file."""

import base64
import gzip
import json
from dataclasses import replace

import pytest

from tests.findings import sample_findings
from tests.widgets.stand_in import StandIn
from workbench.tables.frames import Tables
from workbench.views.modules import VIEW_TYPE
from workbench.widgets import Session, Workspace, stance_panel
from workbench.widgets.view import Evidence, Reader


class _Many(StandIn):
    """A case of many articles."""

    def __init__(self, count, text=""):
        super().__init__()
        self.count, self.text = count, text

    def tables(self, parameters=None):
        found = sample_findings()[0]
        articles = (
            replace(found.article, id=f"{at:016x}", text=found.article.text + self.text) for at in range(self.count)
        )
        return Tables(replace(found, article=article) for article in articles)


class _Unnoted(StandIn):
    """A case without a note."""

    def tables(self, parameters=None):
        return Tables(replace(found, remarks=()) for found in sample_findings())


def _data(widget):
    return widget._repr_mimebundle_()[0]


def _payloads(widget) -> list[dict]:
    views = _data(widget)[VIEW_TYPE]["views"]
    return [json.loads(gzip.decompress(base64.b64decode(one))) for view in views for one in view["payloads"].values()]


@pytest.mark.parametrize("kind", [Reader, Evidence])
def test_a_view_keeps_its_payload_packed_and_the_same_each_time(kind):
    session = Session(_Unnoted())
    view = kind(session)

    assert _payloads(view) == [json.loads(json.dumps(view.payload))]
    assert _data(kind(session))[VIEW_TYPE] == _data(view)[VIEW_TYPE]


def test_a_workspace_keeps_the_payloads_of_all_its_views():
    (view,) = _data(Workspace(StandIn()))[VIEW_TYPE]["views"]

    assert view["view"] == "workspace"
    assert set(view["payloads"]) >= {"reader_payload", "stances_payload", "evidence_payload"}


@pytest.mark.parametrize("make", [Workspace, stance_panel, Reader])
def test_no_sentence_is_kept_where_only_findings_may_leave(make):
    session = Session(StandIn())
    session.leaves = "findings"
    widget = make(session)
    data = _data(widget)

    kept = "".join((data["text/html"], data["text/plain"], json.dumps(_payloads(widget), ensure_ascii=False)))
    for found in sample_findings():
        for span in found.sentences:
            assert span.of(found.article.text) not in kept
    assert "every sentence of the articles is withheld" in str(data[VIEW_TYPE]["made_from"])


def test_the_analysts_notes_are_kept_only_where_they_may_leave():
    session, [[note]] = Session(StandIn()), [[one.text for found in sample_findings() for one in found.remarks]]
    view = Reader(session)
    without = json.dumps(_payloads(view))
    session.notes_leave = True

    assert note not in without
    assert note in json.dumps(_payloads(view))


def test_the_selection_at_hand_is_kept():
    session = Session(StandIn())
    session.selected, session.kept, session.issue = "a:e1", ("a:e1",), "ferries"

    selection = _data(Reader(session))[VIEW_TYPE]["selection"]

    assert (selection["selected"], selection["kept"], selection["issue"]) == ("a:e1", ["a:e1"], "ferries")


def test_of_many_articles_the_first_are_still_and_of_very_many_none_is_kept_live():
    few, many = Session(_Many(12)), Session(_Many(1, text=" word" * 70_000))

    html = _data(Reader(few))["text/html"]
    assert html.startswith("<p>The first 10 of 12 articles")
    assert html.count("<h3>") == 10
    assert len(_data(Reader(few))[VIEW_TYPE]["views"]) == 1
    assert _data(Reader(many))[VIEW_TYPE]["views"] == []
