"""Where records live on a Doc: plain rows in ``doc.user_data``, read back through ``doc._``.

Rows, unlike dataclasses, survive ``to_bytes``, ``DocBin`` and ``n_process``; this is the one module that knows them.
"""

from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter
from spacy.tokens import Doc

_PREFIX = "workbench."
_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def write_records(doc: Doc, name: str, records: Iterable[Any]) -> None:
    """Store ``records`` on ``doc`` as rows, in place of what stood there under ``name``."""
    doc.user_data[_PREFIX + name] = [_adapter(type(record)).dump_python(record, mode="json") for record in records]


def read_records[Record](doc: Doc, name: str, kind: type[Record]) -> tuple[Record, ...]:
    """Return the records of ``kind`` stored under ``name``; none if nothing was stored."""
    adapter = _adapter(kind)
    return tuple(adapter.validate_python(row) for row in doc.user_data.get(_PREFIX + name, ()))


def offer_records(name: str, kind: type) -> None:
    """Make ``doc._.{name}`` return the stored records of ``kind``."""
    Doc.set_extension(name, getter=lambda doc: read_records(doc, name, kind), force=True)


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
