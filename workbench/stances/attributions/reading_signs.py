"""Signs by which the reading of a cue may be known for the right one: how it was made, and where it begins and ends."""

from collections.abc import Iterator

from workbench.language.quotation import Quotation
from workbench.records import TextSpan
from workbench.stances.attributions.cue_signs import person_of
from workbench.stances.attributions.readings import Reading
from workbench.stances.clauses import SUBJECTS

_SIZES = ((1, "1"), (3, "3"), (8, "8"), (20, "20"), (50, "50"), (120, "120"))


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
    edges = list(_edge_signs(reading, quotation))
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


def _edge_signs(reading: Reading, quotation: Quotation) -> Iterator[str]:
    """Yield where the content begins and ends, and what stands beside."""
    text, content, cue = quotation.text, reading.content, reading.report.cue
    start, end = content[0].start, content[-1].end
    cue_end = cue[-1].idx + len(cue[-1])
    yield f"parts={min(len(content), 3)}"
    yield f"size={next((name for most, name in _SIZES if _size(content) <= 6 * most), 'more')}"
    yield f"quoted={round(2 * quotation.share(content)) / 2}"
    yield f"side={'after' if start >= cue_end else 'before' if end <= cue[0].idx else 'both'}"
    if start >= cue_end:
        between = text[cue_end:start]
        yield f"between={'nothing' if not between.strip() else 'words' if any(map(str.isalnum, between)) else 'mark'}"
    after = text[end : end + 12].strip()
    yield f"next={_first(after)}"
    yield f"opens={_first(text[start : start + 12].strip())}"
    yield f"lines={'several' if chr(10) in text[start:end].strip() else 'one'}"
    edge = quotation.around(end - 1)
    yield f"ends={'outside' if edge is None else 'with the quote' if end >= edge.end - 1 else 'inside a quote'}"


_WORDS = frozenset({
    "that", "and", "but", "or", "if", "whether", "what", "why", "how", "because", "as", "to", "when", "who", "which",
    "so", "while", "although", "with", "for", "in",
})  # fmt: skip


def _first(words: str) -> str:
    """Return the mark or the small word that ``words`` begin with."""
    if not words:
        return "nothing"
    if not words[0].isalnum():
        return "quote" if words[0] in "\"“”„«»'‘’" else words[0] if words[0] in ".,;:?!()—–-" else "mark"
    word = words.split(maxsplit=1)[0].lower()
    return word if word in _WORDS else "word"


def _size(content: tuple[TextSpan, ...]) -> int:
    return sum(span.end - span.start for span in content)
