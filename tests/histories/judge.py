"""What must hold at the end of every history. Written from the promises, not from the engine: the
judge reads what people saved, the journal, and the records as they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sync.canonical import canonical
from sync.chain import first_break
from sync.definition import Merge
from sync.merge import Record, Status
from sync.operation import Operation, wire
from tests.histories.server import Entry
from tests.histories.world import OFFICE, World


def judge(world: World) -> list[str]:
    """Every broken promise in words; nothing when all is well."""
    return [
        *_saved_once(world),
        *_chains(world),
        *_converged(world),
        *_times(world),
        *_values(world),
    ]


def _saved_once(world: World) -> Iterator[str]:
    """Every saved operation is in the journal once, with its bytes; refused ones are kept."""
    count = Counter(entry.operation.id for entry in world.server.journal)
    contents = {entry.operation.id: entry.content for entry in world.server.journal}
    for tablet in world.tablets:
        for operation in tablet.made:
            times = count[operation.id]
            if times != 1:
                yield f"{operation.id} is in the journal {times} times"
            elif contents[operation.id] != canonical(wire(operation)):
                yield f"{operation.id} is in the journal with other content"
    for entry in world.server.journal:
        kept = world.server.refused.get(entry.operation.id)
        if entry.status is Status.REFUSED and kept != entry.content:
            yield f"{entry.operation.id} was refused and is not kept"


def _chains(world: World) -> Iterator[str]:
    """Each device's operations stand in the journal in its own order, without a gap."""
    by_device: dict[str, list[Entry]] = defaultdict(list)
    for entry in world.server.journal:
        by_device[entry.operation.device].append(entry)
    for device, entries in by_device.items():
        if [e.operation.counter for e in entries] != list(range(1, len(entries) + 1)):
            yield f"the counters of {device} have a gap or another order"
    for tablet in world.tablets:
        contents = [(o.previous, canonical(wire(o))) for o in tablet.made]
        hashes = [o.previous for o in tablet.made[1:]] + [tablet.head]
        links = [(p, c, h) for (p, c), h in zip(contents, hashes, strict=False)]
        if first_break(links) is not None:
            yield f"the chain of {tablet.name} is broken"


def _converged(world: World) -> Iterator[str]:
    """Every device holds what the server holds, and has nothing left to send."""
    for tablet in world.tablets:
        if tablet.outbox:
            yield f"{tablet.name} has unsent work"
        if tablet.pulled != world.server.records:
            yield f"{tablet.name} holds other records than the server"


def _times(world: World) -> Iterator[str]:
    """Nothing happened after it was received."""
    for entry in world.server.journal:
        if entry.when > entry.received:
            yield f"{entry.operation.id} happened after it was received"


def _values(world: World) -> Iterator[str]:
    """Every value that an accepted operation brought is found again."""
    accepted: dict[str, list[Entry]] = defaultdict(list)
    for entry in world.server.journal:
        if entry.status is not Status.REFUSED:
            accepted[entry.operation.record].append(entry)
    for name, entries in accepted.items():
        record = world.server.records[name]
        yield from _sums(record, entries)
        for index, entry in enumerate(entries):
            for field in sorted(entry.news):
                if not _found(record, entry, field, entries[index + 1 :]):
                    yield f"{entry.operation.id}: the value of {field} is lost"
            if entry.operation.move == "settle":
                yield from _settled(record, entry.operation)


def _found(record: Record, entry: Entry, name: str, later: list[Entry]) -> bool:
    value = entry.operation.set[name]
    known = OFFICE.field(name)
    policy = known.merge if known else None
    now = record["fields"].get(name)
    conflicts = record.get("conflicts", [])
    if policy is Merge.SUM:
        return True  # see _sums
    if policy is Merge.FIRST_WRITE and value is None:
        return True  # the first value stands, and nothing is no value
    if policy is Merge.UNION:
        return all(item in (now or []) for item in value)
    if policy is Merge.TEXT:
        return _characters_found(value, now or "", conflicts)
    sides = [c[side] for c in conflicts if c["field"] == name for side in ("was", "other")]
    if any(_same(value, side) for side in (now, *sides)) or _in_parked(conflicts, name, value):
        return True
    return any(name in e.operation.set and _saw(e.operation, entry) for e in later)


def _saw(later: Operation, entry: Entry) -> bool:
    """Whether the later author had the earlier change on the screen."""
    earlier = entry.operation
    own = later.device == earlier.device and later.counter > earlier.counter
    return own or later.base >= entry.version


def _characters_found(value: dict[str, str], now: str, conflicts: list[dict[str, Any]]) -> bool:
    new = set(value["now"]) - set(value["was"])
    texts = [now, *(str(c[side]) for c in conflicts for side in ("was", "other"))]
    return all(any(character in text for text in texts) for character in new)


def _in_parked(conflicts: list[dict[str, Any]], name: str, value: Any) -> bool:
    parked = [c["other"]["set"] for c in conflicts if c["field"] is None]
    return any(name in values and _same(values[name], value) for values in parked)


def _sums(record: Record, entries: list[Entry]) -> Iterator[str]:
    """The sum is what everybody added, without what waits in a parked move."""
    parked = {c["id"].split(":")[0] for c in record.get("conflicts", []) if c["field"] is None}
    added = [
        e.operation.set["count"]
        for e in entries
        if "count" in e.operation.set and e.operation.id not in parked
    ]
    if record["fields"].get("count", 0) != sum(added):
        yield f"{record['id']}: the count is not the sum of what was added"


def _settled(record: Record, operation: Operation) -> Iterator[str]:
    """A settled conflict stays, and says that it is settled."""
    settled = {c["id"] for c in record.get("conflicts", []) if "settled" in c}
    if not set(operation.settles) <= settled:
        yield f"{operation.id}: a settled conflict is gone"


def _same(one: Any, other: Any) -> bool:
    return bool(one == other)
