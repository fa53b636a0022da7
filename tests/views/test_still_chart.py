"""The chronology as a picture that stands by itself."""

import base64
from xml.etree import ElementTree as ET

import pytest

from tests.chronicle import chronicle
from tests.findings import HOSTILE, sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.views.chronology import chronology_payload
from workbench.views.still import still_chronology
from workbench.views.still_chart import MOST, chronology_svg, picture_address

SVG = "{http://www.w3.org/2000/svg}"


def _drawn(payload) -> ET.Element:
    return ET.fromstring(chronology_svg(payload))


@pytest.mark.parametrize("findings", [sample_findings(), (chronicle(),)])
def test_each_event_near_publication_has_a_marker_and_its_words(findings):
    payload = chronology_payload(Tables(findings))
    first, last = payload["windows"]["near"]

    drawn = _drawn(payload)

    near = [row["caption"] for row in payload["rows"] if row["drawn"] and first <= row["best"] < last]
    texts = [one.text for one in drawn.iter(f"{SVG}text")]
    assert len(list(drawn.iter(f"{SVG}circle"))) == len(near) > 0
    assert all(any(text.startswith(words[:60]) for text in texts) for words in near)


def test_words_lie_within_the_picture():
    drawn = _drawn(chronology_payload(Tables(sample_findings())))

    for one in drawn.iter(f"{SVG}text"):
        width = len(one.text) * 6.2
        left = float(one.get("x")) - {"start": 0, "middle": width / 2, "end": width}[one.get("text-anchor")]
        assert -1 <= left <= left + width <= 761


def test_odd_and_hostile_words_stay_words():
    payload = chronology_payload(Tables(sample_findings()))
    rows = [row | {"caption": f"{HOSTILE}\x00\ud800 & more"} for row in payload["rows"]]

    texts = [one.text for one in _drawn(payload | {"rows": rows}).iter(f"{SVG}text")]

    assert f"{HOSTILE}�� & more" in texts


def test_of_many_events_the_surest_are_drawn():
    payload = chronology_payload(Tables(sample_findings()))
    sure = next(row for row in payload["rows"] if row["label"] == "Norsund Lines confirmed")
    rows = [sure | {"certainty": "open", "caption": "unsure", "key": str(at)} for at in range(MOST)] + [sure]

    drawn = _drawn(payload | {"rows": rows})

    assert len(list(drawn.iter(f"{SVG}circle"))) == MOST
    assert sum(one.text == "unsure" for one in drawn.iter(f"{SVG}text")) == MOST - 1


def test_the_picture_needs_no_style_sheet_and_no_network():
    html = still_chronology(Tables(sample_findings()))
    address = html.split('src="')[1].split('"')[0]
    svg = base64.b64decode(address.removeprefix("data:image/svg+xml;base64,")).decode()

    assert picture_address(svg) == address
    assert "<style" not in html + svg
    assert "class=" not in html + svg
    assert "href" not in html + svg
    assert 'alt="Chart of the events' in html


def test_nothing_to_draw_is_no_picture():
    assert chronology_svg(chronology_payload(empty_tables())) == ""
    assert "<img" not in still_chronology(empty_tables())
