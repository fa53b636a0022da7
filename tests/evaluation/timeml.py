"""Invented TimeML, and findings made by hand, so that figures are tested with no model."""

from html import escape
from pathlib import Path

from workbench.evaluation.timeml import TimeDocument, read_document
from workbench.instants import Instant, Interval
from workbench.records import Certainty, Event, EventKind, Factuality, TextSpan, TimeExpression, TimeType
from workbench.rules import ChronologyRule

SENTENCE = "\nThe mayor <EVENT eid='e1'>spoke</EVENT> {} &amp; left {} for {}.\n"
TEXT = "\nThe mayor spoke on Tuesday & left last week for two hours.\n"


def timex(words: str, kind: str, value: str, **attributes: str) -> str:
    """Return a ``TIMEX3`` element."""
    more = "".join(f' {name}="{escape(one)}"' for name, one in attributes.items())
    return f'<TIMEX3 type="{kind}" value="{escape(value)}"{more}>{words}</TIMEX3>'


BODY = SENTENCE.format(
    "on " + timex("Tuesday", "DATE", "2021-03-02"),
    timex("last week", "DATE", "2021-W08"),
    timex("two hours", "DURATION", "PT2H"),
)


def timeml(body: str = BODY, *, published: str | None = "2021-03-04") -> str:
    """Return a TimeML file."""
    created = (
        "" if published is None else f"<DCT>{timex('', 'DATE', published, functionInDocument='CREATION_TIME')}</DCT>"
    )
    return f'<?xml version="1.0" ?>\n<TimeML><DOCID>x</DOCID>{created}<TEXT>{body}</TEXT></TimeML>\n'


def write_timeml(file: Path, content: str | None = None) -> Path:
    """Write a TimeML file and return it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(timeml() if content is None else content, encoding="utf-8")
    return file


def document(folder: Path, content: str | None = None) -> TimeDocument:
    """Return a document as read from a file."""
    return read_document(write_timeml(folder / "speech.tml", content))


def at(words: str, *, text: str = TEXT) -> TextSpan:
    """Return where ``words`` stand first."""
    start = text.index(words)
    return TextSpan(start, start + len(words))


def expression(words: str, kind: str, value: str, *, rule: ChronologyRule = ChronologyRule.WEEKDAY) -> TimeExpression:
    """Return a predicted time expression."""
    return TimeExpression(id=words, span=at(words), type=TimeType(kind), value=value, rule=str(rule))


def stretch(start: str | None, end: str | None = None) -> Interval:
    """Return the days from ``start`` to before ``end``; one open side where that is ``None``."""
    return Interval(start and Instant.parse(start), end and Instant.parse(end))


def event(
    words: str,
    interval: Interval | None = None,
    *,
    best: Interval | None = None,
    certainty: Certainty = Certainty.EXPLICIT,
    mentions: tuple[str, ...] = (),
) -> Event:
    """Return a predicted event of ``TEXT`` whose trigger is ``words``."""
    return Event(
        id=f"v{at(words).start}", trigger=at(words), mentions=tuple(map(at, mentions)), span=at(words), label=words,
        kind=EventKind.OCCURRENCE, factuality=Factuality.ASSERTED, interval=interval, best=best, certainty=certainty,
        rule=str(ChronologyRule.OWN_DATE),
    )  # fmt: skip
