"""Across articles: records in, records out."""

from workbench.sources.issues import with_common_issues

__all__ = ["with_common_issues"]
