import pytest

from tests.evaluation.invented import TEXT, at, document, line, write
from workbench.errors import GoldError
from workbench.evaluation.gold import GoldName, read_documents, read_roles, read_texts

ROLE = {
    "doc_id": "roe", "name": "Jane Roe", "role": "Mayor", "head": "Mayor", "kind": "premodifier",
    "affiliations": ["Oslo"], "start": 0, "end": 5,
}  # fmt: skip


def test_names_are_read_with_their_labels(tmp_path):
    start = TEXT.index("Oslo")
    ents = [{"start": start, "end": start + 4, "label": "LOC", "conf": 0.3}]

    read = document(tmp_path, ents=ents, mentions=None, tokens=None)

    assert read.names == (GoldName(at("Oslo"), "LOC"),)
    assert (read.mentions, read.clusters, read.tree) == (None, None, None)


def test_mentions_are_read_with_heads_clusters_and_tree(tmp_path):
    read = document(tmp_path, ontogum_clusters=[[[0, 14], [30, 33]]])

    assert read.mentions[0].head == at("Mayor")
    assert [one.is_name for one in read.mentions] == [True, True, False, False, True]
    assert [one.is_pronoun for one in read.mentions] == [False, False, True, False, False]
    assert read.clusters == (frozenset({at("Mayor Jane Roe"), at("She")}),)
    assert read.tree.heads[:3] == (3, 0, 0)


@pytest.mark.parametrize("prefix", ["cross_", "intra_", "cross_intra_", ""])
def test_what_meantime_puts_before_a_cluster_is_taken_off(tmp_path, prefix):
    mention = {"s": 0, "e": 5, "type": "PER", "cluster": f"{prefix}PER1"}

    assert document(tmp_path, mentions=[mention]).mentions[0].cluster == "PER1"


def test_tokens_without_heads_are_no_tree(tmp_path):
    assert document(tmp_path, heads=None).tree is None


def test_documents_are_chosen_by_the_beginning_of_their_id(tmp_path):
    file = write(tmp_path / "gold.jsonl", line(doc_id="news_1"), line(doc_id="web_1"))

    assert [one.id for one in read_documents(file, only="news")] == ["news_1"]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([line(), line()], "gold.jsonl:2: document 'roe' stood in a line before"),
        ([line(text=None)], "gold.jsonl:1: text: Field required"),
        ([line(mentions=[{"s": 0, "e": 5, "type": "PER"}])], "gold.jsonl:1: mentions.0.cluster: Field required"),
        ([line(ents=[{"start": 2, "end": 900, "label": "PER"}])], "[2, 900) is no stretch of the text of 60 "),
        ([line(ents=[{"start": 5, "end": 5, "label": "PER"}])], "[5, 5) is no stretch"),
        ([line(ents=[{"start": -1, "end": 5, "label": "PER"}])], "[-1, 5) is no stretch"),
        ([line(ents=[{"start": "x", "end": 5, "label": "PER"}])], "ents.0.start: "),
        ([line(heads=[0, 1])], "15 tokens, 2 heads and 15 upos"),
        ([line(heads=[99] * 15)], "heads: 99 is no position of a token; want 0 to 14"),
        ([line(tokens=[[6, 10], [0, 5]], heads=[0, 0], upos=["X", "X"])], "want them in the order of the text"),
        ([], "gold.jsonl: no document; want one JSON object a line"),
    ],
)
def test_odd_documents_are_told_in_one_line_with_their_place(tmp_path, rows, says):
    file = write(tmp_path / "gold.jsonl", *rows)

    with pytest.raises(GoldError) as error:
        read_documents(file)

    assert says in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (None, "gold.jsonl: No such file"),
        (b"\xff\xfe", "gold.jsonl: not UTF-8 text"),
        (b"not json\n", "gold.jsonl:1: Invalid JSON"),
        (b"[1, 2]\n", "gold.jsonl:1: Input should be an object"),
        (b"\n\n", "no document"),
    ],
    ids=["missing", "binary", "words", "list", "blank"],
)
def test_what_is_no_json_lines_file_is_told_in_one_line(tmp_path, content, says):
    file = tmp_path / "gold.jsonl"
    if content is not None:
        file.write_bytes(content)

    with pytest.raises(GoldError) as error:
        read_documents(file)

    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(GoldError, match="directory"):
        read_documents(tmp_path)


def test_no_document_with_a_prefix_is_told(tmp_path):
    with pytest.raises(GoldError, match="begins with 'web'"):
        read_documents(write(tmp_path / "gold.jsonl", line()), only="web")


def test_a_role_may_leave_open_where_it_stands_and_for_whom(tmp_path):
    bare = ROLE | {"affiliations": None, "start": None, "end": None}

    told, seen = read_roles(write(tmp_path / "roles.jsonl", ROLE, bare))

    assert (told.span, told.affiliations) == (at("Mayor"), ("Oslo",))
    assert (seen.span, seen.affiliations) == (None, None)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([ROLE | {"name": " "}], "roles.jsonl:1: name: "),
        ([ROLE | {"start": 5, "end": 2}], "[5, 2) is no stretch"),
        ([{"doc_id": "roe"}], "name: Field required"),
        ([], "no role; want one a line"),
    ],
)
def test_odd_roles_are_told_in_one_line(tmp_path, rows, says):
    with pytest.raises(GoldError) as error:
        read_roles(write(tmp_path / "roles.jsonl", *rows))

    assert says in str(error.value)


def test_texts_are_found_beside_whatever_else_lies_there(tmp_path):
    write(tmp_path / "b.jsonl", {"doc_id": "roe", "start": 3}, line())
    (tmp_path / "a.jsonl").write_bytes(b"\xff broken")
    (tmp_path / "c.jsonl").write_text("no JSON\n", encoding="utf-8")

    assert read_texts(tmp_path, frozenset({"roe"})) == {"roe": TEXT}


def test_a_missing_text_is_told(tmp_path):
    with pytest.raises(GoldError, match="has the text of 'doe' and 1 more"):
        read_texts(tmp_path, frozenset({"doe", "roe"}))
