"""A JupyterLab of its own for a test, or another host: own folders, no news, no update check, every cell laid out."""

import json
import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

_SETTINGS = {
    "@jupyterlab/apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
    "@jupyterlab/docmanager-extension/plugin": {"autosave": False},
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
}
_FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
    "IPYTHONDIR": "ipython", "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
}  # fmt: skip
ORIGIN = "http://127.0.0.1:"
"""What the addresses of such a server begin with."""
_PATIENCE = 60.0
"""Seconds within which the server must answer."""
_JUPYTER = (
    "--no-browser", "--allow-root", "--expose-app-in-browser", "--ip=127.0.0.1", "--ServerApp.port_retries=0",
    "--IdentityProvider.token={token}", "--ServerApp.root_dir={root}",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """A program that shows notebooks."""

    command: tuple[str, ...]
    up: str
    """What answers as soon as it runs."""
    address: str
    """Where a notebook stands."""
    dark: tuple[str, ...] = ()
    """What makes it dark; the others read the settings."""


LAB = Host(
    command=("jupyterlab", *_JUPYTER), up="api/status?token={token}", address="lab/tree/{{}}?reset&token={token}"
)
NOTEBOOK = Host(command=("notebook", *_JUPYTER), up="api/status?token={token}", address="notebooks/{{}}?token={token}")
# Voila cannot load what other programs add to Lab, and says so in the console.
_NOT_FOR_VOILA = ("jupyterlab-jupytext", "@jupyter-notebook/lab-extension")
VOILA = Host(
    command=(
        "voila", "{root}", "--no-browser",
        *(f"--VoilaConfiguration.extension_denylist={name}" for name in _NOT_FOR_VOILA),
    ),
    up="", address="voila/render/{{}}", dark=("--theme=dark",),
)  # fmt: skip

# Lab says "idle" before the kernel is connected, and a click on Run All is then lost; its own promises are exact.
_RUN_ALL = """async () => {
    const app = window.jupyterapp;
    await app.restored;
    const panel = app.shell.currentWidget;
    await panel.revealed;
    await panel.context.ready;
    await panel.sessionContext.ready;
    await panel.sessionContext.session.kernel.info;
    await app.commands.execute("notebook:run-all-cells");
}"""


_RESTART = """async () => {
    const { sessionContext } = window.jupyterapp.shell.currentWidget;
    await sessionContext.session.kernel.restart();
    await sessionContext.session.kernel.info;
    await window.jupyterapp.commands.execute("notebook:run-all-cells");
}"""


@contextmanager
def served(notebooks: Iterable[Path], *, dark: bool = False, host: Host = LAB) -> Iterator[str]:
    """Serve copies of ``notebooks``; yield an address with ``{}`` where the name of one goes."""
    with tempfile.TemporaryDirectory(prefix="lab-", ignore_cleanup_errors=True) as folder:
        private = Path(folder)
        root = private / "served"
        root.mkdir()
        for notebook in notebooks:
            shutil.copy(notebook, root)
        env, more = private_folders(private, dark=dark), host.dark if dark else ()
        with _server(env, root, private / "server.log", host=host, more=more) as address:
            yield address


def run_all(page: Page, address: str | None = None) -> None:
    """Run all cells of the notebook that is open in ``page``, or of the one at ``address``, which is opened first."""
    if address:
        page.goto(address)
    page.wait_for_selector(".jp-Notebook", timeout=60_000)
    page.evaluate(_RUN_ALL)


def restart(page: Page) -> None:
    """Give the notebook that is open a new kernel and run all its cells."""
    page.evaluate(_RESTART)


@contextmanager
def commanded(case: Path, *, env: dict[str, str], end: signal.Signals = signal.SIGTERM) -> Iterator[str]:
    """Run ``workbench lab`` on ``case`` as a person does; yield the address that it prints, once it has printed it."""
    options = ["--no-browser", "--jupyter=--expose-app-in-browser", "--jupyter=--allow-root"]
    server = subprocess.Popen(
        [sys.executable, "-c", "from workbench.cli import main; main()", "lab", str(case), *options],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        yield next(filter(None, (re.search(rf"{ORIGIN}\S+", line) for line in server.stdout)))[0]
    finally:
        os.killpg(server.pid, end)  # the server ends its kernels itself
        server.wait(30)
        server.stdout.close()


def private_folders(private: Path, *, dark: bool = False) -> dict[str, str]:
    """Return an environment in which all that Jupyter keeps of its user stands below ``private``, with settings."""
    _write_settings(private / "settings", dark=dark)
    return os.environ | {key: str(private / name) for key, name in _FOLDERS.items()}


def _write_settings(folder: Path, *, dark: bool) -> None:
    theme = {"theme": "JupyterLab Dark" if dark else "JupyterLab Light"}
    for name, values in (_SETTINGS | {"@jupyterlab/apputils-extension/themes": theme}).items():
        file = folder / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")


@contextmanager
def _server(env: dict[str, str], root: Path, log: Path, *, host: Host, more: Iterable[str]) -> Iterator[str]:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    known = {"token": secrets.token_hex(16), "root": root}
    words = (one.format(**known) for one in host.command)
    command = [sys.executable, "-m", *words, *more, f"--port={port}"]
    with log.open("w") as out:
        server = subprocess.Popen(command, env=env, stdout=out, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        _wait_until_up(server, f"{ORIGIN}{port}/{host.up.format(**known)}", log)
        yield f"{ORIGIN}{port}/{host.address.format(**known)}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # it ends its kernels itself
        server.wait(30)


def _wait_until_up(server: subprocess.Popen, address: str, log: Path) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, log.read_text(encoding="utf-8")
        try:
            urllib.request.urlopen(address, timeout=2).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(log.read_text(encoding="utf-8"))
