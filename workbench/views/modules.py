"""The ES modules of the views, each as one text: neither host can follow an import to another file."""

import re
from functools import cache
from importlib.resources import files

VIEW_TYPE = "application/vnd.workbench.view+json"
"""Mimetype under which an output of a notebook tells which modules draw it, and from what."""

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./(?P<name>[a-z_]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?function |class |const |let )", re.MULTILINE)


@cache
def module(name: str) -> str:
    """Return the module ``static/{name}.js`` with the modules that it imports before it, each once.

    All share one scope then, so no two may give the same name to something at their top level.
    """
    return "\n".join(_EXPORT.sub("", _IMPORT.sub("", static_text(f"{part}.js"))) for part in parts(name))


def parts(name: str) -> tuple[str, ...]:
    """Return the names of the modules that ``name`` is made of, what is imported before what imports it."""
    found: dict[str, None] = {}
    _collect(name, found)
    return tuple(found)


def static_text(name: str) -> str:
    """Return the text of a file that comes with the views."""
    return (files("workbench.views") / "static" / name).read_text(encoding="utf-8")


def _collect(name: str, found: dict[str, None]) -> None:
    """Add what ``name`` imports to ``found``, and then ``name``."""
    for match in _IMPORT.finditer(static_text(f"{name}.js")):
        if match["name"] not in found:
            _collect(match["name"], found)
    found[name] = None
