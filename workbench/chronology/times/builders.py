"""From a row of pieces that a pattern matched to the operator that it means."""

import re
from dataclasses import dataclass

from workbench.chronology.calendar import Period, Unit, period_of
from workbench.chronology.times.operators import Base, Operator
from workbench.chronology.times.periods import (
    AncientYear,
    DayOfMonth,
    Fixed,
    Nth,
    Shift,
    ShortYear,
    StoryWeekday,
    Weekday,
    WeekdayAgo,
    open_year,
)
from workbench.chronology.times.pieces import KINDS, Piece, full_year
from workbench.chronology.times.stretches import (
    Between,
    Clock,
    DayPart,
    Edge,
    FirstUnits,
    Length,
    NoSuchDay,
    Reference,
    Repeating,
    SomeWeekday,
    Stretch,
    duration_value,
)
from workbench.chronology.times.yearly import Holiday, InYear, Season, StorySeason, Yearly, YearlyNth
from workbench.instants import Instant

_YEARS_OF = {Unit.DECADE: 10, Unit.CENTURY: 100}
_TIMES = "x"
"""Begins the value of a number that multiplies the one before it: two dozen, a couple."""
_HUNDRED = 100
_FOUR_DIGITS = 4
_LAST_DAY = 31
_LONGEST_MONTHS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


@dataclass(frozen=True, slots=True)
class Match:
    """A row of pieces that a pattern matched."""

    found: re.Match[str]
    pieces: list[Piece]

    def has(self, group: str) -> bool:
        """Whether the pattern's ``group`` took part."""
        return self.found.groupdict().get(group) is not None

    def values(self, group: str) -> list[str]:
        """Return the values of the pieces in ``group``."""
        start, end = self.found.span(group)
        return [piece.value for piece in self.pieces[start:end]] if start >= 0 else []

    def text(self, group: str) -> str:
        """Return the value of the first piece in ``group``."""
        return self.values(group)[0]

    def kind(self, group: str) -> str:
        """Return the kind of the first piece in ``group``."""
        return KINDS[self.pieces[self.found.start(group)].code]

    def number(self, group: str) -> int:
        """Return the value of the first piece in ``group`` as a number."""
        return int(float(self.text(group)))

    def unit(self, group: str = "unit") -> Unit:
        """Return the unit that ``group`` names."""
        return Unit(self.text(group))

    def amount(self, group: str = "count") -> float | None:
        """Return the number that ``group`` names; ``None`` for a vague one such as several."""
        values = self.values(group)
        total = 0.0
        for value in values:
            number = value.removeprefix(_TIMES)
            if number.replace(".", "", 1).isdecimal():
                times = value.startswith(_TIMES) or float(number) >= _HUNDRED
                total = (total or 1) * float(number) if times else total + float(number)
        return None if "X" in values or not total else total


def date_of(match: Match) -> Operator | None:
    """Return the operator of a month with a day, a year or both."""
    month = match.number("month")
    day = match.number("day") if match.has("day") else None
    if match.has("bc"):
        return _dated(1 - match.number("year"), month, day)
    if day is not None and not 1 <= day <= _LONGEST_MONTHS.get(month, 31):
        return NoSuchDay()
    if not match.has("year"):
        return Yearly(month, day)
    if not match.text("year").isdecimal() or len(match.text("year")) < 3:
        return None
    return _dated(match.number("year"), month, day)


def _dated(year: int, month: int, day: int | None = None) -> Operator:
    period = period_of(year, month, day)
    return NoSuchDay() if period is None else Fixed(period)


def iso_of(match: Match) -> Operator:
    """Return the operator of a date such as 2025-03-04."""
    year, month, day = (int(part) for part in re.split("[-/]", match.text("date")))
    return _dated(year, month, day)


def slashed_of(match: Match) -> Operator:
    """Return the operator of a date such as 3/5/2025, month first unless it cannot be."""
    month, day, year = (int(part) for part in match.text("date").split("/"))
    if year < 100:
        year = full_year(year)
    return _dated(year, day, month) if month > 12 else _dated(year, month, day)


def days_between_of(match: Match) -> Operator | None:
    """Return the operator of May 3-5."""
    month, first, last = match.number("month"), match.number("day"), match.number("last")
    if match.has("year"):
        periods = [period_of(match.number("year"), month, day) for day in (first, last)]
        return Between(Fixed(periods[0]), Fixed(periods[1])) if periods[0] and periods[1] else NoSuchDay()
    if max(first, last) > _LONGEST_MONTHS.get(month, 31):
        return None
    return Between(Yearly(month, first), Yearly(month, last)) if first < last else None


