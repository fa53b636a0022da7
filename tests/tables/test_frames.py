"""Records as frames of one schema."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from tests.findings import HOSTILE, sample_findings
from workbench.instants import Instant, Interval
from workbench.tables.frames import SCHEMAS, Tables, empty_tables, plain_rows


@pytest.fixture(scope="module")
def tables() -> Tables:
    return Tables(sample_findings())


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_table_has_its_schema_with_and_without_rows(name: str, tables: Tables):
    filled, empty = tables[name], empty_tables()[name]

    assert list(filled.columns) == list(SCHEMAS[name])
    assert filled.dtypes.astype(str).to_dict() == SCHEMAS[name]
    assert empty.dtypes.equals(filled.dtypes)
    assert len(filled) > 0
    assert len(empty) == 0


@pytest.mark.parametrize("name", [name for name, schema in SCHEMAS.items() if "key" in schema])
def test_a_key_names_one_row_of_the_case(name: str, tables: Tables):
    table = tables[name]

    assert table["key"].is_unique
    assert list(table["key"]) == [f"{row.article_id}:{row.id}" for row in table.itertuples()]


@pytest.mark.parametrize("name", [name for name, schema in SCHEMAS.items() if {"start", "text"} <= set(schema)])
def test_offsets_give_the_marked_words_also_behind_an_emoji(name: str, tables: Tables):
    texts = tables["articles"].set_index("article_id")["text"]

    for row in tables[name].itertuples():
        assert texts[row.article_id][row.start : row.end] == row.text


def test_a_row_stands_in_the_sentence_in_which_it_begins(tables: Tables):
    mention = tables["mentions"].set_index("id").loc["m75-89"]

    assert mention["text"] == "Ingrid Solheim"
    assert mention["sentence"].startswith("🚢 Ingrid Solheim, the company's director")
    assert mention["sentence_start"] == 73


def test_without_sentences_a_row_stands_for_itself():
    first = sample_findings()[0]
    bare = type(first)(article=first.article, times=first.times)

    assert list(Tables([bare])["times"]["sentence"]) == [time.span.of(first.article.text) for time in first.times]


def test_a_chain_names_its_sources_from_the_outermost_to_the_innermost(tables: Tables):
    inner = tables["attributions"].query("depth == 2").iloc[0]
    stance = tables["stances"].query("position == 'opposes'").iloc[0]

    assert inner["chain"] == ["Harbour Post", "Ingrid Solheim"]
    assert stance["chain"] == ["Harbour Post", "Ingrid Solheim"]
    assert stance["attributions"][-1] == inner["key"]
    assert inner["parent"] == stance["attributions"][0]


def test_a_source_without_a_name_is_called_unnamed(tables: Tables):
    reported = tables["attributions"].query("marking == 'passive'").iloc[0]

    assert reported["name"] == "unnamed source"
    assert pd.isna(reported["source"])


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "until"),
    [
        ("Tuesday", "2031-03-04", "2031-03-04", "2031-03-05"),
        ("January", "2031-01-01", "2031-01-31", "2031-02-01"),
        ("2033", "2033-01-01", "2033-12-31", "2034-01-01"),
        ("three weeks", None, None, None),
    ],
)
def test_a_time_has_its_first_and_last_day_and_the_first_day_after(
    text: str, earliest: str | None, latest: str | None, until: str | None, tables: Tables
):
    row = tables["times"].query("text == @text").iloc[0]

    found = [None if pd.isna(row[name]) else row[name] for name in ("earliest", "latest", "until")]
    assert found == [earliest, latest, until]


def test_an_open_side_of_an_interval_is_missing(tables: Tables):
    planned = tables["events"].query("label == 'close the Hask crossing'").iloc[0]

    assert planned["earliest"] == "2031-03-06"
    assert pd.isna(planned["latest"])
    assert pd.isna(planned["until"])


def test_an_order_names_the_other_event(tables: Tables):
    decision = tables["events"].query("label == 'the decision'").iloc[0]

    assert decision["order"] == ["after a storm in January"]


def test_a_stance_without_polarity_has_none(tables: Tables):
    undisclosed = tables["stances"].query("position == 'undisclosed'").iloc[0]

    assert pd.isna(undisclosed["polarity"])


def test_an_entity_counts_its_mentions_and_knows_the_first(tables: Tables):
    mayor = tables["entities"].query("name == 'Tomas Velde'").iloc[0]

    assert (mayor["mentions"], mayor["roles"], mayor["aliases"]) == (5, ["Mayor"], ["Velde"])
    assert "Mayor Tomas Velde opposes" in mayor["sentence"]


def test_an_entity_tells_what_its_record_knows(tables: Tables):
    rows = tables["entities"].set_index("id")

    line, place, group = (rows.query("name == @name").iloc[0] for name in ("Norsund Lines", "Hask", "the islanders"))
    assert (line["by_name"], line["by_description"], line["by_pronoun"], line["listed"]) == (2, 2, 1, "org-17")
    assert (place["latitude"], place["longitude"], place["named"]) == (58.125, -7.5, True)
    assert (group["named"], group["members"], pd.isna(group["latitude"])) == (False, [], True)


def test_a_group_names_its_members():
    ferry, _ = sample_findings()
    line, *others, islanders = ferry.entities
    group = replace(islanders, members=(line.id,))

    row = Tables([replace(ferry, entities=(line, *others, group))])["entities"].iloc[-1]

    assert (row["members"], row["member_names"]) == ([f"{ferry.article.id}:{line.id}"], ["Norsund Lines"])


def test_a_mention_that_is_left_open_lists_its_candidates(tables: Tables):
    he = tables["mentions"].query("text == 'He'").iloc[0]

    assert (he["candidate_names"], he["candidate_scores"]) == (["Tomas Velde", "Ingrid Solheim"], [0.6, 0.25])
    assert he["candidates"][0] == he["entity"]
    assert (he["evidence"], he["head"], he["phrase"]) == (["Velde"], "He", "He")
    text = tables["articles"].set_index("article_id").loc[he["article_id"], "text"]
    assert text[he["evidence_start"][0] : he["evidence_end"][0]] == "Velde"


def test_a_role_has_a_row_for_each_who_holds_it():
    ferry, _ = sample_findings()
    line, crossing, solheim, *others = ferry.entities
    shared = replace(line, roles=solheim.roles * 2)

    rows = Tables([replace(ferry, entities=(shared, crossing, solheim, *others))])["roles"]

    assert list(rows["name"]) == ["Norsund Lines", "Ingrid Solheim", "Tomas Velde"]
    assert rows["key"].is_unique
    assert (rows["head"][1], rows["affiliations"][1], rows["role"][1]) == (
        "director", ["company"], "the company's director",
    )  # fmt: skip


def test_markup_in_a_title_is_kept_as_it_is(tables: Tables):
    assert HOSTILE in tables["articles"].iloc[0]["title"]


def test_only_what_is_asked_for_is_made():
    tables = Tables(sample_findings())

    assert tables["times"] is tables["times"]
    assert list(tables._frames) == ["times"]
    assert len(tables) == len(SCHEMAS)
    assert json.dumps(list(tables)) == json.dumps(list(SCHEMAS))


def test_an_event_is_told_by_the_innermost_attribution_around_its_trigger_or_by_the_article(tables: Tables):
    events = tables["events"].set_index("label")

    assert events.loc["close the Hask crossing", "told_by_name"] == "Norsund Lines"
    assert events.loc["close the Hask crossing", "reported_in"] == events.loc["Norsund Lines confirmed", "key"]
    assert pd.isna(events.loc["the crossing was opened", "told_by"])


def test_an_event_without_further_mentions_is_told_by_its_trigger_alone(tables: Tables):
    event = tables["events"].set_index("label").loc["resign"]

    assert (event["mentions"], event["mention_start"], event["mention_end"]) == (
        ["resign"], [event["start"]], [event["end"]],
    )  # fmt: skip


def test_order_is_kept_in_words_and_as_keys_of_the_other_events(tables: Tables):
    events = tables["events"].set_index("label")
    decision = events.loc["the decision"]

    assert decision["order"] == ["after a storm in January"]
    assert decision["order_kinds"] == ["after"]
    assert decision["order_events"] == [events.loc["a storm in January", "key"]]


def test_best_is_a_stretch_of_its_own():
    first = sample_findings()[0]
    event = replace(first.events[3], best=Interval.day(Instant.parse("2031-02-03")))

    (row,) = Tables([replace(first, events=(event,))])["events"].itertuples()

    assert (row.best_earliest, row.best_latest, row.best_until) == ("2031-02-03", "2031-02-03", "2031-02-04")


def test_a_contradiction_names_its_events_and_all_its_words(tables: Tables):
    (row,) = tables["contradictions"].itertuples()

    assert (row.text, row.evidence) == ("followed", ["followed", "Wednesday"])
    assert row.event_labels == ["the decision", "Velde told reporters"]
    assert set(row.events) <= set(tables["events"]["key"])


def test_a_stance_says_how_strongly_and_how_it_is_put(tables: Tables):
    stances = tables["stances"].set_index("position")

    assert tuple(stances.loc["conditions", ["strength", "negated", "conditional", "hedged"]]) == (
        0.6,
        False,
        True,
        False,
    )
    assert tuple(stances.loc["offers", ["strength", "negated", "conditional", "hedged"]]) == (0.5, False, False, True)


def test_a_role_names_the_organization_that_its_words_mean(tables: Tables):
    role = tables["roles"].query("name == 'Ingrid Solheim'").iloc[0]

    assert (role["affiliations"], role["affiliation_names"], role["affiliation_types"]) == (
        ["company"],
        ["Norsund Lines"],
        ["organization"],
    )


def test_a_framing_names_whose_words_they_are_and_none_where_the_article_speaks(tables: Tables):
    framings = tables["framings"].set_index("id")

    assert framings["voice_name"].dropna().tolist() == ["Norsund Lines", "Ingrid Solheim"]
    assert framings.query("tone == 'positive'")["voice"].isna().all()
    assert framings.query("tone == 'positive'")["evidence"].tolist() == [["told"]]


@pytest.mark.parametrize("name", SCHEMAS)
def test_rows_without_pandas_are_those_of_the_frame_to_the_type(name: str, tables: Tables):
    rows = tables.rows(name)

    assert repr(rows) == repr(plain_rows(tables[name]))
    assert tables.rows(name) is rows


def test_tables_are_not_compared_by_their_frames(monkeypatch):
    monkeypatch.setattr(Tables, "__getitem__", lambda *_: pytest.fail("a frame was made"))
    one, other = Tables(sample_findings()), Tables(sample_findings())

    assert one == one
    assert one != other


def test_no_sentence_ends_in_blanks_though_it_may_hold_the_end_of_its_paragraph():
    found = sample_findings()[0]
    starts = [span.start for span in found.sentences]
    ends = [*starts[1:], found.sentences[-1].end]
    long = [replace(span, end=end) for span, end in zip(found.sentences, ends, strict=True)]
    tables = Tables([replace(found, sentences=tuple(long))])

    assert long[0].of(found.article.text).endswith(" ")
    for row in (*tables.rows("sentences"), *tables.rows("events")):
        words = row["sentence"] if "sentence" in row else row["text"]
        assert words == words.rstrip()
    assert tables.rows("sentences") == Tables([found]).rows("sentences")
