from dataclasses import replace

import pytest

from tests.chronicle import chronicle
from tests.findings import HOSTILE, sample_findings
from tests.standing import dispute
from workbench.tables.frames import Tables, empty_tables, plain_rows
from workbench.views.entity_looks import entity_looks
from workbench.views.still import SafeHtml, element, still_chronology, still_matrix, still_reader, still_tree


def test_only_our_own_markup_passes_unescaped():
    assert element("p", '<b> & "', SafeHtml("<br>")) == "<p>&lt;b&gt; &amp; &quot;<br></p>"


@pytest.mark.parametrize("still", [still_reader, still_chronology, still_matrix, still_tree])
def test_no_word_of_an_article_becomes_markup(still):
    html = still(Tables(sample_findings()))

    assert HOSTILE not in html
    assert "<b>" not in html
    assert "<script" not in html


def test_still_reader_marks_mentions_with_their_label_and_the_colour_of_their_entity():
    tables = Tables(sample_findings())
    looks = {row["name"]: entity_looks(tables)[row["key"]] for row in plain_rows(tables["entities"])}

    html = still_reader(tables)

    for words, name, label in (("Ingrid Solheim", "Ingrid Solheim", "PER"), ("He", "Tomas Velde", "Velde ?")):
        style = f"background:{looks[name].fill};color:#000"
        assert f'<mark style="{style}">{words}<small style="font-size:0.65em"> {label}</small></mark>' in html


def test_still_matrix_says_side_and_hand_in_words():
    assert "− against (2nd hand)</span></td>" in still_matrix(Tables(sample_findings()))


def test_still_matrix_has_a_column_an_issue_and_says_what_makes_a_cell():
    html = still_matrix(Tables(dispute()))

    assert html.index(">a new wall</th>") < html.index(">a delay</th>")
    assert "± mixed: 1 for, 1 against</span></td>" in html
    assert "? conditional (2nd hand)</span></td>" in html


def test_still_matrix_holds_the_issues_with_most_holders_and_the_sentences_of_all():
    tables = Tables(dispute())
    many = Tables(replace(found, issues=tuple(replace(one, name=f"{one.name} {at}") for one in found.issues))
                  for at, found in enumerate(dispute() * 5))  # fmt: skip

    head = still_matrix(many).split("</thead>")[0]

    assert head.count("<th ") == 9
    assert still_matrix(tables).split("</thead>")[0].count("<th ") == 3
    assert still_matrix(many).count("The Corran Union rejected a new wall.") == 5


def test_still_tree_nests_who_says_it():
    html = still_tree(Tables(dispute()))

    assert (
        "<ul><li><strong>Lake Post</strong> “According to” (explicit, speech): Maas said that Brodie would accept "
        "a delay if the board paid<ul><li><strong>Piet Maas</strong> “said” (hearsay, speech): Brodie would accept"
    ) in html


def test_still_chronology_tells_order_where_there_is_no_date_and_what_cannot_be():
    html = still_chronology(Tables([chronicle()]))

    assert ">no date given; after the first slide</td>" in html
    assert "<p>Cannot be: the first slide after the overflow at 14:20, but before noon</p>" in html


@pytest.mark.parametrize("still", [still_reader, still_chronology, still_matrix, still_tree])
def test_nothing_found_gives_an_empty_form(still):
    assert still(empty_tables())