def years_between_of(match: Match) -> Operator | None:
    """Return the operator of 1998-2001."""
    first, last = match.number("year"), match.number("last")
    if last < 100:
        last += first - first % 100
    return Between(open_year(first), open_year(last)) if first < last else None


def ancient_years_of(match: Match) -> Operator:
    """Return the operator of 264-241 BC."""
    return Between(open_year(1 - match.number("year")), open_year(1 - match.number("last")))


def decade_of(match: Match) -> Operator:
    """Return the operator of the 1990s."""
    digits = re.sub(r"\D", "", match.text("decade"))
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return Fixed(Period.holding(Unit.DECADE, Instant.of(year)))


def century_of(match: Match) -> Operator | None:
    """Return the operator of the 19th century."""
    number = match.number("n")
    if not number:
        return None
    year = -100 * number if match.has("bc") else 100 * (number - 1)
    return Fixed(Period.holding(Unit.CENTURY, Instant.of(year)))


def ancient_year_of(match: Match) -> Operator | None:
    """Return the operator of 476, a year only where the story is so old."""
    year = match.text("year")
    return AncientYear(int(year)) if year.isdecimal() and len(year) == 3 else None


def short_year_of(match: Match) -> Operator | None:
    """Return the operator of the 88 in "in 88"."""
    year = match.text("year")
    return ShortYear(full_year(int(year))) if len(year) == 2 else None


def some_weekday_of(match: Match) -> Operator | None:
    """Return the operator of a Monday, one Monday, which is no certain one."""
    if match.text("one") != "1":
        return None
    return SomeWeekday(match.number("day"))


def quarter_of(match: Match) -> Operator | None:
    """Return the operator of the third quarter, the first half of 2024, Q3."""
    text = match.text("n")
    number = int(text[1:]) if text.startswith("Q") else match.number("n")
    unit = match.unit() if match.has("unit") else Unit.QUARTER
    if not 1 <= number <= (4 if unit is Unit.QUARTER else 2):
        return None
    return Nth(number, unit, open_year(match.number("year"))) if match.has("year") else YearlyNth(number, unit)


def holiday_of(match: Match) -> Operator:
    """Return the operator of a holiday, of a year that is named or the one that is meant."""
    holiday = Holiday(match.text("holiday"))
    return InYear(holiday, open_year(match.number("year"))) if match.has("year") else holiday


def ago_of(match: Match) -> Operator:
    """Return the operator of two days ago, year-ago."""
    amount = match.amount() if match.has("count") else 1
    if amount is None or amount != int(amount):
        return Reference("PAST_REF")
    unit, years = match.unit(), _YEARS_OF.get(match.unit())
    return Shift(Unit.YEAR, -years * int(amount)) if years else Shift(unit, -int(amount))


def beyond_of(match: Match) -> Operator | None:
    """Return the operator of the day before yesterday, the day after tomorrow."""
    way, day = match.number("way"), match.number("day")
    return Shift(Unit.DAY, way + day) if way == day else None


def from_day_of(match: Match) -> Operator | None:
    """Return the operator of two weeks from now, a week from Sunday."""
    amount = match.amount()
    if amount is None or amount != int(amount):
        return None
    day = match.text("day")
    if day in {"0", "PRESENT_REF"} and match.kind("day") != "Weekday":
        return Shift(match.unit(), int(amount))
    return WeekdayAgo(match.number("day"), match.unit(), -int(amount)) if match.kind("day") == "Weekday" else None


def half_of(match: Match) -> Operator | None:
    """Return the operator of half an hour, half a year."""
    smaller = {Unit.HOUR: (30, Unit.MINUTE), Unit.YEAR: (6, Unit.MONTH), Unit.DAY: (12, Unit.HOUR)}
    amount, unit = smaller.get(match.unit(), (0.5, match.unit()))
    return Length(amount, unit)


def every_season_of(match: Match) -> Operator:
    """Return the operator of every summer."""
    return Repeating(Season(match.number("season")).blank)


def story_weekday_of(match: Match) -> Operator:
    """Return the operator of the following Tuesday, that Sunday."""
    return StoryWeekday(match.number("weekday"), match.number("way"))


def story_season_of(match: Match) -> Operator | None:
    """Return the operator of that summer, the following autumn."""
    return StorySeason(match.number("season"), match.number("way"))


def day_of_month_of(match: Match) -> Operator | None:
    """Return the operator of the 14th."""
    day = match.number("day")
    return DayOfMonth(day) if 1 <= day <= _LAST_DAY else None


