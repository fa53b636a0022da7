"""Who stands where: all that the matrix, the course of time, the pairs and the sentences are drawn from."""

from typing import Any

from workbench.tables.frames import Tables
from workbench.views.quotations import Quotations
from workbench.views.stance_parts import Parts
from workbench.views.stance_rows import stance_rows
from workbench.views.wording import title_in_words


def stances_payload(tables: Tables) -> dict[str, Any]:
    """Return the rows of `stance_rows`, the ``sentences`` that they quote, and the titles and days of the ``articles``.

    A row's ``quotes`` are numbers of sentences with their parts, in UTF-16 units of the sentence; its ``sentence`` is
    the number of its own.
    """
    quotations, parts = Quotations(tables), Parts(tables)
    rows = [
        row | {"sentence": quotations.number(told), "quotes": quotations.in_parts(told, parts.of_stance(told))}
        for row, told in zip(stance_rows(tables), tables.rows("stances"), strict=True)
    ]
    return {
        "rows": rows, "sentences": quotations.sentences,
        "articles": {
            row["article_id"]: {"title": title_in_words(row), "published": row["published"]}
            for row in tables.rows("articles")
        },
    }  # fmt: skip
