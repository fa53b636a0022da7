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
# # Who is in it
# People, organizations and places, with each of their mentions marked: by name, by description, by pronoun.

# %%
from workbench import open_case
from workbench.widgets import Session, entity_panel

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
# **In batch**, papermill sets these: `papermill 01_entities.ipynb out.ipynb -p case_path path/to/articles`.

# %% tags=["parameters"]
case_path = None  # a file or a folder of articles
published = None  # the day of publication, as "2025-03-08", if you know better than the articles
model = None  # a spaCy pipeline, by name or folder
parameters = None  # {"entities": {"min_mentions": 2}}, or lines of TOML, or a TOML file

# %%
case = open_case(case_path, published=published, model=model, parameters=parameters)
session = Session(case)

# %% [markdown]
# **Turn, select, read.** The parameters at the left run again only what depends on them, and say what they changed.
# Each entity has one colour. Select a mark or a name, by mouse or by Tab and Enter: all its mentions light up, names in
# a solid frame, descriptions and pronouns in a dashed one, and its card tells its roles and why each mention is linked.
# `n` and `p` go to the next and the previous mention, `Escape` lets go. A question mark is where the text leaves open
# whom it means. What you filter out of the list is highlighted nowhere, until **Show all**.

# %%
entity_panel(session)

# %% [markdown]
# **The same as a table**, with the parameters as they stand now: run the cell again after a change.

# %%
session.tables["entities"][["name", "type", "mentions", "by_name", "by_description", "by_pronoun", "aliases"]]

# %%
session.tables["roles"][["name", "role", "head", "affiliations", "age", "origin", "rule", "sentence"]]

# %%
session.tables["mentions"][["name", "text", "kind", "rule", "evidence", "confidence", "candidate_names"]].head(20)

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
