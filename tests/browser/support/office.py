"""A real server process on a copy of the demo office."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[3]
START_SECONDS = 60


class Person(NamedTuple):
    """Somebody of the demo office: how they sign in and what they are there."""

    login: str
    password: str
    name: str
    role: str


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Office:
    """`code` is where Rounds is installed, `data` its data folder. `url` stays the same over
    restarts, so that a device finds its office again."""

    def __init__(self, code: Path, data: Path, log: Path) -> None:
        self.code = code
        self.data = data
        self.log = log
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> Office:
        """Start and wait until /readyz answers 200. Raises RuntimeError with the log."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *(sys.executable, "-m", "server", "demo"),
                    *("--data", str(self.data), "--port", str(self.port)),
                ],
                cwd=self.code,
                env={**os.environ, "ROUNDS_NO_VENV": "1", "PYTHONUNBUFFERED": "1"},
                stdout=log,
                stderr=log,
            )
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            if self.ready():
                return self
            time.sleep(0.05)
        self.kill()
        raise RuntimeError(f"the server did not start:\n{self.log.read_text('utf-8')[-4000:]}")

    def ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def stop(self) -> None:
        """End it cleanly, as a service manager would. Raises if it does not end within 10 s."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """The process dies in the middle of whatever it does."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        self._process.wait(10)
        self._process = None

    def people(self, role: str) -> list[Person]:
        """Everybody with this role at the first community of the demo, in order."""
        entries = json.loads((self.data / "sign-ins.json").read_text("utf-8"))
        home = entries[0]["site"]
        return [
            Person(one["login"], one["password"], one["name"], one["role"])
            for one in entries
            if one["role"] == role and home in one["site"]
        ]

    def person(self, role: str) -> Person:
        return self.people(role)[0]


def snapshot(code: Path, folder: Path) -> Path:
    """The data folder of a demo office, seeded once; copies of it start within a second."""
    office = Office(code, folder / "data", folder / "seed.log")
    office.start()
    office.stop()
    return office.data


@contextmanager
def open_office(code: Path, source: Path, folder: Path) -> Iterator[Office]:
    """A running office of its own, on a copy of `source`."""
    shutil.copytree(source, folder / "data")
    office = Office(code, folder / "data", folder / "server.log")
    office.start()
    try:
        yield office
    finally:
        office.stop()
