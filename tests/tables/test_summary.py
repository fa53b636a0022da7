from tests.findings import MODEL, sample_findings
from workbench.tables.frames import Tables, empty_tables
from workbench.tables.summary import summary_lines


def test_the_summary_says_who_when_and_who_stands_where():
    lines = list(summary_lines(Tables(sample_findings()), limit=2))

    assert any("published 2031-03-06T08:30:00 (metadata)" in line for line in lines)
    assert "  Norsund Lines (organization, rival of the harbour): 5 mentions" in lines
    assert "  Tomas Velde (person, Mayor): 5 mentions" in lines
    assert any(line.endswith("with a date given in the text") for line in lines)
    assert any("Tomas Velde opposes (via Harbour Post, Ingrid Solheim)" in line for line in lines)


def test_the_summary_names_the_pipeline_once():
    lines = list(summary_lines(Tables(sample_findings()), limit=2))

    assert [line for line in lines if line.startswith("Read with")] == [f"Read with {MODEL}"]


def test_no_list_is_longer_than_asked_for():
    lines = list(summary_lines(Tables(sample_findings()), limit=1))
    heads = [at for at, line in enumerate(lines) if line.startswith("\n")]

    assert [after - before for before, after in zip(heads, [*heads[1:], len(lines)], strict=True)] == [2, 3, 2]


def test_nothing_found_is_said_in_numbers():
    assert list(summary_lines(empty_tables(), limit=3)) == [
        "\nWho: 0 entities",
        "\nWhen: 0 events, 0 with a date given in the text",
        "\nWho stands where: 0 positions on 0 issues",
    ]
