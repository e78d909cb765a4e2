"""R14: the server is restored from an older backup. The tablets bring back what it lost."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from server.actions.back_up import back_up
from server.actions.rebuild import rebuild
from server.actions.restore import restore
from server.ids import uuid7
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

ROUNDS = 12


class Keeping(Tablet):
    """A tablet that keeps what was acknowledged, and offers it again when the epoch has changed:
    the 14 days that it does so for are longer than this test."""

    acknowledged: list[Raw]

    def work(self, *operations: Raw) -> list[str]:
        self.acknowledged = [*getattr(self, "acknowledged", []), *operations]
        return [outcome["status"] for outcome in self.sync(*operations)["outcomes"]]

    def operation(self, type_name: str, record: str | None = None, **parts: object) -> Raw:
        """Names the epoch of the version that it builds on, as the protocol asks."""
        if record in self.records and self.epoch:
            parts = {"epoch": self.epoch.partition(".")[0], **parts}
        return super().operation(type_name, record, **parts)

    def come_back(self, office: Office) -> list[Raw]:
        """Notice the new epoch, pull everything, and offer again. Returns the outcomes."""
        self.client = office.client(self.staff)
        assert self.sync()["restart"]
        self.records.clear()
        self.sync()
        outcomes: list[Raw] = self.sync(*self.acknowledged)["outcomes"]
        return outcomes


@pytest.fixture
def office(tmp_path: Path, empty_office: Path) -> Iterator[Office]:
    office = Office(tmp_path / "office", empty_office)
    yield office
    office.close()


def keeping(office: Office, login: str, role: Role) -> Keeping:
    staff = office.person(login, role)
    tablet = Keeping(office.client(staff), staff, office.site)
    assert tablet.enrol().status_code == 201
    tablet.sync()
    tablet.acknowledged = []
    return tablet


def restored(office: Office, backup: Path) -> Office:
    office.close()
    kept = restore(backup, office.settings.data, replace=True).kept
    assert kept is not None
    again = Office(office.settings.data)
    again.logins = office.logins
    return again


def hand_over(tablet: Tablet, record: str) -> Raw:
    values = {"handed_to": "self", "identity": "pickup_code", "signatures": [uuid7()]}
    return tablet.operation("parcel", record, move="hand_over", set=values)


@pytest.mark.parametrize("first", [0, 1], ids=["creator first", "changer first"])
def test_what_was_acknowledged_since_the_backup_comes_back(
    office: Office, tmp_path: Path, first: int
) -> None:
    butler = keeping(office, "butler", Role.BUTLER)
    reception = keeping(office, "reception", Role.RECEPTION)
    old = butler.parcel()
    assert butler.work(old) == ["applied"]
    backup = back_up(office.services, tmp_path / "backups").folder
    new = butler.parcel()
    assert butler.work(new) == ["applied"]
    reception.sync()
    moves = [hand_over(reception, o["record"]) for o in (old, new)]
    assert reception.work(*moves) == ["applied", "applied"]

    again = restored(office, backup)
    people = [butler, reception]
    for tablet in (people[first], people[1 - first]):
        tablet.come_back(again)
    for tablet in people:
        tablet.sync()
        for made in (old, new):
            assert tablet.records[made["record"]]["state"] == "handed_over"
        assert [r["state"] for r in tablet.of_type("refusal")] in ([], ["retaken"])
    # What waited got its place in the journal under its own id, and the answer with it.
    for tablet in people:
        outcomes = tablet.sync(*tablet.acknowledged)["outcomes"]
        assert "refused" not in {outcome["status"] for outcome in outcomes}
    with again.services.database.reading() as connection:
        assert rebuild(connection, again.site, write=False).differing == []
    again.close()


def test_random_work_since_the_backup_comes_back(office: Office, tmp_path: Path) -> None:
    chance = random.Random(random.random())
    tablets = [keeping(office, f"wang{n}", Role.BUTLER) for n in range(3)]
    backup = None
    for number in range(ROUNDS):
        for tablet in tablets:
            tablet.sync()
            work = [tablet.parcel() for _ in range(chance.randrange(3))]
            for record in chance.sample(
                tablet.of_type("parcel"), min(2, len(tablet.of_type("parcel")))
            ):
                shelf = f"{chance.choice('ABC')}-{number}"
                work.append(tablet.operation("parcel", record["id"], set={"shelf": shelf}))
            if work:
                tablet.work(*work)
        if number == ROUNDS // 3:
            backup = back_up(office.services, tmp_path / "backups").folder
    assert backup is not None
    again = restored(office, backup)
    chance.shuffle(tablets)
    for tablet in tablets:
        tablet.come_back(again)
    acknowledged = {o["id"] for tablet in tablets for o in tablet.acknowledged}
    with closing(sqlite3.connect(again.settings.data / "rounds.db")) as connection:
        rows = dict(connection.execute("SELECT id, status FROM journal").fetchall())
    lost = [name for name in acknowledged if rows.get(name, "refused") == "refused"]
    print(f"R14: {len(acknowledged)} acknowledged, {len(lost)} lost by the restore")
    assert lost == []
    with again.services.database.reading() as connection:
        assert rebuild(connection, again.site, write=False).differing == []
    again.close()
