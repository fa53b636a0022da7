"""Which extractor reads a case: the same one for the same pipeline and own list, as long as somebody holds it.

So a cell that opens a case again finds what was read before.
"""

from weakref import WeakValueDictionary

from workbench.entities import OwnList
from workbench.extract import Extractor
from workbench.language.pipeline import find_model

_KEPT, _STAGES = 1024, 16
"""Results that an extractor keeps at least, and for each article: fewer, and each turn would read all anew."""

_HELD: WeakValueDictionary[object, Extractor] = WeakValueDictionary()


def extractor_for(model: str | None, *, own_list: OwnList | None = None, articles: int = 1) -> Extractor:
    """Return an extractor that keeps all stages of all ``articles`` for some two settings of the parameters.

    Args:
        model: Name or folder of a spaCy pipeline; the default for ``None``.
        own_list: The analyst's own list, if any.
        articles: How many it is to read.

    Raises:
        ModelError: If the pipeline is not installed.
    """
    found, own, limit = find_model(model), own_list or OwnList(), max(_KEPT, _STAGES * articles)
    key = (found, own.name, own.entries)
    extractor = _HELD.get(key) or Extractor(found, own_list=own, limit=limit)
    extractor.keep(limit)
    _HELD[key] = extractor
    return extractor
