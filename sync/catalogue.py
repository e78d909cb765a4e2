"""Finds every record type and refuses those that clash or contradict themselves.

Adding a type means adding a folder under `sync/records`; nothing names the types by hand.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache

import sync.records
from sync.definition import Field, KindName, Merge, RecordType
from sync.operation import RESERVED_MOVES

RESERVED_FIELDS = frozenset(
    "type id site version state fields created changed stamps conflicts void blocked trail".split()
)


class BadDefinition(ValueError):
    """A record type contradicts itself or another."""


@cache
def catalogue() -> dict[str, RecordType]:
    """Every record type by name, in alphabetical order. Raises BadDefinition."""
    found: dict[str, RecordType] = {}
    for module in sorted(m.name for m in pkgutil.iter_modules(sync.records.__path__) if m.ispkg):
        definition = importlib.import_module(f"sync.records.{module}.definition").DEFINITION
        if definition.name != module:
            raise BadDefinition(f"{module}: the folder and the type have different names")
        found[module] = definition
    for definition in found.values():
        check(definition, found)
    return found


def check(definition: RecordType, known: Iterable[str]) -> None:
    """Refuse a definition that names what it does not have. Raises BadDefinition."""
    names = [f.name for f in definition.fields]
    states = {s.name for s in definition.states}
    moves = [m.name for m in definition.moves]
    _need(len(set(names)) == len(names), definition, "a field is there twice")
    _need(len(set(moves)) == len(moves), definition, "a move is there twice")
    _need(not set(names) & RESERVED_FIELDS, definition, "a field has a reserved name")
    _need(not set(moves) & RESERVED_MOVES, definition, "a move has a reserved name")
    _need(definition.initial in states, definition, "the initial state is unknown")
    _need(set(definition.title) <= set(names), definition, "the title names unknown fields")
    for move in definition.moves:
        where = f"move {move.name}"
        _need(set(move.sources) | {move.target} <= states, definition, f"{where}: unknown state")
        asked = {*move.needs, *move.asks, *(s.field for s in move.stricter)}
        _need(asked <= set(names), definition, f"{where}: unknown field")
    for block in definition.blocks:
        _need(block.move in moves, definition, f"block {block.code}: unknown move")
        _need(block.type in known, definition, f"block {block.code}: unknown type")
    for section in definition.sections:
        _need(set(section.fields) <= set(names), definition, "a section names unknown fields")
    for field in definition.fields:
        _check_field(definition, field, known)


def _check_field(definition: RecordType, field: Field, known: Iterable[str]) -> None:
    kind = field.kind
    lists = {KindName.REFS, KindName.ITEMS}
    if kind.name in {KindName.REF, KindName.REFS}:
        _need(kind.to == "*" or kind.to in known, definition, f"{field.name}: unknown type")
    if field.merge is Merge.UNION:
        _need(kind.name in lists, definition, f"{field.name}: UNION is for lists")
    if field.merge is Merge.SUM:
        _need(kind.name is KindName.INTEGER, definition, f"{field.name}: SUM is for integers")
    if field.merge is Merge.TEXT:
        _need(kind.name is KindName.TEXT, definition, f"{field.name}: TEXT is for text")
    if kind.name is KindName.CHOICE:
        codes = [o.code for o in kind.options]
        _need(bool(codes) and len(set(codes)) == len(codes), definition, f"{field.name}: options")


def _need(ok: bool, definition: RecordType, what: str) -> None:
    if not ok:
        raise BadDefinition(f"{definition.name}: {what}")
