"""What the server notes by the way (a device's last contact, a session's last use) never stands in
the way of the work when it cannot be written (R7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from server.actions import devices, sign_in
from server.store import people
from server.store.database import Busy, DiskFull
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet

STATUS = {"pending": 1, "oldest": 1, "photos": 0, "app": "0.1.0", "storage": None}


@pytest.fixture
def tablet(tmp_path: Path) -> Iterator[Tablet]:
    office = Office(tmp_path / "office")
    yield office.tablet(office.person("wang", Role.BUTLER))
    office.close()


@pytest.mark.parametrize("trouble", [DiskFull, Busy])
def test_work_is_answered_though_its_side_notes_cannot_be_written(
    tablet: Tablet, monkeypatch: pytest.MonkeyPatch, trouble: type[Exception]
) -> None:
    def cannot(*_: object, **__: object) -> NoReturn:
        raise trouble

    monkeypatch.setattr(devices, "note_contact", cannot)
    monkeypatch.setattr(people, "touch_session", cannot)
    monkeypatch.setattr(sign_in, "TOUCH_MS", -1)
    told = tablet.sync(tablet.parcel(), status=STATUS)
    assert [outcome["status"] for outcome in told["outcomes"]] == ["applied"]
    assert len(tablet.of_type("parcel")) == 1
