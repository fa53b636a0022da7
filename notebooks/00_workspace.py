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
# # The workspace
# All views of a case around one selection: the article, who is in it, what happened when, who stands where, on whose
# word, and the evidence of whatever you select. **Run all cells** (the menu "Run"), and it stands below.

# %%
from workbench import open_case

# %% [markdown]
# **Your own articles.** `open_case()` opens the case that `workbench lab FOLDER` was started with, or else the sample.
# Name a folder or a file here, or paste the text itself: `Case.from_text("Paste the article here.")`.
#
# **In batch**, papermill sets these: `papermill 00_workspace.ipynb out.ipynb -p case_path path/to/articles`.

# %% tags=["parameters"]
case_path = None  # a file or a folder of articles
published = None  # the day of publication, as "2025-03-08", if you know better than the articles
model = None  # a spaCy pipeline, by name or folder
parameters = None  # {"entities": {"min_mentions": 2}}, or lines of TOML, or a TOML file

# %%
case = open_case(case_path, published=published, model=model, parameters=parameters)

# %% [markdown]
# **Select** a mark, a name, a bar or a cell: it is shown in all views, and the evidence tells its sentence, its rule
# and on whose word we have it. **Narrow** by ticking people, by dragging over the chronology's axis, or by the name of
# an issue: what narrows stands as a chip in the bar, and one click takes it away. **Parameters** opens the panel of all
# knobs. **Correct** what is wrong in the evidence, or by marking words in the article: it is kept in the case's folder.
# **Hand over** saves all of it, as it stands then, as a page or a brief. `?` shows all keys.

# %%
workspace = case.workspace()
workspace

# %% [markdown]
# **The same as tables**, with the parameters and corrections as they stand now: run the cell again after a change.
# Other tables are `entities`, `mentions`, `roles`, `times`, `attributions`, `quotes`, `stances` and `framings`. Code
# writes the page too, by `workspace.session.share("page.html", include="findings")`, and the brief, by
# `workspace.session.brief("brief.docx")`.

# %%
workspace.session.tables["events"][["label", "earliest", "latest", "certainty", "factuality", "sentence"]]

# %% [markdown]
# **Each view by itself**: `01_entities`, `02_chronology` and `03_stances` explain them one after the other.
