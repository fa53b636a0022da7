"""What leaves with a page: which text, narrowed to what, made from what."""

from dataclasses import dataclass, replace

import pytest

from tests.findings import HOSTILE, sample_findings
from workbench.case import Case
from workbench.corrections import anchor_at, make_correction
from workbench.entities import OwnList
from workbench.parameters import Parameters
from workbench.records import CorrectionAction, TextSpan
from workbench.share import Include, Selection, made_from, share_case
from workbench.tables.frames import Tables
from workbench.views.exports.narrowing import Narrowing

UNQUOTED = "A leaked note held the words"


@dataclass(frozen=True)
class _Extractor:
    model: str = "hand_made 1.0"
    own_list: OwnList = OwnList()  # noqa: RUF009 - an own list is frozen


@dataclass(frozen=True)
class _Case:
    """What sharing needs of a case."""

    name: str = f"Ferries {HOSTILE}"
    articles: tuple = tuple(found.article for found in sample_findings())
    parameters: Parameters = Parameters()  # noqa: RUF009 - parameters are frozen
    extractor: _Extractor = _Extractor()
    corrections: tuple = ()

    def tables(self, parameters=None):
        return Tables(sample_findings())


def _shared(tmp_path, **chosen) -> str:
    return share_case(_Case(), tmp_path / "deep" / "page.html", selection=Selection.of(**chosen)).read_text("utf-8")


def test_same_input_gives_the_same_bytes(tmp_path):
    assert _shared(tmp_path, include="sentences") == _shared(tmp_path, include="sentences")


@pytest.mark.parametrize("include", list(Include))
def test_no_word_of_an_article_is_markup(tmp_path, include):
    assert HOSTILE not in _shared(tmp_path, include=include)


def test_with_sentences_nothing_of_the_other_text_is_in_the_file(tmp_path):
    assert UNQUOTED in _shared(tmp_path)
    held = _shared(tmp_path, include="sentences")

    assert UNQUOTED not in held
    assert "leaked note held" not in held
    assert "Solheim declined to comment on it." in held
    assert "only the sentences that findings quote" in held


def test_with_findings_no_sentence_is_in_the_file(tmp_path):
    held = _shared(tmp_path, include="findings")

    for found in sample_findings():
        for span in found.sentences:
            words = span.of(found.article.text).split()
            assert " ".join(words[:5]) not in held
            assert " ".join(words[-5:]) not in held
    assert "Tomas Velde" in held
    assert "[sentence withheld]" in held


def test_a_page_is_narrowed_and_says_so(tmp_path):
    held = _shared(tmp_path, span=("1998-01-01", "1999-01-01"))

    assert "the crossing was opened" in held
    assert "Velde told reporters" not in held.split('id="state"')[1].split('"rows"')[1].split('"sentences"')[0]
    assert "from 1998-01-01; before 1999-01-01" in held


@pytest.mark.parametrize(
    ("kept", "told"),
    [(("",), "no entity"), (("a:e1-5",), "1 entity ([a:e1-5])"), (("", "a:e1-5"), "1 entity ([a:e1-5])")],
)
def test_what_it_was_narrowed_to_counts_who_is_kept(kept, told):
    facts = made_from(_Case(), narrowing=Narrowing.of(kept=kept))

    assert facts["Narrowed to"] == told


def test_what_it_was_made_from_names_articles_pipeline_and_parameters_but_no_path_and_no_time():
    facts = made_from(_Case(), parameters=Parameters().with_value("entities", "min_mentions", 2))

    assert facts["Articles"].splitlines()[1].endswith(": Velde promises a tender, Harbour Post, 2031-03-07")
    assert "min_mentions = 2" in facts["Parameters"]
    assert facts["Pipeline"] == "hand_made 1.0"
    assert facts["Software"].startswith("workbench ")
    assert "articles/ferry.html" not in str(facts)
    assert set(facts) == {"Articles", "Pipeline", "Software", "Parameters", "Includes"}


def test_a_case_opens_the_doors_to_its_page_and_its_brief(tmp_path, monkeypatch):
    monkeypatch.setattr(Case, "tables", lambda _case, _parameters=None: Tables(sample_findings()))
    case = Case(_Case().name, _Case().articles, Parameters(), _Extractor())

    page = case.share(tmp_path / "page.html", include="findings", kept=["tomas velde"]).read_text("utf-8")
    brief = case.brief(tmp_path / "brief.md", length="short", issue="a new tender").read_text("utf-8")

    assert "leave the islanders" not in page
    assert "entities (Tomas Velde [" in page
    assert "### a new tender" in brief
    assert "### the closure" not in brief


def test_corrections_are_counted_and_hashed():
    from tests.widgets.stand_in import StandIn

    case = StandIn()
    corrected = case.group_issue([(case.articles[0].id, TextSpan(0, 7))], name="ferries").corrections
    once = made_from(replace(_Case(), corrections=corrected))["Corrections"]

    assert once.startswith("1 standing (hash ")
    assert made_from(replace(_Case(), corrections=corrected))["Corrections"] == once
    undone = [replace(corrected[0], id="c2"), make_correction(CorrectionAction.WITHDRAW, values={"correction": "c2"})]
    assert made_from(replace(_Case(), corrections=(*corrected, *undone)))["Corrections"] == once


@dataclass(frozen=True)
class _Corrected(_Case):
    """A case in which somebody corrected something."""

    def outcomes(self, findings):
        return ()


def test_what_is_undone_does_not_leave_though_something_else_stands(tmp_path):
    article = sample_findings()[0].article
    kept, taken = (
        make_correction(
            CorrectionAction.NOTE, anchors=[anchor_at(article, TextSpan(at, at + 9))], values={"text": text}
        )
        for at, text in ((0, "Ask the harbour."), (20, "Ask nobody."))
    )
    back = make_correction(CorrectionAction.WITHDRAW, values={"correction": taken.id})

    case, shown = _Corrected(corrections=(kept, taken, back)), Selection.of(notes=True)
    page = share_case(case, tmp_path / "page.html", selection=shown).read_text("utf-8")

    assert "Ask the harbour." in page
    assert "Ask nobody." not in page
