"""How an operation meets a record: the one function that decides what becomes of a change.

The server calls it once per operation, in the order of arrival; a tablet calls the twin to show
its unsent operations over the last pulled record. It is total: every well-formed operation gets
an outcome, and whatever a person entered is afterwards in the record, in one of its conflicts,
or in a refused operation that the caller keeps.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sync.canonical import BIGGEST, canonical
from sync.conflicts import open_conflicts
from sync.definition import Field, Merge, Move, RecordType, Role
from sync.operation import CREATE, RESERVED_MOVES, SETTLE, VOID, Operation
from sync.permission import may_change, may_move, refusal_code
from sync.spans import span, three_way
from sync.validate import empty, fits, fits_change

Record = dict[str, Any]
STATE = "state"
TRAIL_MAX = 50
# A member of an enumeration is looked up every time that it is named, and `_field` names three.
_UNION, _SUM, _TEXT = Merge.UNION, Merge.SUM, Merge.TEXT


class Status(StrEnum):
    APPLIED = "applied"
    MERGED = "merged"
    KEPT_BOTH = "kept_both"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an operation was refused: a code of `sync.problems` and the words to fill in."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`record` is the new version, or None when refused; `problem` is set when refused."""

    status: Status
    record: Record | None = None
    problem: Problem | None = None


def merge(
    definition: RecordType,
    record: Record | None,
    operation: Operation,
    *,
    role: Role,
    when: int,
    received: int,
    blocked: Sequence[dict[str, str]] = (),
) -> Outcome:
    """Apply `operation` to `record` (None: not known yet).

    `role` is the author's at this site, `when` the corrected moment of the change, `received` the
    moment it reached the server (0 on a device), both in ms; `blocked` lists the moves that rules
    across records hold back. `record` is not changed.
    """
    problem = _refusal(definition, record, operation, role, blocked)
    if problem:
        return Outcome(Status.REFUSED, problem=problem)
    work = _Work(definition, record, operation, when)
    work.run()
    late = work.problem()
    if late:
        return Outcome(Status.REFUSED, problem=late)
    return Outcome(work.status(), record=work.finish(received))


def replay(
    definition: RecordType,
    record: Record | None,
    operations: Sequence[Operation],
    role: Role | Callable[[Operation], Role],
) -> Record | None:
    """What a device shows: the pulled record with its own unsent operations over it. Where several
    staff share a tablet, `role` tells each author's."""
    for operation in operations:
        outcome = merge(
            definition,
            record,
            operation,
            role=role if isinstance(role, Role) else role(operation),
            when=operation.at,
            received=0,
            blocked=record.get("blocked", ()) if record else (),
        )
        record = outcome.record if outcome.record is not None else record
    return record


def unseen(stamp: Sequence[Any], operation: Operation) -> bool:
    """Whether the author had not seen the change that a stamp [version, device, counter, when]
    tells of. A device has always seen its own earlier operations, sent or not."""
    version, device, counter = stamp[0], stamp[1], stamp[2]
    if version <= operation.base:
        return False
    return bool(device != operation.device or counter >= operation.counter)


def purged_unseen(record: Record, name: str, base: int) -> bool:
    """Whether the field was purged (PIPL 19) after the version `base`."""
    version: int = record.get("purged", {}).get(name, 0)
    return base < version


def stamp_of(record: Record, name: str) -> list[Any]:
    """The stamp of a field, or of the state; a field untouched since creation has none."""
    found = record.get("stamps", {}).get(name)
    if found is not None:
        return list(found)
    created = record["created"]
    return [1, created["device"], created["counter"], created["at"]]


def _refusal(
    definition: RecordType,
    record: Record | None,
    operation: Operation,
    role: Role,
    blocked: Sequence[dict[str, str]],
) -> Problem | None:
    """Everything that forbids the operation before the record is looked into."""
    return (
        _refused_record(definition, record, operation)
        or _refused_values(definition, operation)
        or _refused_role(definition, record, operation, role)
        or _refused_block(operation, blocked)
        or _refused_shape(definition, record, operation)
    )


