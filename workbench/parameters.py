"""Every knob in one typed model; widgets, command line and case files are made from it."""

import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Self

import tomli_w
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from workbench.errors import ParameterError
from workbench.records import EntityType
from workbench.rules import AttributionRule, ChronologyRule, EntityRule, FramingRule, Rule, StanceRule


class _Group(BaseModel):
    """Knobs that belong together; unknown names are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _confidence(description: str) -> Any:
    """Return the field of a confidence from which findings are kept."""
    return Field(title="Confidence at least", ge=0, le=1, multiple_of=0.05, description=description)


class EntityParameters(_Group):
    """Who is in it."""

    types: Annotated[frozenset[EntityType], Field(title="Types", description="Which types of entity to look for.")] = (
        frozenset(EntityType)
    )
    min_mentions: Annotated[
        int, Field(title="Mentions at least", ge=1, le=10, description="Leave out entities mentioned less often.")
    ] = 1
    min_confidence: Annotated[
        float,
        _confidence("Leave out mentions whose link to their entity is less certain."),
    ] = 0.3
    described: Annotated[
        bool,
        Field(title="Without a name", description="Also list people and bodies that are described but never named."),
    ] = True
    things: Annotated[
        bool,
        Field(title="Things", description="Also list what is neither named nor somebody: the plan, the vote."),
    ] = False
    across: Annotated[
        bool,
        Field(
            title="Last names across articles",
            description="Give a person known by a last name alone the only full name that other articles have for it.",
        ),
    ] = True
    coordinates: Annotated[
        bool,
        Field(title="Coordinates", description="Look up where cities lie; needs the extra 'places'."),
    ] = False
    rules: Annotated[
        frozenset[EntityRule], Field(title="Rules", description="Rules that may find and link mentions.")
    ] = frozenset(EntityRule)


class ChronologyParameters(_Group):
    """What happened when."""

    published: Annotated[
        date | None,
        Field(title="Published on", description="The publication date, if you know better than the article."),
    ] = None
    durations: Annotated[bool, Field(title="Durations", description="Also mark lengths of time and repetitions.")] = (
        True
    )
    non_factual: Annotated[
        bool,
        Field(
            title="Not asserted", description="Also list what is denied, demanded, planned, conditional or discussed."
        ),
    ] = True
    reports: Annotated[
        bool, Field(title="Reports", description="Also list when something was said, not only when it happened.")
    ] = True
    open_window: Annotated[
        int,
        Field(
            title="Days back",
            ge=1,
            le=365,
            description="How many days before publication an event told only in the past tense may lie.",
        ),
    ] = 6
    rules: Annotated[
        frozenset[ChronologyRule], Field(title="Rules", description="Rules that may read dates and place events.")
    ] = frozenset(ChronologyRule)


class AttributionParameters(_Group):
    """On whose word."""

    unnamed: Annotated[
        bool, Field(title="Unnamed sources", description="Also mark reports whose source is not named.")
    ] = True
    beliefs: Annotated[
        bool, Field(title="Beliefs", description="Also mark what somebody thinks, knows or expects.")
    ] = True
    demands: Annotated[
        bool, Field(title="Demands", description="Also mark what somebody asks of others, wants or promises to do.")
    ] = True
    plans: Annotated[
        bool,
        Field(
            title="Plans and wishes", description="Of demands, also mark what is asked of nobody: wants to, plans to."
        ),
    ] = True
    trained: Annotated[
        bool,
        Field(
            title="Learned judge",
            description="Let signs learned from annotated articles choose among what the rules hold possible; off, the "
            "rules decide alone.",
        ),
    ] = True
    keep_sure: Annotated[
        bool,
        Field(
            title="Keep what rules are sure of",
            description="Let the judge drop nothing that a rule is sure somebody said or asked, and hearsay neither.",
        ),
    ] = True
    min_confidence: Annotated[
        float,
        _confidence("Leave out what the learned judge holds less likely, but for what is kept."),
    ] = 0.2
    rules: Annotated[
        frozenset[AttributionRule], Field(title="Rules", description="Rules that may find attributions.")
    ] = frozenset(AttributionRule)


class StanceParameters(_Group):
    """Who holds which position."""

    min_strength: Annotated[
        float,
        Field(
            title="Strength at least",
            ge=0,
            le=1,
            multiple_of=0.1,
            description="Leave out positions weaker than this; those without a sign stay.",
        ),
    ] = 0.0
    grouping: Annotated[
        float,
        Field(
            title="Likeness of one issue",
            ge=0.1,
            le=1,
            multiple_of=0.05,
            description="How alike two targets must be to count as one issue; 1 keeps only equal ones together.",
        ),
    ] = 0.5
    hearsay: Annotated[
        bool, Field(title="Second-hand", description="Also list positions that reach us through another source.")
    ] = True
    rules: Annotated[frozenset[StanceRule], Field(title="Rules", description="Rules that may find positions.")] = (
        frozenset(StanceRule)
    )


class FramingParameters(_Group):
    """How somebody is portrayed."""

    min_confidence: Annotated[
        float,
        _confidence("Leave out portrayals that are less certain."),
    ] = 0.5
    neutral: Annotated[
        bool, Field(title="Neutral ones", description="Also list mentions that nothing speaks for or against.")
    ] = False
    rules: Annotated[
        frozenset[FramingRule], Field(title="Rules", description="Rules that may tell how somebody is portrayed.")
    ] = frozenset(FramingRule)


class Parameters(_Group):
    """All knobs, by the part of the work that reads them."""

    entities: EntityParameters = EntityParameters()
    chronology: ChronologyParameters = ChronologyParameters()
    attributions: AttributionParameters = AttributionParameters()
    stances: StanceParameters = StanceParameters()
    framing: FramingParameters = FramingParameters()

    @classmethod
    def of(cls, values: object, *, where: str = "parameters") -> Self:
        """Return the parameters that ``values`` states by group and name, defaults for the rest.

        Raises:
            ParameterError: If a name or value is wrong; the message begins with ``where``.
        """
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            first = error.errors()[0]
            name = ".".join(str(part) for part in first["loc"])
            msg = f"{where}: parameter {name}: {first['msg']}, not {first['input']!r}"
            raise ParameterError(msg) from None

    @classmethod
    def stated(cls, stated: "Parameters | Mapping[str, object] | str | Path", *, where: str = "parameters") -> Self:
        """Return the parameters that are stated in any of the ways that a notebook takes.

        Args:
            stated: Parameters; values by group and name; a TOML file; or lines of TOML, as those for ``case.toml``.
            where: What messages begin with.

        Raises:
            ParameterError: If it is none of these, or a name or value is wrong.
        """
        if isinstance(stated, cls):
            return stated
        if isinstance(stated, Path) or (isinstance(stated, str) and "\n" not in stated and stated.endswith(".toml")):
            return cls.read(Path(stated))
        if isinstance(stated, str):
            return cls._of_toml(stated, where=where)
        return cls.of(stated, where=where)

    @classmethod
    def read(cls, file: Path) -> Self:
        """Return the parameters of a TOML file.

        Raises:
            ParameterError: If the file is no TOML, or a name or value in it is wrong.
        """
        try:
            return cls._of_toml(file.read_text(encoding="utf-8"), where=str(file))
        except OSError as error:
            msg = f"{file}: {error.strerror}"
            raise ParameterError(msg) from None
        except UnicodeDecodeError as error:
            msg = f"{file}: not a TOML file: {error}"
            raise ParameterError(msg) from None

    @classmethod
    def _of_toml(cls, text: str, *, where: str) -> Self:
        """Return the parameters of ``text``: the groups themselves, or those under ``parameters`` as in a case file."""
        try:
            values = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            msg = f"{where}: not a TOML file: {error}"
            raise ParameterError(msg) from None
        return cls.of(values.get("parameters", values), where=where)

    def changed(self) -> dict[str, object]:
        """Return what differs from the defaults, as plain values by group and name."""
        return self.model_dump(mode="json", exclude_defaults=True)

    def to_toml(self) -> str:
        """Return what differs from the defaults as TOML."""
        return tomli_w.dumps(_sorted_lists(self.changed()))

    def to_python(self) -> str:
        """Return lines of Python that make these parameters."""
        stated = _sorted_lists(self.changed())
        made = f"Parameters.of({stated!r})" if stated else "Parameters()"
        return f"from workbench.parameters import Parameters\n\nparameters = {made}\n"

    def with_rule(self, rule: str, *, on: bool) -> Self:
        """Return parameters in which the rule of that name is switched on or off.

        Raises:
            ParameterError: If there is no such rule.
        """
        group = group_of_rule(rule)
        if group is None:
            msg = f"there is no rule {rule!r}"
            raise ParameterError(msg)
        held: frozenset[Rule] = getattr(self, group).rules
        return self.with_value(group, "rules", sorted((held | {rule}) if on else (held - {rule})))

    def with_value(self, group: str, name: str, value: object) -> Self:
        """Return parameters that differ in one value.

        Raises:
            ParameterError: If there is no such parameter, or ``value`` is outside its range.
        """
        values = self.model_dump()
        if name not in values.get(group, {}):
            msg = f"there is no parameter {group}.{name}"
            raise ParameterError(msg)
        values[group][name] = value
        return type(self).of(values, where="parameters")


def group_of_rule(rule: str) -> str | None:
    """Return the group of parameters in which the rule of that name can be switched off; ``None`` if there is none."""
    return _GROUPS.get(rule)


_GROUPS = {
    str(rule): group
    for group, rules in {
        "entities": EntityRule, "chronology": ChronologyRule, "attributions": AttributionRule, "stances": StanceRule,
        "framing": FramingRule,
    }.items()
    for rule in rules
}  # fmt: skip


def _sorted_lists(values: dict[str, object]) -> dict[str, object]:
    """Return ``values`` with each list in order, since sets have none and files shall not change by chance."""
    return {
        name: _sorted_lists(value)
        if isinstance(value, dict)
        else sorted(value, key=str)
        if isinstance(value, list)
        else value
        for name, value in values.items()
    }
