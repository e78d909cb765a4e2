"""What must hold for every merge: it always answers, and nothing that anybody entered is lost."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from sync.canonical import canonical
from sync.definition import Field, Merge, RecordType, Role
from sync.merge import Outcome, Record, Status, merge, purged_unseen, replay
from sync.operation import Malformed, Operation, parse
from sync.spans import span, three_way
from tests.sync.definitions import definitions
from tests.sync.making import made, meet, operation, sheet, uuid
from tests.sync.random_cases import cases

SEEDS = some.integers(0, 2**32 - 1)
MANY = settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
POLICIES = ("latest", "first", "once", "plan")


def run(case: dict[str, Any], definition: RecordType) -> tuple[Operation, Outcome] | None:
    """The operation of a random case and its outcome; None where it is no operation at all."""
    try:
        op = parse(case["operation"])
    except Malformed:
        return None
    circumstances = {key: case[key] for key in ("when", "received", "blocked")}
    role = Role(case["role"])
    return op, merge(definition, case["record"], op, role=role, **circumstances)


@MANY
@given(SEEDS)
def test_every_operation_gets_an_answer_and_no_value_is_lost(seed: int) -> None:
    types = definitions()
    for case in cases(types, 27, seed):
        before = deepcopy(case["record"])
        answered = run(case, types[case["definition"]])
        assert case["record"] == before
        if answered is None:
            continue
        op, outcome = answered
        assert (outcome.record is None) == (outcome.status is Status.REFUSED)
        assert (outcome.problem is None) == (outcome.record is not None)
        if outcome.record is not None:
            check_kept(types[case["definition"]], case["record"], op, outcome.record)
            check_nothing_vanished(types[case["definition"]], case["record"], outcome.record, op)
            canonical(outcome.record)


def check_kept(definition: RecordType, before: Record | None, op: Operation, after: Record) -> None:
    """Every value of the operation is in the record or in one of its conflicts."""
    mine = [c for c in after.get("conflicts", []) if c["id"].startswith(op.id)]
    parked = [c["other"]["set"] for c in mine if c["field"] is None]
    for name, brought in op.set.items():
        known, value = definition.field(name), brought
        assert known is not None
        if known.merge is Merge.TEXT and before and purged_unseen(before, name, op.base):
            # The old words were purged: those that the author added are what was entered.
            value = {"was": "", "now": span(value["was"], value["now"]).put}
        told = [c["other"] for c in mine if c["field"] == name]
        if any(name in rest and same(rest[name], value) for rest in parked):
            continue
        entered = value["now"] if known.merge is Merge.TEXT else value
        assert holds(known, before, after, value) or any(same(t, entered) for t in told), name


def holds(known: Field, before: Record | None, after: Record, value: Any) -> bool:
    """Whether the field shows the value, or the sum, union or text made with it."""
    was = before["fields"].get(known.name) if before else known.default
    now = after["fields"].get(known.name)
    if known.merge is Merge.UNION:
        return all(any(same(item, each) for each in now) for item in value)
    if known.merge is Merge.SUM:
        return bool(now == (was or 0) + value)
    if known.merge is Merge.TEXT:
        return same(now or "", three_way(value["was"], was or "", value["now"]))
    return same(now, value)


def check_nothing_vanished(
    definition: RecordType, before: Record | None, after: Record, op: Operation
) -> None:
    """Evidence never shrinks; conflicts stay; a value that the author had not seen stays in the
    record or in a conflict, or was settled by hand."""
    if before is None:
        return
    listed, kept = ([c["id"] for c in r.get("conflicts", [])] for r in (before, after))
    assert listed == kept[: len(listed)]
    for name, value in before["fields"].items():
        known = definition.field(name)
        assert known is not None
        if known.merge is Merge.UNION:
            assert after["fields"][name][: len(value)] == value
        elif known.merge is Merge.WRITE_ONCE and value != "" and op.move != "settle":
            assert same(after["fields"].get(name), value)


def same(one: Any, other: Any) -> bool:
    return canonical(one) == canonical(other)


@MANY
@given(SEEDS, some.sampled_from(POLICIES))
def test_two_who_have_not_seen_each_other_lose_nothing(seed: int, name: str) -> None:
    """For every policy with one value: both are afterwards in the field or in a conflict. (Who
    enters what stands there already has changed nothing, so the field began with another.)"""
    chance = Random(seed)
    values = {n: chance.choice(("2026-11-21", "2026-11-22")) for n in ("one", "two")}
    record = made(**({name: "2026-11-20"} if chance.random() < 0.5 else {}))
    for device, value in ((2, values["one"]), (3, values["two"])):
        at = chance.randrange(10**6)
        found = meet(record, operation(device=uuid(device), at=at, set={name: value})).record
        assert found is not None
        record = found
    seen = [record["fields"].get(name)]
    seen += [c[side] for c in record.get("conflicts", []) for side in ("was", "other")]
    assert values["one"] in seen
    assert values["two"] in seen


@MANY
@given(SEEDS)
def test_replaying_is_the_same_every_time(seed: int) -> None:
    chain = [case for case in cases({"sheet": sheet()}, 9, seed) if case["record"] is not None]
    operations = [answered[0] for case in chain if (answered := run(case, sheet()))]
    first, second = (replay(sheet(), made(), operations, Role.DIRECTOR) for _ in range(2))
    assert same(first, second)


@MANY
@given(some.lists(some.integers(1, 6), max_size=4), some.lists(some.integers(1, 6), max_size=4))
def test_evidence_is_the_same_whoever_comes_first(one: list[int], two: list[int]) -> None:
    sides = [
        operation(device=uuid(device), set={"photos": [uuid(n) for n in items]})
        for device, items in ((2, one), (3, two))
    ]
    found = [replay(sheet(), made(), order, Role.BUTLER) for order in (sides, sides[::-1])]
    photos = [sorted((record or {})["fields"].get("photos", [])) for record in found]
    assert photos[0] == photos[1] == sorted({uuid(n) for n in one + two})


@MANY
@given(SEEDS, some.sampled_from(POLICIES))
def test_the_same_value_again_is_never_a_conflict(seed: int, name: str) -> None:
    record = made(**{name: "2026-11-21"})
    again = operation(device=uuid(2), base=Random(seed).randrange(2), set={name: "2026-11-21"})
    outcome = meet(record, again)
    assert outcome.status in {Status.APPLIED, Status.MERGED}
    assert outcome.record is not None
    assert same(outcome.record["fields"], record["fields"])


@MANY
@given(some.text(max_size=8), some.text(max_size=8), some.text(max_size=8))
def test_texts_meet_the_same_way_from_both_sides(was: str, ours: str, theirs: str) -> None:
    merged = three_way(was, ours, theirs)
    assert merged == three_way(was, theirs, ours)
    assert three_way(was, ours, was) == ours
    assert three_way(was, ours, ours) == ours
