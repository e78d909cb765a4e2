"""A server restored from an older backup counts its versions on from there; a tablet's `base` from
before may then be above them, and must not count as having seen what changed since."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.actions.back_up import back_up
from server.actions.rebuild import rebuild
from server.store import epochs
from sync.definition import Role
from tests.server.conftest import OpenOffice
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet


def carried_over(tablet: Tablet, to: Office) -> Tablet:
    """The same device in front of the restored server: its memory, and the session anew."""
    twin = copy.copy(tablet)
    twin.records, twin.epochs = pickle.loads(pickle.dumps((tablet.records, tablet.epochs)))
    twin.client = to.client(tablet.staff)
    return twin


def from_start(tablet: Tablet) -> None:
    """Pull again from the start, as `restart` asks."""
    assert tablet.sync()["restart"]
    tablet.sync()


class Restored:
    """An office with one parcel at version 2, a backup of it, and a version 3 that the backup
    does not know."""

    def __init__(self, open_office: OpenOffice, tmp_path: Path) -> None:
        old = open_office("old")
        self.staff = [old.person("a", Role.BUTLER), old.person("b", Role.RECEPTION)]
        a, b = (old.tablet(staff) for staff in self.staff)
        a.sync()
        made = a.parcel(shelf="A")
        self.parcel = made["record"]
        a.sync(made)
        a.sync(a.operation("parcel", self.parcel, set={"shelf": "B"}))
        self.backup = back_up(old.services, tmp_path / "backup").folder
        a.sync(a.operation("parcel", self.parcel, set={"shelf": "C"}))
        b.sync()
        self.old, self.a, self.b = old, a, b
        self.office = Office(tmp_path / "new", self.backup)
        self.office.logins = old.logins

    def record(self) -> Raw:
        desk = self.office.tablet(self.staff[1])
        desk.sync()
        return desk.records[self.parcel]


@pytest.fixture
def scene(open_office: OpenOffice, tmp_path: Path) -> Iterator[Restored]:
    made = Restored(open_office, tmp_path)
    yield made
    made.office.close()


def test_what_was_changed_after_the_restore_is_not_taken_as_seen(scene: Restored) -> None:
    late = scene.b.operation("parcel", scene.parcel, set={"shelf": "mine"})
    assert (late["base"], scene.b.epochs[scene.parcel]) == (3, late["epoch"])
    a = carried_over(scene.a, scene.office)
    from_start(a)
    a.sync(a.operation("parcel", scene.parcel, set={"shelf": "after"}))
    b = carried_over(scene.b, scene.office)
    from_start(b)
    assert b.outcome(late)["status"] == "kept_both"
    conflict = scene.record()["conflicts"][0]
    assert {conflict["was"], conflict["other"]} == {"after", "mine"}
    assert conflict["base"] == 2


def test_what_stood_in_the_backup_counts_as_seen(scene: Restored) -> None:
    late = scene.b.operation("parcel", scene.parcel, set={"shelf": "mine"})
    b = carried_over(scene.b, scene.office)
    from_start(b)
    assert b.outcome(late)["status"] == "applied"
    assert scene.record()["fields"]["shelf"] == "mine"


def test_an_operation_of_an_epoch_unknown_here_has_seen_nothing(scene: Restored) -> None:
    for told in ({"epoch": "never.heard"}, {}):
        b = carried_over(scene.b, scene.office)
        from_start(b)
        b.records, b.epochs = scene.b.records, scene.b.epochs
        late = b.operation("parcel", scene.parcel, set={"shelf": f"mine {told}"[:20]})
        del late["epoch"]
        late.update(told)
        assert b.outcome(late)["status"] == "kept_both"


def test_rebuilding_counts_bases_as_they_were_counted(scene: Restored) -> None:
    late = [scene.b.operation("parcel", scene.parcel, set={"shelf": f"mine {n}"}) for n in (1, 2)]
    a = carried_over(scene.a, scene.office)
    from_start(a)
    a.sync(a.operation("parcel", scene.parcel, set={"shelf": "after"}))
    b = carried_over(scene.b, scene.office)
    from_start(b)
    b.sync(*late)
    with scene.office.services.database.writing() as connection:
        assert rebuild(connection, scene.office.site, write=False).differing == []


def test_each_start_from_a_backup_is_an_epoch_of_its_own(scene: Restored) -> None:

    def known(office: Office) -> list[Any]:
        with office.services.database.reading() as connection:
            return epochs.of_site(connection, office.site)

    before, after = known(scene.old), known(scene.office)
    assert len(before) == 1
    assert after[0] == before[0]
    assert len(after) == 2
    assert after[1].name != before[0].name
    assert after[1].position > 0
    with scene.office.services.database.writing() as connection:
        assert epochs.begin_missing(connection) == 0
