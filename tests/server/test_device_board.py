"""What leaders see of the devices, and what a device whose store was cleared is told (R9)."""

from __future__ import annotations

from typing import Any

from server.ids import now_ms, uuid7
from server.security.device_mark import Tally, read_mark, read_tally, write_mark
from sync.definition import Role
from tests.server.support.office import OWN, Office
from tests.server.support.tablet import Tablet

HOUR_MS = 3_600_000


def report(pending: int = 0, photos: int = 0, oldest: int | None = None) -> dict[str, Any]:
    return {"pending": pending, "photos": photos, "oldest": oldest, "app": "0.1.0+abc"}


def board(office: Office) -> dict[str, dict[str, Any]]:
    leader = office.client(office.person(f"lead{uuid7()[-6:]}", Role.MANAGER))
    answer = leader.get("/api/devices")
    assert answer.status_code == 200, answer.text
    return {one["id"]: one for one in answer.get_json()}


def again(tablet: Tablet) -> Tablet:
    """The same browser after its store was cleared: a new device, the same cookies."""
    return Tablet(tablet.client, tablet.staff, tablet.site)


def test_leaders_see_what_each_device_last_told(office: Office, butler: Tablet) -> None:
    behind = now_ms() - 3 * HOUR_MS
    butler.sync(now=behind, status=report(4, 2, behind))
    told = board(office)[butler.id]
    assert (told["pending"], told["photos"], told["oldest"]) == (4, 2, behind)
    assert (told["users"], told["app"]) == (["员工butler"], "0.1.0+abc")
    assert abs(told["offset"] - 3 * HOUR_MS) < 60_000
    assert not told["revoked"]


def test_others_see_no_board(office: Office, butler: Tablet) -> None:
    assert butler.client.get("/api/devices").get_json()["code"] == "not_allowed"
    told = {"reason": "丢失"}
    answer = butler.client.post(f"/api/devices/{butler.id}/revoke", json=told, headers=OWN)
    assert answer.get_json()["code"] == "not_allowed"


def test_a_cleared_store_is_noticed_with_the_count(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(3, 1, 1_700_000_000_000))
    fresh = again(butler)
    told = fresh.enrol().get_json()
    assert (told["lost"]["pending"], told["lost"]["photos"]) == (3, 1)
    assert told["lost"]["oldest"] == 1_700_000_000_000
    seen = board(office)[butler.id]
    assert (seen["replaced"], seen["pending"]) == (fresh.id, 3)


def test_the_browsers_own_tally_counts_what_was_made_offline(
    office: Office, butler: Tablet
) -> None:
    butler.sync(status=report())
    butler.client.set_cookie("rounds_tally", "5.2.1700000000000")
    lost = again(butler).enrol().get_json()["lost"]
    assert (lost["pending"], lost["photos"], lost["oldest"]) == (5, 2, 1_700_000_000_000)
    assert board(office)[butler.id]["pending"] == 5


def test_a_tally_is_read_or_left() -> None:
    assert read_tally("3.0.0") == Tally(3, 0, None)
    for wrong in (None, "", "3", "3.0", "-1.0.0", "1.1.1.1", "9999999.0.0", "a.b.c", "٣.0.0x"):
        assert read_tally(wrong) is None


def test_the_device_is_told_again_as_often_as_it_asks(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(3))
    fresh = again(butler)
    assert fresh.enrol().get_json() == fresh.enrol().get_json()


def test_a_cleared_store_with_nothing_unsent_is_no_alarm(office: Office, butler: Tablet) -> None:
    butler.sync(status=report())
    assert again(butler).enrol().get_json()["lost"] is None


def test_a_device_that_speaks_again_has_lost_nothing(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(3))
    again(butler).enrol()
    butler.sync(status=report(2))
    assert board(office)[butler.id]["replaced"] is None


def test_nobody_comes_in_the_place_of_anothers_device(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(3))
    thief = Tablet(office.client(office.person("li", Role.BUTLER)), "li", office.site)
    thief.client.set_cookie("rounds_device", f"{butler.id}.{'0' * 64}")
    assert thief.enrol().get_json()["lost"] is None
    assert board(office)[butler.id]["replaced"] is None


def test_a_mark_is_read_only_with_its_seal() -> None:
    device = uuid7()
    mark = write_mark(b"secret", device)
    assert read_mark(b"secret", mark) == device
    for wrong in (None, "", device, mark[:-1], mark.replace(device, uuid7()), "中.文"):
        assert read_mark(b"secret", wrong) is None
    assert read_mark(b"another", mark) is None


def test_a_leader_revokes_with_a_reason(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(1))
    leader = office.client(office.person("wang", Role.DIRECTOR))
    address = f"/api/devices/{butler.id}/revoke"
    assert leader.post(address, json={"reason": ""}, headers=OWN).status_code == 400
    assert leader.post(address, json={"reason": "平板丢失"}, headers=OWN).status_code == 200
    told = board(office)[butler.id]
    assert (told["revoked"], told["revoked_why"]) == (True, "平板丢失")
    assert butler.post(butler.request([])).get_json()["code"] == "device_revoked"


def act_on(office: Office, butler: Tablet, verb: str, **told: Any) -> str:
    """A director does it on the board; the code of what was said against it, or ''."""
    leader = office.client(office.person(f"dir{uuid7()[-6:]}", Role.DIRECTOR))
    body = {"json": told} if told else {}
    answer = leader.post(f"/api/devices/{butler.id}/{verb}", headers=OWN, **body)
    return str(answer.get_json().get("code", ""))


def test_a_leader_lets_a_device_in_again(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(1))
    made = butler.parcel()
    assert act_on(office, butler, "revoke", reason="使用人离职") == ""
    assert butler.post(butler.request([made])).get_json()["code"] == "device_revoked"
    assert act_on(office, butler, "readmit") == ""
    told = board(office)[butler.id]
    assert (told["revoked"], told["revoked_why"], told["lost"]) == (False, "", False)
    assert butler.enrol().status_code == 200
    assert butler.outcome(made)["status"] == "applied"


def test_a_device_reported_lost_stays_out(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(1))
    assert act_on(office, butler, "revoke", reason="设备丢失", lost=True) == ""
    assert act_on(office, butler, "revoke", reason="设备损坏") == ""
    assert board(office)[butler.id]["lost"]
    assert act_on(office, butler, "readmit") == "device_lost"
    assert butler.post(butler.request([])).get_json()["code"] == "device_revoked"


def test_only_leaders_of_its_site_let_a_device_in_again(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(1))
    act_on(office, butler, "revoke", reason="使用人离职")
    address = f"/api/devices/{butler.id}/readmit"
    own = butler.client.post(address, headers=OWN)
    assert own.get_json()["code"] == "not_allowed"
    other = office.client(office.person("zhao", Role.DIRECTOR, office.found("另一小区")))
    assert other.post(address, headers=OWN).get_json()["code"] == "not_found"


def test_a_leader_of_another_site_cannot_revoke(office: Office, butler: Tablet) -> None:
    butler.sync(status=report(1))
    other = office.found("另一小区")
    leader = office.client(office.person("zhao", Role.DIRECTOR, other))
    told = {"reason": "平板丢失"}
    answer = leader.post(f"/api/devices/{butler.id}/revoke", json=told, headers=OWN)
    assert answer.get_json()["code"] == "not_found"
