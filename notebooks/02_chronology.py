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

# %%
case = open_case()  # or: Case.open("path/to/articles")
session = Session(case)

# %% [markdown]
# **How the days are known.** *Explicit*: the words stand beside the event. *Derived*: it follows from "after", "since"
# or the tense. *Inferred*: the usual reading, such as a report on the day of publication. *Open*: nothing tells.
# What is denied, demanded, planned or conditional is marked as such and never told as a fact.

# %%
chronology_panel(session)

# %% [markdown]
# **The same as a table**, with the parameters as they stand now: run the cell again after a change.

# %%
events = session.tables["events"].sort_values("earliest")
events[["earliest", "latest", "label", "kind", "factuality", "certainty", "rule", "sentence"]]

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
