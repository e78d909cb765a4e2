"""Alembic, driven from inside: on a connection that is already open, without a file of settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from server.migrations import HEAD

if TYPE_CHECKING:
    from alembic.config import Config

FOLDER = Path(__file__).resolve().parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Alembic's configuration, bound to the connection where one is given."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made


def newest() -> str | None:
    """The newest revision among the files."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(config()).get_current_head()


def at_head(connection: Connection) -> bool:
    """Whether the core tables have the shape that this code knows."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == HEAD


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the core tables to `revision`, in the caller's transaction."""
    if revision == "head" and at_head(connection):
        return
    from alembic import command

    command.upgrade(config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take the core tables back to `revision`, in the caller's transaction."""
    from alembic import command

    command.downgrade(config(connection), revision)
