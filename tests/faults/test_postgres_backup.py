"""R18 on PostgreSQL: the commands of docs/operating/backup.md, run against a server of the tests'
own: a dump, and a way back to a point in time."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from sync.definition import Role
from tests.faults.support.served import free_port
from tests.server.support.office import Office
from tests.server.support.postgres import _run, _user, program
from tests.server.support.tablet import Raw, Tablet

pytestmark = [pytest.mark.postgres, pytest.mark.slow]


@dataclass
class Postgres:
    """A PostgreSQL with an archive of its log; `data` and `wal` lie below `folder`."""

    folder: Path
    port: int

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def address(self) -> tuple[str, ...]:
        return ("-h", "127.0.0.1", "-p", str(self.port), "-U", "rounds")

    def url(self, name: str) -> str:
        return f"postgresql://rounds@127.0.0.1:{self.port}/{name}"

    def make(self) -> None:
        tool("initdb", "-D", self.data, "-U", "rounds", "-A", "trust", "-E", "UTF8", "--no-sync")
        archive = f"test ! -f {self.folder}/wal/%f && cp %p {self.folder}/wal/%f"
        with (self.data / "postgresql.conf").open("a") as settings:
            settings.write(
                "archive_mode = on\narchive_timeout = 5s\nfsync = off\n"
                f"archive_command = '{archive}'\n"
                f"listen_addresses = '127.0.0.1'\nunix_socket_directories = '{self.folder}'\n"
            )

    def start(self) -> None:
        log = self.folder / "log"
        tool("pg_ctl", "-D", self.data, "-o", f"-p {self.port}", "-l", log, "-w", "start")

    def stop(self) -> None:
        tool("pg_ctl", "-D", self.data, "-m", "fast", "-w", "stop")

    def ask(self, name: str, statement: str) -> object:
        with psycopg.connect(self.url(name), autocommit=True) as connection:
            cursor = connection.execute(statement)
            row = cursor.fetchone() if cursor.description else None
        return row[0] if row else None


def tool(name: str, *arguments: object) -> None:
    found = program(name)
    if found is None:
        pytest.skip(f"PostgreSQL's {name} is not installed")
    _run(found, *(str(a) for a in arguments))


@pytest.fixture
def postgres() -> Iterator[Postgres]:
    with tempfile.TemporaryDirectory(prefix="rounds-postgres-") as place:
        made = Postgres(Path(place), free_port())
        for name in ("data", "wal", "dump"):
            (made.folder / name).mkdir(mode=0o700)
        if os.geteuid() == 0:
            for path in (made.folder, *made.folder.iterdir()):
                shutil.chown(path, _user())
        made.make()
        made.start()
        yield made
        made.stop()


@contextmanager
def office_on(postgres: Postgres, name: str, folder: Path) -> Iterator[Office]:
    office = Office(folder, database=postgres.url(name))
    yield office
    office.close()


def tablet_of(office: Office) -> Tablet:
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    tablet.sync()
    return tablet


def sound(office: Office) -> bool:
    with office.services.database.writing() as connection:
        chain = verify_journal(connection, office.site).problem
        return chain is None and rebuild(connection, office.site, write=False).differing == []


def come_back(office: Office, tablet: Tablet, acknowledged: list[Raw]) -> None:
    """The restored server has another epoch; the tablet brings what it had acknowledged."""
    office.logins = {tablet.staff: "wang"}
    tablet.client = office.client(tablet.staff)
    assert tablet.sync()["restart"]
    tablet.records.clear()
    outcomes = tablet.sync(*acknowledged)["outcomes"]
    assert [o["status"] for o in outcomes] == ["applied"] * len(acknowledged)
    assert len(tablet.of_type("parcel")) == len(acknowledged)
    assert sound(office)


def test_a_dump_is_restored(postgres: Postgres, tmp_path: Path) -> None:
    postgres.ask("postgres", "CREATE DATABASE rounds")
    with office_on(postgres, "rounds", tmp_path / "office") as office:
        tablet = tablet_of(office)
        work = [tablet.parcel() for _ in range(3)]
        tablet.sync(*work[:2])
        dump = postgres.folder / "dump" / "rounds.dump"
        tool("pg_dump", *postgres.address, "--format=custom", f"--file={dump}", "rounds")
        tablet.sync(*work[2:])
    tool("createdb", *postgres.address, "rounds_restored")
    restoring = ("--exit-on-error", "--dbname=rounds_restored", dump)
    tool("pg_restore", *postgres.address, *restoring)
    postgres.ask("rounds_restored", "UPDATE sites SET epoch = ''")
    with office_on(postgres, "rounds_restored", tmp_path / "restored") as office:
        assert sound(office)
        come_back(office, tablet, work)


def test_a_point_in_time_is_restored(postgres: Postgres, tmp_path: Path) -> None:
    postgres.ask("postgres", "CREATE DATABASE rounds")
    with office_on(postgres, "rounds", tmp_path / "office") as office:
        tablet = tablet_of(office)
        work = [tablet.parcel() for _ in range(3)]
        base = postgres.folder / "base"
        copying = (f"--pgdata={base}", "--checkpoint=fast", "--wal-method=stream")
        tool("pg_basebackup", *postgres.address, *copying)
        tablet.sync(*work[:2])
        time.sleep(0.1)
        moment = datetime.now(UTC)
        time.sleep(0.1)
        tablet.sync(*work[2:])
    postgres.ask("postgres", "SELECT pg_switch_wal()")
    postgres.stop()
    back_in_time(postgres, base, moment)
    with office_on(postgres, "rounds", tmp_path / "restored") as office:
        with office.services.database.reading() as connection:
            known = connection.exec_driver_sql("SELECT id FROM journal").scalars().all()
        assert {o["id"] for o in work[:2]} <= set(known)
        assert work[2]["id"] not in known
        come_back(office, tablet, work)


def back_in_time(postgres: Postgres, base: Path, moment: datetime) -> None:
    """The base backup in the place of the data folder, and the archive replayed up to then."""
    shutil.rmtree(postgres.data)
    base.rename(postgres.data)
    with (postgres.data / "postgresql.conf").open("a") as settings:
        settings.write(
            f"restore_command = 'cp {postgres.folder}/wal/%f %p'\n"
            f"recovery_target_time = '{moment.isoformat()}'\n"
            "recovery_target_action = 'promote'\n"
        )
    subprocess.run(["touch", str(postgres.data / "recovery.signal")], check=True)
    postgres.start()
    deadline = time.monotonic() + 60
    while postgres.ask("postgres", "SELECT pg_is_in_recovery()"):
        assert time.monotonic() < deadline, "the recovery did not end"
        time.sleep(0.1)
    postgres.ask("rounds", "UPDATE sites SET epoch = ''")
