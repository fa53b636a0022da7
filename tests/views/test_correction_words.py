import pytest

from workbench.corrections import make_correction
from workbench.records import Anchor, CorrectionAction, FindingKind, Part, TextSpan
from workbench.views.correction_words import correction_in_words, gestures_in_words

MERGE, SPLIT, LINK, SET = (
    CorrectionAction.MERGE, CorrectionAction.SPLIT, CorrectionAction.LINK, CorrectionAction.SET,
)  # fmt: skip
REJECT, ADD, NOTE, GROUP = (
    CorrectionAction.REJECT, CorrectionAction.ADD, CorrectionAction.NOTE, CorrectionAction.GROUP_ISSUE,
)  # fmt: skip


def made(action, about, *words, step=None, **values):
    """Return a correction of these words, which are ``(words, part)`` where they are not the finding."""
    parts = [word if isinstance(word, tuple) else (word, Part.FINDING) for word in words]
    anchors = [Anchor(article="a", span=TextSpan(0, len(word)), quote=word, part=part) for word, part in parts]
    return make_correction(action, about=about and FindingKind(about), anchors=anchors, values=values, step=step)


@pytest.mark.parametrize(
    ("correction", "words"),
    [
        (made(SET, "entity", "Mayor Hale", name="Anna Hale"), "“Mayor Hale” renamed “Anna Hale”"),
        (made(SET, "entity", "Wick", type="organization"), "“Wick”: an organization"),
        (made(MERGE, "entity", "Hale", "the mayor"), "“Hale” merged with “the mayor”"),
        (made(MERGE, "entity", "Hale", "the mayor", name="A. Hale"), "“Hale” merged with “the mayor” as “A. Hale”"),
        (made(SPLIT, "mention", "she", name="Wren", type="person"), "“she” is somebody else: “Wren”, a person"),
        (made(LINK, "mention", "she", ("Wren", Part.TO)), "“she” is “Wren”"),
        (made(REJECT, "framing", "Wren"), "“Wren” is no portrayal"),
        (made(ADD, "mention", "Old Wick", type="person"), "“Old Wick” marked as a person"),
        (made(ADD, "mention", "Wick", ("Tom", Part.TO), everywhere="yes"), "“Wick” names “Tom”, wherever it stands"),
        (made(ADD, "event", "fire", time="2021-03-04"), "“fire” marked as an event: 4 March 2021"),
        (made(ADD, "attribution", "warned", ("Wren", Part.SOURCE), ("rain", Part.CONTENT)), "“Wren” “warned” “rain”"),
        (made(ADD, "attribution", "warned", ("rain", Part.CONTENT)), "Somebody unnamed “warned” “rain”"),
        (
            made(ADD, "stance", "backs", ("Wren", Part.HOLDER), ("it", Part.TARGET), position="supports"),
            "“Wren” supports “it”",
        ),
        (
            made(
                ADD, "stance", "no", ("Wren", Part.HOLDER), ("it", Part.TARGET), position="opposes", polarity="-1"
            ),
            "“Wren” opposes “it”, polarity -1.00",
        ),
        (made(SET, "time", "Tuesday", time="2021-03-04/2021-03-06"), "“Tuesday”: 4 March 2021 to 6 March 2021"),
        (made(SET, "time", "Tuesday", time="../2021-03-06"), "“Tuesday”: until 6 March 2021"),
        (made(SET, "time", "Tuesday", time="2021-03-06/.."), "“Tuesday”: from 6 March 2021"),
        (made(SET, "time", "Tuesday", time="../.."), "“Tuesday”: any time"),
        (made(SET, "event", "fire", time="", factuality="planned"), "“fire”: planned, no date"),
        (made(SET, "stance", "backs", ("Wren", Part.HOLDER), ("it", Part.TARGET), ("Tom", Part.TO), polarity="-0.5"),
         "“backs”: polarity -0.50, held by “Tom”"),
        (made(SET, "attribution", "said", ("Tom", Part.TO)), "“said”: said by “Tom”"),
        (made(GROUP, None, "wall", "dam", name="works"), "“wall” and 1 more put into the issue “works”"),
        (made(NOTE, None, "wall\n of  mud", text="Ask."), "Note on “wall of mud”: Ask."),
        (made(NOTE, None, "x" * 80, text="Long."), f"Note on “{'x' * 60}…”: Long."),
    ],
)  # fmt: skip
def test_a_correction_says_in_one_line_what_it_changes(correction, words):
    assert correction_in_words(correction) == words


def test_what_would_be_undone_and_redone_is_told_in_words():
    first, second = made(NOTE, None, "a", text="One."), made(NOTE, None, "b", text="Two.")
    back = make_correction(CorrectionAction.WITHDRAW, values={"correction": second.id})

    assert gestures_in_words([first, second]) == {"undo": "Note on “b”: Two.", "redo": ""}
    assert gestures_in_words([first, second, back]) == {"undo": "Note on “a”: One.", "redo": "Note on “b”: Two."}
    assert gestures_in_words([]) == {"undo": "", "redo": ""}


def test_a_gesture_of_many_corrections_is_told_by_its_first():
    many = [made(SET, "entity", word, step="g", name="Hale") for word in ("A", "B", "A")]

    assert gestures_in_words(many)["undo"] == "“A” renamed “Hale”, and 1 more"
