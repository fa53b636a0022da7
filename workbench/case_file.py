"""What a case folder states of itself in ``case.toml``."""

import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from workbench.errors import CaseError
from workbench.instants import Instant
from workbench.records import Published, PublishedBy

CASE_FILE = "case.toml"


class _Assumed(BaseModel):
    """A publication date for articles that state none."""

    model_config = ConfigDict(extra="forbid")

    date: date
    note: str = ""


class CaseFile(BaseModel):
    """What ``case.toml`` may state."""

    model_config = ConfigDict(extra="forbid")

    title: str | None = None
    model: str | None = None
    entities: str | None = None
    """The analyst's own list, as a file in the case folder or from there."""
    published: _Assumed | None = None
    parameters: dict[str, object] = {}

    def assumed(self) -> Published | None:
        """Return the publication date that the case assumes."""
        if self.published is None:
            return None
        when = Instant.from_date(self.published.date)
        return Published(when=when, by=PublishedBy.ASSUMED, note=self.published.note)

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return what ``file`` states.

        Raises:
            CaseError: If it is no TOML, or states what no case has.
        """
        try:
            return cls.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            msg = f"{file}: not a TOML file: {error}"
            raise CaseError(msg) from None
        except ValidationError as error:
            first = error.errors()[0]
            msg = f"{file}: {'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
            raise CaseError(msg) from None


def stated_in(paths: Iterable[Path]) -> tuple[Path | None, CaseFile]:
    """Return the one folder with a ``case.toml``, or the only path if that is a folder, and what the case states."""
    held = list(paths)
    folders = [path for path in held if (path / CASE_FILE).is_file()]
    if len(folders) > 1:
        msg = f"{len(folders)} case folders ({', '.join(map(str, folders))}): open one case at a time"
        raise CaseError(msg)
    if folders:
        return folders[0], CaseFile.read(folders[0] / CASE_FILE)
    return held[0] if len(held) == 1 and held[0].is_dir() else None, CaseFile()
