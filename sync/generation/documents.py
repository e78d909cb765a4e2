"""The catalogue and the problems as tables for people: `docs/records.md`, `docs/problems.md`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sync.definition import EVERYONE, Field, Kind, KindName, Move, RecordType, Role, Roles
from sync.generation.literals import ROLE_SETS
from sync.problems import ProblemText

NOTE = "<!-- Written by `python -m sync.generate` from {source}. Do not edit. -->\n\n"


def records(types: Sequence[RecordType]) -> str:
    parts = [
        NOTE.format(source="sync/records"),
        "# Record types\n\n",
        "Every kind of record with its fields, states and moves. Role sets: ",
        "; ".join(f"**{n.lower()}** = {_listed(r)}" for n, r in ROLE_SETS.items()),
        ".\n\nPersonal classes, merge policies and kinds are explained in `sync/definition.py`.\n",
    ]
    return "".join([*parts, *(_type(t) for t in types)])


def problems(texts: Mapping[str, ProblemText]) -> str:
    rows = [
        [f"`{c}`", str(t.status), t.title.zh, t.advice.zh, t.title.en, t.advice.en]
        for c, t in sorted(texts.items())
    ]
    head = ["code", "status", "说明", "怎么办", "title", "what to do"]
    return (
        NOTE.format(source="sync/problems.py")
        + "# Problems\n\nStable codes and the words that people see. The status is the HTTP status "
        + "where the problem answers a whole request.\n\n"
        + _table(head, rows)
    )


def _type(definition: RecordType) -> str:
    label = definition.label
    flags = ", a generated register" if definition.register else ""
    return (
        f"\n## {definition.name}: {label.zh} / {label.en}\n\n"
        f"Schema version {definition.version}{flags}. Read by {_roles(definition.read)}; "
        f"created by {_roles(definition.create)}; "
        f"voided by {_roles(definition.void)}{_slips(definition)}. "
        f"{_stay(definition)} "
        f"Named by {', '.join(definition.title) or 'its id'}.\n\n"
        + _fields(definition)
        + _states(definition)
        + _moves(definition)
        + _blocks(definition)
    )


def _slips(definition: RecordType) -> str:
    if not definition.take_back:
        return ""
    first = definition.initial
    return f", while it is `{first}` also by {_roles(definition.take_back - definition.void)}"


def _stay(definition: RecordType) -> str:
    days = definition.keep_days
    if days is None:
        return "It stays on tablets."
    return f"A closed one stays on a tablet for at most {days} days."


def _fields(definition: RecordType) -> str:
    head = ["field", "label", "kind", "merge", "personal", "kept", "written by", "read by"]
    return _table(head, [_field(f) for f in definition.fields]) + "\n"


def _field(field: Field) -> list[str]:
    return [
        f"`{field.name}`" + (" *" if field.required else ""),
        f"{field.label.zh} / {field.label.en}",
        _kind(field.kind),
        field.merge.value,
        field.personal.value,
        "as the record" if field.retain_days is None else f"{field.retain_days} days",
        _roles(field.write),
        _roles(field.read),
    ]


def _kind(kind: Kind) -> str:
    name = kind.name.value
    if kind.name is KindName.TEXT:
        return f"{name} ≤ {kind.most}" + (", lines" if kind.lines else "")
    if kind.name is KindName.CHOICE:
        return f"{name}: " + ", ".join(f"{o.code} {o.label.zh}" for o in kind.options)
    if kind.name in {KindName.REF, KindName.REFS}:
        return f"{name} to {kind.to}" + (f" ≤ {kind.most}" if kind.name is KindName.REFS else "")
    if kind.name is KindName.ITEMS:
        inner = ", ".join(f"{f.name} ({_kind(f.kind)})" for f in kind.items)
        return f"{name} ≤ {kind.most} of {inner}"
    if kind.name is KindName.JSON:
        return f"{name} ≤ {kind.most} bytes"
    return name


def _states(definition: RecordType) -> str:
    states = [
        f"`{s.name}` {s.label.zh}"
        + (" (initial)" if s.name == definition.initial else "")
        + ("" if s.open else " (closed)")
        for s in definition.states
    ]
    return f"States: {', '.join(states)}.\n\n"


def _moves(definition: RecordType) -> str:
    head = ["move", "label", "from", "to", "by", "needs", "more"]
    rows = [_move(m) for m in definition.moves]
    return _table(head, rows) + "\n" if rows else ""


def _move(move: Move) -> list[str]:
    more = [
        *(f"{s.field} = {s.value}: only {_roles(s.roles)} ({s.why.zh})" for s in move.stricter),
        *(["evidence"] if move.evidence else []),
        *(["needs a reason"] if move.reason else []),
    ]
    return [
        f"`{move.name}`",
        f"{move.label.zh} / {move.label.en}",
        ", ".join(move.sources),
        move.target,
        _roles(move.roles),
        ", ".join(move.needs),
        "; ".join(more),
    ]


def _blocks(definition: RecordType) -> str:
    lines = [
        f"- `{b.move}` waits ({b.code}): {b.why.zh} / {b.why.en}; "
        f"{'needs' if b.wanted else 'no'} `{b.type}` with `{b.via}` in {', '.join(b.states)}\n"
        for b in definition.blocks
    ]
    return "".join(lines) + "\n" if lines else ""


def _roles(roles: Roles) -> str:
    for name, members in ROLE_SETS.items():
        if roles == members:
            return name.lower()
    return _listed(roles) or "nobody"


def _listed(roles: Roles) -> str:
    return "all" if roles == EVERYONE else ", ".join(r.value for r in Role if r in roles)


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(_cell(c) for c in line) + " |\n" for line in lines)


def _cell(text: str) -> str:
    """A line break or a bar would end the cell."""
    return text.replace("|", "\\|").replace("\n", " ")
