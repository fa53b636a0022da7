"""Whether corrections hold: 200 of all kinds by chance, then other parameters, another text and another pipeline.

Run: ``uv run python benchmarks/corrections.py [--count 200] [--seed 6]``.  The article is invented.  The other pipeline
is the default one with noise in the weights of its parser and its names, written to a folder and read again.
"""

import argparse
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import spacy
from timing import fastest

sys.path.insert(0, str(Path(__file__).parents[1]))  # the article and the chance are those of the tests

from tests.corrections.chance import ARTICLE, LEAD, broken, corrections_by_chance
from workbench.articles import make_article
from workbench.case import Case
from workbench.extract import Extractor
from workbench.language.pipeline import Model, find_model
from workbench.parameters import Parameters
from workbench.tables.frames import SCHEMAS

NOISE = 0.5
"""Standard deviation of the noise, as a share of that of the weights."""
OTHER = {
    "entities": {"min_confidence": 0.7},
    "chronology": {"reports": False},
    "attributions": {"trained": False},
    "stances": {"min_strength": 0.6},
}


def main() -> None:
    """Print how many corrections apply, how many are listed and why, and what a replay costs."""
    parser = argparse.ArgumentParser(description="Whether corrections hold.")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=6)
    asked = parser.parse_args()
    plain = Case.from_text(ARTICLE)
    made = corrections_by_chance(
        lambda held: replace(plain, corrections=held).findings()[0], asked.count, seed=asked.seed
    )
    case = replace(plain, corrections=tuple(made))
    print(f"{asked.count} corrections on {len(ARTICLE.split())} words, of which apply, are listed, break a record:")
    longer = replace(case, articles=(make_article(LEAD + ARTICLE),))
    other = Parameters.of(OTHER, where="benchmark")
    _tell("as they were made", case)
    _tell("other parameters", case, other)
    _tell("a paragraph above", longer)
    with tempfile.TemporaryDirectory() as folder:
        noisy = Extractor(noisy_model(Path(folder), seed=asked.seed))
        _tell("another pipeline", replace(case, extractor=noisy))
        _tell("all three", replace(longer, extractor=noisy), other)
    undone = case
    for _ in range(asked.count):
        undone = undone.undo()
    same = all(undone.tables()[name].to_json() == plain.tables()[name].to_json() for name in SCHEMAS)
    print(f"undo of all gives the first tables byte for byte: {'yes' if same else 'NO'}")
    same = _page(undone) == _page(plain) != _page(case)
    print(f"undo of all gives the first shared page byte for byte: {'yes' if same else 'NO'}")
    without, replayed = fastest(plain.findings), fastest(case.findings)
    print(f"all stages kept: {without * 1000:.1f} ms, with corrections {replayed * 1000:.1f} ms")
    model, parse = case.extractor.model, case.extractor._parse  # noqa: SLF001 - the parse stays, the stages do not

    def afresh(one: Case) -> object:
        extractor = Extractor(model)
        extractor.__dict__["_parse"] = parse
        return replace(one, extractor=extractor).findings()

    without, replayed = fastest(lambda: afresh(plain)), fastest(lambda: afresh(case))
    print(f"all stages anew: {without * 1000:.1f} ms, with corrections {replayed * 1000:.1f} ms")


def _page(case: Case) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return case.share(Path(folder) / "page.html").read_bytes()


def _tell(name: str, case: Case, parameters: Parameters | None = None) -> None:
    found = case.findings(parameters)
    outcomes = case.outcomes(found)
    applied = sum(one.applied for one in outcomes)
    listed = sum(not one.applied and bool(one.reasons) for one in outcomes)
    wrong = sum(len(broken(each)) for each in found)
    print(f"{name:20} {applied:4} {listed:4} {wrong:4}   sum {applied + listed} of {len(outcomes)}")
    why = Counter(one.reasons[0].rpartition(": ")[2] for one in outcomes if not one.applied and one.reasons)
    for reason, count in why.most_common():
        print(f"{'':20} {count:4} {reason}")


def noisy_model(folder: Path, *, seed: int) -> Model:
    """Write the default pipeline to ``folder`` with noise in the weights of its parser and its names."""
    chance = np.random.default_rng(seed)
    nlp = spacy.load(find_model().path)
    for name in ("parser", "ner"):
        for node in nlp.get_pipe(name).model.walk():  # type: ignore[attr-defined]
            for weights in node.param_names:
                if node.has_param(weights):
                    held = node.get_param(weights)
                    noise = chance.normal(0.0, NOISE * float(held.std()), held.shape)
                    node.set_param(weights, (held + noise).astype("float32"))
    nlp.to_disk(folder)
    return find_model(str(folder))


if __name__ == "__main__":
    main()
