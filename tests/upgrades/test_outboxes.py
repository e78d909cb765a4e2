"""R11: what tablets of every release left unsent is taken; what tablets of a coming release send
waits until the server knows it. Nothing is dropped."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from server.actions.accounts import NewUser, add_user
from server.actions.found_site import found_site
from server.actions.rebuild import rebuild
from server.actions.system import Intent
from server.ids import now_ms, uuid7
from server.start import make_ready
from server.store import people
from sync.catalogue import catalogue
from sync.definition import Role
from tests.server.support.office import PASSWORD, Office
from tests.server.support.tablet import Raw, Tablet

OUTBOXES = sorted((Path(__file__).parent / "outboxes").glob("*/*.json"))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    office = Office(tmp_path / "office")
    yield office
    office.close()


def old_tablet(office: Office, role: Role, operations: list[Raw]) -> Tablet:
    """The tablet that made the operations: its site, its person, its own name."""
    site, staff = operations[0]["site"], operations[0]["author"]
    with office.services.database.writing() as connection:
        found_site(connection, now_ms(), {"name": "云溪花园"}, site)
        add_user(connection, NewUser("old", PASSWORD, "员工", site, role), now_ms())
        account = people.account_by_login(connection, "old")
    assert account is not None
    post = {"name": "员工", "role": str(role), "account": account.id}
    office.enter(Intent("staff", post, record=staff), site=site)
    office.logins[staff] = "old"
    tablet = Tablet(office.client(staff), staff, site)
    tablet.id = operations[0]["device"]
    assert tablet.enrol().status_code == 201
    return tablet


@pytest.mark.parametrize("path", OUTBOXES, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_an_outbox_of_an_older_version_is_taken(office: Office, path: Path) -> None:
    kept = json.loads(path.read_text(encoding="utf-8"))
    tablet = old_tablet(office, Role(kept["role"]), kept["operations"])
    outcomes = tablet.sync(*kept["operations"])["outcomes"]
    assert [o["status"] for o in outcomes] == ["applied"] * len(kept["operations"])
    with office.services.database.reading() as connection:
        assert rebuild(connection, tablet.site, write=False).differing == []


def test_every_release_left_its_outboxes() -> None:
    assert {path.parent.name for path in OUTBOXES} >= {"v0.1.0"}


@pytest.fixture
def tablet(office: Office) -> Tablet:
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    tablet.sync()
    return tablet


def arrived(tablet: Tablet, schema: int) -> Raw:
    values = {"tracking": "YT7700112233445", "arrived_at": now_ms()}
    return tablet.operation("parcel", move="create", set=values, schema=schema)


def together(ids: list[str]) -> dict[str, Any]:
    return {"with": ids}


def upgrade(monkeypatch: pytest.MonkeyPatch, office: Office, name: str) -> None:
    """The server is updated to the next schema of a type, and started."""
    known = catalogue()[name]
    monkeypatch.setitem(catalogue(), name, replace(known, version=known.version + 1))
    make_ready(office.services)


def test_what_a_newer_app_sent_lands_after_the_update(
    office: Office, tablet: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = catalogue()["parcel"].version + 1
    made = arrived(tablet, newer)
    edit = tablet.operation("parcel", made["record"], set={"shelf": "A-1"}, schema=newer)
    known = tablet.violation()
    told = tablet.sync(made, edit, known)["outcomes"]
    assert [o["status"] for o in told] == ["refused", "refused", "applied"]
    assert {o["problem"]["code"] for o in told[:2]} == {"schema_newer"}
    # A start of the same version changes nothing.
    make_ready(office.services)
    assert tablet.sync(made, edit)["outcomes"] == told[:2]

    upgrade(monkeypatch, office, "parcel")
    tablet.sync()
    record = tablet.records[made["record"]]
    assert (record["version"], record["fields"]["shelf"]) == (2, "A-1")
    assert record["created"]["by"] == tablet.staff
    assert {r["state"] for r in tablet.of_type("refusal")} == {"retaken"}
    assert [o["status"] for o in tablet.sync(made, edit)["outcomes"]] == ["applied", "applied"]
    with office.services.database.reading() as connection:
        assert rebuild(connection, office.site, write=False).differing == []


def test_a_group_with_a_newer_part_waits_as_a_whole(
    office: Office, tablet: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [uuid7(), uuid7()]
    newer = catalogue()["parcel"].version + 1
    values = {"tracking": "YT7700112233445", "arrived_at": now_ms()}
    found = {"category": "fire", "severity": "general", "found_at": now_ms()}
    first = tablet.operation(
        "parcel", move="create", set=values, schema=newer, id=ids[0], **together(ids[1:])
    )
    second = tablet.operation("violation", move="create", set=found, id=ids[1], **together(ids[:1]))
    told = tablet.sync(first, second)["outcomes"]
    assert [o["problem"]["code"] for o in told] == ["schema_newer", "group_refused"]
    upgrade(monkeypatch, office, "parcel")
    tablet.sync()
    assert len(tablet.of_type("parcel")) == len(tablet.of_type("violation")) == 1


def test_what_somebody_dealt_with_by_hand_stands(
    office: Office, tablet: Tablet, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = arrived(tablet, catalogue()["parcel"].version + 1)
    refusal = tablet.outcome(made)["problem"]["refusal"]
    told = tablet.outcome(tablet.operation("refusal", refusal, move="close", reason="重复登记"))
    assert told["status"] == "applied"
    upgrade(monkeypatch, office, "parcel")
    tablet.sync()
    assert tablet.of_type("parcel") == []
    assert tablet.records[refusal]["state"] == "closed"
