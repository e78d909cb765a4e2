"""An office that a server process of its own serves, and which may die at any moment."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sync.definition import Role
from tests.faults.support.wire import BROKEN, WireClient, WireTablet
from tests.server.support.office import Office

ROOT = Path(__file__).resolve().parents[3]
LOGIN = "wang"
SERVE = "from server.cli import main; main({arguments!r})"
READY_SECONDS_MAX = 60.0


@dataclass(frozen=True, slots=True)
class Scene:
    """The folder of an office with one butler in it."""

    data: Path
    site: str
    staff: str

    def tablet(self, port: int, behind: int | None = None) -> WireTablet:
        """The butler's tablet, enrolled over a sound link to `port`; from then on it talks to
        `behind`, where that is given."""
        client = WireClient(port)
        client.sign_in(LOGIN)
        tablet = WireTablet(client, self.staff, self.site)
        assert tablet.enrol().status_code == 201
        assert tablet.attempt([])
        client.port = behind or port
        return tablet


def make_scene(folder: Path, template: Path | None = None) -> Scene:
    office = Office(folder, template)
    staff = office.person(LOGIN, Role.BUTLER)
    office.close()
    return Scene(folder, office.site, staff)


class Served:
    """`rounds serve` on a folder, at a port that outlives the process. `code` may start it in
    another way; `{arguments}` stands for those of the command line."""

    def __init__(self, data: Path, code: str = SERVE, **environment: str) -> None:
        self.port = free_port()
        arguments = ["serve", "--data", str(data), "--port", str(self.port)]
        self._command = [sys.executable, "-c", code.format(arguments=arguments)]
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "ROUNDS_FREE_DISK_PERCENT": "0",
            "ROUNDS_LOG_LEVEL": "ERROR",
            **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_alive(self.process)

    def _wait_until_alive(self, process: subprocess.Popen[bytes]) -> None:
        client = WireClient(self.port)
        deadline = time.monotonic() + READY_SECONDS_MAX
        while time.monotonic() < deadline and process.poll() is None:
            try:
                if client.get("/healthz").status_code == 200:
                    return
            except BROKEN:
                time.sleep(0.02)
        raise RuntimeError("the server did not start")

    def kill(self) -> None:
        """SIGKILL; returns when the port is free, so that the worker has died with its parent."""
        if self.process is None:
            return
        self.process.kill()
        self.process.wait()
        self.process = None
        deadline = time.monotonic() + READY_SECONDS_MAX
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) != 0:
                    return
            time.sleep(0.005)


@contextmanager
def serving(data: Path, code: str = SERVE, **environment: str) -> Iterator[Served]:
    served = Served(data, code, **environment)
    served.start()
    try:
        yield served
    finally:
        served.kill()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