def _refused_record(
    definition: RecordType, record: Record | None, operation: Operation
) -> Problem | None:
    name = operation.move
    if record is None and name != CREATE:
        return Problem("record_unknown")
    if record and (record["site"], record["type"]) != (operation.site, operation.type):
        return Problem("record_unknown")
    if record is not None and record.get("void") and name != SETTLE:
        return Problem("record_void")
    if name is None and not operation.set:
        return Problem("nothing_to_do")
    if name is not None and name not in RESERVED_MOVES and definition.move(name) is None:
        return Problem("unknown_move", {"move": name})
    return None


def _refused_role(
    definition: RecordType, record: Record | None, operation: Operation, role: Role
) -> Problem | None:
    name = operation.move
    fields = record["fields"] if record else {}
    state = record[STATE] if record else None
    if name is not None and not may_move(definition, role, name, state, fields):
        return Problem(refusal_code(definition, name, role), {"move": name})
    writable = definition.writable(role)
    for changed in sorted(operation.set):
        if changed not in writable:
            return Problem("role_forbids_field", {"field": changed})
        held = not may_change(definition, role, changed, fields)
        if held and not _same(fields.get(changed), operation.set[changed]):
            return Problem("role_forbids_this_one", {"field": changed})
    return None


def _refused_block(operation: Operation, blocked: Sequence[dict[str, str]]) -> Problem | None:
    for block in blocked:
        if block["move"] == operation.move:
            return Problem("move_blocked", {"move": block["move"], "why": block["code"]})
    return None


def _refused_values(definition: RecordType, operation: Operation) -> Problem | None:
    fields = definition.named_fields()
    for name in sorted(operation.set):
        known, value = fields.get(name), operation.set[name]
        if known is None:
            return Problem("unknown_field", {"field": name})
        if not fits_change(known, value):
            return Problem("bad_value", {"field": name})
    return None


def _refused_shape(
    definition: RecordType, record: Record | None, operation: Operation
) -> Problem | None:
    """Moves that do not fit a state the author knew, and reasons that are missing."""
    name = operation.move
    if name == SETTLE:
        known = {c["id"] for c in (record or {}).get("conflicts", ())}
        if not operation.settles or not set(operation.settles) <= known:
            return Problem("conflict_unknown")
    move = definition.move(name) if name else None
    wants = name in (VOID, SETTLE) or (move is not None and move.reason)
    if wants and not operation.reason:
        return Problem("reason_missing")
    if record is None:
        return None
    known_state = not unseen(stamp_of(record, STATE), operation)
    if move is not None and record["state"] not in move.sources and known_state:
        return Problem("state_forbids_move", {"move": move.name, "state": record["state"]})
    if name in (None, CREATE) and known_state and not operation.reason:
        return _refused_correction(definition, record, operation)
    return None


def _refused_correction(
    definition: RecordType, record: Record, operation: Operation
) -> Problem | None:
    """A closed record takes evidence freely, and anything else only with a reason."""
    state = definition.state(record["state"])
    if state is None or state.open:
        return None
    for name in operation.set:
        known = definition.field(name)
        if known is not None and known.merge is not Merge.UNION:
            return Problem("reason_missing")
    return None


