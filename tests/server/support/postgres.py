"""A PostgreSQL server for one test run, started as another user since it refuses to run as root."""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import socket
import subprocess
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
def start_cluster(folder: Path) -> Iterator[Cluster]:
    """Skips, loudly, where the programs are missing."""
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("PostgreSQL's initdb and pg_ctl are not installed")
    data = folder / "data"
    data.mkdir()
    if os.geteuid() == 0:
        _hand_over(folder)
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


def _hand_over(folder: Path) -> None:
    shutil.chown(folder, _user())
    shutil.chown(folder / "data", _user())
    for parent in folder.parents:
        if parent.stat().st_uid == 0 and str(parent).startswith("/tmp/"):
            parent.chmod(parent.stat().st_mode | 0o011)


def _run(*command: str) -> None:
    prefix = ("runuser", "-u", _user(), "--") if os.geteuid() == 0 else ()
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, cwd="/")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
