"""The chronology as files for other programs: CSV, JSON, iCalendar, TimelineJS."""

from workbench.views.exports.writing import FORMS, ChronologyText, chronology_text, export_chronology, form_of

__all__ = ["FORMS", "ChronologyText", "chronology_text", "export_chronology", "form_of"]
