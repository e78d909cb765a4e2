"""The record types that the vectors and properties are written on: `sync/vectors/definitions.json`.

In JSON a definition leaves out what does not matter to a merge: a label is the name, nothing is
personal, and role sets may be named.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from sync import definition as words
from sync.catalogue import check
from sync.definition import (
    Field,
    Kind,
    KindName,
    Label,
    Merge,
    Move,
    Option,
    Personal,
    RecordType,
    Role,
    Roles,
    State,
    Stricter,
    Upcast,
)

VECTORS = Path(__file__).resolve().parents[2] / "sync" / "vectors"


@cache
def definitions() -> dict[str, RecordType]:
    """Every test definition by name, checked like those of the catalogue."""
    raw = json.loads((VECTORS / "definitions.json").read_text("utf-8"))
    made = {name: record_type(name, given) for name, given in raw.items()}
    for each in made.values():
        check(each, made)
    return made


def record_type(name: str, raw: dict[str, Any]) -> RecordType:
    given = dict(raw)
    given["fields"] = tuple(field(f) for f in raw["fields"])
    given["states"] = tuple(State(**_labelled(s)) for s in raw["states"])
    given["moves"] = tuple(move(m) for m in raw.get("moves", ()))
    given["upcasts"] = tuple(upcast(u) for u in raw.get("upcasts", ()))
    given["title"] = tuple(raw["title"])
    for key in ("create", "read", "void", "take_back"):
        if key in raw:
            given[key] = roles(raw[key])
    return RecordType(name=name, label=Label(name, name), **given)


def field(raw: dict[str, Any]) -> Field:
    given = _labelled(raw)
    given["kind"] = kind(raw["kind"])
    given["merge"] = Merge(raw.get("merge", "latest"))
    for key in ("read", "write"):
        if key in raw:
            given[key] = roles(raw[key])
    return Field(personal=Personal.NONE, retain_days=None, **given)


def kind(raw: dict[str, Any]) -> Kind:
    given = dict(raw)
    given["name"] = KindName(raw["name"])
    given["items"] = tuple(field(f) for f in raw.get("items", ()))
    given["options"] = tuple(Option(o["code"], _label(o["code"])) for o in raw.get("options", ()))
    return Kind(**given)


def move(raw: dict[str, Any]) -> Move:
    given = _labelled(raw)
    given["sources"] = tuple(raw["sources"])
    given["needs"] = tuple(raw.get("needs", ()))
    given["roles"] = roles(raw["roles"])
    given["stricter"] = tuple(
        Stricter(s["field"], s["value"], roles(s["roles"]), _label(s["field"]))
        for s in raw.get("stricter", ())
    )
    return Move(**given)


def upcast(raw: dict[str, Any]) -> Upcast:
    return Upcast(**{**raw, "drops": tuple(raw.get("drops", ()))})


def roles(raw: str | list[str]) -> Roles:
    """A named set of `sync.definition`, or a list of roles."""
    if isinstance(raw, str):
        named: Roles = getattr(words, raw)
        return named
    return frozenset(Role(r) for r in raw)


def _label(text: str) -> Label:
    return Label(text, text)


def _labelled(raw: dict[str, Any]) -> dict[str, Any]:
    return {"label": _label(raw["name"]), **raw}
