"""Problems of a whole sync request: nothing of it is done, and the device keeps everything."""

from __future__ import annotations

from typing import Any

import pytest

from server.ids import uuid7
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import OWN, Tablet


def code(tablet: Tablet, body: Any, **more: Any) -> str:
    answer = tablet.post(body, **more)
    assert answer.mimetype == "application/problem+json"
    found: str = answer.get_json()["code"]
    assert answer.status_code == answer.get_json()["status"]
    return found


def test_a_forged_head_refuses_the_request_and_nothing_lands(butler: Tablet) -> None:
    made = butler.parcel()
    body = butler.request([made])
    for head in (
        None,
        {**body["head"], "hash": "0" * 64},
        {**body["head"], "signature": butler.sign("1" * 64)},
        {**body["head"], "signature": "AAAA"},
        {**body["head"], "counter": 99},
    ):
        assert code(butler, {**body, "head": head}) == "head_forged"
    assert butler.sync()["changes"] == []
    assert butler.outcome(made)["status"] == "applied"


def test_an_unknown_a_foreign_and_a_revoked_device_are_refused(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    assert code(butler, butler.request([], device=uuid7())) == "device_unknown"
    assert code(butler, butler.request([], device=reception.id)) == "device_unknown"
    from server.actions.devices import revoke

    with office.services.database.writing() as connection:
        revoke(connection, butler.id, 1)
    assert code(butler, butler.request([])) == "device_revoked"
    assert code(butler, butler.request([butler.parcel()])) == "device_revoked"
    assert butler.enrol().get_json()["code"] == "device_revoked"
    assert code(reception, reception.request([], device=butler.id)) == "device_unknown"
    assert code(reception, reception.request([butler.parcel()], device=butler.id)) == (
        "device_unknown"
    )


def test_too_much_at_once_is_refused(butler: Tablet) -> None:
    many = [butler.parcel() for _ in range(501)]
    assert code(butler, butler.request(many)) == "too_many_operations"
    large = [butler.parcel(note="记" * 900) for _ in range(480)]
    assert code(butler, butler.request(large)) == "body_too_large"
    assert code(butler, butler.request(large), packed=True) == "body_too_large"
    assert butler.sync()["changes"] == []


def test_packed_requests_are_read(butler: Tablet) -> None:
    answer = butler.post(butler.request([butler.parcel()]), packed=True)
    assert answer.get_json()["outcomes"][0]["status"] == "applied"


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"protocol": 2}, "protocol_unknown"),
        ({"cursor": -1}, "malformed_request"),
        ({"cursor": "7"}, "malformed_request"),
        ({"limit": 5000}, "malformed_request"),
        ({"surprise": 1}, "malformed_request"),
        ({"operations": {}}, "malformed_request"),
        ({"device": "tablet"}, "malformed_request"),
        ({"head": {"counter": 1}}, "malformed_request"),
        ({"status": {"pending": -1, "app": "x"}}, "malformed_request"),
    ],
)
def test_malformed_requests_are_told(butler: Tablet, parts: dict[str, Any], expected: str) -> None:
    assert code(butler, {**butler.request([]), **parts}) == expected


@pytest.mark.parametrize("raw", [b"", b"{", b"[1,", b"\xff", b"NaN", b"[" * 100_000])
def test_bodies_that_are_no_json_are_told(butler: Tablet, raw: bytes) -> None:
    headers = {**OWN, "Content-Type": "application/json"}
    answer = butler.client.post(f"/api/sites/{butler.site}/sync", data=raw, headers=headers)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "malformed_request")


def test_other_media_are_refused(butler: Tablet) -> None:
    answer = butler.client.post(f"/api/sites/{butler.site}/sync", data=b"x", headers=OWN)
    assert answer.get_json()["code"] == "unsupported_media"


def test_leaders_see_what_devices_told_of_themselves(office: Office, butler: Tablet) -> None:
    status = {"pending": 3, "oldest": 5, "photos": 1, "app": "0.1.0", "storage": {"used": 9}}
    butler.sync(status=status)
    assert butler.client.get("/api/devices").get_json()["code"] == "not_allowed"
    manager = office.client(office.person("manager", Role.MANAGER))
    (told,) = manager.get("/api/devices").get_json()
    assert {k: told[k] for k in status} == status
    assert (told["id"], told["revoked"]) == (butler.id, False)


def test_breaks_of_a_devices_chain_are_in_the_audit_and_lose_nothing(
    office: Office, butler: Tablet
) -> None:
    def kinds() -> list[str]:
        with office.services.database.reading() as connection:
            rows = connection.exec_driver_sql(
                "SELECT kind FROM audit WHERE kind LIKE 'device!_%' ESCAPE '!' ORDER BY id"
            )
            return [kind for (kind,) in rows if kind != "device_enrolled"]

    butler.sync(butler.parcel())
    assert kinds() == []
    butler.parcel()
    assert butler.outcome(butler.parcel())["status"] == "applied"
    assert kinds() == ["device_gap"]
    fork = butler.operation("parcel", move="create", set={"arrived_at": 5}, counter=3)
    assert butler.outcome(fork)["status"] == "applied"
    assert kinds() == ["device_gap", "device_fork"]
    wrong = butler.operation("parcel", move="create", set={"arrived_at": 5}, previous="a" * 64)
    assert butler.outcome(wrong)["status"] == "applied"
    assert kinds() == ["device_gap", "device_fork", "device_chain"]
