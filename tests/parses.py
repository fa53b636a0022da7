r"""Parsed sentences as text files, so that rules are tested with no model and no drift.

The files are in CoNLL-U: ``# newdoc id = NAME`` opens a document, columns are ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL
DEPS MISC, and MISC holds ``Ent=B-PERSON`` or ``Ent=I-PERSON`` and ``SpaceAfter=No``.  Line breaks stand as ``\n``.

To add sentences: ``uv run python -m tests.parses FILE NAME "First sentence. Second one."`` parses with the default
pipeline and appends; check the parse by eye, for it is then fixed.
"""

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc
from spacy.vocab import Vocab

DATA = Path(__file__).parent / "data"


def parsed(file: str, name: str) -> Doc:
    """Return a fresh copy of document ``name`` of ``data/{file}.conllu``."""
    return _documents(file)[name].copy()


def names_of(file: str) -> tuple[str, ...]:
    """Return the names of the documents of ``data/{file}.conllu``."""
    return tuple(_documents(file))


@cache
def _documents(file: str) -> dict[str, Doc]:
    return dict(read_conllu((DATA / f"{file}.conllu").read_text(encoding="utf-8")))


def read_conllu(text: str) -> Iterator[tuple[str, Doc]]:
    """Yield the name and the Doc of each document in ``text``."""
    vocab = spacy.blank("en").vocab  # a bare Vocab knows no lower-case forms
    for block in text.split("# newdoc id = ")[1:]:
        name, _, body = block.partition("\n")
        yield name.strip(), _doc(vocab, body)


def _doc(vocab: Vocab, body: str) -> Doc:
    rows, heads, starts = [], [], []
    for sentence in body.strip().split("\n\n"):
        first = len(rows)
        for line in sentence.splitlines():
            if line.startswith("#"):
                continue
            row = line.split("\t")
            head = int(row[6])
            heads.append(first + (head - 1 if head else len(rows) - first))
            starts.append(len(rows) == first)
            rows.append(row)
    misc = [dict(part.split("=", 1) for part in row[9].split("|") if "=" in part) for row in rows]
    return Doc(
        vocab,
        words=[row[1].replace("\\n", "\n") for row in rows],
        spaces=["SpaceAfter" not in values for values in misc],
        lemmas=[row[2].replace("\\n", "\n") for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        morphs=[row[5] for row in rows],
        heads=heads,
        deps=[row[7] for row in rows],
        ents=[values.get("Ent", "O") for values in misc],
        sent_starts=None,
    )


def write_conllu(doc: Doc, *, name: str) -> str:
    """Return ``doc`` as one document of a CoNLL-U file."""
    lines = [f"# newdoc id = {name}"]
    for sent in doc.sents:
        for token in sent:
            entity = f"Ent={token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else ""
            space = "" if token.whitespace_ else "SpaceAfter=No"
            misc = "|".join(part for part in (entity, space) if part) or "_"
            head = 0 if token.head is token else token.head.i - sent.start + 1
            form, lemma = token.text.replace("\n", "\\n"), token.lemma_.replace("\n", "\\n")
            lines.append(
                "\t".join(
                    [
                        str(token.i - sent.start + 1),
                        form,
                        lemma,
                        token.pos_,
                        token.tag_,
                        str(token.morph) or "_",
                        str(head),
                        token.dep_,
                        "_",
                        misc,
                    ]
                )
            )
        lines.append("")
    return "\n".join(lines) + "\n"


def main(file: str, name: str, text: str) -> None:
    """Parse ``text`` and append it to ``data/{file}.conllu``."""
    from workbench.language.parse import parse
    from workbench.language.pipeline import find_model, load_pipeline

    doc = parse(load_pipeline(find_model()), text.replace("\\n", "\n"))
    path = DATA / f"{file}.conllu"
    with path.open("a", encoding="utf-8") as out:
        out.write(write_conllu(doc, name=name))


if __name__ == "__main__":
    main(*sys.argv[1:])
