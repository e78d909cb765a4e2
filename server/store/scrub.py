"""What was removed from the database is gone from its file as well: SQLite leaves old bytes in
free pages, in the gaps of pages and in the write-ahead log."""

from __future__ import annotations

import time

from sqlalchemy import text

from server.store.database import Database

TRIES = 20
PAUSE_SECONDS = 0.5


def scrub(database: Database) -> bool:
    """Write the database anew without anything that was removed, and empty its log. Writers wait
    meanwhile. Returns whether the log is empty: a reader that goes on for long keeps it from
    being so until the next time. On PostgreSQL the space is freed for new rows."""
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not database.sqlite:
            connection.execute(text("VACUUM"))
            return True
        raw = connection.connection.driver_connection
        if raw is None:
            return False
        raw.execute("VACUUM")
        for _ in range(TRIES):
            busy = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            if not busy:
                return True
            time.sleep(PAUSE_SECONDS)
        return False
