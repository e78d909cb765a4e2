"""The catalogue and the problems as TypeScript: typed constants and the shape of each record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sync.definition import Field, Kind, KindName, Merge, RecordType
from sync.generation.english import English
from sync.generation.literals import ROLE_SETS, key, literal, string
from sync.generation.names import pascal
from sync.problems import ProblemText

HEADER = "// Written by `python -m sync.generate` from {source}. Do not edit.\n"
RECORDS = "sync/records/*/definition.py"
CONSTRUCTORS = (
    "block", "field", "kind", "label", "move", "option", "recordType", "state", "upcast",
)  # fmt: skip

_PLAIN_TYPES = {
    KindName.TEXT: "string",
    KindName.INTEGER: "number",
    KindName.MONEY: "number",
    KindName.AREA: "number",
    KindName.FLAG: "boolean",
    KindName.DAY: "string",
    KindName.MOMENT: "number",
    KindName.REF: "string",
    KindName.REFS: "string[]",
    KindName.JSON: "Json",
}


def records(types: Sequence[RecordType]) -> str:
    """`records.ts`: `DEFINITIONS`, `TypeName`, `FieldsOf`, `StatesOf`, `MovesOf`."""
    interfaces = "".join(_interfaces(t) for t in types)
    first = first_needed(types)
    homes = {t.name: "JOURNEYS" if t.name in first else "REGISTERS" for t in types}
    body = "".join(f"  {key(name)}: {home}.{name},\n" for name, home in homes.items())
    json = ["Json"] if "Json" in interfaces else []
    return (
        HEADER.format(source=RECORDS)
        + f"import type {{ {', '.join([*json, 'RecordType'])} }} from '../definition'\n"
        + "".join(
            f"import {{ {home} }} from './{home.lower()}'\n" for home in sorted(set(homes.values()))
        )
        + "\n/** Every record type by name. */\n"
        + _union("TypeName", [t.name for t in types])
        + "\n"
        + interfaces
        + "/** The fields of each type's records. */\n"
        + _map("FieldsOf", types, "Fields")
        + "/** The states that each type's records have. */\n"
        + _map("StatesOf", types, "State")
        + "/** The moves of each type, without the reserved create, void and settle. */\n"
        + _map("MovesOf", types, "Move")
        + "/** All of them: for the screens that list every type, and for tests. */\n"
        + f"export const DEFINITIONS: Readonly<Record<TypeName, RecordType>> = {{\n{body}}}\n"
    )


def journeys(types: Sequence[RecordType], english: English) -> str:
    """`journeys.ts`: the definitions that the first screen needs."""
    first = first_needed(types)
    why = "What the journeys are made of: loaded with the app."
    return _constants("JOURNEYS", why, [t for t in types if t.name in first], english)


def registers(types: Sequence[RecordType], english: English) -> str:
    """`registers.ts`: the other definitions, which may come after the first screen."""
    first = first_needed(types)
    why = "The other registers: loaded once the first screen stands."
    return _constants("REGISTERS", why, [t for t in types if t.name not in first], english)


def first_needed(types: Sequence[RecordType]) -> set[str]:
    """Types with screens of their own, and what these refer to, without what may come `later`."""
    known = {t.name: t for t in types}
    waiting = [t.name for t in types if not t.register]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found and not known[name].later:
            found.add(name)
            kinds = (f.kind for f in known[name].fields)
            waiting += [to for kind in kinds for to in _named(kind) if to in known]
    return found


def _named(kind: Kind) -> list[str]:
    return [kind.to, *(to for field in kind.items for to in _named(field.kind))]


def _constants(name: str, why: str, types: Sequence[RecordType], english: English) -> str:
    # Which file a definition stands in says already when it is loaded.
    told = (replace(t, later=False) for t in types)
    body = "".join(f"  {key(t.name)}: {literal(t, 2, english.call)},\n" for t in told)
    return (
        HEADER.format(source=RECORDS)
        + _imports(body)
        + f"/** {why} */\nexport const {name} = {{\n{body}}}\n"
    )


def problems(texts: Mapping[str, ProblemText], english: English) -> str:
    """`problems.ts`: `PROBLEMS` by `ProblemCode`."""
    body = "".join(
        f"  {key(code)}: {literal(texts[code], 2, english.call)},\n" for code in sorted(texts)
    )
    return (
        HEADER.format(source="sync/problems.py")
        + "import { label, type ProblemText } from '../definition'\n\n"
        + _union("ProblemCode", sorted(texts))
        + "\nexport const PROBLEMS: Readonly<Record<ProblemCode, ProblemText>> = {\n"
        + body
        + "}\n"
    )


def _imports(body: str) -> str:
    """Only what the text uses: unused imports are errors."""
    names = [n for n in CONSTRUCTORS if re.search(rf"\b{n}\(", body)]
    names += [n for n in ROLE_SETS if f": {n}," in body or f": {n} }}" in body]
    return f"import {{ {', '.join(names)} }} from '../definition'\n\n" if names else ""


def _union(name: str, members: Sequence[str]) -> str:
    return f"export type {name} = {' | '.join(map(string, members)) or 'never'}\n"


def _map(name: str, types: Sequence[RecordType], suffix: str) -> str:
    lines = "".join(f"  {key(t.name)}: {pascal(t.name)}{suffix}\n" for t in types)
    return f"export type {name} = {{\n{lines}}}\n\n"


def _interfaces(definition: RecordType) -> str:
    name = pascal(definition.name)
    rows = [(f, f"{name}{pascal(f.name)}Item") for f in definition.fields if f.kind.items]
    lines = "".join(_property(f, definition, name) for f in definition.fields)
    return (
        "".join(_item_interface(item, f.kind) for f, item in rows)
        + _union(f"{name}State", [s.name for s in definition.states])
        + _union(f"{name}Move", [m.name for m in definition.moves])
        + f"\n/** {definition.label.zh} {definition.label.en} */\n"
        + f"export interface {name}Fields {{\n{lines}}}\n\n"
    )


def _item_interface(name: str, kind: Kind) -> str:
    lines = "".join(
        _line(f, _type(f.kind, f"{name}{pascal(f.name)}Item"), f.required) for f in kind.items
    )
    nested = [(f, f"{name}{pascal(f.name)}Item") for f in kind.items if f.kind.items]
    before = "".join(_item_interface(item, f.kind) for f, item in nested)
    return f"{before}export interface {name} {{\n{lines}}}\n\n"


def _property(field: Field, definition: RecordType, owner: str) -> str:
    """Optional unless every reader of the record is sure to receive it."""
    sure = field.required and field.read >= definition.read
    return _line(field, _type(field.kind, f"{owner}{pascal(field.name)}Item"), sure)


def _line(field: Field, type_: str, sure: bool) -> str:
    policy = "" if field.merge is Merge.LATEST else f", {field.merge.value}"
    mark = "" if sure else "?"
    return (
        f"  /** {field.label.zh} ({field.kind.name.value}{policy}) */\n"
        f"  {key(field.name)}{mark}: {type_}\n"
    )


def _type(kind: Kind, item: str) -> str:
    if kind.name is KindName.CHOICE:
        return " | ".join(string(o.code) for o in kind.options)
    if kind.name is KindName.ITEMS:
        return f"{item}[]"
    return _PLAIN_TYPES[kind.name]
