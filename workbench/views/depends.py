"""Which parameters a finding depended on, by its table and its rule, in one place."""

from collections.abc import Iterator, Mapping
from typing import Any

from workbench.parameters import Parameters, group_of_rule
from workbench.rules import AttributionRule, ChronologyRule, EntityRule

BY_TABLE: Mapping[str, tuple[str, ...]] = {
    "entities": ("entities.types", "entities.min_mentions", "entities.min_confidence", "entities.rules"),
    "mentions": ("entities.types", "entities.min_mentions", "entities.min_confidence", "entities.rules"),
    "roles": ("entities.types", "entities.min_mentions", "entities.rules"),
    "times": ("chronology.rules",),
    "events": ("chronology.published", "chronology.non_factual", "chronology.reports", "chronology.rules"),
    "attributions": (
        "attributions.unnamed", "attributions.trained", "attributions.keep_sure", "attributions.min_confidence",
        "attributions.rules",
    ),
    "stances": ("stances.min_strength", "stances.grouping", "stances.hearsay", "stances.rules", "attributions.rules"),
    "framings": ("framing.min_confidence", "framing.neutral", "framing.rules"),
}  # fmt: skip
"""What decides whether a finding of a table is listed, and as what."""

BY_RULE: Mapping[str, tuple[str, ...]] = {
    EntityRule.DESCRIBED: ("entities.described", "entities.things"),
    EntityRule.SAME_NOUN: ("entities.things",),
    EntityRule.SURNAME: ("entities.across",),
    ChronologyRule.ABSOLUTE: ("chronology.published",),
    ChronologyRule.WEEKDAY: ("chronology.published",),
    ChronologyRule.RELATIVE: ("chronology.published",),
    ChronologyRule.CHAINED: ("chronology.published",),
    ChronologyRule.DURATION: ("chronology.durations",),
    ChronologyRule.REPEATING: ("chronology.durations",),
    ChronologyRule.PAST_TENSE: ("chronology.open_window",),
    ChronologyRule.PRESENT_TENSE: ("chronology.open_window",),
    ChronologyRule.EVENT_NOUN: ("chronology.open_window",),
    AttributionRule.DEMAND: ("attributions.demands", "attributions.plans"),
    AttributionRule.OBJECT: ("attributions.demands", "attributions.plans"),
    AttributionRule.REPORTING_VERB: ("attributions.beliefs", "attributions.demands"),
}
"""What decides besides, where a rule was at work."""


class Dependencies:
    """The parameters that findings depended on, each told once, with what they were."""

    def __init__(self, parameters: Parameters | None) -> None:
        """Tell the values of ``parameters``; nothing where they are not known."""
        self._parameters = parameters
        self._numbers: dict[tuple[str, ...], int] = {}
        self._rules: set[str] = set()

    def of(self, table: str, rule: str | None) -> dict[str, int]:
        """Return, as ``needs``, the number of a list of parameters in `payload`."""
        if self._parameters is None:
            return {}
        if rule is not None and group_of_rule(rule):
            self._rules.add(rule)
        names = tuple(dict.fromkeys((*BY_TABLE[table], *BY_RULE.get(rule or "", ()))))
        return {"needs": self._numbers.setdefault(names, len(self._numbers))}

    def payload(self) -> dict[str, Any]:
        """Return ``needs``, ``settings`` and ``rules``.

        These are lists of names, by number; by name, title, value and default in words; and the rules that can be
        switched off.  Nothing where the parameters are not known.
        """
        if self._parameters is None:
            return {}
        names = dict.fromkeys(name for one in self._numbers for name in one)
        needs = [list(one) for one in self._numbers]
        return {"needs": needs, "settings": dict(self._settings(names)), "rules": sorted(self._rules)}

    def _settings(self, names: Mapping[str, None]) -> Iterator[tuple[str, list[str]]]:
        default = Parameters()
        for name in names:
            group, field = name.split(".")
            info = type(getattr(default, group)).model_fields[field]
            told = [_in_words(getattr(getattr(held, group), field), info) for held in (self._parameters, default)]
            yield name, [info.title or field, *told]


def _in_words(value: object, info: Any) -> str:
    """Return a value as the controls show it; of a set how many are on."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, frozenset):
        return "all" if value == info.default else f"{len(value)} of {len(info.default)}"
    return "not set" if value is None else str(value)
