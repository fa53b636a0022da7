import pytest

from tests.evaluation.invented import CITY, LAST_NAME, OSLO, ROE, SHE, TEXT, at, found, line, person, write
from workbench.errors import GoldError
from workbench.evaluation.gold import read_roles
from workbench.evaluation.tasks import TASKS
from workbench.records import EntityType, Role

EVERYTHING = found([ROE, SHE, LAST_NAME], [OSLO, CITY], types=[EntityType.PERSON, EntityType.PLACE])
_START = TEXT.index("Oslo")
NAMES = line(mentions=None, ents=[{"start": _START, "end": _START + 4, "label": "LOC"}])
ROLE = {"doc_id": "roe", "name": "Roe", "role": "Mayor", "head": "Mayor", "kind": "eye", "start": 0, "end": 5}
MAYOR = Role(text="Mayor", span=at("Mayor"), rule="title", head=at("Mayor"), affiliations=(at("Oslo"),))


def _report(name, file, findings=EVERYTHING):
    return TASKS[name](file).report({"roe": findings})


def test_names_are_scored_and_predicted_in_ontonotes_labels(tmp_path):
    report = _report("ner", write(tmp_path / "gold.jsonl", NAMES))

    assert report.headline == "exact F1, labels of CoNLL-2003"
    assert report.figures["exact LOC"]["f1"] == 1
    assert {"doc_id": "roe", "start": _START, "end": _START + 4, "label": "GPE"} in report.predictions
    assert report.resampled([0, 0]) == pytest.approx(report.figure)


def test_names_inside_names_are_found_where_gold_has_them(tmp_path):
    inner = [{"start": 6, "end": 14, "label": "Person"}, {"start": 6, "end": 10, "label": "Person"}]
    findings = found([ROE, ("Jane", 0, *ROE[2:])])

    nested = _report("ner", write(tmp_path / "gold.jsonl", line(ents=inner)), findings)
    flat = _report("ner", write(tmp_path / "gold.jsonl", line(ents=inner[:1])), findings)

    assert (nested.figure, len(nested.predictions)) == (1, 2)
    assert (flat.figure, len(flat.predictions)) == (1, 1)


def test_mentions_stand_in_where_gold_has_no_names(tmp_path):
    report = _report("ner", write(tmp_path / "gold.jsonl", line()), found([LAST_NAME]))

    assert report.figure == pytest.approx(1 / 3)
    assert report.figures["any type"] == pytest.approx(1 / 3)
    assert report.resampled([0]) == pytest.approx(report.figure)


def test_predicted_clusters_are_those_that_were_scored(tmp_path):
    report = _report("coref", write(tmp_path / "gold.jsonl", line()))

    assert report.figure == pytest.approx(1)
    (row,) = report.predictions
    assert row == {"doc_id": "roe", "clusters": [[[0, 14], [30, 33], [49, 52]], [[24, 28], [39, 47]]]}
    mentions = [
        {"s": start, "e": end, "type": "", "cluster": str(number)}
        for number, cluster in enumerate(row["clusters"])
        for start, end in cluster
    ]
    read = write(tmp_path / "again.jsonl", line(mentions=mentions))
    assert _report("coref", read).figures["exact"] == report.figures["exact"]


def test_coreference_tells_tracking_and_pronouns_where_gold_has_a_tree(tmp_path):
    report = _report("coref", write(tmp_path / "gold.jsonl", line()))
    bare = _report("coref", write(tmp_path / "gold.jsonl", line(tokens=None)))

    assert report.figures["tracked"]["person"]["conll_f1"] == pytest.approx(1)
    assert report.figures["pronouns"] == {"he/she": {"n": 1, "linked": 1, "right": 1}}
    assert (bare.figures["tracked"], bare.figures["pronouns"]) == ({}, {})


def test_predicted_roles_can_be_read_as_gold(tmp_path):
    write(tmp_path / "texts.jsonl", line())
    file = write(tmp_path / "roles.jsonl", ROLE)

    report = _report("roles", file, person("Jane Roe", MAYOR))

    assert report.figure == 1
    again = read_roles(write(tmp_path / "again.jsonl", *report.predictions))
    assert [(one.text, one.head, one.span, one.affiliations) for one in again] == [
        ("Mayor", "Mayor", at("Mayor"), ("Oslo",))
    ]


def test_a_role_outside_its_text_is_told(tmp_path):
    write(tmp_path / "texts.jsonl", line())

    with pytest.raises(GoldError, match=r"role 'Mayor' of 'Roe' in 'roe' ends at 900, outside its text of 60"):
        TASKS["roles"](write(tmp_path / "roles.jsonl", ROLE | {"end": 900}))


@pytest.mark.parametrize(
    ("task", "changes", "says"),
    [
        ("ner", {"mentions": None}, 'no names ("ents"), nor "mentions" with'),
        ("ner", {"mentions": [{"s": 0, "e": 5, "type": "PER", "cluster": "1"}]}, 'no names ("ents")'),
        ("coref", {"mentions": None}, 'no mentions ("mentions")'),
    ],
)
def test_gold_without_the_layer_is_told(tmp_path, task, changes, says):
    with pytest.raises(GoldError) as error:
        TASKS[task](write(tmp_path / "gold.jsonl", line(**changes)))

    assert says in str(error.value)
    assert "'roe'" in str(error.value)
