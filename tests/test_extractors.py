"""One extractor for one pipeline and list, as long as somebody holds it."""

import gc
import weakref

from workbench.case import Case
from workbench.entities import ListedEntity, OwnList
from workbench.extract import Extractor
from workbench.extractors import extractor_for
from workbench.records import EntityType


def _list():
    return OwnList([ListedEntity(id="p-1", name="Ruth Hale", type=EntityType.PERSON)], name="people.csv")


def test_who_opens_again_finds_what_was_read(monkeypatch):
    first = Case.from_text("Mayor Ruth Hale opened the bridge.")
    found = first.findings()
    monkeypatch.setattr(Extractor, "read_ahead", lambda *_: None)
    monkeypatch.setattr("workbench.extract.find_events", None)  # would be called to read anew

    assert Case.from_text("Mayor Ruth Hale opened the bridge.").findings() == found


def test_another_list_is_read_by_another():
    plain, listed, same = (
        extractor_for(None),
        extractor_for(None, own_list=_list()),
        extractor_for(None, own_list=_list()),
    )

    assert plain is not listed
    assert listed is same
    assert len(listed.own_list) == 1


def test_nothing_is_kept_that_nobody_holds():
    extractor = weakref.ref(extractor_for(None, own_list=OwnList(name="held by nobody")))
    gc.collect()

    assert extractor() is None


def test_more_articles_make_room_for_more_and_push_nothing_out():
    own = OwnList(name="room")
    small = extractor_for(None, own_list=own)
    doc = small._parse("Kept.")

    large = extractor_for(None, own_list=own, articles=1000)

    assert large is small
    assert large._parse("Kept.") is doc
    assert (large._limit, large._parse.limit) == (16_000, 4_000)
    assert extractor_for(None, own_list=own)._limit == 16_000
