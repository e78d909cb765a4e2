"""What must hold at the end of every history. Written from the promises, not from the engine: the
judge reads what people saved, what they were told, the journal, and the records as they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sync.canonical import canonical
from sync.chain import first_break
from sync.clock import DRIFT_MS
from sync.definition import Merge
from sync.merge import Record
from sync.operation import Operation, wire
from tests.histories.messages import OFFICE, Entry, Ledger, Told
from tests.histories.replayed import Step, replayed
from tests.histories.world import World

# Refused for what a restore may have undone: decided again when it has come (R14).
WAITING = frozenset(
    {
        "record_unknown",
        "state_forbids_move",
        "move_blocked",
        "conflict_unknown",
        "group_refused",
    }
)


def judge(world: World) -> list[str]:
    """Every broken promise in words; nothing when all is well."""
    ledgers = {site: world.keeper.ledger(site) for site in world.sites}
    found = [*world.faults, *_acknowledged(world, ledgers), *_chains(world, ledgers)]
    for site, ledger in ledgers.items():
        found += [*world.stories[site].faults, *ledger.faults]
        found += _converged(world, site, ledger)
        found += [*_clocks(world, ledger), *_kept(ledger), *_together(ledger)]
        found += _forged(world, site, ledger)
        found += _values(world, site, ledger)
    return found


def _acknowledged(world: World, ledgers: dict[str, Ledger]) -> Iterator[str]:
    """Every saved operation is in the journal of its site exactly once, with its bytes, and its
    device was told what became of it: none is unknown, and nobody was told anything else."""
    for site, ledger in ledgers.items():
        count = Counter(entry.operation.id for entry in ledger.entries)
        known = {entry.operation.id: entry for entry in ledger.entries}
        for tablet in world.tablets:
            for operation in (o for o in tablet.made if o.site == site):
                content = canonical(wire(operation))
                told = tablet.heard.get(operation.id, [])
                entry = known.get(operation.id)
                if not told:
                    yield f"the outcome of {operation.id} is unknown"
                elif len({epoch for epoch, _ in told}) != len(set(told)):
                    yield f"{operation.id} got two answers"
                if count[operation.id] > 1 or (entry is None and content not in ledger.aside):
                    yield f"{operation.id} is in the journal {count[operation.id]} times"
                if entry is not None and entry.content != content:
                    yield f"{operation.id} is in the journal with other content"
                if told and not _as_told(told[-1][1], entry):
                    yield f"{operation.id} was told to be {told[-1][1]}"


def _as_told(told: Told, entry: Entry | None) -> bool:
    """What was refused may have waited for something that a restore undid, and landed since."""
    if entry is None or told.code in WAITING:
        return told.status == "refused"
    return told[:2] == (entry.status, entry.version)


def _chains(world: World, ledgers: dict[str, Ledger]) -> Iterator[str]:
    """Each device's operations stand in the journals in its own order, without a gap; what waited
    until something else had come again may come later."""
    found: dict[str, set[int]] = defaultdict(set)
    waited = {
        identity
        for tablet in world.tablets
        for identity, told in tablet.heard.items()
        if any(one.code in WAITING for _, one in told)
    }
    for ledger in ledgers.values():
        last: dict[str, int] = {}
        for entry in ledger.entries:
            operation = entry.operation
            found[operation.device].add(operation.counter)
            if operation.id in waited:
                continue
            if operation.counter <= last.get(operation.device, 0):
                yield f"{operation.id} came out of order"
            last[operation.device] = operation.counter
    aside = set().union(*(ledger.aside for ledger in ledgers.values()))
    for tablet in world.tablets:
        waiting = {o.counter for o in tablet.made if canonical(wire(o)) in aside}
        if found[tablet.name] | waiting != set(range(1, len(tablet.made) + 1)):
            yield f"the counters of {tablet.name} have a gap"
        contents = [(o.previous, canonical(wire(o))) for o in tablet.made]
        hashes = [o.previous for o in tablet.made[1:]] + [tablet.head]
        links = [(p, c, h) for (p, c), h in zip(contents, hashes, strict=False)]
        if first_break(links) is not None:
            yield f"the chain of {tablet.name} is broken"


def _converged(world: World, site: str, ledger: Ledger) -> Iterator[str]:
    """Every device holds what the server holds, and has nothing left to send."""
    for tablet in world.tablets:
        if tablet.outbox:
            yield f"{tablet.name} has unsent work"
        if site in tablet.sites and tablet.sites[site].records != ledger.records:
            yield f"{tablet.name} holds other records than the server"
        if site in tablet.sites:
            for record in world.records[site]:
                if tablet.view(site, record) != ledger.records.get(record):
                    yield f"{tablet.name} shows another {record} than the server"


def _clocks(world: World, ledger: Ledger) -> Iterator[str]:
    """Nothing happened after it was received, and a wrong clock is flagged, never refused."""
    for entry in ledger.entries:
        identity = entry.operation.id
        if entry.when > entry.received:
            yield f"{identity} happened after it was received"
        flags = {abs(drift) > DRIFT_MS for drift in world.drifts[identity]}
        if entry.suspect not in flags:
            yield f"{identity}: a wrong clock was not flagged, or a right one was"


def _kept(ledger: Ledger) -> Iterator[str]:
    for entry in ledger.entries:
        if entry.status == "refused" and entry.content not in ledger.kept:
            yield f"{entry.operation.id} was refused and is not kept"


def _forged(world: World, site: str, ledger: Ledger) -> Iterator[str]:
    """The same id with other content is refused, and kept: none of the two is lost (R3)."""
    restores = world.stories[site].restores
    for one in (f for f in world.forged if f.site == site):
        if one.told != "refused":
            yield f"other content under a known id was {one.told}"
        elif one.restores == restores and one.content not in ledger.kept:
            yield "other content under a known id was refused and is not kept"


def _together(ledger: Ledger) -> Iterator[str]:
    """All of a group landed, or none did."""
    status = {entry.operation.id: entry.status for entry in ledger.entries}
    for entry in ledger.entries:
        group = [entry.operation.id, *entry.operation.with_]
        if len({status.get(identity) == "refused" for identity in group}) > 1:
            yield f"the group of {entry.operation.id} was torn apart"


def _values(world: World, site: str, ledger: Ledger) -> Iterator[str]:
    """Every value that an accepted operation brought is found again; and the journal, replayed by
    the law, makes the records that are served."""
    steps, records = replayed(ledger, world.stories[site])
    if records != ledger.records:
        yield f"the journal of {site} makes other records than are served"
    for name, mine in steps.items():
        record = ledger.records.get(name)
        if record is None:
            yield f"{name} is gone"
            continue
        yield from _sums(record, [step.entry for step in mine])
        for index, step in enumerate(mine):
            for field in sorted(step.news):
                if not _found(world, site, record, step, field, mine[index + 1 :]):
                    yield f"{step.entry.operation.id}: the value of {field} is lost"
            if step.entry.operation.move == "settle":
                yield from _settled(record, step.entry.operation)


def _found(
    world: World, site: str, record: Record, step: Step, name: str, later: list[Step]
) -> bool:
    value = step.entry.operation.set[name]
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
    over = [s.entry.operation for s in later if name in s.entry.operation.set]
    return any(_saw(world, site, other, step.entry) for other in over)


def _saw(world: World, site: str, later: Operation, entry: Entry) -> bool:
    """Whether the later author really had the earlier change on the screen."""
    earlier = entry.operation
    if later.device == earlier.device:
        return later.counter > earlier.counter
    seen = next((t.seen.get(later.id) for t in world.tablets if t.name == later.device), None)
    return seen is not None and earlier.id in world.stories[site].included(
        seen[0], later.record, seen[1]
    )


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
