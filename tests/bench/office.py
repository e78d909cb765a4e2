"""An office under measurement: a fresh data folder, people who sign in, the product serving it."""

from __future__ import annotations

from pathlib import Path

from server.extensions import limiter
from sync.definition import Role
from tests.bench.device import Device
from tests.bench.process import Process, rounds
from tests.server.support.office import PASSWORD, Office

PEOPLE = 5


class Bench:
    """`device()` signs in over HTTP with a password, like everybody, and enrols."""

    def __init__(self, folder: Path) -> None:
        office = Office(folder / "office")
        self.data, self.site = office.settings.data, office.site
        self.staff = [office.person(f"butler{n}", Role.BUTLER) for n in range(PEOPLE)]
        office.close()
        limiter.reset()
        self.server: Process = rounds(self.data)

    def device(self, number: int = 0) -> Device:
        device = Device(self.server.port, self.site, self.staff[number % PEOPLE])
        device.sign_in(f"butler{number % PEOPLE}", PASSWORD)
        device.enrol()
        return device

    def disk_bytes(self) -> int:
        """The database with its log, once the log has been written back."""
        import sqlite3

        connection = sqlite3.connect(self.data / "rounds.db")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        connection.close()
        return sum(path.stat().st_size for path in self.data.glob("rounds.db*"))

    def close(self) -> None:
        self.server.close()
