"""Server processes under measurement: started on a free port, with their processor time."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Process:
    """A Python program that serves on `port`, ended at the close."""

    def __init__(self, code: str, port: int, **environment: str) -> None:
        self.port = port
        self._process = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise RuntimeError("the server did not start")

    def cpu_seconds(self) -> float:
        """Processor time of the process and its workers so far."""
        pids = [self._process.pid, *_children(self._process.pid)]
        return sum(_cpu(pid) for pid in pids)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(30)


def rounds(data: Path) -> Process:
    """The product as `rounds serve` starts it."""
    port = free_port()
    arguments = ["serve", "--data", str(data), "--port", str(port)]
    code = f"from server.cli import main; main({arguments!r})"
    return Process(code, port, ROUNDS_FREE_DISK_PERCENT="0")


def hello() -> Process:
    """A Flask app of one line, served as the product is: the limit for a poll."""
    port = free_port()
    code = (
        "from flask import Flask\n"
        "from tests.bench.hello import serve\n"
        "app = Flask('hello')\n"
        "app.post('/')(lambda: {'hello': 'world'})\n"
        f"serve(app, {port})\n"
    )
    return Process(code, port)


def _children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(word) for word in text.split()]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS
