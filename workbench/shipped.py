"""The notebooks and the sample case that come with the package, in a checkout or installed."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_shipped"


def shipped_folder(name: str) -> Path:
    """Return the folder ``notebooks`` or ``seeds`` that came with the package."""
    installed = _INSTALLED / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def in_checkout() -> bool:
    """Whether the package runs from a checkout, whose notebooks may be edited in place."""
    return not _INSTALLED.is_dir()
