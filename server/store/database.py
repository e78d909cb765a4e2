"""One door to the database: reading and writing transactions, durable by construction.

Flask-SQLAlchemy makes and disposes of the engine; nothing outside this file knows of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError

from server.settings import Settings
from server.store.tables import metadata
from server.store.turns import TooLong, Turns

BUSY_MS = 10_000
EXPECTED = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": BUSY_MS}

db = SQLAlchemy(metadata=metadata)


class NotDurable(RuntimeError):
    """SQLite would lose finished commits in a power cut; the server refuses to start."""


class DiskFull(RuntimeError):
    """The database could not grow; nothing of the transaction was done."""


class Busy(RuntimeError):
    """Another writer held the database for too long; nothing of the transaction was done."""


class Database:
    """`reading()` sees one snapshot; `writing()` commits at its end or leaves nothing behind.

    On SQLite there is one writer at a time anyway, so writers of this process wait in line, first
    come, first served, instead of sleeping and trying; BEGIN IMMEDIATE keeps a transaction from
    starting as a reader and failing as a writer.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.sqlite = engine.dialect.name == "sqlite"
        self._writer = engine.execution_options(rounds_writes=True)
        self._glancer = engine.execution_options(rounds_glances=True)
        self._turns = Turns()
        if self.sqlite:
            event.listen(engine, "connect", _set_pragmas)
            event.listen(engine, "begin", _begin)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """`reading()` for a single query, which is a snapshot by itself."""
        with self._glancer.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Raises DiskFull and Busy where the engine says so."""
        try:
            with self._alone(), self._writer.begin() as connection:
                yield connection
        except OperationalError as error:
            told = str(error.orig).lower()
            if "full" in told or "no space" in told or "disk i/o" in told:
                raise DiskFull from error
            if "locked" in told or "busy" in told:
                raise Busy from error
            raise

    @contextmanager
    def noting(self) -> Iterator[Connection]:
        """`writing()` for what is only noted by the way: where it cannot be written now, it is
        left out, and whoever asked for something else gets that."""
        with suppress(DiskFull, Busy), self.writing() as connection:
            yield connection

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self.sqlite:
            yield
            return
        try:
            with self._turns.turn(BUSY_MS / 1000):
                yield
        except TooLong as error:
            raise Busy from error

    @property
    def waiting(self) -> int:
        """How many writers stand in line. PostgreSQL lets many write at once: 0."""
        return self._turns.waiting

    def assert_durable(self) -> None:
        """Refuse to serve from an SQLite that forgets. Raises NotDurable."""
        if not self.sqlite:
            return
        with self.reading() as connection:
            for name, wanted in EXPECTED.items():
                found = connection.execute(text(f"PRAGMA {name}")).scalar()
                if found != wanted:
                    raise NotDurable(f"PRAGMA {name} is {found}, {wanted} is needed")


def _set_pragmas(connection: Any, _record: Any) -> None:
    # Transactions are begun by `_begin`, not by the driver's guess at the first write.
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value in EXPECTED.items():
        cursor.execute(f"PRAGMA {name} = {'FULL' if name == 'synchronous' else value}")
    cursor.close()


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if "rounds_writes" in options:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    elif "rounds_glances" not in options:
        connection.exec_driver_sql("BEGIN")


def configure(settings: Settings) -> dict[str, Any]:
    """The engine's settings for Flask: every request thread may hold one connection."""
    options: dict[str, Any] = {"pool_size": 16, "max_overflow": 128}
    if settings.sqlite:
        options["connect_args"] = {"check_same_thread": False, "timeout": BUSY_MS / 1000}
    else:
        options["pool_pre_ping"] = True
    return {
        "SQLALCHEMY_DATABASE_URI": _with_driver(settings.database),
        "SQLALCHEMY_ENGINE_OPTIONS": options,
    }


def _with_driver(url: str) -> str:
    """PostgreSQL is reached through psycopg 3, however the URL was written."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url


def open_database(app: Flask) -> Database:
    """The database of the app, once Flask-SQLAlchemy has been initialised on it."""
    with app.app_context():
        return Database(db.engine)
