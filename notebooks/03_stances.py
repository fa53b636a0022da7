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
# Who holds which position on which issue, on whose word we have it, who agrees with whom, and who is not heard at all.

# %%
from workbench import open_case
from workbench.widgets import Session, source_panel, stance_panel

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

# %% [markdown]
# **In batch**, papermill sets these: `papermill 03_stances.ipynb out.ipynb -p case_path path/to/articles`.

# %% tags=["parameters"]
case_path = None  # a file or a folder of articles
published = None  # the day of publication, as "2025-03-08", if you know better than the articles
model = None  # a spaCy pipeline, by name or folder
parameters = None  # {"entities": {"min_mentions": 2}}, or lines of TOML, or a TOML file

# %%
case = open_case(case_path, published=published, model=model, parameters=parameters)
session = Session(case)

# %% [markdown]
# ## Who stands where
# **Read a cell.** One row a holder, one column an issue; the sign and the word say the side: `+` for, `−` against,
# `±` mixed, `?` conditional, `○` undisclosed, which is an answer too. Figures beside it say how many stances are behind
# it. Choose a cell, by mouse or with the arrow keys and Enter, and its sentence opens with holder, position and target
# marked; once more, and the next one opens.
#
# **First or second hand.** What somebody says of himself is first-hand. What a third party says that he wants is drawn
# dashed, and the chain above the sentence names everybody in between; each of them opens where he says it.
#
# **Narrow it.** By words, by side, to issues that are contested, to holders and issues with more behind them, or rolled
# up from persons to their organizations. What is hidden is counted, and "Show all stances" brings it back.
#
# **Mend the issues.** Tick issues in their heads, then "Merge", "Rename" or "Split". It is kept as a correction of the
# case, and "Undo" takes it back.

# %%
stance_panel(session)

# %% [markdown]
# "Over time" draws the stances on an issue, or of a holder, and marks each change of side. "Who agrees" lists pairs of
# holders with the issues on which they stand together or against each other.
#
# **The same as a table**, with the parameters as they stand now: run the cell again after a change.

# %%
session.tables["stances"][
    ["holder_name", "position", "polarity", "strength", "issue_name", "chain", "rule", "sentence"]
]

# %% [markdown]
# ## On whose word
# The article cites somebody, who cites somebody else: the tree shows each claim under whoever tells it, and how that
# is marked: *explicit*, *passive* ("it was said"), *hearsay*, *implied*. Arrow keys walk it, Enter opens the sentence.
#
# Below it: who is heard by which publisher, and by which not; and how somebody is portrayed by the outlet itself and in
# others' words. A portrayal is no position of anybody, so it stands apart.

# %%
source_panel(session)

# %%
session.tables["attributions"][["chain", "text", "content", "manner", "marking", "rule"]]

# %% [markdown]
# ## Keep it and hand it on
# **Files.** The buttons under the matrix save what is shown; `session.export` does so without a page. `.stances.csv`
# and `.stances.json` are tables; `.statements.csv` has person, organization, concept and agreement for programs that
# draw discourse networks. Such a program knows yes and no: what is undisclosed is left out of it, and counted.
#
# ```python
# session.export("dispute.statements.csv")    # or .stances.csv, .stances.json
# ```

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
