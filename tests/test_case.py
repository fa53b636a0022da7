"""Cases on a real, small folder; the pipeline is loaded once for all tests that need it."""

import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from workbench.case import Case
from workbench.errors import CaseError, CorrectionError, MissingPathError, ModelError
from workbench.extract import Extractor
from workbench.parameters import EntityParameters, Parameters
from workbench.records import Article, CorrectionAction, FindingKind, Part, PublishedBy, TextSpan

ONE = "Mayor Ruth Calder said on Tuesday that the bridge was safe.\n\nCalder opened it.\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "one.txt").write_text(ONE, encoding="utf-8")
    return tmp_path


def test_a_folder_of_articles_is_a_case(folder):
    case = Case.open(folder)

    assert [article.text.strip() for article in case.articles] == [ONE.strip()]
    assert case.problems == ()
    assert case.articles[0].published is None
    assert case.findings()[0].notes[0].startswith("no publication date is known")


def test_the_analysts_date_overrules_the_assumed_one(folder):
    (folder / "case.toml").write_text("[published]\ndate = 2021-03-05\n", encoding="utf-8")

    found = Case.open(folder, published=date(2021, 3, 12)).findings()[0]

    assert found.article.published.by is PublishedBy.ANALYST
    assert [time.value for time in found.times] == ["2021-03-09"]


def test_nothing_to_read_is_said(tmp_path):
    with pytest.raises(CaseError, match="no article in"):
        Case.open(tmp_path)
    with pytest.raises(MissingPathError, match="nowhere"):
        Case.open(tmp_path / "nowhere")


def test_pasted_text_is_a_case():
    case = Case.from_text(ONE, title="Bridge", published=date(2021, 3, 5))

    assert case.name == "Bridge"
    assert case.tables()["times"]["value"].tolist() == ["2021-03-02"]


def test_findings_come_in_steps_that_can_be_stopped_and_are_the_same(folder):
    (folder / "two.txt").write_text("Oskar Lindqvist opposed the bridge.", encoding="utf-8")
    case = Case.open(folder)
    steps, seen = case.find_in_steps(), []

    while True:
        try:
            seen.append(next(steps))
        except StopIteration as end:
            found = end.value
            break

    assert seen == list(range(len(case.articles) + 1))
    assert found == case.findings()
    stopped = case.find_in_steps()
    assert [next(stopped), next(stopped)] == [0, 1]
    stopped.close()
    assert case.findings() == found


def test_short_articles_are_parsed_together_and_long_ones_alone(monkeypatch):
    texts = ["One.", "Two.", f"Long. {'word ' * 4000}", "Three."]
    case = replace(Case.from_text(texts[0]), articles=tuple(Article(id=text[:4], text=text) for text in texts))
    groups = []
    monkeypatch.setattr(Extractor, "read_ahead", lambda _self, some: groups.append([one.id for one in some]))

    case.findings()

    assert groups == [["One.", "Two."], ["Long"], ["Thre"]]


def test_another_pipeline_reads_the_same_case(folder, tmp_path_factory):
    case, place = Case.open(folder), tmp_path_factory.mktemp("pipeline") / "copy"
    place.symlink_to(case.extractor.model.path)

    other = case.with_model(str(place))

    assert (other.extractor.model.path, other.articles) == (place, case.articles)
    assert other.findings() == case.findings()
    assert case.with_model(str(case.extractor.model.path)) == case  # the same pipeline, by its folder
    with pytest.raises(ModelError, match="none_such"):
        case.with_model("none_such")


def test_tables_know_the_parameters_that_gave_them(folder):
    case, wanted = Case.open(folder), Parameters().with_value("entities", "min_mentions", 2)

    assert case.tables().parameters == case.parameters
    assert case.tables(wanted).parameters == wanted


