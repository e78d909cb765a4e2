"""Typed tables, one for each record type, made from its definition: for queries and reports.

They are derived (docs/decisions/0002): the journal is the truth, the feed its present state, and
a projection whose definition changed is dropped and filled again at start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import Any

import orjson
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Index,
    MetaData,
    String,
    Table,
    Text,
    delete,
    select,
)
from sqlalchemy.types import TypeEngine

from server.store import feed
from server.store.reading import Record, limited_fields
from server.store.tables import definitions, sites
from server.store.upsert import upsert
from sync.canonical import digest
from sync.catalogue import catalogue
from sync.definition import Field, KindName, RecordType

_NUMBERS = frozenset({KindName.INTEGER, KindName.MONEY, KindName.AREA, KindName.MOMENT})
_LISTS = frozenset({KindName.REFS, KindName.ITEMS, KindName.JSON})
# What the server itself looks for by its state, every few seconds.
_BY_STATE = frozenset({"message"})
_BATCH = 1000


@cache
def table(name: str) -> Table:
    """The projection of one record type, `record_<type>`; its fields' columns are `f_<field>`."""
    definition = catalogue()[name]
    columns: list[Any] = [
        Column("site", String(36), primary_key=True),
        Column("id", String(36), primary_key=True),
        Column("state", String(64), nullable=False),
        Column("version", BigInteger, nullable=False),
        Column("voided", Boolean, nullable=False),
        Column("created_at", BigInteger, nullable=False),
        Column("changed_at", BigInteger, nullable=False),
    ]
    columns += [Column(f"f_{field.name}", _column_type(field)) for field in definition.fields]
    columns += [
        Index(f"ix_record_{name}_{field}", "site", f"f_{field}") for field in sorted(_indexed(name))
    ]
    if name in _BY_STATE:
        columns.append(Index(f"ix_record_{name}_state", "site", "state"))
    return Table(f"record_{name}", MetaData(), *columns)


def _column_type(field: Field) -> TypeEngine[Any]:
    if field.kind.name in _NUMBERS:
        return BigInteger()
    if field.kind.name is KindName.FLAG:
        return Boolean()
    return Text()


def _indexed(name: str) -> set[str]:
    """The fields by which the server itself looks records up."""
    fields = {block.via for d in catalogue().values() for block in d.blocks if block.type == name}
    return fields | ({"account"} if name == "staff" else set())


def write(connection: Connection, records: Iterable[Record]) -> None:
    """Bring the projections of these records up to date."""
    rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for record in records:
        rows[record["type"]].append(_row(record))
    for name, batch in rows.items():
        upsert(connection, table(name), batch)


@cache
def _fields(name: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The names of the type's fields, and the places of those that are kept as JSON."""
    fields = catalogue()[name].fields
    lists = (n for n, field in enumerate(fields) if field.kind.name in _LISTS)
    return tuple(field.name for field in fields), tuple(lists)


def _row(record: Record) -> tuple[Any, ...]:
    """The values in the order of the table's columns."""
    names, lists = _fields(record["type"])
    values = list(map(record["fields"].get, names))
    for place in lists:
        if values[place] is not None:
            values[place] = orjson.dumps(values[place], option=orjson.OPT_SORT_KEYS).decode()
    return (
        record["site"],
        record["id"],
        record["state"],
        record["version"],
        bool(record.get("void")),
        record["created"]["at"],
        record["changed"]["at"],
        *values,
    )


def naming(
    connection: Connection, site: str, name: str, via: str, target: str
) -> list[tuple[str, str]]:
    """The ids and states of records of type `name` whose field `via` names `target`, voided ones
    left out."""
    columns = table(name).c
    field = catalogue()[name].field(via)
    many = field is not None and field.kind.name is KindName.REFS
    column = columns[f"f_{via}"]
    named = column.contains(target) if many else column == target
    query = select(columns.id, columns.state).where(
        columns.site == site, named, columns.voided.is_(False)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def bring_up(connection: Connection) -> list[str]:
    """Make the projections that are missing or were made from another definition, and write the
    ready bytes of their records anew where what may be read has changed. Returns their names."""
    rows = connection.execute(select(definitions.c.type, definitions.c.digest)).all()
    found = {row.type: row.digest for row in rows}
    changed = []
    for name, definition in catalogue().items():
        wanted = _digest(definition)
        if found.get(name) == wanted:
            continue
        changed.append(name)
        make(connection, name)
        upsert(connection, definitions, [{"type": name, "digest": wanted}])
    return changed


def make(connection: Connection, name: str) -> None:
    """Drop the projection of one type and fill it from the feed."""
    table(name).drop(connection, checkfirst=True)
    table(name).create(connection)
    for site in list(connection.execute(select(sites.c.id)).scalars()):
        batch: list[Record] = []
        for record in feed.every(connection, site, name):
            batch.append(record)
            if len(batch) == _BATCH:
                _refill(connection, batch)
                batch = []
        _refill(connection, batch)


def _refill(connection: Connection, batch: list[Record]) -> None:
    write(connection, batch)
    feed.rewrite(connection, batch)


def forget(connection: Connection, site: str) -> None:
    """Empty the projections of one site, to fill them anew."""
    for name in catalogue():
        connection.execute(delete(table(name)).where(table(name).c.site == site))


def _digest(definition: RecordType) -> str:
    """Changes whenever the table or the reading classes of the type would change."""
    return digest(
        {
            "columns": [[f.name, str(f.kind.name)] for f in definition.fields],
            "indexed": sorted(_indexed(definition.name)),
            "limited": sorted(limited_fields(definition.name) or ()),
        }
    )