class _Work:
    """One merge under way; lives for one call."""

    def __init__(
        self, definition: RecordType, record: Record | None, operation: Operation, when: int
    ) -> None:
        self.definition = definition
        self.operation = operation
        self.when = when
        self.fresh = record is None
        self.record: Record = _copy(record) if record is not None else self._blank()
        self.version: int = self.record["version"] + 1
        self.stamp = [self.version, operation.device, operation.counter, when]
        self.added: list[dict[str, Any]] = []
        self.parked = False
        self.overflow: str | None = None
        self.settling = self._unsettled() if operation.move == SETTLE else []

    def _unsettled(self) -> list[dict[str, Any]]:
        """The conflicts that this operation is the first to settle. Where somebody else was
        first, its values meet theirs like any others, so that neither choice is lost."""
        settles = self.operation.settles
        return [c for c in open_conflicts(self.record) if c["id"] in settles]

    def _blank(self) -> Record:
        op = self.operation
        defaults = {
            f.name: _copy(f.default) for f in self.definition.fields if f.default is not None
        }
        return {
            "type": op.type,
            "id": op.record,
            "site": op.site,
            "version": 0,
            "state": self.definition.initial,
            "fields": defaults,
            "created": {
                "at": self.when,
                "by": op.author,
                "device": op.device,
                "counter": op.counter,
            },
        }

    def run(self) -> None:
        op = self.operation
        if op.move == VOID:
            self.record["void"] = {"at": self.when, "by": op.author, "reason": op.reason}
        elif op.move == SETTLE:
            self._settle()
        elif op.move not in (None, CREATE):
            move = self.definition.move(str(op.move))
            if move is not None:
                self._move(move)
        fields = self.definition.named_fields()
        for name in sorted(op.set):
            known = fields.get(name)
            if known is not None:
                self._field(known, op.set[name])

    def _move(self, move: Move) -> None:
        state = self.record["state"]
        if state in move.sources:
            self.record["state"] = move.target
            self._touch(STATE)
        elif state != move.target or move.evidence:
            self.parked = True
            told = sorted(self.operation.set.items())
            rest = {n: self._without_purged(n, v) for n, v in told if not self._union(n)}
            self._conflict(None, state, {"move": move.name, "state": move.target, "set": rest})

    def _union(self, name: str) -> bool:
        known = self.definition.field(name)
        return known is not None and known.merge is Merge.UNION

    def _settle(self) -> None:
        op = self.operation
        settled = {"at": self.when, "by": op.author, "reason": op.reason, "operation": op.id}
        for conflict in self.settling:
            conflict["settled"] = settled

    def _settles_field(self, name: str) -> bool:
        """Whether the person who settles decided about this field, having seen what stands."""
        if not self.settling or not any(
            c["field"] == name or name in _parked_set(c) for c in self.settling
        ):
            return False
        return not unseen(stamp_of(self.record, name), self.operation)

    def _field(self, known: Field, value: Any) -> None:
        name = known.name
        now = self.record["fields"].get(name)
        if known.merge is _UNION:
            self._write(name, _union(now, value))
        elif self.parked:
            return
        elif known.merge is _SUM:
            self._sum(name, (now or 0) + value)
        elif known.merge is _TEXT:
            self._text(known, now or "", value)
        elif (self.fresh and now is None) or self._settles_field(name) or _same(now, value):
            self._write(name, value)
        else:
            self._plain(known, now, value)

    def _sum(self, name: str, total: int) -> None:
        if abs(total) <= BIGGEST:
            self._write(name, total)
        else:
            self.overflow = self.overflow or name

    def _text(self, known: Field, now: str, told: dict[str, str]) -> None:
        value: dict[str, str] = self._without_purged(known.name, told)
        merged = three_way(value["was"], now, value["now"])
        if merged is not None and fits(known.kind, merged):
            self._write(known.name, merged)
        else:
            self._conflict(known.name, now, value["now"])

    def _without_purged(self, name: str, value: Any) -> Any:
        """What an author brought for a field. Where that was written into words that were purged
        without their knowing, the new words stand, the old ones do not come back."""
        known = self.definition.field(name)
        text = known is not None and known.merge is _TEXT
        if not text or not purged_unseen(self.record, name, self.operation.base):
            return value
        return {"was": "", "now": span(value["was"], value["now"]).put}

    def _plain(self, known: Field, now: Any, value: Any) -> None:
        """LATEST, FIRST_WRITE, WRITE_ONCE, KEEP_BOTH with a value unlike the standing one."""
        name = known.name
        stamp = stamp_of(self.record, name) if not self.fresh else self.stamp
        concurrent = not self.fresh and unseen(stamp, self.operation)
        written = not empty(now) or name in self.record.get("purged", {})
        once = known.merge is Merge.WRITE_ONCE and written
        if not concurrent and not once:
            self._write(name, value)
        elif known.merge is Merge.LATEST:
            self._latest(name, now, value, stamp)
        elif known.merge is Merge.KEEP_BOTH or once or not empty(now):
            self._conflict(name, now, value)
        else:
            self._write(name, value)

    def _latest(self, name: str, now: Any, value: Any, stamp: Sequence[Any]) -> None:
        self._conflict(name, now, value)
        if (self.when, self.operation.device) > (stamp[3], stamp[1]):
            self._write(name, value)

    def _conflict(self, name: str | None, was: Any, other: Any) -> None:
        """`was` is the value found on the record, `other` the one that the operation brought;
        `against` the version that had written `was`, whose author and time the trail tells."""
        op = self.operation
        entry = {
            "id": f"{op.id}:{name or 'move'}",
            "field": name,
            "was": was,
            "other": other,
            "by": op.author,
            "at": self.when,
            "device": op.device,
            "base": op.base,
            "against": stamp_of(self.record, name or STATE)[0],
        }
        self.added.append(entry)

    def _write(self, name: str, value: Any) -> None:
        before = self.record["fields"].get(name)
        if value is None:
            self.record["fields"].pop(name, None)
        else:
            self.record["fields"][name] = value
        if not self.fresh and not _same(before, value):
            self._touch(name)

    def _touch(self, name: str) -> None:
        if not self.fresh:
            self.record.setdefault("stamps", {})[name] = list(self.stamp)

    def problem(self) -> Problem | None:
        """What shows only afterwards: a sum out of range, a value that must be there and is not."""
        if self.overflow:
            return Problem("bad_value", {"field": self.overflow})
        missing = self._missing()
        return Problem("value_missing", {"field": missing}) if missing else None

    def _missing(self) -> str | None:
        fields = self.record["fields"]
        for known in self.definition.fields:
            touched = self.fresh or known.name in self.operation.set
            if known.required and touched and empty(fields.get(known.name)):
                return known.name
        move = self.definition.move(self.operation.move or "")
        if move is None:
            return None
        needs = (n for n in move.needs if empty(fields.get(n)) and empty(self._entered(n)))
        return next(needs, None)

    def _entered(self, name: str) -> Any:
        """The value that the operation brings for a field, whatever became of it."""
        known, value = self.definition.field(name), self.operation.set.get(name)
        return value["now"] if known and known.merge is Merge.TEXT and value else value

    def status(self) -> Status:
        if self.added:
            return Status.KEPT_BOTH
        changed = self.record.get("changed")
        if changed is None or changed["version"] <= self.operation.base:
            return Status.APPLIED
        alone = changed["device"] == self.operation.device
        return (
            Status.APPLIED if alone and changed["since"] <= self.operation.base else Status.MERGED
        )

    def finish(self, received: int) -> Record:
        op = self.operation
        changed = self.record.get("changed")
        same = changed is not None and changed["device"] == op.device
        since = changed["since"] if changed is not None and same else self.version - 1
        self.record["version"] = self.version
        self.record["changed"] = {
            "at": self.when,
            "by": op.author,
            "device": op.device,
            "version": self.version,
            "since": since,
        }
        if self.added:
            self.record["conflicts"] = [*self.record.get("conflicts", []), *self.added]
        entry: dict[str, Any] = {
            "version": self.version,
            "at": self.when,
            "received": received,
            "by": op.author,
            "fields": sorted(op.set),
        }
        if op.move is not None:
            entry["move"] = op.move
        if op.reason is not None:
            entry["reason"] = op.reason
        if self.added:
            entry["conflict"] = True
        self.record["trail"] = [*self.record.get("trail", []), entry][-TRAIL_MAX:]
        return self.record


_PLAIN = frozenset({str, int, bool, type(None)})


def _same(one: Any, other: Any) -> bool:
    """Whether both have the same canonical bytes, which mostly shows without making them."""
    if type(one) in _PLAIN and type(other) in _PLAIN:
        return type(one) is type(other) and bool(one == other)
    return canonical(one) == canonical(other)


def _copy(value: Any) -> Any:
    """A deep copy of JSON, several times as fast as `deepcopy`, which expects anything."""
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _parked_set(conflict: dict[str, Any]) -> dict[str, Any]:
    other = conflict["other"]
    if conflict["field"] is None and isinstance(other, dict):
        return dict(other.get("set", {}))
    return {}


def _union(now: Any, more: list[Any]) -> list[Any]:
    items = list(now or [])
    seen = {canonical(item) for item in items}
    for item in more:
        key = canonical(item)
        if key not in seen:
            seen.add(key)
            items.append(item)
    return items
