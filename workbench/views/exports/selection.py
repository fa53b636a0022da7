"""What leaves a case: narrowed to what, and how much of the text."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.parameters import Parameters
from workbench.tables.frames import Tables
from workbench.tables.leaving import Include, few_words, leaving
from workbench.views.exports.made_from import made_from
from workbench.views.exports.narrowed import entity_keys, narrowed
from workbench.views.exports.narrowing import Narrowing

if TYPE_CHECKING:
    from workbench.case import Case


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What leaves a case, and how much of its text."""

    include: Include = Include.TEXT
    notes: bool = False
    """Whether the analyst's own notes leave."""
    narrowing: Narrowing = field(default_factory=Narrowing)
    issue: str = ""
    """Name of the issue to which positions are narrowed; empty for all."""
    called: tuple[str, ...] = ()
    """What the entities that it is narrowed to are called, in their order, once that is known."""

    @classmethod
    def of(
        cls,
        *,
        include: str = Include.TEXT,
        notes: bool = False,
        kept: Iterable[str] = (),
        span: Iterable[str] = (),
        issue: str = "",
    ) -> "Selection":
        """Return a selection by the values that an analyst gives.

        Raises:
            ParameterError: If ``include`` is none of `Include`, or ``span`` is no stretch of time.
        """
        narrowing = Narrowing.of(kept=kept, span=span)
        return cls(include=Include.of(include), notes=notes, narrowing=narrowing, issue=issue)

    def resolved(self, tables: Tables) -> "Selection":
        """Return the same with the keys of its entities, and what they are called.

        Raises:
            ParameterError: If no entity has such a name.
        """
        kept = entity_keys(tables, self.narrowing.kept)
        names = {row["key"]: row["name"] for row in tables.rows("entities")} if kept else {}
        called = [names.get(key, "nobody") for key in kept]
        cut = [few_words(name) for name in called] if self.include is Include.FINDINGS else called
        return replace(self, narrowing=replace(self.narrowing, kept=kept), called=tuple(cut))

    @property
    def narrows(self) -> bool:
        """Whether it is narrowed to anything."""
        return self.narrowing != Narrowing.of() or bool(self.issue)

    def narrowed(self, tables: Tables) -> Tables:
        """Return ``tables`` narrowed, with all of the text."""
        return narrowed(tables, self.narrowing, issue=self.issue)

    def of_tables(self, tables: Tables) -> Tables:
        """Return ``tables`` narrowed, and with no more of the text and of the analyst's notes than may leave."""
        return leaving(self.narrowed(tables), self.include, notes=self.notes)

    def made_from(self, case: "Case", *, parameters: Parameters | None = None) -> dict[str, str]:
        """Return what is made of ``case`` with this selection; else as `made_from`."""
        return made_from(
            case,
            parameters=parameters,
            include=self.include,
            notes=self.notes,
            narrowing=self.narrowing,
            called=self.called,
            issue=self.issue,
        )  # fmt: skip
