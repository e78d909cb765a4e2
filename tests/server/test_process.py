"""The server as a process: it starts, tells, and ends cleanly with listeners still there."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from sync.definition import Role
from tests.server.support.office import PASSWORD, Office

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """`rounds serve` on a folder; `call` is one request of a client that is no browser."""

    def __init__(self, data: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        arguments = ["serve", "--data", str(data), "--port", str(self.port)]
        code = f"from server.cli import main; main({arguments!r})"
        self.process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "ROUNDS_FREE_DISK_PERCENT": "0"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)

    def call(
        self, method: str, path: str, body: Any = None, cookie: str = ""
    ) -> tuple[int, http.client.HTTPMessage]:
        connection = self.connect()
        headers = {"Content-Type": "application/json", "Cookie": cookie}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        answer = connection.getresponse()
        answer.read()
        connection.close()
        return answer.status, answer.headers

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and self.process.poll() is None:
            try:
                if self.call("GET", "/readyz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError("the server did not become ready")


@contextmanager
def serving(office: Office) -> Iterator[Running]:
    server = Running(office.settings.data)
    try:
        server.wait_until_ready()
        yield server
    finally:
        server.process.kill()
        server.process.wait()


@pytest.fixture
def running(office: Office) -> Iterator[Running]:
    office.person("wang", Role.BUTLER)
    with serving(office) as server:
        yield server


def listen(running: Running, site: str) -> http.client.HTTPConnection:
    """A tablet that waits for news."""
    told = {"login": "wang", "password": PASSWORD}
    status, headers = running.call("POST", "/api/session", told)
    assert status == 200
    cookie = headers["Set-Cookie"].partition(";")[0]
    listener = running.connect()
    listener.request("GET", f"/api/sites/{site}/news?cursor=1000", headers={"Cookie": cookie})
    stream = listener.getresponse()
    assert stream.status == 200
    assert stream.readline() == b": listening\n"
    return listener


def seconds_to_end(running: Running) -> float:
    start = time.monotonic()
    running.process.send_signal(signal.SIGTERM)
    # A listener's own life is 15 minutes: this is no measurement, only far below that.
    assert running.process.wait(60) == 0
    return time.monotonic() - start


def test_it_ends_cleanly_and_soon_whoever_is_connected(office: Office, running: Running) -> None:
    alone = seconds_to_end(running)
    with serving(office) as again:
        listener = listen(again, office.site)
        answered = again.connect()
        answered.request("GET", "/healthz")
        answered.getresponse().read()
        silent = again.connect()
        silent.connect()
        # Nobody of them closes a connection: a server that waits for that needs seconds more.
        assert seconds_to_end(again) < alone * 1.5 + 1
        for connection in (listener, answered, silent):
            connection.close()


def test_a_killed_server_lets_go_of_its_port_at_once(office: Office, running: Running) -> None:
    running.process.kill()
    running.process.wait()
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", running.port)) != 0:
                return
        time.sleep(0.05)
    pytest.fail("a worker outlived its parent")