def test_the_stages_of_all_articles_are_kept_from_one_setting_to_the_next(tmp_path, monkeypatch):
    for at in range(3):
        (tmp_path / f"{at}.txt").write_text(f"Ruth Calder opened bridge {at}.", encoding="utf-8")
    monkeypatch.setattr("workbench.extractors._KEPT", 1)
    case = Case.open(tmp_path)
    case.findings()
    monkeypatch.setattr("workbench.extract.find_entities", lambda *_, **__: pytest.fail("found again"))

    other = case.parameters.with_value("stances", "min_strength", 0.5)
    entities = [case.extractor.entities(article, parameters=other) for article in case.articles]

    assert len(entities) == 3


OWN = "name,aliases,type,role\nRuth Calder,the Iron Mayor,person,runs the town\n"


@pytest.fixture
def listed_folder(folder):
    (folder / "case.toml").write_text('entities = "people.csv"\n', encoding="utf-8")
    (folder / "people.csv").write_text(OWN, encoding="utf-8")
    return folder


def listed_of(case):
    return {entity.name: entity.listed for entity in case.findings()[0].entities}


def test_the_case_file_names_the_analysts_own_list_which_is_no_article(listed_folder):
    case = Case.open(listed_folder)

    assert case.problems == ()
    assert len(case.articles) == 1
    assert listed_of(case)["Ruth Calder"] == "Ruth Calder"
    assert case.findings()[0].entities[0].roles[0].text == "runs the town"
    assert "runs the town" in case.tables()["entities"]["roles"][0]


def test_a_list_can_be_given_in_place_of_the_cases_own(listed_folder, tmp_path_factory):
    other = tmp_path_factory.mktemp("lists") / "other.jsonl"
    other.write_text('{"name": "Calder", "type": "organization", "id": "c"}\n', encoding="utf-8")

    assert listed_of(Case.open(listed_folder, own_list=other)).get("Calder") == "c"


def test_a_wrong_entry_is_a_problem_and_the_rest_is_read(listed_folder):
    (listed_folder / "people.csv").write_text(OWN + "Nobody,,persn,\n", encoding="utf-8")

    case = Case.open(listed_folder)

    assert [problem.partition(": want")[0] for problem in case.problems] == ["people.csv:3: type 'persn'"]
    assert listed_of(case)["Ruth Calder"] == "Ruth Calder"


def test_a_list_that_is_not_there_is_named(folder):
    (folder / "case.toml").write_text('entities = "nobody.csv"\n', encoding="utf-8")

    with pytest.raises(MissingPathError, match=r"nobody\.csv"):
        Case.open(folder)


def test_issues_put_together_by_the_analyst_stay_so_when_the_case_is_opened_again(folder):
    (folder / "two.txt").write_text("Ruth Calder opposes the ferry. Tom Rudd rejected the barge.\n", encoding="utf-8")
    case = Case.open(folder)
    [found] = [one for one in case.findings() if len(one.topics) == 2]
    assert len(found.issues) == 2
    places = [(found.article.id, topic.span) for topic in found.topics]

    case.group_issue(places, name=" the  crossing ")

    again = Case.open(folder)
    [corrected] = [one for one in again.findings() if len(one.topics) == 2]
    assert [(issue.name, issue.by_analyst) for issue in corrected.issues] == [("the crossing", True)]
    assert again.left_over() == ()
    undone = again.withdraw(again.corrections[0].id)
    assert undone.findings() == Case.open(folder).findings() != again.findings()


def test_a_correction_that_marks_nothing_is_refused(folder):
    case = Case.open(folder)

    with pytest.raises(CorrectionError, match="mark 1 or more as finding, not 0"):
        case.group_issue([], name="x")
    with pytest.raises(CorrectionError, match="mark words in articles of this case"):
        case.group_issue([("no-article", TextSpan(0, 1))], name="x")
    with pytest.raises(CorrectionError, match="mark words in articles of this case"):
        case.group_issue([(case.articles[0].id, TextSpan(3, 3))], name="x")
    with pytest.raises(CorrectionError, match="nothing is marked as nobody; want one of: finding, holder"):
        case.correct("note", marks=[(case.articles[0].id, TextSpan(0, 5), "nobody")], values={"text": "x"})
    with pytest.raises(CorrectionError, match="there is no correction 'c1'"):
        case.withdraw("c1")
    assert not (folder / "corrections.jsonl").exists()


