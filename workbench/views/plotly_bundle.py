"""Plotly's own script, from the installed package, packed for the page that asks for it."""

import gzip
from functools import cache
from importlib.resources import files

import plotly


@cache
def plotly_bundle() -> bytes:
    """Return the gzip of ``plotly.min.js``; the same bytes for the same package."""
    return gzip.compress((files(plotly) / "package_data" / "plotly.min.js").read_bytes(), 9, mtime=0)
