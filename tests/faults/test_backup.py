"""R18: backups made while the office works, checked, damaged, restored."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.actions import back_up as back_up_action
from server.actions.back_up import back_up
from server.actions.backup_list import photo_path
from server.actions.restore import Occupied, restore
from server.cli import rounds
from server.store.photo_files import digest_of
from sync.definition import Role
from tests.faults.support.served import Scene, serving
from tests.faults.test_kill import Pushing
from tests.server import pictures
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet
from tests.server.test_photos import upload


@pytest.fixture
def office(tmp_path: Path, empty_office: Path) -> Iterator[Office]:
    office = Office(tmp_path / "office", empty_office)
    yield office
    office.close()


@pytest.fixture
def tablet(office: Office) -> Tablet:
    """With two parcels and a photo."""
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    tablet.sync(tablet.parcel(), tablet.parcel())
    assert upload(tablet, pictures.jpeg()).get_json()["complete"]
    return tablet


@pytest.fixture(autouse=True)
def moments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backups are named by the second; tests make several in one."""
    monkeypatch.setattr(back_up_action, "MOMENT", "%Y-%m-%dT%H%M%S.%fZ")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(rounds, [str(a) for a in arguments])


def check(backup: Path) -> Result:
    return run("backup", "check", backup)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_backup_made_during_pushes_is_sound(scene: Scene, tmp_path: Path) -> None:
    with serving(scene.data) as served:
        tablet = scene.tablet(served.port)
        with Pushing([tablet]):
            for _ in range(3):
                done = run("backup", "--data", scene.data, tmp_path / "backups")
                assert done.exit_code == 0, done.output
    backups = sorted((tmp_path / "backups").iterdir())
    assert len(backups) == 3
    counts = [json.loads((b / "backup.json").read_text())["counts"]["journal"] for b in backups]
    assert counts == sorted(counts)
    for backup in backups:
        found = check(backup)
        assert found.exit_code == 0, found.output
    print(f"R18: backups during pushes with {counts} operations, all sound")


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_photos_are_copied_once(office: Office, tablet: Tablet, tmp_path: Path) -> None:
    first = back_up(office.services, tmp_path / "backups")
    assert (first.photos, first.copied) == (1, 1)
    assert upload(tablet, pictures.jpeg(320, 240)).get_json()["complete"]
    second = back_up(office.services, tmp_path / "backups")
    assert (second.photos, second.copied) == (2, 1)
    assert check(second.folder).exit_code == 0


def test_there_is_never_half_a_backup(office: Office, tablet: Tablet, tmp_path: Path) -> None:
    for path in office.settings.photos.rglob("*"):
        if path.is_file():
            path.unlink()
    with pytest.raises(ValueError, match="missing"):
        back_up(office.services, tmp_path / "backups")
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_backup_inside_the_office_is_refused(office: Office) -> None:
    with pytest.raises(ValueError, match="outside"):
        back_up(office.services, office.settings.data / "backups")


def photo_of(backup: Path) -> Path:
    (name,) = json.loads((backup / "backup.json").read_text())["photos"]
    return photo_path(backup, name)


def spoil_photo(backup: Path) -> None:
    path = photo_of(backup)
    content = bytearray(path.read_bytes())
    content[100] ^= 1
    path.write_bytes(content)


def spoil_rows(statement: str) -> Callable[[Path], None]:
    """Change rows, and the file's hash in the list, so that only a look inside can tell."""

    def spoil(backup: Path) -> None:
        with closing(sqlite3.connect(backup / "rounds.db")) as connection:
            assert connection.execute(statement).rowcount > 0
            connection.commit()
        told = json.loads((backup / "backup.json").read_text())
        told["database"] = digest_of(backup / "rounds.db")
        (backup / "backup.json").write_text(json.dumps(told))

    return spoil


