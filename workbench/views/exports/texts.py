"""What an export gives, whatever its form."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportText:
    """Rows in some form, with how many are in it and how many had no place in it."""

    text: str
    written: int
    left_out: int
    """Rows that the form cannot hold: events without a stretch of days, stances that are neither for nor against."""
