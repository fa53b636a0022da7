from tests.standing import dispute
from workbench.tables.frames import Tables, empty_tables
from workbench.views.framing import framing_payload


def test_portrayals_are_counted_by_voice_and_tone_and_those_by_the_outlet_come_first():
    payload = framing_payload(Tables(dispute()))
    counts = [
        (one["name"], [len(one["outlet"][tone]) for tone in payload["tones"]],
         [len(one["others"][tone]) for tone in payload["tones"]])
        for one in payload["portrayed"]
    ]  # fmt: skip

    assert payload["tones"] == ["positive", "neutral", "negative"]
    assert counts == [("Una Brodie", [1, 1, 0], [0, 0, 0]), ("Lake Board", [0, 0, 0], [0, 0, 1])]


def test_keys_are_those_of_the_table():
    tables = Tables(dispute())
    (brodie, _) = framing_payload(tables)["portrayed"]

    assert brodie["outlet"]["positive"] == list(tables["framings"].query("tone == 'positive'")["key"])


def test_nothing_found_portrays_nobody():
    assert framing_payload(empty_tables())["portrayed"] == []
