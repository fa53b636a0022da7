from workbench.records import Article, Findings, TextSpan
from workbench.tables.frames import Tables, empty_tables
from workbench.views.paragraphs import paragraphs

SENTENCE = "The bridge was closed again. "


def _shown(text, sentences=()):
    tables = Tables([Findings(article=Article(id="a", text=text), sentences=tuple(sentences))])
    return [text[start:end] for start, end in paragraphs(tables)["a"]]


def test_a_paragraph_is_a_line_with_words():
    assert _shown("A headline\n\n\nThe first.\nThe second.\n") == ["A headline", "The first.", "The second."]


def test_an_endless_line_is_cut_where_a_sentence_begins():
    text = SENTENCE * 500
    starts = range(0, len(text), len(SENTENCE))

    shown = _shown(text, [TextSpan(start, start + len(SENTENCE)) for start in starts])

    assert "".join(shown) == text
    assert len(shown) == 5
    assert all(piece.startswith("The bridge") for piece in shown)


def test_a_line_without_sentences_stays_whole():
    assert _shown("x" * 9000) == ["x" * 9000]


def test_nothing_has_no_paragraphs():
    assert paragraphs(empty_tables()) == {}
