"""JupyterLab on the notebooks, with a case."""

import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.lab_kernel import begin_kernel
from workbench.shipped import in_checkout, shipped_folder

FIRST = "00_workspace.ipynb"
"""The notebook that opens."""
_PATIENCE = 60.0
"""Seconds within which the server must answer."""
_JUPYTERLAB = "import sys; from jupyterlab.labapp import main; sys.exit(main() if sys.stdin.readline() else 0)"
"""JupyterLab that is loaded at once and begins at a line, or ends where there comes none."""


def notebook_folder() -> Path:
    """Return the folder of the notebooks: the checkout's own, else a copy in the present folder, made once."""
    shipped = shipped_folder("notebooks")
    if in_checkout():
        return shipped
    copy = Path.cwd() / "workbench-notebooks"
    copy.mkdir(exist_ok=True)
    for file in shipped.iterdir():
        if file.is_file() and not (copy / file.name).exists():
            shutil.copy(file, copy)
    return copy


def serve(
    told: Mapping[str, str],
    *,
    check: Callable[[], object],
    browser: bool,
    port: int | None = None,
    extra: Sequence[str] = (),
) -> int:
    """Run JupyterLab on the first notebook until it is stopped; return its exit status.

    Args:
        told: Environment variables that tell the notebooks what to open.
        check: Called while JupyterLab is loaded; it begins only if nothing is raised.
        browser: Whether to open the address, which is printed in any case.
        port: Where to listen; any free port if ``None``.
        extra: Further arguments for JupyterLab.

    Raises:
        WorkbenchError: What ``check`` raises; or if the server ends or says nothing before it is up.
    """
    port, token, notebooks = port or _free_port(), secrets.token_hex(24), notebook_folder()
    command = [
        sys.executable, "-c", _JUPYTERLAB, "--no-browser", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}",
        f"--ServerApp.root_dir={notebooks}", *extra,
    ]  # fmt: skip
    server, root = subprocess.Popen(command, env=os.environ | told, stdin=subprocess.PIPE), f"http://127.0.0.1:{port}"
    try:
        check()
        _begin(server)
        _wait(server, f"{root}/api/status?token={token}")
        address = f"{root}/lab/tree/{FIRST}?token={token}"
        sys.stdout.write(f"\nThe workbench is at {address}\nStop it with Ctrl-C.\n")
        sys.stdout.flush()
        if browser:
            webbrowser.open(address)
        begin_kernel(root, token=token, notebook=notebooks / FIRST)
        return server.wait()
    except KeyboardInterrupt:
        return server.wait(10)
    finally:
        if server.poll() is None:
            server.terminate()
            server.wait(10)


def _begin(server: subprocess.Popen[bytes]) -> None:
    """Let JupyterLab begin; it has no terminal to ask whether Ctrl-C is meant."""
    if server.stdin is not None:
        with suppress(BrokenPipeError), server.stdin as told:  # it ended by itself: that is said when it is waited for
            told.write(b"begin\n")


def _free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        number: int = sock.getsockname()[1]
        return number


def _wait(server: subprocess.Popen[bytes], address: str) -> None:
    """Return when ``address`` answers."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            msg = f"JupyterLab ended with status {server.returncode}; what it said stands above"
            raise WorkbenchError(msg)
        try:
            urllib.request.urlopen(address, timeout=2).close()  # noqa: S310 - our own http address
        except OSError:
            time.sleep(0.2)
        else:
            return
    msg = f"JupyterLab did not answer within {_PATIENCE:.0f} seconds"
    raise WorkbenchError(msg)
