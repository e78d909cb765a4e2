"""Insert, or insert and replace, in the words that SQLite and PostgreSQL share.

The rows go to the driver as they are: they hold nothing but text, numbers and bytes, and making
the statement and looking at each value anew took longer than SQLite took to store them.
"""

from __future__ import annotations

from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Write new rows."""
    _write(connection, table, rows, replace=False)


def upsert(connection: Connection, table: Table, rows: list[dict[str, Any]]) -> None:
    """Write the rows, replacing those with the same primary key."""
    _write(connection, table, rows, replace=True)


def _write(
    connection: Connection, table: Table, rows: list[dict[str, Any]], *, replace: bool
) -> None:
    if not rows:
        return
    text, order = _statement(table, connection.dialect, replace=replace)
    connection.exec_driver_sql(text, rows if order is None else list(map(itemgetter(*order), rows)))


@cache
def _statement(
    table: Table, dialect: Dialect, *, replace: bool
) -> tuple[str, tuple[str, ...] | None]:
    """The statement's text and the order of its values, where the driver counts them."""
    statement: Any = (sqlite if dialect.name == "sqlite" else postgresql).insert(table)
    if replace:
        keys = [column.name for column in table.primary_key]
        rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=rest)
    compiled = statement.compile(dialect=dialect, column_keys=[c.name for c in table.columns])
    return str(compiled), None if compiled.positiontup is None else tuple(compiled.positiontup)
