"""The analyst's workbench for news.

``Case`` and ``open_case`` are loaded when first asked for: they bring spaCy along, which ``workbench --help`` and the
records do not need.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.case import Case
    from workbench.notebook_case import open_case

__all__ = ["Case", "open_case"]


def __getattr__(name: str) -> object:
    """Return one of the two names that this package re-exports."""
    if name == "Case":
        from workbench.case import Case

        return Case
    if name == "open_case":
        from workbench.notebook_case import open_case

        return open_case
    msg = f"module 'workbench' has no attribute {name!r}"
    raise AttributeError(msg)
