"""The analyst's workbench for news.

``Case`` and ``open_case`` are loaded when first asked for: they bring spaCy along, which ``workbench --help`` and the
records do not need.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.case import Case, open_case

__all__ = ["Case", "open_case"]


def __getattr__(name: str) -> object:
    """Return a name of `workbench.case` that this package re-exports."""
    if name in __all__:
        from workbench import case

        return getattr(case, name)
    msg = f"module 'workbench' has no attribute {name!r}"
    raise AttributeError(msg)
