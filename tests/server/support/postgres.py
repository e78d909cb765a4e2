"""A PostgreSQL server for one test run, started as another user since it refuses to run as root."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
import pytest

_FOLDERS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)


def program(name: str) -> str | None:
    """Where the server program lies; Debian keeps them off PATH."""
    for folder in _FOLDERS:
        if (folder / name).exists():
            return str(folder / name)
    return shutil.which(name)


@dataclass
class Cluster:
    """`fresh_database` makes an empty database and returns its URL."""

    port: int
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def fresh_database(self) -> str:
        name = f"rounds_{next(self._numbers)}"
        address = f"host=127.0.0.1 port={self.port} user=rounds dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql://rounds@127.0.0.1:{self.port}/{name}"


@contextmanager
def start_cluster() -> Iterator[Cluster]:
    """Skips, loudly, where the programs are missing."""
    # Not below pytest's own folder, which is closed to the user that PostgreSQL runs as.
    with tempfile.TemporaryDirectory(prefix="rounds-postgres-") as folder:
        yield from _start(Path(folder))


def _start(folder: Path) -> Iterator[Cluster]:
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("PostgreSQL's initdb and pg_ctl are not installed")
    data = folder / "data"
    data.mkdir()
    if os.geteuid() == 0:
        shutil.chown(folder, _user())
        shutil.chown(data, _user())
    port = _free_port()
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}"
    _run(initdb, "-D", str(data), "-U", "rounds", "-A", "trust", "-E", "UTF8", "--no-sync")
    _run(control, "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield Cluster(port)
    finally:
        _run(control, "-D", str(data), "-m", "immediate", "-w", "stop")


def _user() -> str:
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(*command: str) -> None:
    prefix = ("runuser", "-u", _user(), "--") if os.geteuid() == 0 else ()
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
