"""Text in: readers, cleaning before an article exists, metadata, and the publication date."""

from workbench.articles.cleaning import MAX_CHARACTERS, make_article
from workbench.articles.days import parse_day
from workbench.articles.drafts import title_of
from workbench.articles.publication import publication_date
from workbench.articles.reading import READERS, Reading, read_articles

__all__ = [
    "MAX_CHARACTERS",
    "READERS",
    "Reading",
    "make_article",
    "parse_day",
    "publication_date",
    "read_articles",
    "title_of",
]
