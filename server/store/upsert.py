"""Insert, or insert and replace, in the words that SQLite and PostgreSQL share.

The rows go to the driver as they are: they hold nothing but text, numbers and bytes, and making
the statement and looking at each value anew took longer than SQLite took to store them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite

# By the names of the columns, or in their order.
Row = dict[str, Any] | tuple[Any, ...]


def insert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write new rows; all of them by name, or all in order."""
    _write(connection, table, rows, replace=False)


def upsert(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Write the rows, replacing those with the same primary key."""
    _write(connection, table, rows, replace=True)


def _write(connection: Connection, table: Table, rows: Sequence[Row], *, replace: bool) -> None:
    if not rows:
        return
    text, order = _statement(table, connection.dialect, replace=replace)
    in_order = isinstance(rows[0], tuple)
    ready: Any = rows
    if order is None and in_order:
        ready = [dict(zip(table.columns.keys(), row, strict=True)) for row in rows]
    elif order is not None and not in_order:
        ready = list(map(itemgetter(*order), rows))
    connection.exec_driver_sql(text, ready)


@cache
def _statement(
    table: Table, dialect: Dialect, *, replace: bool
) -> tuple[str, tuple[str, ...] | None]:
    """The statement's text and the order of its values, which is that of the columns, where the
    driver counts them."""
    statement: Any = (sqlite if dialect.name == "sqlite" else postgresql).insert(table)
    if replace:
        keys = [column.name for column in table.primary_key]
        rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
        statement = statement.on_conflict_do_update(index_elements=keys, set_=rest)
    compiled = statement.compile(dialect=dialect, column_keys=[c.name for c in table.columns])
    return str(compiled), None if compiled.positiontup is None else tuple(compiled.positiontup)
