# ---
# jupyter:
#   jupytext:
#     formats: ipynb,py:percent
#     notebook_metadata_filter: jupytext,kernelspec,-jupytext.text_representation.jupytext_version
#     text_representation:
#       extension: .py
#       format_name: percent
#       format_version: '1.3'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # What happened when
# Events with the days that the article gives them, the reports of them, and those to which it gives no day.

# %%
from workbench import open_case
from workbench.widgets import Session, chronology_panel

# %% [markdown]
# **Your own articles.** `open_case()` opens the case that `workbench lab FOLDER` was started with, or else the sample.
# Weekdays and "last week" count from the day of publication: state it if the article does not.
#
# ```python
# from datetime import date
# from workbench import Case
#
# case = Case.open("path/to/articles", published=date(2025, 3, 8))
# case = Case.from_text("Paste the article here.", published=date(2025, 3, 8))
# ```

# %% [markdown]
# **In batch**, papermill sets these: `papermill 02_chronology.ipynb out.ipynb -p case_path path/to/articles`.

# %% tags=["parameters"]
case_path = None  # a file or a folder of articles
published = None  # the day of publication, as "2025-03-08", if you know better than the articles
model = None  # a spaCy pipeline, by name or folder
parameters = None  # {"entities": {"min_mentions": 2}}, or lines of TOML, or a TOML file

# %%
case = open_case(case_path, published=published, model=model, parameters=parameters)
session = Session(case)

# %% [markdown]
# **How the days are known.** *Explicit*: the words stand beside the event. *Derived*: it follows from "after", "since"
# or the tense. *Inferred*: the usual reading, such as a report on the day of publication. *Open*: nothing tells.
# A bar goes from the earliest to the latest time, the marker stands at the likeliest; its fill and the bar's dashes say
# which of the four it is. What is denied, demanded, planned or conditional has a track of its own and is never told as
# a fact. What has only an order stands beside the axis, with an arrow to what it came before or after, and what has
# neither is listed without a date.
#
# **Look closer** with the buttons, with `+` `-` `[` `]` or with Ctrl and the wheel. **Part it in lanes** by who takes
# part or on whose word it is told: a thin line goes from a report to the event that it tells, so that one sees who
# could know what when. **Narrow it** by dragging over the axis or by two dates. **Set the day of publication** and
# everything is dated anew, until you take it back. Statements about times that cannot all be true stand above it.

# %%
chronology_panel(session)

# %% [markdown]
# **The same as a table**, with the parameters as they stand now: run the cell again after a change.

# %%
events = session.tables["events"].sort_values("earliest")
events[["earliest", "latest", "label", "kind", "factuality", "certainty", "told_by_name", "order", "rule", "sentence"]]

# %% [markdown]
# **Take it along.** The buttons under the list export what is shown, as CSV, JSON, iCalendar, TimelineJS, PNG or SVG.
# The same from Python, narrowed to the entities and the stretch of time that are selected:
#
# ```python
# session.export("chronology.ics")            # or .csv, .json, .timeline.json
# session.span = ("2025-03-01", "2025-03-08")  # the second is the first day after; () for all times
# ```

# %% [markdown]
# **The words that say when**, and what they were read as.

# %%
session.tables["times"][["text", "type", "value", "earliest", "latest", "rule"]]

# %% [markdown]
# **Keep the parameters** by putting these lines into the `case.toml` of the articles' folder.

# %%
print(session.to_toml())

# %% [markdown]
# **Share it.** A notebook needs a kernel; the page does not. In a terminal:
#
# ```
# workbench report path/to/articles --output report.html
# ```
#
# It is one file that opens in any browser, without a network, and still marks, filters and selects.
