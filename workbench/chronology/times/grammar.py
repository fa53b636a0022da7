"""The grammar: which rows of pieces are time expressions, and which operator each one means.

A pattern is a regular expression over kinds of piece; the longest match wins.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workbench.chronology.calendar import Unit
from workbench.chronology.times import builders
from workbench.chronology.times.builders import Match
from workbench.chronology.times.operators import Operator
from workbench.chronology.times.periods import Shift, Weekday, WeekendNear, open_year
from workbench.chronology.times.pieces import CODES, Piece, codes_of, compile_kinds
from workbench.chronology.times.stretches import Between, DayPart, Length, Lengths, Overnight, Reference, Repeating
from workbench.rules import ChronologyRule as Rule

_COUNT = "(?:Day|Int|Number)(?: Hyphen? Number)*"
_VAGUE = "An? Several|An? Couple Of?"
_COUNTED = f"(?P<count>{_COUNT}|{_VAGUE}|An)"
_MANY = f"(?P<count>{_COUNT}|{_VAGUE})"
_APPROX = "(?:(?P<approx>Approx)|No? (?P<more>More) Than|At (?P<least>Least))?"
_UNIT = "(?P<unit>Unit|Quarter|Century|Weekend)"
_UNITS = "(?P<unit>Units|Weekends|Unit|Quarter|Century|Weekend)"
_DATE_YEAR = "(?:Comma? (?P<year>Year))?"
_NTH = "The? (?P<day>Day|Ordinal)"
_JOINT = "(?P<joint>Hyphen|To|And)"
_WEEKDAY = "(?:Weekday Comma?)?"
_OF_YEAR = "(?:(?:Of|In)? (?P<year>Year))?"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible time expression: pieces ``[start, end)``, its meaning and the rule that read it."""

    start: int
    end: int
    operator: Operator
    rule: Rule
    whole: Operator | None = None
    """The stretch of which it is one end."""


