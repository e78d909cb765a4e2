"""Every outcome that a push can have, and that sending twice is harmless."""

from __future__ import annotations

import pytest

from server.ids import now_ms, uuid7
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet


def refused(outcome: Raw, code: str) -> bool:
    return bool(outcome["status"] == "refused" and outcome["problem"]["code"] == code)


def test_an_operation_is_applied_and_comes_back_with_the_same_answer(butler: Tablet) -> None:
    operation = butler.parcel()
    told = butler.sync(operation)
    assert told["outcomes"] == [
        {
            "id": operation["id"],
            "status": "applied",
            "record": operation["record"],
            "version": 1,
        }
    ]
    assert butler.records[operation["record"]]["fields"]["tracking"] == "YT7700112233445"


def test_the_same_bytes_get_the_same_answer_and_change_nothing(butler: Tablet) -> None:
    operation = butler.parcel()
    first = butler.sync(operation)
    again = butler.sync(operation)
    assert again["outcomes"] == first["outcomes"]
    assert again["changes"] == []
    assert butler.records[operation["record"]]["version"] == 1


def test_a_twin_in_one_request_gets_the_answer_of_the_first(butler: Tablet) -> None:
    operation = butler.parcel()
    outcomes = butler.sync(operation, operation)["outcomes"]
    assert outcomes[0] == outcomes[1]
    assert len(butler.of_type("parcel")) == 1


def test_the_same_id_with_other_bytes_is_refused_and_both_are_kept(butler: Tablet) -> None:
    operation = butler.parcel()
    butler.sync(operation)
    other = butler.parcel(tracking="SF9900000000001")
    other["id"] = operation["id"]
    outcome = butler.outcome(other)
    assert refused(outcome, "same_id_other_content")
    kept = butler.records[outcome["problem"]["refusal"]]
    assert kept["fields"]["operation"]["set"]["tracking"] == "SF9900000000001"
    assert butler.outcome(other) == outcome


def test_unseen_changes_of_other_fields_merge(butler: Tablet, reception: Tablet) -> None:
    made = butler.parcel()
    butler.sync(made)
    reception.sync()
    reception.sync(reception.operation("parcel", made["record"], set={"courier": "圆通"}))
    outcome = butler.outcome(butler.operation("parcel", made["record"], set={"shelf": "A-3"}))
    assert outcome["status"] == "merged"
    fields = butler.records[made["record"]]["fields"]
    assert (fields["courier"], fields["shelf"]) == ("圆通", "A-3")


def test_two_handovers_of_one_parcel_keep_both(butler: Tablet, reception: Tablet) -> None:
    made = butler.parcel()
    butler.sync(made)
    reception.sync()
    values = {"handed_to": "self", "identity": "pickup_code"}
    first = {**values, "signatures": [uuid7()]}
    second = {**values, "signatures": [uuid7()]}
    record = made["record"]
    reception.sync(reception.operation("parcel", record, move="hand_over", set=first))
    outcome = butler.outcome(butler.operation("parcel", record, move="hand_over", set=second))
    assert outcome["status"] == "kept_both"
    stands = butler.records[record]
    assert set(stands["fields"]["signatures"]) == {first["signatures"][0], second["signatures"][0]}
    assert len(stands["conflicts"]) == 1


def test_a_role_that_may_not_is_refused_and_the_work_is_shown_on_both_sides(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    made = butler.violation(severity="major")
    butler.sync(made)
    closing = {"closing_note": "已清理"}
    attempt = butler.operation("violation", made["record"], move="close", set=closing)
    outcome = butler.outcome(attempt)
    assert outcome["status"] == "refused"
    assert outcome["problem"]["code"].startswith("role_forbids")
    assert butler.records[made["record"]]["state"] == "found"
    reception.sync()
    for side in (butler, reception):
        (kept,) = side.of_type("refusal")
        assert kept["fields"]["operation"] == attempt
        assert kept["fields"]["author"] == butler.staff


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"type": "spaceship"}, "unknown_type"),
        ({"set": {"warp": 9}}, "unknown_field"),
        ({"move": "fly"}, "unknown_move"),
        ({"set": {"tracking": 7}}, "bad_value"),
        ({"schema": 99}, "schema_newer"),
        ({"record": uuid7()}, "record_unknown"),
        ({"author": uuid7()}, "foreign_author"),
        ({"site": uuid7()}, "foreign_site"),
        ({"device": uuid7()}, "device_unknown"),
    ],
)
def test_bad_operations_are_refused_alone(butler: Tablet, parts: Raw, code: str) -> None:
    made = butler.parcel()
    bad = butler.operation(
        **{"type_name": "parcel", "record": made["record"], "set": {"courier": "中通"}, **parts}
        if "type" not in parts
        else {"type_name": "spaceship", "set": {"courier": "中通"}}
    )
    good = butler.parcel()
    told = butler.sync(made, bad, good)
    assert [o["status"] for o in told["outcomes"]] == ["applied", "refused", "applied"]
    assert refused(told["outcomes"][1], code)
    assert len(butler.of_type("refusal")) == 1
    assert butler.sync(bad)["outcomes"] == [told["outcomes"][1]]
    assert len(butler.of_type("refusal")) == 1


