"""A notebook as one page, for ``jupyter nbconvert --to workbench`` and JupyterLab's menu of exports.

JupyterLab's menu "Save and Export Notebook As" shows the name of the entry point, "Workbench".

Jupyter loads this module when it starts, so it brings nothing of ours along until a notebook is exported.
"""

from typing import Any

from nbconvert.exporters import Exporter
from traitlets import Enum, default


class WorkbenchExporter(Exporter):
    """Writes an executed notebook as one HTML file in which the views live on, linked, without kernel or network.

    Tracebacks, what went to standard error, and paths of this machine stay behind.
    """

    export_from_notebook = "Workbench page"
    """The name for hosts that ask the exporter for it."""
    output_mimetype = "text/html"

    code = Enum(
        ("collapsed", "hidden", "shown"),
        default_value="collapsed",
        help="What becomes of the code: folded away, left out, or shown.",
    ).tag(config=True)

    @default("file_extension")
    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> Any:
        """Return the page and nbconvert's resources."""
        from workbench.share.notebook import notebook_page

        notebook, resources = super().from_notebook_node(nb, resources, **kw)
        title = (resources.get("metadata") or {}).get("name") or "Notebook"
        return notebook_page(notebook, title=title, code=self.code), resources