_PATTERNS: tuple[tuple[Rule, str, Callable[[Match], Operator | None]], ...] = (
    (Rule.ABSOLUTE, "(?P<date>IsoDate)", builders.iso_of),
    (Rule.ABSOLUTE, "(?P<date>SlashDate)", builders.slashed_of),
    (Rule.ABSOLUTE, f"{_WEEKDAY} (?P<month>Month) (?P<day>Day|Ordinal) {_DATE_YEAR}", builders.date_of),
    (Rule.ABSOLUTE, f"{_WEEKDAY} (?P<day>Day|Ordinal) Of? (?P<month>Month) {_DATE_YEAR}", builders.date_of),
    (Rule.ABSOLUTE, "(?P<day>Day) Hyphen (?P<month>Month) Hyphen (?P<year>Year)", builders.date_of),
    (Rule.ABSOLUTE, f"{_WEEKDAY} The (?P<day>Ordinal) Of (?P<month>Month) {_DATE_YEAR}", builders.date_of),
    (Rule.ABSOLUTE, "(?P<month>Month) (?:Of|In|Comma)? (?P<year>Year)", builders.date_of),
    (Rule.ABSOLUTE, "(?P<month>Month)", builders.date_of),
    (
        Rule.ABSOLUTE,
        f"(?P<a>(?P<month>Month) (?P<day>Day|Ordinal)) {_JOINT} (?P<b>(?P<last>Day|Ordinal) {_DATE_YEAR})",
        builders.days_between_of,
    ),
    (
        Rule.ABSOLUTE,
        f"(?P<a>{_NTH}) {_JOINT} (?P<b>The? (?P<last>Day|Ordinal) Of? (?P<month>Month) {_DATE_YEAR})",
        builders.days_between_of,
    ),
    (
        Rule.ABSOLUTE,
        "(?P<a>(?P<year>Year)) (?P<joint>Hyphen|Slash) (?P<b>(?P<last>Year|Day|Int))",
        builders.years_between_of,
    ),
    (Rule.ABSOLUTE, "(?P<year>Year)", lambda match: open_year(match.number("year"))),
    (
        Rule.ABSOLUTE,
        "(?P<month>Month) (?:(?P<day>Day) Comma?)? Of? (?P<year>Year|Int|Day) (?P<bc>Bc)",
        builders.date_of,
    ),
    (Rule.ABSOLUTE, "(?P<day>Day) (?P<month>Month) (?P<year>Year|Int|Day) (?P<bc>Bc)", builders.date_of),
    (Rule.ABSOLUTE, "(?P<day>Day) (?P<month>Month) Of? (?P<year>Int) Ad?", builders.date_of),
    (Rule.ABSOLUTE, "(?P<month>Month) Of (?P<year>Int) Ad?", builders.date_of),
    (Rule.ABSOLUTE, "(?P<year>Int)", builders.ancient_year_of),
    (Rule.ABSOLUTE, "(?:(?<=In)|(?<=And)|(?<=Comma)) (?P<year>Int|Day)", builders.short_year_of),
    (Rule.ABSOLUTE, "(?P<year>Year|Int|Day) Ad", lambda match: open_year(match.number("year"))),
    (Rule.ABSOLUTE, "(?P<year>Year|Int|Day) Bc", lambda match: open_year(1 - match.number("year"))),
    (
        Rule.ABSOLUTE,
        "(?P<a>(?P<year>Int|Year|Day)) (?P<joint>Hyphen|To|And) (?P<b>(?P<last>Int|Year|Day) Bc)",
        builders.ancient_years_of,
    ),
    (Rule.ABSOLUTE, "Ad (?P<year>Year|Int|Day)", lambda match: open_year(match.number("year"))),
    (Rule.ABSOLUTE, "The? (?P<decade>Decade)", builders.decade_of),
    (Rule.ABSOLUTE, "The? (?P<n>Ordinal) Hyphen? Century (?P<bc>Bc)?", builders.century_of),
    (
        Rule.ABSOLUTE,
        f"The? Fiscal? (?P<n>Ordinal|Second) Hyphen? Fiscal? (?P<unit>Quarter) {_OF_YEAR}",
        builders.quarter_of,
    ),
    (Rule.ABSOLUTE, "The? (?P<n>Ordinal|Second) (?P<unit>Half) Of? (?P<year>Year)", builders.quarter_of),
    (Rule.ABSOLUTE, f"(?P<n>QuarterName) {_OF_YEAR}", builders.quarter_of),
    (Rule.ABSOLUTE, "(?:The? (?P<season>Season) (?:Of|Comma)? (?P<year>Year))", builders.season_of),
    (Rule.ABSOLUTE, "The (?P<season>Season)", builders.season_of),
    (Rule.ABSOLUTE, "The? (?P<season>Season) Of? (?P<year>Year) Hyphen (?:Day|Int|Year)", builders.season_of),
    (Rule.ABSOLUTE, "(?P<season>Season)", builders.season_of),
    (Rule.ABSOLUTE, "(?P<holiday>Holiday) (?:(?:Of|In|Comma)? (?P<year>Year))?", builders.holiday_of),
    (Rule.WEEKDAY, "(?P<one>An|Number) (?P<day>Weekday)", builders.some_weekday_of),
    (Rule.WEEKDAY, "(?P<day>Weekday)", lambda match: Weekday(match.number("day"))),
    (Rule.WEEKDAY, "This? (?P<step>Last|Next|This|Coming|Past) (?P<weekday>Weekday)", builders.step_of),
    (Rule.WEEKDAY, "The Weekend", lambda _: WeekendNear()),
    (Rule.RELATIVE, "(?P<day>Today)", lambda match: Shift(Unit.DAY, match.number("day"))),
    (Rule.RELATIVE, "The Unit (?P<way>Before|After) (?P<day>Today)", builders.beyond_of),
    (Rule.RELATIVE, f"{_COUNTED} {_UNITS} From (?P<day>Today|Reference|Weekday)", builders.from_day_of),
    (Rule.RELATIVE, "(?P<part>Tonight)", lambda match: DayPart(Shift(Unit.DAY, 0), match.text("part"))),
    (Rule.RELATIVE, "Overnight", lambda _: Overnight()),
    (Rule.RELATIVE, "(?P<way>This|Last) (?P<part>Part)", builders.day_part_of),
    (Rule.RELATIVE, f"(?P<step>Last|Next|This) {_UNIT}", builders.step_of),
    (Rule.RELATIVE, f"The (?P<step>Last) {_UNIT}", builders.step_of),
    (Rule.RELATIVE, f"The? (?P<mod>EdgeNoun) Of The {_UNIT}", builders.edge_of),
    (Rule.RELATIVE, f"(?P<mod>Later|Earlier) In The {_UNIT}", builders.rest_of),
    (Rule.RELATIVE, "The? (?P<unit>Unit) (?:Possessive|Hyphen) (?P<mod>EdgeNoun)", builders.edge_of),
    (Rule.RELATIVE, "(?:The|An)? (?P<unit>Unit) Hyphen Ago (?:Quarter|Unit)?", builders.ago_of),
    (Rule.RELATIVE, f"{_COUNTED} {_UNITS} Ago (?P<weekday>Weekday)", builders.weekday_ago_of),
    (Rule.RELATIVE, "This? (?P<step>Past|Coming) (?P<unit>Weekend)", builders.step_of),
    (Rule.RELATIVE, "(?P<step>Last|Next|This) (?P<month>Month) (?P<day>Day|Ordinal)?", builders.step_of),
    (Rule.RELATIVE, "(?P<step>Last|Next|This) (?P<season>Season)", builders.step_of),
    (Rule.RELATIVE, f"{_APPROX} {_COUNTED} {_UNITS} (?:Ago|Back)", builders.ago_of),
    (Rule.RELATIVE, "Some? (?P<unit>Units) (?:Ago|Earlier)", lambda _: Reference("PAST_REF")),
    (Rule.CHAINED, "(?P<unit>Units) Later", lambda _: Reference("FUTURE_REF")),
    (Rule.RELATIVE, f"The? (?P<way>Past|Last|Next|Coming) {_MANY} {_UNITS}", builders.stretch_of),
    (Rule.RELATIVE, f"The? (?P<way>Past|Coming) {_UNIT}", builders.stretch_of),
    (Rule.RELATIVE, "The? (?P<way>Past|Coming|Last) (?P<several>(?P<unit>Units|Weekends))", builders.stretch_of),
    (Rule.CHAINED, f"(?:The|That) (?P<way>Next|Following|Previous|Same) {_UNIT}", builders.story_step_of),
    (Rule.CHAINED, "The? (?P<way>Following|Previous|That) (?P<weekday>Weekday)", builders.story_weekday_of),
    (Rule.CHAINED, "The? (?P<way>Next|Following|Previous|Same|That) (?P<season>Season)", builders.story_season_of),
    (Rule.CHAINED, "The (?P<day>Ordinal)", builders.day_of_month_of),
    (Rule.CHAINED, f"(?P<way>That) {_UNIT}", builders.story_step_of),
    (Rule.CHAINED, "The? (?P<way>Next|Following|Previous|Same|That) (?P<part>Part)", builders.story_part_of),
    (Rule.CHAINED, f"{_APPROX} {_COUNTED} {_UNITS} (?P<way>Earlier|Later|Before|After)", builders.from_story_of),
    (Rule.CHAINED, f"The {_UNIT} (?P<way>Before|After)", builders.story_step_of),
    (Rule.REPEATING, f"(?:(?<=Int)|(?<=Day)) An {_UNIT}", builders.times_of),
    (Rule.DURATION, f"{_APPROX} {_COUNTED} (?P<half>And An Half)? Hyphen? {_UNITS}", builders.length_of),
    (Rule.DURATION, "(?P<unit>Units|Unit) Hyphen Long", lambda match: Length(None, match.unit())),
    (Rule.DURATION, "(?P<unit>Units)", lambda match: Lengths(None, match.unit())),
    (Rule.DURATION, "For The (?P<unit>Units)", lambda match: Length(None, match.unit())),
    (Rule.DURATION, f"The (?:Following|Previous) {_MANY} (?P<unit>Units)", builders.length_of),
    (Rule.REPEATING, f"{_MANY} Units An (?P<unit>Unit)", builders.times_of),
    (Rule.DURATION, f"{_APPROX} (?P<count>An) (?P<unit>Unit) (?P<half>And An Half)", builders.length_of),
    (Rule.DURATION, f"{_APPROX} Half An (?P<unit>Unit)", builders.half_of),
    (Rule.DURATION, "(?P<unit>LongUnit)", lambda match: Length(1, match.unit())),
    (Rule.DURATION, f"The? (?P<first>Ordinal) {_MANY} (?P<unit>Units)", builders.first_units_of),
    (Rule.REPEATING, "Every (?P<season>Season)", builders.every_season_of),
    (Rule.REPEATING, "Weekends", lambda _: Repeating("XXXX-WXX-WE")),
    (Rule.REPEATING, f"Every Other {_UNIT}", builders.every_other_of),
    (Rule.REPEATING, f"Every {_UNIT}", builders.every_of),
    (Rule.REPEATING, f"Every {_MANY} (?P<unit>Units)", builders.every_of),
    (Rule.REPEATING, "Every (?P<day>Weekday)", builders.weekly_of),
    (Rule.REPEATING, "(?P<day>Weekdays)", builders.weekly_of),
    (Rule.REPEATING, "Every (?P<part>Part)", lambda match: Repeating(f"XXXX-XX-XXT{match.text('part')}")),
    (Rule.REPEATING, f"(?:Times|{_MANY} Time) (?:An|Per|Every) {_UNIT}", builders.times_of),
    (Rule.REPEATING, f"Per {_UNIT}", builders.times_of),
    (Rule.REPEATING, "(?P<value>Often)", lambda match: Repeating(match.text("value"))),
    (Rule.CLOCK, "(?P<time>Day|ClockTime) (?P<half>Meridiem) (?P<zone>Zone)?", builders.clock_of),
    (Rule.CLOCK, "(?P<time>Day|Number) Oclock", builders.clock_of),
    (Rule.CLOCK, "(?P<time>ClockTime|Clock) (?P<zone>Zone)?", builders.clock_of),
    (Rule.CLOCK, "(?P<time>Int|Year) (?P<zone>Zone)", builders.clock_of),
    (Rule.VAGUE, "(?:More|Right)? (?P<value>Reference)", lambda match: Reference(match.text("value"))),
    (Rule.VAGUE, "(?:The Near?|Near|(?<=In)) (?P<value>Future)", lambda match: Reference(match.text("value"))),
    (Rule.VAGUE, "The (?P<past>Past)", lambda _: Reference("PAST_REF")),
    (Rule.VAGUE, "(?<=At) (?:That|The) Moment", lambda _: Reference("PAST_REF")),
    (Rule.VAGUE, "(?P<value>Those) Units", lambda match: Reference(match.text("value"))),
    (Rule.ABSOLUTE, "Fiscal (?:(?P<unit>Unit) Of?)? (?P<year>Year)", builders.fiscal_year_of),
    (Rule.VAGUE, "(?P<value>Recent) Units", lambda match: Reference(match.text("value"))),
)
_COMPILED = tuple((rule, compile_kinds(kinds), build) for rule, kinds, build in _PATTERNS)


def candidates_in(pieces: list[Piece], *, rules: frozenset[Rule]) -> Iterator[Candidate]:
    """Yield the candidates in ``pieces`` in order: at each place the longest, none inside another."""
    codes = codes_of(pieces)
    found = [
        (match.start(), -match.end(), number, match)
        for number, (rule, kinds, _) in enumerate(_COMPILED)
        if rule in rules
        for match in kinds.finditer(codes)
    ]
    end = 0
    for start, minus_end, number, matched in sorted(found, key=lambda item: item[:3]):
        if start < end:
            continue
        rule, _, build = _COMPILED[number]
        operator = build(Match(matched, pieces))
        if operator is None:
            continue
        end = -minus_end
        if isinstance(operator, Between):
            yield from _ends_of(operator, matched, rule)
        else:
            yield Candidate(start, end, operator, rule)


def _ends_of(stretch: Between, match: re.Match[str], rule: Rule) -> Iterator[Candidate]:
    """Yield the two dates of "May 3-5"; joined by "and" they are no stretch."""
    whole = None if match["joint"] == CODES["And"] else stretch
    yield Candidate(*match.span("a"), stretch.first, rule, whole)
    yield Candidate(*match.span("b"), stretch.last, rule, whole)