@pytest.mark.parametrize(
    "raw",
    [
        None,
        7,
        "text",
        [],
        {},
        {"id": 5},
        {"id": "x" * 300},
        {"id": uuid7(), "set": {"a": 1.5}},
        {"id": uuid7(), "extra": "\ud800"},
        {"id": uuid7(), "with": "not a list"},
    ],
)
def test_malformed_operations_are_kept_and_the_rest_lands(butler: Tablet, raw: object) -> None:
    good = butler.parcel()
    told = butler.sync(raw, good)
    assert refused(told["outcomes"][0], "malformed_operation")
    assert told["outcomes"][1]["status"] == "applied"
    again = butler.sync(raw, good)
    assert again["outcomes"] == told["outcomes"]
    assert len(butler.of_type("refusal")) == 1


def test_one_device_cannot_write_as_somebody_who_never_signed_in_on_it(
    office: Office, butler: Tablet
) -> None:
    director = office.person("director", Role.DIRECTOR)
    outcome = butler.outcome(butler.operation("parcel", author=director, move="create"))
    assert refused(outcome, "foreign_author")


def test_an_author_who_left_is_refused(office: Office, butler: Tablet) -> None:
    administrator = office.tablet(office.person("admin", Role.ADMINISTRATOR))
    administrator.sync()
    leave = administrator.operation("staff", butler.staff, move="leave")
    assert administrator.outcome(leave)["status"] == "applied"
    answer = butler.post(butler.request([butler.parcel()]))
    assert answer.get_json()["code"] == "foreign_site"


def test_nobody_becomes_the_system_by_a_staff_record(office: Office) -> None:
    administrator = office.tablet(office.person("admin", Role.ADMINISTRATOR))
    administrator.sync()
    mine = administrator.records[administrator.staff]["fields"]
    claim = {"name": "假", "role": "system", "account": mine["account"]}
    made = administrator.operation("staff", move="create", set=claim)
    administrator.sync(made)
    forged = administrator.operation(
        "refusal", author=made["record"], move="create", set={"code": "internal"}
    )
    assert refused(administrator.outcome(forged), "foreign_author")


def test_a_wrong_clock_is_flagged_and_never_refused(office: Office, butler: Tablet) -> None:
    ten_years = 10 * 365 * 86_400_000
    for offset in (-ten_years, ten_years):
        at = now_ms() + offset
        operation = butler.operation("parcel", move="create", set={"arrived_at": at}, at=at)
        told = butler.sync(operation, now=at + 500)
        assert told["outcomes"][0]["status"] == "applied"
        made = butler.records[operation["record"]]["created"]["at"]
        assert abs(made - now_ms()) < 60_000
    with office.services.database.reading() as connection:
        flagged = connection.exec_driver_sql("SELECT count(*) FROM journal WHERE suspect").scalar()
    assert flagged == 2


def test_what_went_before_need_not_be_sent_twice(butler: Tablet) -> None:
    operations = [butler.parcel() for _ in range(3)]
    lean = [
        operations[0],
        *({k: v for k, v in o.items() if k != "previous"} for o in operations[1:]),
    ]
    body = {**butler.request(operations), "operations": lean}
    first = butler.post(body).get_json()["outcomes"]
    assert [o["status"] for o in first] == ["applied"] * 3
    # In full, one by one or with others: they are the same operations.
    assert butler.sync(*operations)["outcomes"] == first
    assert butler.sync(operations[2])["outcomes"] == first[2:]


def test_the_first_of_a_request_says_what_went_before(butler: Tablet) -> None:
    made = butler.parcel()
    odd = butler.post({**butler.request([made]), "operations": [{**made, "previous": None}]})
    assert odd.get_json()["outcomes"][0]["problem"]["code"] == "malformed_operation"
    del made["previous"]
    told = butler.sync(made)
    assert told["outcomes"][0]["problem"]["params"] == {"field": "operation"}
