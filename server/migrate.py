"""Alembic, driven from inside: on a connection that is already open, without a file of settings."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

FOLDER = Path(__file__).resolve().parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, bound to the connection where one is given."""
    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


@cache
def head() -> str | None:
    """The newest revision that this code knows."""
    return ScriptDirectory.from_config(config()).get_current_head()


def at_head(connection: Connection) -> bool:
    return MigrationContext.configure(connection).get_current_revision() == head()


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the core tables to `revision`, in the caller's transaction."""
    if revision != "head" or not at_head(connection):
        command.upgrade(config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the core tables back to `revision`, in the caller's transaction."""
    command.downgrade(config(connection), revision)
