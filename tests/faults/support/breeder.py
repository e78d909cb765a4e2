"""Starts `rounds serve` again and again without importing everything each time: reads a line,
forks, prints the process id of the new server. `python -m tests.faults.support.breeder ARGUMENTS`,
with `--forgetful` in front for a database that syncs at checkpoints only.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import server.app
import server.run
import server.start
import server.worker  # noqa: F401  gunicorn imports it by name
from server.cli import main
from server.store import database


def forget() -> None:
    """What SQLite does with WAL unless it is told otherwise; the server would refuse to start."""
    sound = database._set_pragmas

    def forgetful(connection: Any, record: Any) -> None:
        sound(connection, record)
        connection.execute("PRAGMA synchronous = NORMAL").close()

    vars(database)["_set_pragmas"] = forgetful
    database.EXPECTED["synchronous"] = 1


def breed(arguments: list[str]) -> None:
    # Nobody waits for the servers: they are killed, not ended.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _line in sys.stdin:
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            os.dup2(os.open(os.devnull, os.O_RDWR), 0)
            os.dup2(0, 1)
            main(arguments)
            os._exit(0)
        print(child, flush=True)


if __name__ == "__main__":
    told = sys.argv[1:]
    if told[0] == "--forgetful":
        forget()
        told = told[1:]
    breed(told)
