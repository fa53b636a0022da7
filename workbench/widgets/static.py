"""Where the ES modules and style sheets of the views lie."""

from pathlib import Path

STATIC = Path(__file__).parent.parent / "views" / "static"
