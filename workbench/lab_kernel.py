"""The kernel of the first notebook, begun and made ready while the browser still loads JupyterLab.

JupyterLab joins a session that its notebook has already.  Nothing is bound in the analyst's namespace, and no cell is
counted.  Where any of it fails, JupyterLab begins a kernel itself, which is only slower.
"""

import json
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

_READY = '__import__("workbench.lab_kernel", fromlist=["load"]).load()'
_PATIENCE = 60.0
"""Seconds within which the kernel must answer."""
_MANY = 300
"""Articles that are read at most before a cell asks for them: some ten seconds."""
_READ: list[object] = []
"""Holds, in the kernel, what was read."""


def begin_kernel(server: str, *, token: str, notebook: Path) -> None:
    """Begin the kernel of ``notebook`` at ``server``, which serves its folder, and have it load what is needed."""
    with suppress(OSError, ValueError, KeyError):
        name = json.loads(notebook.read_text(encoding="utf-8"))["metadata"]["kernelspec"]["name"]
        wanted = {"path": notebook.name, "name": notebook.name, "type": "notebook", "kernel": {"name": name}}
        _make_ready(_begun(f"{server}/api/sessions", token, wanted)["kernel"]["id"])


def load() -> None:
    """Load the views, and read the case that ``workbench lab`` was started with: a cell that opens it finds it read.

    Of a case of many articles, whose reading nobody may have wanted yet, only the pipeline is loaded.
    """
    import workbench.widgets  # noqa: F401 - only to have it loaded
    from workbench.language.pipeline import load_pipeline
    from workbench.notebook_case import open_case

    case = open_case()
    _READ.append(case)
    if len(case.articles) <= _MANY:
        case.findings()
    else:
        load_pipeline(case.extractor.model)


def _begun(address: str, token: str, wanted: dict[str, Any]) -> Any:
    """Return the session that the server has begun."""
    headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
    request = urllib.request.Request(address, json.dumps(wanted).encode(), headers)  # noqa: S310 - our own http address
    with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310
        return json.load(answer)


def _make_ready(kernel: str) -> None:
    from jupyter_client.blocking.client import BlockingKernelClient
    from jupyter_client.connect import find_connection_file

    client = BlockingKernelClient(connection_file=find_connection_file(f"kernel-{kernel}.json"))
    client.load_connection_file()
    client.start_channels(iopub=False, stdin=False, hb=False)
    try:
        client.execute(_READY, silent=True, store_history=False, reply=True, timeout=_PATIENCE)
    finally:
        client.stop_channels()
