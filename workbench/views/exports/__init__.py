"""The chronology, the stances and the tables as files for other programs."""

from workbench.views.exports.stances import STANCE_FORMS, stances_text
from workbench.views.exports.tables import TABLE_FORMS
from workbench.views.exports.texts import ExportText
from workbench.views.exports.writing import FORMS, asks_for_notes, chronology_text, export_file, form_of

__all__ = [
    "FORMS",
    "STANCE_FORMS",
    "TABLE_FORMS",
    "ExportText",
    "asks_for_notes",
    "chronology_text",
    "export_file",
    "form_of",
    "stances_text",
]
