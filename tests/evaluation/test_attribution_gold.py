import pytest

from tests.evaluation.attributed import BELIEVES, SAID, TEXT, gold
from tests.evaluation.invented import write
from workbench.errors import GoldError
from workbench.evaluation.attribution_gold import read_attributed


def test_roles_are_read_as_spans_of_the_text(tmp_path):
    document = gold(tmp_path, genre="news", licence="CC BY 4.0")

    said, believes, photo = document.attributions
    assert [span.of(TEXT) for span in (*said.source, *said.cue, *believes.content)] == [
        "Mrs Hale", "said", "the old pier is safe",
    ]  # fmt: skip
    assert (photo.cue, believes.nested_in, document.genre, document.licence) == ((), ("1",), "news", "CC BY 4.0")
    assert (document.article.id, document.article.text) == ("pier", TEXT)


def test_the_first_of_several_annotators_holds(tmp_path):
    rows = ({"doc": "pier", "text": TEXT, "attributions": [one]} for one in (SAID, BELIEVES))

    (document,) = read_attributed(write(tmp_path / "gold.jsonl", *rows))

    assert [one.id for one in document.attributions] == ["1"]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"attributions": [{"cue": [[0, 999]]}]}, "is no stretch of the text"),
        ({"attributions": [{"cue": [[4, 4]]}]}, "is no stretch of the text"),
        ({"attributions": [{"cue": "said"}]}, "cue"),
        ({"doc": "other"}, "no document whose doc begins with 'pier'"),
    ],
)
def test_gold_of_another_form_is_refused(tmp_path, changes, says):
    file = write(tmp_path / "gold.jsonl", {"doc": "pier", "text": TEXT, "attributions": []} | changes)

    with pytest.raises(GoldError, match=says):
        read_attributed(file, only="pier")
