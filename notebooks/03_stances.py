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
# # Who stands where
# Positions that the article gives somebody on an issue, and the chain of sources through which they reach us.

# %%
from workbench import open_case
from workbench.widgets import Session, stance_panel

# %% [markdown]
# **Your own articles.** `open_case()` opens the case that `workbench lab FOLDER` was started with, or else the sample.
# Put a folder, a file, or the text itself in its place:
#
# ```python
# from workbench import Case
#
# case = Case.open("path/to/articles")
# case = Case.from_text("Paste the article here.", title="A title")
# ```

# %%
case = open_case()  # or: Case.open("path/to/articles")
session = Session(case)

# %% [markdown]
# **Read a cell.** One row a holder, one column an issue; a cell may hold several positions, and "undisclosed" is one.
# What somebody says of himself is first-hand; what a third party says that he wants is not, and is marked so.

# %%
stance_panel(session)

# %% [markdown]
# **The same as a table**, with the parameters as they stand now: run the cell again after a change.

# %%
session.tables["stances"][["holder_name", "position", "polarity", "issue_name", "chain", "rule", "sentence"]]

# %% [markdown]
# **On whose word**: who is said to have said what, the outermost source first in each chain.

# %%
session.tables["attributions"][["chain", "text", "content", "manner", "marking", "rule"]]

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
