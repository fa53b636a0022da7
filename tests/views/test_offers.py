from tests.findings import sample_findings
from workbench.records import Position
from workbench.tables.frames import Tables, empty_tables
from workbench.views.offers import stance_offers


def test_every_position_is_offered_with_its_side_and_each_article_its_own_issues():
    tables = Tables(sample_findings())
    told = stance_offers(tables)

    assert [value for value, _ in told["positions"]] == list(Position)
    assert dict(told["positions"])["doubts"] == "doubts (against)"
    assert {(article, name) for article, names in told["issues"].items() for name in names} == {
        (row["article_id"], row["issue_name"]) for row in tables.rows("stances")
    }


def test_without_stances_no_issue_is_offered():
    assert stance_offers(empty_tables())["issues"] == {}
