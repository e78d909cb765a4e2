"""A server process that takes pushes one after another and writes down what it answered, until it
is killed: `python pusher.py DATA STAFF ACKED`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.server.support.office import Office


def main(data: str, staff: str, acked: str) -> None:
    office = Office(Path(data))
    office.logins[staff] = "butler"
    tablet = office.tablet(staff)
    with Path(acked).open("a", encoding="ascii") as handle:
        while True:
            operations = [tablet.parcel() for _ in range(5)]
            told = tablet.sync(*operations)
            handle.writelines(outcome["id"] + "\n" for outcome in told["outcomes"])
            handle.flush()
            os.fsync(handle.fileno())


if __name__ == "__main__":
    main(*sys.argv[1:4])