LAST = "(SELECT max(position) FROM journal)"
DAMAGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "a photo is missing": (lambda backup: photo_of(backup).unlink(), "missing"),
    "a photo is altered": (spoil_photo, "other content"),
    "the database is cut short": (
        lambda backup: os.truncate(backup / "rounds.db", 40_000),
        "bytes have changed",
    ),
    "an operation is altered": (
        spoil_rows(f"UPDATE journal SET body = x'7b7d' WHERE position = {LAST}"),
        "bytes of operation",
    ),
    "the journal's tail is gone": (
        spoil_rows(f"DELETE FROM journal WHERE position = {LAST}"),
        "rows",
    ),
    "a record is altered": (
        spoil_rows("UPDATE feed SET version = version + 1 WHERE type = 'parcel'"),
        "not those that were listed",
    ),
    "a table for reports is altered": (
        spoil_rows("UPDATE record_parcel SET f_tracking = 'X'"),
        "made anew",
    ),
    "an account is gone": (spoil_rows("DELETE FROM accounts"), "accounts: 0 rows"),
}


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("damage", DAMAGES)
def test_the_check_finds_what_is_damaged(
    office: Office, tablet: Tablet, tmp_path: Path, damage: str
) -> None:
    backup = back_up(office.services, tmp_path / "backups").folder
    spoil, word = DAMAGES[damage]
    spoil(backup)
    found = check(backup)
    assert found.exit_code == 1, found.output
    assert word in found.output


def test_half_a_folder_is_no_backup(tmp_path: Path) -> None:
    found = check(tmp_path)
    assert found.exit_code == 1
    assert "not a complete backup" in found.output


def test_a_restore_keeps_people_and_gives_a_new_epoch(
    office: Office, tablet: Tablet, tmp_path: Path
) -> None:
    epoch = tablet.epoch
    backup = back_up(office.services, tmp_path / "backups").folder
    done = run("restore", "--data", tmp_path / "new" / "office", backup)
    assert done.exit_code == 0, done.output
    restored = Office(tmp_path / "new" / "office")
    restored.logins = office.logins
    tablet.client = restored.client(tablet.staff)
    told = tablet.sync()
    assert (told["restart"], told["epoch"] == epoch) == (True, False)
    assert len(tablet.sync()["changes"]) > 2
    name = sha256(photo_of(backup).read_bytes()).hexdigest()
    shown = tablet.client.get(f"/api/sites/{tablet.site}/photos/{name}?size=thumb")
    assert shown.status_code == 200
    restored.close()


def test_an_office_is_never_overwritten(office: Office, tablet: Tablet, tmp_path: Path) -> None:
    data = office.settings.data
    backup = back_up(office.services, tmp_path / "backups").folder
    with pytest.raises(Occupied, match="--replace"):
        restore(backup, data)
    with pytest.raises(Occupied, match="stop the server"):
        restore(backup, data, replace=True)
    office.close()
    done = restore(backup, data, replace=True)
    assert done.kept is not None
    with closing(sqlite3.connect(done.kept / "rounds.db")) as connection:
        parcels = connection.execute("SELECT count(*) FROM record_parcel").fetchone()
    assert parcels == (2,)
    assert (data / "rounds.db").exists()
    assert restore(backup, tmp_path / "other").kept is None


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_exported_head_shows_a_tail_that_was_cut_off(
    office: Office, tablet: Tablet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    data = office.settings.data
    heads = tmp_path / "heads.jsonl"
    told = run("audit", "head", "--data", data)
    assert told.exit_code == 0, told.output
    heads.write_text(told.output)
    tablet.sync(tablet.parcel())
    heads.write_text(heads.read_text() + run("audit", "head", "--data", data).output)
    assert run("audit", "verify", "--data", data, "--head", heads).exit_code == 0
    office.close()
    with closing(sqlite3.connect(data / "rounds.db")) as connection:
        connection.execute(f"DELETE FROM journal WHERE position = {LAST}")
        connection.execute(
            "UPDATE sites SET position = (SELECT max(position) FROM journal), head ="
            f" (SELECT hash FROM journal WHERE position = {LAST})"
        )
        connection.commit()
    # Whoever cuts the tail and mends the counter leaves a chain that is right by itself.
    assert run("audit", "verify", "--data", data).exit_code == 0
    found = run("audit", "verify", "--data", data, "--head", heads)
    assert found.exit_code == 1
    assert "cut off" in found.output