def first_units_of(match: Match) -> Operator | None:
    """Return the operator of the first two weeks."""
    return FirstUnits(match.amount(), match.unit()) if match.text("first") == "1" else None


def every_other_of(match: Match) -> Operator:
    """Return the operator of every other day."""
    return Repeating(duration_value(2, match.unit()))


def weekday_ago_of(match: Match) -> Operator | None:
    """Return the operator of a week ago Sunday."""
    amount = match.amount()
    if amount is None or amount != int(amount):
        return None
    return WeekdayAgo(match.number("weekday"), match.unit(), int(amount))


def rest_of(match: Match) -> Operator:
    """Return the operator of later in the week."""
    return Edge(Shift(match.unit(), 0, Base.NEAREST), "AFTER" if match.number("mod") > 0 else "BEFORE")


def fiscal_year_of(match: Match) -> Operator | None:
    """Return the operator of fiscal 2012, a year whose days each firm sets for itself."""
    if match.has("unit") and match.unit() is not Unit.YEAR:
        return None
    return Reference(f"FY{match.number('year')}")


def from_story_of(match: Match) -> Operator | None:
    """Return the operator of three weeks later, a few days earlier."""
    amount = match.amount()
    if amount is None and match.kind("way") in {"Earlier", "Later"}:
        return Reference("FUTURE_REF" if match.number("way") > 0 else "PAST_REF")
    if amount is None or amount != int(amount):
        return None
    unit, years = match.unit(), _YEARS_OF.get(match.unit())
    by = int(amount) * match.number("way")
    base = Base.LAST if by < 0 else Base.STORY
    return Shift(Unit.YEAR, years * by, base) if years else Shift(unit, by, base)


def length_of(match: Match) -> Operator:
    """Return the operator of two and a half years."""
    amount = match.amount()
    if amount is not None and match.has("half"):
        amount += 0.5
    named = next((name for name in ("approx", "more", "least") if match.has(name)), None)
    return Length(amount, match.unit(), None if named is None else match.text(named))


def stretch_of(match: Match) -> Operator:
    """Return the operator of the past two years, the coming weeks."""
    single = None if match.has("several") else 1
    return Stretch(match.amount() if match.has("count") else single, match.unit(), match.number("way"))


def every_of(match: Match) -> Operator:
    """Return the operator of every two weeks."""
    return Repeating(duration_value(match.amount() if match.has("count") else 1, match.unit()))


def clock_of(match: Match) -> Operator | None:
    """Return the operator of 10:30 a.m. EST."""
    hour, _, minute = match.text("time").partition(":")
    if match.has("zone") and not minute and len(hour) == _FOUR_DIGITS:
        hour, minute = hour[:2], hour[2:]
    if not hour.isdigit():
        return None
    hours = int(hour)
    if match.has("half"):
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + match.number("half")
    if hours > 24 or int(minute or 0) > 59:
        return None
    return Clock(hours, int(minute or 0), match.text("zone") if match.has("zone") else "")


def step_of(match: Match) -> Operator:
    """Return the operator of last, next or this with a unit, month, season or weekday."""
    step = match.number("step")
    if match.has("unit"):
        return Shift(match.unit(), step)
    if match.has("month"):
        day = match.number("day") if match.has("day") else None
        return Yearly(match.number("month"), day, step=step)
    if match.has("season"):
        return Season(match.number("season"), step=step)
    return Weekday(match.number("weekday"), step=step)


def story_part_of(match: Match) -> Operator:
    """Return the operator of the next morning, that night."""
    return DayPart(Shift(Unit.DAY, match.number("way"), Base.STORY), match.text("part"))


def season_of(match: Match) -> Operator:
    """Return the operator of a season, with or without its year."""
    return Season(match.number("season"), year=match.number("year") if match.has("year") else None)


def day_part_of(match: Match) -> Operator:
    """Return the operator of this morning, last night."""
    return DayPart(Shift(Unit.DAY, match.number("way")), match.text("part"))


def story_step_of(match: Match) -> Operator:
    """Return the operator of the next day, that month, the week before."""
    return Shift(match.unit(), match.number("way"), Base.STORY)


def weekly_of(match: Match) -> Operator:
    """Return the operator of every Monday, Mondays."""
    return Repeating(f"XXXX-WXX-{match.number('day') + 1}")


def times_of(match: Match) -> Operator:
    """Return the operator of twice a week, per year."""
    return Repeating(duration_value(1, match.unit()))


def edge_of(match: Match) -> Operator:
    """Return the operator of the end of the year, the beginning of the month."""
    return Edge(Shift(match.unit(), 0, Base.NEAREST), match.text("mod"))
