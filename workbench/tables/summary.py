"""A short text that says what was found: for the command line and for ``text/plain``."""

from collections import defaultdict
from collections.abc import Iterator

from workbench.tables.frames import Row, Tables

_DATED = ("explicit", "derived")


def summary_lines(tables: Tables, *, limit: int) -> Iterator[str]:
    """Yield the lines of a summary with at most ``limit`` entries a list."""
    for article in tables.rows("articles"):
        published = f"{article['published']} ({article['published_by']})" if article["published"] else "unknown"
        yield f"{article['title'] or article['file'] or 'Article'}: published {published}"
        yield from (f"  note: {note}" for note in article["notes"])
    yield from (f"Read with {model}" for model in dict.fromkeys(tables["articles"]["model"].dropna()))
    yield from _entities(tables.rows("entities"), limit)
    yield from _events(tables.rows("events"), limit)
    if odd := len(tables["contradictions"]):
        yield f"Contradictions about times: {odd}"
    yield from _stances(tables.rows("stances"), limit)


def _entities(rows: list[Row], limit: int) -> Iterator[str]:
    yield f"\nWho: {len(rows)} entities"
    for row in sorted(rows, key=lambda row: (-row["mentions"], row["first"]))[:limit]:
        roles = f", {row['roles'][0]}" if row["roles"] else ""
        yield f"  {row['name']} ({row['type']}{roles}): {row['mentions']} mentions"


def _events(rows: list[Row], limit: int) -> Iterator[str]:
    dated = [row for row in rows if row["certainty"] in _DATED and row["earliest"]]
    yield f"\nWhen: {len(rows)} events, {len(dated)} with a date given in the text"
    for row in sorted(dated, key=lambda row: (row["earliest"], row["start"]))[:limit]:
        yield f"  {_days(row)}: {row['label']} ({row['kind']}, {row['certainty']})"


def _days(row: Row) -> str:
    if row["latest"] is None:
        return f"from {row['earliest']}"
    return str(row["earliest"]) if row["earliest"] == row["latest"] else f"{row['earliest']} to {row['latest']}"


def _stances(rows: list[Row], limit: int) -> Iterator[str]:
    issues: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        issues[row["issue"]].append(row)
    yield f"\nWho stands where: {len(rows)} positions on {len(issues)} issues"
    for held in sorted(issues.values(), key=lambda held: -len({row["holder"] for row in held}))[:limit]:
        said = (f"{row['holder_name']} {row['position']}{_hand(row['chain'])}" for row in held)
        yield f"  {held[0]['issue_name']}: " + "; ".join(dict.fromkeys(said))


def _hand(chain: list[str]) -> str:
    return f" (via {', '.join(chain)})" if chain else ""
