"""Signs by which the reading of a cue may be known for the right one: how it was made, and where it begins and ends."""

from collections.abc import Iterator

from workbench.language.quotation import Quotation
from workbench.records import TextSpan
from workbench.stances.attributions.cue_signs import person_of
from workbench.stances.attributions.readings import Reading
from workbench.stances.clauses import SUBJECTS

_SIZES = ((6, "word"), (18, "phrase"), (48, "clause"), (120, "sentence"), (300, "two sentences"), (720, "paragraph"))
"""Up to how many characters, and what has about as many."""
_LOOK = 12
"""Characters in which the next word begins."""
_WORDS = frozenset({
    "that", "and", "but", "or", "if", "whether", "what", "why", "how", "because", "as", "to", "when", "who", "which",
    "so", "while", "although", "with", "for", "in",
})  # fmt: skip
_MARKS = frozenset(".,;:?!()—–-")
_QUOTATION = frozenset("\"“”„«»'‘’")


def reading_signs(reading: Reading, *, first: Reading, quotation: Quotation, complement: str) -> dict[str, float]:
    """Return the signs of ``reading``.

    Args:
        reading: One of the readings of a cue.
        first: That of its rule.
        quotation: What stands between quotation marks.
        complement: What sort of clause the cue has.
    """
    how = str(reading.how)
    signs = dict.fromkeys(_source_signs(reading), 1.0)
    edges = [*_shape_signs(reading, quotation), *_edge_signs(reading, quotation)]
    signs |= dict.fromkeys(edges, 1.0)
    signs |= dict.fromkeys((f"how {edge}={how}" for edge in edges), 1.0)
    signs[f"how={how}"] = 1.0
    signs[f"how rule={how} {reading.report.rule}"] = 1.0
    signs[f"how complement={how} {complement}"] = 1.0
    own, other = _size(reading.content), _size(first.content)
    signs[f"beside the rule={'longer' if own > other else 'shorter' if own < other else 'same'}"] = 1.0
    return signs


def _source_signs(reading: Reading) -> Iterator[str]:
    cue, source = reading.report.cue[0], reading.source
    who = person_of(source)
    yield f"rank={reading.rank}"
    yield f"rank rule={reading.rank} {reading.report.rule}"
    yield f"source={who}"
    yield f"rank source={reading.rank} {who}"
    if source is None:
        return
    yield f"source arc={reading.rank} {source.dep_}"
    yield f"source side={reading.rank} {'after' if source.i > cue.i else 'before'}"
    if any(child.dep_ in SUBJECTS for child in cue.children):
        yield f"cue has a subject={reading.rank}"
    yield f"cue arc={reading.rank} {cue.dep_} {cue.tag_}"


def _shape_signs(reading: Reading, quotation: Quotation) -> Iterator[str]:
    """Yield how long the content is, in how many parts, how much of it is quoted, and on which side of the cue."""
    content, cue = reading.content, reading.report.cue
    start, end = content[0].start, content[-1].end
    yield f"parts={min(len(content), 3)}"
    yield f"size={next((name for most, name in _SIZES if _size(content) <= most), 'more')}"
    yield f"quoted={round(2 * quotation.share(content)) / 2}"
    yield f"lines={'several' if '\n' in quotation.text[start:end].strip() else 'one'}"
    behind = start >= cue[-1].idx + len(cue[-1])
    yield f"side={'after' if behind else 'before' if end <= cue[0].idx else 'both'}"


def _edge_signs(reading: Reading, quotation: Quotation) -> Iterator[str]:
    """Yield where the content begins and ends, and what stands beside."""
    text, cue = quotation.text, reading.report.cue
    start, end = reading.content[0].start, reading.content[-1].end
    between = text[cue[-1].idx + len(cue[-1]) : start]
    yield f"between={'nothing' if not between.strip() else 'words' if any(map(str.isalnum, between)) else 'mark'}"
    yield f"next={_first(text[end : end + _LOOK].strip())}"
    yield f"opens={_first(text[start : start + _LOOK].strip())}"
    quote = quotation.around(end - 1)
    yield f"ends={'outside' if quote is None else 'with the quote' if end >= quote.end - 1 else 'inside a quote'}"


def _first(words: str) -> str:
    """Return the mark or the small word that ``words`` begin with."""
    if not words:
        return "nothing"
    if not words[0].isalnum():
        return "quote" if words[0] in _QUOTATION else words[0] if words[0] in _MARKS else "mark"
    word = words.split(maxsplit=1)[0].lower()
    return word if word in _WORDS else "word"


def _size(content: tuple[TextSpan, ...]) -> int:
    return sum(span.end - span.start for span in content)
