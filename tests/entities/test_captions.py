import spacy
from hypothesis import given
from hypothesis import strategies as st

from workbench.entities.captions import find_captions

TEXT = (
    "Mayor Jane Roe at work. Photo: Max Moe\nMayor Jane Roe spoke of photos.\n- Mayor Jane Roe\n- Mayor Jane Roe spoke."
)


def held(text: str, words: str) -> list[bool]:
    """Return for each place where ``words`` stand whether it is in a caption."""
    doc = spacy.blank("en")(text)
    captions = find_captions(doc)
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return [captions.hold(doc.char_span(at, at + len(words))) for at in starts]


def test_lines_with_a_credit_and_items_that_are_no_sentences_are_captions():
    assert held(TEXT, "Jane Roe") == [True, False, True, False]


def test_a_text_without_lines_has_no_captions():
    assert find_captions(spacy.blank("en")("")).starts == ()


@given(st.lists(st.sampled_from(["Photo: Roe", "Roe spoke.", "", "* Roe"]), max_size=8))
def test_captions_are_whole_lines_in_order(lines):
    text = "\n".join(lines)

    captions = find_captions(spacy.blank("en")(text))

    assert list(captions.starts) == sorted(captions.starts)
    found = [text[start:end] for start, end in zip(captions.starts, captions.ends, strict=True)]
    assert found == [line for line in lines if line in {"Photo: Roe", "* Roe"}]
