"""What a page asks to be corrected, undone or brought back, and the answer to it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from workbench.corrections import new_step, origin
from workbench.errors import CorrectionError
from workbench.records import Correction, CorrectionAction, FindingKind
from workbench.views.correction_words import step_in_words
from workbench.views.offsets import Utf16
from workbench.widgets.added_stances import issue_of, on_issue

if TYPE_CHECKING:
    from workbench.widgets.session import Session

type Message = Mapping[str, Any]


def edit(session: "Session", message: Message) -> dict[str, Any] | None:
    """Do what ``message`` asks and return the answer; ``None`` where it asks for no correction.

    Messages are ``{kind: "correct", corrections: [{action, about, keys, to, places, values}]}``, where ``places`` are
    ``[article, start, end, part]`` in UTF-16 units of the article; a stance that is added may also have an ``issue``,
    and is about its nearest target if none is marked; ``{kind: "group", groups: [{stances, name}]}``;
    ``{kind: "undo"}``, ``{kind: "redo"}`` and ``{kind: "withdraw", id}``.  All corrections of one message are one
    gesture: all are kept, or none.  Whatever has the key ``asked`` is answered with it.

    Returns:
        ``{kind: "done", what}``, or ``{kind: "refused", why}``.
    """
    act = _ACTS.get(str(message.get("kind")))
    if act is None:
        return None
    before = len(session.case.corrections)
    act(session, message)
    answer = (
        {"kind": "refused", "why": session.error} if session.error else {"kind": "done", "what": _done(session, before)}
    )
    return answer | ({"asked": message["asked"]} if "asked" in message else {})


def _correct(session: "Session", message: Message) -> None:
    step = new_step()
    session.correct_all(
        lambda: [
            made
            for given in message.get("corrections", ())
            for one in _each(session, given)
            for made in _corrections(session, one, step=step)
        ]
    )


def _group(session: "Session", message: Message) -> None:
    step = new_step()
    groups: Iterable[Message] = message.get("groups", ())
    session.correct_all(
        lambda: [
            session.grouping(map(str, one.get("stances", ())), name=str(one.get("name", "")), step=step)
            for one in groups
        ]
    )


def _withdraw(session: "Session", message: Message) -> None:
    session.withdraw(str(message.get("id", "")))


_ACTS: Mapping[str, "Callable[[Session, Message], None]"] = {
    "correct": _correct,
    "group": _group,
    "undo": lambda session, _: session.undo(),
    "redo": lambda session, _: session.redo(),
    "withdraw": _withdraw,
}


def _corrections(session: "Session", given: Message, *, step: str) -> Iterator[Correction]:
    values = {str(name): str(value) for name, value in dict(given.get("values") or {}).items()}
    marked, issue = _places(session, given.get("places") or ()), " ".join(str(given.get("issue") or "").split())
    yield session.correction(
        str(given.get("action", "")),
        about=given.get("about") or None,
        keys=[str(key) for key in given.get("keys") or ()],
        to=given.get("to") or None,
        places=on_issue(session, issue, marked),
        values=values,
        step=step,
    )
    yield from issue_of(session, issue, marked, step=step)


def _places(session: "Session", places: Iterable[Any]) -> list[tuple[str, int, int, str]]:
    """Return places of the page as offsets of characters."""
    texts = {article.id: article.text for article in session.case.articles}
    return [place for one in places for place in _place(texts, one)]


def _place(texts: Mapping[str, str], place: Any) -> Iterator[tuple[str, int, int, str]]:
    try:
        article, start, end, part = place
        units = Utf16(texts[article])
        yield article, units.characters(int(start)), units.characters(int(end)), str(part)
    except (KeyError, TypeError, ValueError):
        msg = f"a place is an article of this case, a start, an end and a part, not {place!r}"
        raise CorrectionError(msg) from None


def _each(session: "Session", given: Message) -> Iterator[Message]:
    """Yield what ``given`` comes to in each article, where it names entities of several.

    What is said of an entity is said of each; a merger is one in each article that knows two of them or more, and
    where an article knows only one that is called otherwise, that is renamed.
    """
    keys = [str(key) for key in given.get("keys") or ()]
    if given.get("about") != FindingKind.ENTITY or len(keys) < 2:
        yield given
    elif given.get("action") == CorrectionAction.MERGE:
        yield from _mergers(session, given, keys)
    else:
        yield from ({**given, "keys": [key]} for key in keys)


def _mergers(session: "Session", given: Message, keys: list[str]) -> Iterator[Message]:
    rows = {row["key"]: row for row in session.tables.rows("entities")}
    first = rows.get(keys[0])
    if first is None:
        yield given
        return
    name = str(dict(given.get("values") or {}).get("name") or first["name"])
    held: dict[str, list[str]] = {}
    for key in dict.fromkeys(keys):
        held.setdefault(key.partition(":")[0], []).append(key)
    for same in held.values():
        leading = sorted(same, key=lambda key: rows.get(key, {}).get("name") != first["name"])
        one = rows.get(leading[0], {})
        if len(same) > 1:
            yield {**given, "keys": leading, "values": {"name": name}}
        elif (one.get("name"), one.get("type")) != (name, first["type"]):
            values = {"name": name, "type": first["type"]}
            yield {**given, "action": str(CorrectionAction.SET), "keys": same, "values": values}


def _done(session: "Session", before: int) -> str:
    """Return what was kept after the first ``before`` corrections, and what that changed, or why it did not."""
    told, new = _told(session, before), session.case.corrections[before:]
    if new and all(one.action is CorrectionAction.NOTE for one in new):
        return told
    outcomes = {one.correction: one for one in session.case.outcomes(session.tables.findings)}
    reasons = [reason for one in new if one.id in outcomes for reason in outcomes[one.id].reasons]
    fits = f"; it does not fit: {'; '.join(dict.fromkeys(reasons))}" if reasons else ""
    return f"{told}: {session.changes}{fits}"


def _told(session: "Session", before: int) -> str:
    """Return in words what was kept after the first ``before`` corrections."""
    made = session.case.corrections
    new = made[before:]
    if not new:
        return "Nothing to change"
    meant = origin(new[0], {one.id: one for one in made})
    if meant is None or new[0] is meant[0]:
        return step_in_words(made, new[0].step)
    first, taken = meant
    return f"{'Undone' if taken else 'Brought back'}: {step_in_words(made, first.step)}"
