"""Articles that are none as one expects them: a sane result and no exception, on whichever pipeline there is."""

import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from workbench.case import Case
from workbench.entities import FoundEntities, ListedEntity, OwnList, find_entities
from workbench.extract import Extractor
from workbench.parameters import EntityParameters
from workbench.records import EntityType, Findings, TextSpan

ONE_LINE = 43_000
"""Characters of the longest line that has been met in news."""


def check(text: str, found: Findings | FoundEntities) -> None:
    """Assert what holds of the entities of any text."""
    ids, held = {one.id for one in found.entities}, {one.id for one in found.mentions}
    assert len(ids) == len(found.entities)
    assert len(held) == len(found.mentions)
    assert {one.entity for one in found.mentions} == ids
    assert {one for entity in found.entities for one in entity.mentions} == held
    for one in found.mentions:
        assert TextSpan(0, len(text)).contains(one.span)
        assert one.span.of(text).strip()
        assert one.span.contains(one.head)
        assert 0 <= one.confidence <= 1
    assert all(entity.name.strip() for entity in found.entities)


def found_in(text: str) -> Findings:
    case = Case.from_text(text)
    found = case.findings()[0]
    check(case.articles[0].text, found)
    return found


def invented(count: int) -> list[str]:
    """Return ``count`` different full names that no list knows."""
    chance = random.Random(7)
    names: dict[str, None] = {}
    while len(names) < count:
        given, last = ("".join(chance.choices(string.ascii_lowercase, k=6)).capitalize() for _ in range(2))
        names[f"{given} {last}"] = None
    return list(names)


@pytest.mark.parametrize("text", ["Stop", "Roe", "?!", "...", "42", "😀", "«»", "\u200b.", "I", "US"])
def test_one_word_has_at_most_one_entity(text):
    assert len(found_in(text).entities) <= 1


def test_only_capitals_are_read_like_any_text_and_names_are_written_as_names():
    found = found_in("NORWAY'S MINISTER JANE ROE RESIGNS\n\nTHE MINISTER SAID ON MONDAY THAT SHE WOULD LEAVE NORWAY.")

    assert "Norway" in {entity.name for entity in found.entities}
    assert not any(entity.name.islower() for entity in found.entities if entity.named)
    assert len(found.entities) < 8  # not a name a word


def test_only_quotes_have_speakers_only_where_words_name_them():
    found = found_in('"I will go."\n\n"You will not."\n\n"We shall see what Jane Roe does."\n\n"No!"')

    assert {entity.name for entity in found.entities if entity.named} <= {"Jane Roe"}
    assert found.attributions == ()


def test_five_hundred_people_stay_five_hundred():
    people = invented(500)

    found = found_in(" ".join(f"{name} said that the bridge was safe." for name in people))
    named = [entity for entity in found.entities if entity.named]

    assert 0.9 * len(people) <= len(named) <= 1.1 * len(people)
    assert max(len(entity.mentions) for entity in named) <= 3


def test_five_hundred_people_of_one_last_name_are_not_one():
    people = [name.split()[0] for name in invented(500)]

    found = found_in(" ".join(f"{given} Roe said no. Roe left." for given in people))

    assert len({entity.name for entity in found.entities if entity.name.endswith(" Roe")}) > 300


def test_a_list_of_names_without_a_sentence_is_a_list_of_names():
    people = invented(200)

    found = found_in(", ".join(people))

    assert len([entity for entity in found.entities if entity.named]) > 150


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Jane Roe met the envoy of Norway on Monday. ", "Jane Roe"),
        ("Jane Roe met Jane Roe. ", "Jane Roe"),
        ('"Go," Jane Roe said. ', "Jane Roe"),
    ],
)
def test_one_long_line_gives_each_name_once(sentence, name):
    text = (sentence * (ONE_LINE // len(sentence) + 1))[:ONE_LINE].rstrip()

    found = found_in(text)
    named = [entity for entity in found.entities if entity.name == name]

    assert len(named) == 1
    assert len(named[0].mentions) > 300


@pytest.mark.parametrize("text", ["x" * ONE_LINE, "- " * (ONE_LINE // 2), '"' * ONE_LINE, "a, " * 10_000])
def test_a_long_line_without_sense_has_hardly_an_entity(text):
    assert len(found_in(text).entities) <= 2


def test_a_list_of_five_thousand_is_looked_for_in_a_long_line():
    people = invented(5_000)
    own = OwnList(ListedEntity(id=name, name=name, type=EntityType.PERSON) for name in people)
    case = Case.from_text(f"{people[4_000]} met the envoy. " * 500)

    extractor = Extractor(case.extractor.model, own_list=own)
    found = extractor.entities(case.articles[0], parameters=case.parameters)

    assert [entity.listed for entity in found.entities if entity.listed] == [people[4_000]]
    check(case.articles[0].text, found)


_WORDS = [
    "Jane",
    "Roe",
    "roe",
    "ROE",
    "the",
    "of",
    "'s",
    "and",
    ",",
    "(",
    ")",
    '"',
    "he",
    "she",
    "said",
    "\n",
    "US",
    "7",
]
_DEPS = ["nsubj", "appos", "conj", "compound", "poss", "amod", "prep", "pobj", "attr", "relcl", "dobj", "det", "punct"]
_TAGS = ["PROPN", "NOUN", "VERB", "PRON", "DET", "PUNCT", "ADJ"]
_LABELS = ["PERSON", "ORG", "GPE", "NORP", "DATE", "LAW"]
_TOKEN = st.tuples(st.sampled_from(_WORDS), st.sampled_from(_DEPS), st.sampled_from(_TAGS), st.integers(0, 4))


@given(
    st.lists(_TOKEN, min_size=1, max_size=25),
    st.lists(st.tuples(st.integers(0, 24), st.integers(1, 4), st.sampled_from(_LABELS)), max_size=5),
    st.lists(st.sampled_from(["Jane Roe", "Roe", "US", "the Roe", "Jane"]), unique=True, max_size=3),
)
def test_no_parse_however_wrong_raises(tokens, ents, own):
    doc = Doc(
        Vocab(),
        words=[word for word, *_ in tokens],
        lemmas=[word.lower() for word, *_ in tokens],
        deps=["ROOT" if at == 0 or not back else dep for at, (_, dep, _, back) in enumerate(tokens)],
        pos=[pos for *_, pos, _ in tokens],
        tags=["NNP" if pos == "PROPN" else "NN" for *_, pos, _ in tokens],
        heads=[max(at - back, 0) for at, (*_, back) in enumerate(tokens)],
    )
    spans = [
        Span(doc, start, min(start + length, len(doc)), label) for start, length, label in ents if start < len(doc)
    ]
    free = [
        span for at, span in enumerate(spans) if not any(span.start < o.end and o.start < span.end for o in spans[:at])
    ]
    doc.ents = free
    listed = OwnList(ListedEntity(id=name, name=name, type=EntityType.PERSON) for name in own).find(doc.text)

    found = find_entities(doc, parameters=EntityParameters(things=True), listed=listed)

    check(doc.text, found)
