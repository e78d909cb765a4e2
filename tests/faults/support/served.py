"""An office that a server process of its own serves, and which may die at any moment."""

from __future__ import annotations

import os
import signal
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
ENVIRONMENT = {"ROUNDS_FREE_DISK_PERCENT": "0", "ROUNDS_LOG_LEVEL": "ERROR"}
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
    """`rounds serve` on a folder, at a port that outlives the process. `forgetful`: with a database
    that syncs at checkpoints only. Further settings come by `environment`."""

    def __init__(self, data: Path, *, forgetful: bool = False, **environment: str) -> None:
        self.port = free_port()
        command = [sys.executable, "-m", "tests.faults.support.breeder"]
        command += ["--forgetful"] if forgetful else []
        self._breeder = subprocess.Popen(
            [*command, "serve", "--data", str(data), "--port", str(self.port)],
            cwd=ROOT,
            env={**os.environ, **ENVIRONMENT, **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._server: int | None = None

    def start(self) -> None:
        breeder = self._breeder
        if breeder.stdin is None or breeder.stdout is None:
            raise AssertionError("the breeder was given pipes")
        breeder.stdin.write(b"\n")
        breeder.stdin.flush()
        self._server = int(breeder.stdout.readline())
        self._wait_until_alive()

    def _wait_until_alive(self) -> None:
        client = WireClient(self.port)
        deadline = time.monotonic() + READY_SECONDS_MAX
        while time.monotonic() < deadline:
            try:
                if client.get("/healthz").status_code == 200:
                    return
            except BROKEN:
                time.sleep(0.02)
        raise RuntimeError("the server did not start")

    def kill(self) -> None:
        """SIGKILL; returns when the port is free, so that the worker has died with its parent."""
        if self._server is None:
            return
        os.kill(self._server, signal.SIGKILL)
        self._server = None
        deadline = time.monotonic() + READY_SECONDS_MAX
        while time.monotonic() < deadline:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) != 0:
                    return
            time.sleep(0.005)

    def close(self) -> None:
        self.kill()
        self._breeder.kill()
        self._breeder.communicate()


@contextmanager
def serving(data: Path, *, forgetful: bool = False, **environment: str) -> Iterator[Served]:
    served = Served(data, forgetful=forgetful, **environment)
    try:
        served.start()
        yield served
    finally:
        served.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
