"""An outbox handed in at the desk: decided like a push, whoever brings the file, as often as it
is brought."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from server.actions.devices import revoke
from server.ids import now_ms, uuid7
from sync.definition import Role
from tests.server.support.office import OWN, Office
from tests.server.support.tablet import Tablet

HOUR_MS = 3_600_000


def handed(tablet: Tablet, *operations: dict[str, Any], **parts: Any) -> dict[str, Any]:
    """A batch as the tablet's file holds it."""
    head = tablet.request(list(operations))["head"]
    told = {"protocol": 1, "device": tablet.id, "made": now_ms(), "head": head}
    return {**told, "operations": list(operations), **parts}


def post(client: FlaskClient, site: str, body: dict[str, Any]) -> Any:
    return client.post(f"/api/sites/{site}/imports", json=body, headers=OWN)


def test_what_the_desk_hands_in_lands_in_its_authors_name(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel, violation = butler.parcel(), butler.violation()
    answer = post(reception.client, office.site, handed(butler, parcel, violation))
    assert answer.status_code == 200, answer.text
    assert [o["status"] for o in answer.get_json()["outcomes"]] == ["applied", "applied"]
    reception.sync()
    made = reception.records[parcel["record"]]["created"]
    assert (made["by"], made["device"]) == (butler.staff, butler.id)


def test_the_same_file_again_and_then_the_tablet_itself_get_the_same_answers(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel = butler.parcel()
    body = handed(butler, parcel)
    first = post(reception.client, office.site, body).get_json()["outcomes"]
    assert post(reception.client, office.site, body).get_json()["outcomes"] == first
    assert butler.sync(parcel)["outcomes"] == first
    following = butler.parcel()
    assert butler.outcome(following)["status"] == "applied"


def test_what_is_refused_is_kept_and_told(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    wrong = butler.operation("parcel", uuid7(), move="hand_over", set={})
    outcome = post(reception.client, office.site, handed(butler, wrong)).get_json()["outcomes"][0]
    assert outcome["status"] == "refused"
    reception.sync()
    assert outcome["problem"]["refusal"] in reception.records


def test_only_those_who_settle_may_hand_in(office: Office, butler: Tablet) -> None:
    stranger = office.client(office.person("butler2", Role.BUTLER))
    answer = post(stranger, office.site, handed(butler, butler.parcel()))
    assert (answer.status_code, answer.get_json()["code"]) == (403, "not_allowed")


def test_a_file_that_the_tablet_did_not_sign_is_refused_whole(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel = butler.parcel()
    body = handed(butler, parcel)
    changed = {**parcel, "set": {**parcel["set"], "tracking": "FORGED123456"}}
    answer = post(reception.client, office.site, {**body, "operations": [changed]})
    assert (answer.status_code, answer.get_json()["code"]) == (403, "head_forged")
    reception.sync()
    assert not reception.of_type("parcel")


def test_an_author_who_never_signed_in_on_the_tablet_is_foreign(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    claimed = butler.operation(
        "parcel", move="create", author=reception.staff, set={"tracking": "YT1", "arrived_at": 1}
    )
    body = handed(butler, claimed)
    outcome = post(reception.client, office.site, body).get_json()["outcomes"][0]
    assert outcome["problem"]["code"] == "foreign_author"


def test_work_of_a_revoked_tablet_can_still_be_handed_in(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel = butler.parcel()
    with office.services.database.writing() as connection:
        revoke(connection, butler.id, now_ms())
    assert butler.post(butler.request([parcel])).status_code == 403
    answer = post(reception.client, office.site, handed(butler, parcel))
    assert answer.get_json()["outcomes"][0]["status"] == "applied"


def test_days_between_export_and_import_do_not_move_the_time_of_the_work(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    """The correction is the one known from the tablet's last contact: it was two hours behind."""
    slow = now_ms() - 2 * HOUR_MS
    status = {"pending": 0, "photos": 0, "app": "test"}
    butler.sync(now=slow, status=status)
    parcel = butler.operation(
        "parcel",
        move="create",
        at=slow - HOUR_MS,
        set={"tracking": "YT7700112233445", "arrived_at": 1},
    )
    body = handed(butler, parcel, made=slow - HOUR_MS)
    assert post(reception.client, office.site, body).status_code == 200
    reception.sync()
    when = reception.records[parcel["record"]]["created"]["at"]
    assert abs(when - (now_ms() - HOUR_MS)) < 60_000
