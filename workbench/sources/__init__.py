"""Across articles: records in, records out."""

from workbench.sources.issues import with_common_issues
from workbench.sources.names import with_common_names

__all__ = ["with_common_issues", "with_common_names"]
