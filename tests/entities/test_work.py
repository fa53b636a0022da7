"""The work that an article makes grows with its length and not with its square; calls are counted, no time is taken."""

import cProfile
import pstats

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from workbench.entities import find_entities
from workbench.parameters import EntityParameters


def article(sentences: int, words: list[str], deps: list[str], heads: list[int], ents: list[str]) -> Doc:
    """Return ``sentences`` like one, each ``#`` in its names replaced by its number."""
    size = len(words)
    return Doc(
        Vocab(),
        words=[word.replace("#", f"x{n}") for n in range(sentences) for word in words],
        deps=deps * sentences,
        heads=[n * size + head for n in range(sentences) for head in heads],
        pos=["PROPN" if ent != "O" else "VERB" for ent in ents] * sentences,
        tags=["NNP" if ent != "O" else "VBD" for ent in ents] * sentences,
        lemmas=words * sentences,
        ents=ents * sentences,
    )


def calls(doc: Doc) -> int:
    with cProfile.Profile() as profile:
        find_entities(doc, parameters=EntityParameters())
    return pstats.Stats(profile).total_calls


PERSON = ["B-PERSON", "I-PERSON"]


@pytest.mark.parametrize(
    ("words", "deps", "heads", "ents"),
    [
        (["Jane#", "Roe#", "left"], ["compound", "nsubj", "ROOT"], [1, 2, 2], ["B-PERSON", "I-PERSON", "O"]),
        (["Jane", "Roe", "left"], ["compound", "nsubj", "ROOT"], [1, 2, 2], ["B-PERSON", "I-PERSON", "O"]),
        (["Roe#", "left"], ["nsubj", "ROOT"], [1, 1], ["B-ORG", "O"]),
    ],
    ids=["many people", "one person", "many bodies"],
)
def test_twice_the_article_is_about_twice_the_work(words, deps, heads, ents):
    calls(article(10, words, deps, heads, ents))  # fills what is kept between articles
    once, twice = (calls(article(count, words, deps, heads, ents)) for count in (200, 400))

    assert twice < 3 * once
