"""A real Firefox without a network, driven over WebDriver BiDi, which it speaks itself: no further driver is needed."""

import itertools
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import websocket

from tests.browser import REQUIRED

_PATIENCE = 60.0
"""Seconds within which Firefox must answer."""
_OFFLINE = (
    'user_pref("network.proxy.type", 1);\n'
    'user_pref("network.proxy.http", "127.0.0.1");\nuser_pref("network.proxy.http_port", 9);\n'
    'user_pref("network.proxy.ssl", "127.0.0.1");\nuser_pref("network.proxy.ssl_port", 9);\n'
)
"""All that leaves goes to a port where nobody listens."""
_LOCAL = ("file:", "blob:", "data:", "about:")


class Firefox:
    """One window of a running Firefox."""

    def __init__(self, port: int) -> None:
        """Connect to the Firefox that listens at ``port``, once it does."""
        self._socket = _connected(f"ws://127.0.0.1:{port}/session")
        self._numbers = itertools.count()
        self.wrong: list[str] = []
        """All that went wrong: errors and requests that leave."""
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._window = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str) -> None:
        """Go to ``address`` and wait until it is loaded."""
        self._send("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def ask(self, script: str) -> Any:
        """Return what ``script`` gives, as JSON can say it; a promise is awaited."""
        wrapped = f"(async () => JSON.stringify(await ({script})))()"
        target = {"context": self._window}
        answer = self._send("script.evaluate", expression=wrapped, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"]) if answer["result"]["type"] == "string" else None

    def press(self, *keys: str) -> None:
        """Press ``keys`` one after the other, as a person does; named ones by their WebDriver code points."""
        presses = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        actions = [{"type": "key", "id": "keys", "actions": presses}]
        self._send("input.performActions", context=self._window, actions=actions)

    def close(self) -> None:
        """End the session."""
        self._socket.close()

    def _send(self, method: str, **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv())
            if told.get("id") == number:
                assert told["type"] == "success", told
                return told["result"]
            self._hear(told.get("method"), told.get("params", {}))

    def _hear(self, method: str | None, told: dict[str, Any]) -> None:
        if method == "log.entryAdded" and told["level"] == "error":
            self.wrong.append(told["text"])
        if method == "network.beforeRequestSent" and not told["request"]["url"].startswith(_LOCAL):
            self.wrong.append(told["request"]["url"])


@pytest.fixture
def firefox() -> Iterator[Firefox]:
    """Yield the system's Firefox; skip without one, or fail where browsers are required."""
    path = shutil.which("firefox-esr") or shutil.which("firefox")
    if path is None:
        reason = "no Firefox on this machine"
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(f"{reason}, and {REQUIRED} is 1")
        pytest.skip(reason)
    with _running(path) as port:
        window = Firefox(port)
        yield window
        window.close()


@contextmanager
def _running(path: str) -> Iterator[int]:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port = sock.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as profile:
        (Path(profile) / "user.js").write_text(_OFFLINE, encoding="utf-8")
        command = [path, "--headless", "--no-remote", "--profile", profile, f"--remote-debugging-port={port}"]
        started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield port
        finally:
            started.terminate()
            started.wait(30)


def _connected(address: str) -> websocket.WebSocket:
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return websocket.create_connection(address, timeout=_PATIENCE, suppress_origin=True)
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
