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


@pytest.fixture
def running(office: Office) -> Iterator[Running]:
    office.person("wang", Role.BUTLER)
    server = Running(office.settings.data)
    server.wait_until_ready()
    yield server
    server.process.kill()
    server.process.wait()


def test_it_ends_cleanly_though_somebody_listens(office: Office, running: Running) -> None:
    told = {"login": "wang", "password": PASSWORD}
    status, headers = running.call("POST", "/api/session", told)
    assert status == 200
    cookie = headers["Set-Cookie"].partition(";")[0]
    listener = running.connect()
    address = f"/api/sites/{office.site}/news?cursor=1000"
    listener.request("GET", address, headers={"Cookie": cookie})
    stream = listener.getresponse()
    assert stream.status == 200
    assert stream.readline() == b": listening\n"
    running.process.send_signal(signal.SIGTERM)
    # A listener's own life is 15 minutes: this is no measurement, only far below that.
    assert running.process.wait(60) == 0
    listener.close()


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
