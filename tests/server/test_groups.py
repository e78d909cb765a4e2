"""Operations that must land together do, or none of them does."""

from __future__ import annotations

from server.ids import now_ms, uuid7
from tests.server.support.tablet import Raw, Tablet


def group(tablet: Tablet, *sets: Raw) -> list[Raw]:
    ids = [uuid7() for _ in sets]
    made = []
    for own, values in zip(ids, sets, strict=True):
        parts: Raw = {"id": own, "set": values, "with": [i for i in ids if i != own]}
        made.append(tablet.operation("parcel", move="create", **parts))
    return made


def codes(outcomes: list[Raw]) -> list[str]:
    return [o["problem"]["code"] if o["status"] == "refused" else o["status"] for o in outcomes]


def test_a_whole_group_lands(butler: Tablet) -> None:
    told = butler.sync(*group(butler, {"arrived_at": now_ms()}, {"arrived_at": now_ms()}))
    assert codes(told["outcomes"]) == ["applied", "applied"]
    assert len(butler.of_type("parcel")) == 2


def test_one_refused_part_refuses_all_and_all_are_kept(butler: Tablet) -> None:
    parts = group(butler, {"arrived_at": now_ms()}, {"tracking": 5}, {"arrived_at": now_ms()})
    alone = butler.parcel()
    told = butler.sync(*parts, alone)
    assert codes(told["outcomes"]) == ["group_refused", "bad_value", "group_refused", "applied"]
    assert [r["id"] for r in butler.of_type("parcel")] == [alone["record"]]
    kept = {r["fields"]["operation"]["id"] for r in butler.of_type("refusal")}
    assert kept == {part["id"] for part in parts}
    assert butler.sync(*parts)["outcomes"] == told["outcomes"][:3]


def test_a_group_with_a_part_missing_is_refused(butler: Tablet) -> None:
    parts = group(butler, {"arrived_at": now_ms()}, {"arrived_at": now_ms()})
    assert codes(butler.sync(parts[0])["outcomes"]) == ["group_incomplete"]


def test_the_parts_of_a_group_see_each_other(butler: Tablet) -> None:
    record, first, second = uuid7(), uuid7(), uuid7()
    made = butler.operation(
        "parcel",
        record,
        id=first,
        move="create",
        set={"arrived_at": now_ms()},
        **{"with": [second]},
    )
    values = {"handed_to": "self", "identity": "pickup_code", "signatures": [uuid7()]}
    handed = butler.operation(
        "parcel", record, id=second, move="hand_over", set=values, **{"with": [first]}
    )
    told = butler.sync(made, handed)
    assert codes(told["outcomes"]) == ["applied", "applied"]
    assert butler.records[record]["state"] == "handed_over"