def test_a_last_name_has_the_full_name_of_another_article_unless_that_is_switched_off(folder):
    (folder / "two.txt").write_text("On Friday, Mrs Calder praised the plan.\n", encoding="utf-8")
    case = Case.open(folder)

    def people(parameters=None):
        return sorted({entity.name for found in case.findings(parameters) for entity in found.entities if entity.named})

    assert people() == ["Ruth Calder"]
    assert people(Parameters(entities=EntityParameters(across=False))) == ["Calder", "Ruth Calder"]


def test_another_pipeline_keeps_the_own_list(listed_folder):
    case = Case.open(listed_folder)

    assert case.with_model(None).extractor.own_list is case.extractor.own_list


def test_two_threads_read_one_article_after_the_other(folder, monkeypatch):
    case, active, most = Case.open(folder), [], []
    plain = Extractor.__call__

    def slow(self, article, **asked):
        active.append(article)
        most.append(len(active))
        time.sleep(0.02)
        active.pop()
        return plain(self, article, **asked)

    monkeypatch.setattr(Extractor, "__call__", slow)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: case.findings(), range(4)))

    assert (set(most), len(most)) == ({1}, 4)
    assert found == [found[0]] * 4


def test_a_correction_in_plain_words_is_the_same_as_one_by_its_names(folder):
    case = Case.open(folder)
    mark = (case.articles[0].id, TextSpan(6, 17), "finding")
    names = [one.name for one in case.findings()[0].entities]

    plain = case.correct("reject", about="entity", marks=[mark])

    [made] = plain.corrections
    assert made == Case.open(folder).corrections[0]
    assert (made.action, made.about, made.anchors[0].part) == (
        CorrectionAction.REJECT,
        FindingKind.ENTITY,
        Part.FINDING,
    )
    assert all(one is type(one)(str(one)) for one in (made.action, made.about, made.anchors[0].part))
    assert [one.name for one in plain.findings()[0].entities] == [name for name in names if name != "Ruth Calder"]


def test_a_line_that_was_cut_off_is_told_when_the_case_is_opened_and_the_next_stands_by_itself(folder):
    file = folder / "corrections.jsonl"
    case = Case.open(folder)
    mark = (case.articles[0].id, TextSpan(6, 17), Part.FINDING)
    case.correct(CorrectionAction.NOTE, marks=[mark], values={"text": "one"})
    whole = file.read_bytes()
    file.write_bytes(whole + whole[:60])

    opened = Case.open(folder)
    [problem] = opened.problems
    assert problem.startswith(f"{file}, line 2: cut off while it was written")

    opened.correct(CorrectionAction.NOTE, marks=[mark], values={"text": "two"})
    assert [one.value("text") for one in Case.open(folder).corrections] == ["one", "two"]
    assert file.read_bytes().startswith(whole + whole[:60] + b"\n")


@pytest.mark.parametrize(("write", "name"), [(Case.share, "page.html"), (Case.brief, "brief.md")])
def test_a_case_that_lacks_later_corrections_says_so_when_it_leaves(folder, tmp_path_factory, write, name):
    case = Case.open(folder)
    marks, out = [(case.articles[0].id, TextSpan(0, 5), Part.FINDING)], tmp_path_factory.mktemp("out") / name

    later = case.correct(CorrectionAction.NOTE, marks=marks, values={"text": "Ask again."})

    with pytest.warns(UserWarning, match="corrections.jsonl holds 1 that came after this case was opened"):
        write(case, out)
    with warnings.catch_warnings(action="error"):
        write(later, out)
