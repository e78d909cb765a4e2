"""Corners of merging where something entered could have been lost, or the law could have failed."""

from __future__ import annotations

from sync.definition import Role
from sync.merge import Status, replay
from tests.sync.making import landed, made, meet, operation, sheet, uuid

DESK = uuid(2)
OTHER_DESK = uuid(3)
BIGGEST = 2**53 - 1


def test_a_sum_beyond_53_bits_is_refused_and_not_a_crash() -> None:
    record = made(count=BIGGEST)
    outcome = meet(record, operation(set={"count": 1}))
    assert outcome.problem is not None
    assert (outcome.problem.code, outcome.problem.params) == ("bad_value", {"field": "count"})


def test_two_texts_that_do_not_fit_together_are_a_conflict() -> None:
    """Otherwise the field would hold more than anybody may enter, and nobody could edit it."""
    record = made(note="x")
    record = landed(record, operation(set={"note": {"was": "x", "now": "a" * 20 + "x"}}))
    late = operation(device=DESK, set={"note": {"was": "x", "now": "x" + "b" * 20}})
    outcome = meet(record, late)
    assert outcome.status is Status.KEPT_BOTH
    assert outcome.record is not None
    assert outcome.record["fields"]["note"] == "a" * 20 + "x"
    assert outcome.record["conflicts"][0]["other"] == "x" + "b" * 20


def test_two_people_settling_one_conflict_do_not_overwrite_each_other() -> None:
    record = made(plan="2026-11-21")
    record = landed(record, operation(set={"plan": "2026-11-22"}))
    record = landed(record, operation(device=DESK, set={"plan": "2026-11-23"}))
    conflict = record["conflicts"][0]["id"]
    base = record["version"]
    settle = {"base": base, "move": "settle", "reason": "asked", "settles": [conflict]}
    record = landed(
        record,
        operation(device=DESK, counter=3, **settle, set={"plan": "2026-11-24"}),
        Role.MANAGER,
    )
    late = operation(device=OTHER_DESK, counter=1, **settle, set={"plan": "2026-11-25"})
    outcome = meet(record, late, Role.MANAGER)
    assert outcome.status is Status.KEPT_BOTH
    assert outcome.record is not None
    assert outcome.record["fields"]["plan"] == "2026-11-24"
    assert outcome.record["conflicts"][-1]["other"] == "2026-11-25"


def test_the_order_of_keys_does_not_change_the_answer() -> None:
    """The same canonical bytes must get the same answer."""
    one = operation(set={"zebra": 1, "ape": 1})
    two = operation(set={"ape": 1, "zebra": 1})
    problems = [meet(made(), op).problem for op in (one, two)]
    assert problems[0] == problems[1]
    assert problems[0] is not None
    assert problems[0].params == {"field": "ape"}


def test_creating_again_is_no_way_around_the_reason_for_a_correction() -> None:
    record = made(proof=[{"what": "door"}])
    record = landed(record, operation(move="finish"))
    again = operation(counter=3, base=2, move="create", set={"latest": "new"})
    problem = meet(record, again).problem
    assert problem is not None
    assert problem.code == "reason_missing"


def test_an_empty_text_does_not_meet_a_need() -> None:
    tell = operation(move="tell", set={"note": {"was": "", "now": ""}})
    problem = meet(made(), tell).problem
    assert problem is not None
    assert (problem.code, problem.params) == ("value_missing", {"field": "note"})


def test_evidence_that_is_there_already_meets_a_need() -> None:
    record = made(proof=[{"what": "door"}])
    assert meet(record, operation(move="finish", set={"proof": []})).status is Status.APPLIED


def test_an_operation_of_another_type_does_not_touch_the_record() -> None:
    record = {**made(), "type": "other"}
    problem = meet(record, operation(set={"latest": "x"})).problem
    assert problem is not None
    assert problem.code == "record_unknown"


def test_on_a_shared_tablet_each_author_has_a_role_of_their_own() -> None:
    boss, butler = uuid(7), uuid(8)
    operations = [
        operation(author=butler, set={"latest": "by a butler"}),
        operation(author=boss, counter=3, set={"paid": True}),
        operation(author=butler, counter=4, set={"paid": False}),
    ]
    roles = {boss: Role.DIRECTOR, butler: Role.BUTLER}
    shown = replay(sheet(), made(), operations, lambda op: roles[op.author])
    assert shown is not None
    assert shown["fields"] == {"latest": "by a butler", "paid": True}
