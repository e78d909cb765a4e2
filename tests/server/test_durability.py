"""The server dies in the middle of pushes: whatever was answered is there (R4)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text

from server.start import make_ready
from server.store.database import NotDurable
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet

CYCLES = 10
_PUSHER = Path(__file__).parent / "support" / "pusher.py"


def test_an_sqlite_that_forgets_is_not_served(office: Office, monkeypatch: Any) -> None:
    from server.store import database

    monkeypatch.setitem(database.EXPECTED, "synchronous", 1)
    with pytest.raises(NotDurable):
        make_ready(office.services)


def test_a_full_disk_is_told_and_the_work_lands_when_there_is_space(
    office: Office,
) -> None:
    tablet = office.tablet(office.person("butler", Role.BUTLER))
    tablet.sync()
    engine = office.services.database.engine
    with office.services.database.reading() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()

    def fill_up(connection: Any, _record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}").close()

    operations = [tablet.parcel() for _ in range(300)]
    engine.dispose()
    event.listen(engine, "connect", fill_up)
    answer = tablet.post(tablet.request(operations))
    assert (answer.status_code, answer.get_json()["code"]) == (507, "storage_full")

    event.remove(engine, "connect", fill_up)
    engine.dispose()
    assert tablet.sync()["changes"] == []
    assert {o["status"] for o in tablet.sync(*operations)["outcomes"]} == {"applied"}


@pytest.mark.slow
def test_killed_in_the_middle_nothing_that_was_answered_is_lost(
    office: Office, tmp_path: Path
) -> None:
    staff = office.person("butler", Role.BUTLER)
    acked = tmp_path / "acked"
    for cycle in range(CYCLES):
        process = subprocess.Popen(
            [sys.executable, str(_PUSHER), str(office.settings.data), staff, str(acked)],
            cwd=Path(__file__).parents[2],
            env={**os.environ, "PYTHONPATH": "."},
        )
        before = acked.stat().st_size if acked.exists() else 0
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None:
            if acked.exists() and acked.stat().st_size > before + 40 * (3 + cycle):
                break
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.wait()
    told = acked.read_text().split()
    assert len(told) > CYCLES * 3
    with office.services.database.reading() as connection:
        rows = connection.execute(text("SELECT id FROM journal")).scalars().all()
        assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
    assert set(told) <= set(rows)
    reader: Tablet = office.tablet(staff)
    reader.sync()
    assert len(reader.of_type("parcel")) >= len(told)
