"""What the controls are: read from the parameters model, so that a new parameter has its control at once."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from workbench.parameters import Parameters
from workbench.rules import Rule

type Spec = dict[str, Any]

_STEP = 0.01
"""Step of a fraction that states none."""


def control_specs(groups: Iterable[str] | None = None, *, opened: Iterable[str]) -> list[Spec]:
    """Return one description a group of parameters, with a list of its fields.

    Args:
        groups: Names of the groups, in the order to show them; all for ``None``.
        opened: Names of those that are unfolded at first.
    """
    shown = frozenset(opened)
    return [_group_spec(name, opened=name in shown) for name in groups or Parameters.model_fields]


def control_values(parameters: Parameters) -> dict[str, dict[str, Any]]:
    """Return all values as the controls hold them, by group and name; sets in the order of their enum."""
    values: dict[str, dict[str, Any]] = parameters.model_dump(mode="json")
    for group, fields in values.items():
        for name, value in fields.items():
            if isinstance(value, list):
                order = [str(member) for member in _members(_group_model(parameters, group).model_fields[name])]
                fields[name] = sorted(value, key=order.index)
    return values


def _group_spec(name: str, *, opened: bool) -> Spec:
    group = _group_model(Parameters(), name)
    defaults = control_values(Parameters())[name]
    fields = [_field_spec(field, info) | {"default": defaults[field]} for field, info in group.model_fields.items()]
    title = (group.__doc__ or name).removesuffix(".")
    return {"name": name, "title": title, "open": opened, "fields": fields}


def _group_model(parameters: Parameters, name: str) -> type[BaseModel]:
    group: BaseModel = getattr(parameters, name)
    return type(group)


def _field_spec(name: str, info: FieldInfo) -> Spec:
    spec = {"name": name, "title": info.title or name, "description": info.description or ""}
    return spec | _kind(info)


def _kind(info: FieldInfo) -> Spec:
    """Return the kind of control for a field, with what that kind needs."""
    if info.annotation is bool:
        return {"kind": "checkbox"}
    if info.annotation in (int, float):
        return {"kind": "slider"} | _range(info)
    if get_origin(info.annotation) is UnionType and date in get_args(info.annotation):
        return {"kind": "date"}
    return {"kind": "choices", "options": [_option(member) for member in _members(info)]}


def _range(info: FieldInfo) -> Spec:
    """Return least, greatest and step of a number."""
    bounds = {
        name: getattr(one, name) for one in info.metadata for name in ("ge", "le", "multiple_of") if hasattr(one, name)
    }
    step = bounds.get("multiple_of", 1 if info.annotation is int else _STEP)
    return {"min": bounds["ge"], "max": bounds["le"], "step": step}


def _option(member: StrEnum) -> Spec:
    description = member.description if isinstance(member, Rule) else ""
    return {"value": str(member), "description": description}


def _members(info: FieldInfo) -> list[StrEnum]:
    """Return the members of the enum that a set is made of."""
    (enum,) = get_args(info.annotation)
    return list(enum)
