"""Which texts may be learned from: weights go out under the project's own licence, which share-alike texts forbid.

Texts that may not teach may still measure.
"""

from collections.abc import Mapping

_FREE = frozenset({"CC0 1.0", "CC BY 2.5", "CC BY 3.0", "CC BY 4.0", "MIT"})
_GUM: Mapping[str, str] = {
    "GUM_news": "text CC BY 2.5, annotation CC BY 4.0",
    "GUM_interview": "text CC BY 2.5, annotation CC BY 4.0",
    "GUM_academic": "text CC BY 4.0, annotation CC BY 4.0",
    "GUM_speech": "annotation CC BY 4.0",
}
"""The beginnings of ids of documents whose files do not tell the licence."""
KNOWN = ", ".join(_GUM)


def may_teach(licence: str | None) -> bool:
    """Whether texts under ``licence`` may be learned from; not where it is unknown."""
    return licence in _FREE


def licence_of(document: str) -> str | None:
    """Return the licence under which a document of this id may be learned from, ``None`` if it may not."""
    return next((licence for prefix, licence in _GUM.items() if document.startswith(f"{prefix}_")), None)
