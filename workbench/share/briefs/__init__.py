"""A short dossier of a case, in Markdown or as a Word document, in which each statement has its exact sentence."""

from workbench.share.briefs.composing import Length, compose_brief
from workbench.share.briefs.records import Brief, Note, Section, Statement
from workbench.share.briefs.writing import brief_form, brief_length, write_brief

__all__ = [
    "Brief",
    "Length",
    "Note",
    "Section",
    "Statement",
    "brief_form",
    "brief_length",
    "compose_brief",
    "write_brief",
]
