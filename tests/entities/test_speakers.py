from tests.entities.found import entities, links, mentions
from tests.parses import parsed
from workbench.entities.find import find_names, read_article
from workbench.entities.phrases import find_phrases
from workbench.entities.speakers import find_first_person, find_speeches
from workbench.rules import EntityRule

ALL = frozenset(EntityRule)


def speakers(name: str) -> list[tuple[str, str, str]]:
    """Return each quote of a stored parse with the words for its speaker and addressee."""
    doc = parsed("entities", name)
    speeches = find_speeches(doc, {}).by_stretch.values()
    return [(one.stretch.of(doc.text), str(one.speaker), str(one.addressee)) for one in speeches]


def test_i_and_my_in_a_quote_are_its_speaker():
    assert mentions("head_says", "Owen Lund") == ["I", "Owen Lund", "the head of the Bridge Authority", "I", "my"]
    assert "I" not in mentions("head_says", "Owen Lund", without=EntityRule.SPEAKER)


def test_we_in_a_quote_of_a_body_is_the_body():
    assert mentions("body_says", "Bridge Authority") == ["Bridge Authority", "We", "Our"]


def test_you_in_a_quote_is_whom_it_is_told_to():
    assert mentions("told_mayor", "Owen Lund") == ["Owen Lund", "You", "Your"]
    assert mentions("told_mayor", "Ruth Calder") == ["Ruth Calder"]


def test_the_evidence_is_the_word_that_names_the_speaker():
    text = parsed("entities", "head_says").text
    mine = links("head_says", EntityRule.SPEAKER)["my"]

    assert [span.of(text) for span in mine.evidence] == ["Lund"]
    assert mine.confidence == 0.8


def test_a_quote_right_after_another_goes_on_with_its_speaker():
    assert speakers("quote_runs_on") == [
        ("I am glad,", "Calder", "None"),
        ("I will stay.", "Calder", "None"),
        ("I", "None", "None"),
    ]


def test_he_in_a_quote_is_not_its_speaker():
    assert "He" not in mentions("quote_of_other", "Owen Lund")


def test_who_is_named_before_a_colon_speaks():
    assert speakers("named_before_colon") == [("I am glad.", "Calder", "None")]


def test_outside_quotes_i_is_one_somebody_a_paragraph():
    found = links("walker", EntityRule.SPEAKER)
    doc = parsed("entities", "walker")

    assert found["My"].entity == found["me"].entity != found["I"].entity
    assert [span.of(doc.text) for span in found["me"].evidence] == ["I"]


def test_an_article_without_quotes_has_no_speech():
    assert speakers("surname") == []
    assert entities("walker") == {}


def test_we_in_a_quote_of_somebody_is_the_body_that_they_speak_for():
    doc = parsed("entities", "spokesman")
    phrases = find_phrases(doc, find_names(doc, rules=ALL))
    reading, _ = read_article(doc, rules=ALL - {EntityRule.SPEAKER})
    met = {profile.name: profile for profile in reading.profiles}
    met["Owen Lund"].affiliations = [met["Bridge Authority"].points[0].phrase.head]

    find_first_person([one for one in phrases if one.is_first_person], reading, find_speeches(doc, {}))

    assert [point.phrase.span.text for point in met["Bridge Authority"].points] == ["Bridge Authority", "We"]


def test_a_speaker_named_before_the_quote_is_not_he_in_it():
    assert mentions("speaker_before", "Owen Lund") == ["Owen Lund", "Lund"]
