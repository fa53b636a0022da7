"""The ES modules of the views, each as one text: neither host can follow an import to another file."""

import re
from functools import cache
from importlib.resources import files

VIEW_TYPE = "application/vnd.workbench.view+json"
"""Mimetype under which an output of a notebook tells which modules draw it, and from what."""

_IMPORT = re.compile(
    r'^import (?:(?P<default>\w+)|\{(?P<names>[^}]*)\}) from "\./(?P<part>[a-z_]+)\.js";\n', re.MULTILINE
)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const|let) (?P<name>\w+))", re.MULTILINE)
_DEFAULT = re.compile(r"^export default (?P<value>.*);$", re.MULTILINE)


@cache
def module(name: str) -> str:
    """Return the module ``static/{name}.js`` with all that it imports, each part once and in a scope of its own.

    Parts stand in ``PARTS`` by their names, as objects of what they export, so that a test can ask for a function.
    """
    held = "\n".join(f"PARTS.{part} = (() => {{\n{_body(part)}}})();" for part in parts(name))
    default = f"\nexport default PARTS.{name}.default;" if _DEFAULT.search(static_text(f"{name}.js")) else ""
    return f"const PARTS = {{}};\n{held}{default}\n"


def parts(name: str) -> tuple[str, ...]:
    """Return the names of the modules that ``name`` is made of, what is imported before what imports it."""
    found: dict[str, None] = {}
    _collect(name, found)
    return tuple(found)


def static_text(name: str) -> str:
    """Return the text of a file that comes with the views."""
    return (files("workbench.views") / "static" / name).read_text(encoding="utf-8")


def _body(part: str) -> str:
    """Return a module as the body of a function that returns what it exports."""
    text = static_text(f"{part}.js")
    exported = [match["name"] for match in _EXPORT.finditer(text)]
    exported += [f"default: {match['value']}" for match in _DEFAULT.finditer(text)]
    inside = _DEFAULT.sub("", _EXPORT.sub("", _IMPORT.sub(_taken, text)))
    return f"{inside}return {{ {', '.join(exported)} }};\n"


def _taken(match: re.Match[str]) -> str:
    """Return an import as what is taken from the part that was made before."""
    names = f"default: {match['default']}" if match["default"] else match["names"].replace(" as ", ": ").strip()
    return f"const {{ {names} }} = PARTS.{match['part']};\n"


def _collect(name: str, found: dict[str, None]) -> None:
    """Add what ``name`` imports to ``found``, and then ``name``."""
    for match in _IMPORT.finditer(static_text(f"{name}.js")):
        if match["part"] not in found:
            _collect(match["part"], found)
    found[name] = None
