"""What became of all corrections in a case."""

from collections.abc import Iterable, Iterator, Sequence

from workbench.corrections.placing import Placing
from workbench.corrections.standing import standing
from workbench.records import Correction, Findings, Outcome


def outcomes_of(
    corrections: Sequence[Correction], findings: Iterable[Findings], placing: Placing
) -> tuple[Outcome, ...]:
    """Return one outcome for each correction that stands, in their order: it applies if it does in any article."""
    told: dict[str, list[Outcome]] = {}
    for one in (*(outcome for found in findings for outcome in found.outcomes), *placing.nowhere):
        told.setdefault(one.correction, []).append(one)
    return tuple(_joined(one, told.get(one.id, ())) for one in standing(corrections))


def _joined(one: Correction, told: Sequence[Outcome]) -> Outcome:
    reasons = dict.fromkeys(reason for outcome in told for reason in outcome.reasons)
    if not told:
        reasons = {"the article is in a language that is not read": None}
    return Outcome(correction=one.id, applied=any(outcome.applied for outcome in told), reasons=tuple(reasons))


def reason_lines(corrections: Iterable[Correction], outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield one line on each mark that fits nothing: what the correction was to do, and why it does not fit."""
    by_id = {one.id: one for one in corrections}
    for outcome in outcomes:
        one = by_id[outcome.correction]
        what = f"{one.action} {one.about or ''}".strip()
        values = ", ".join(value for _, value in one.values if value)
        told = f"{what}: {values}" if values else what
        yield from (f"correction {one.id} ({told}): {reason}" for reason in outcome.reasons)
