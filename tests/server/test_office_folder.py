"""Where an office lies: only some commands make one, and it is readable by its owner only."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import rounds
from tests.server import pictures
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet
from tests.server.test_photos import upload

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

PERSON = ("--name", "陈主任", "--password", "correct-horse")
BY = ("--by", "chen")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(rounds, [str(word) for word in words])


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    monkeypatch.delenv("ROUNDS_DATABASE", raising=False)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office that `init` made."""
    folder = tmp_path / "office"
    made = run("init", "--data", folder, "--site", "云溪花园", "--login", "chen", *PERSON)
    assert made.exit_code == 0, made.output
    return folder


NEEDING_AN_OFFICE = (
    ("audit", "head"),
    ("audit", "verify"),
    ("backup", "backups"),
    ("channel", "list"),
    ("device", "list"),
    ("purge",),
    ("records", "rebuild"),
    ("resident", "erase", "5", *BY),
    ("site", "add", "金海中心"),
    ("site", "list"),
    ("tls", "make"),
    ("tls", "page"),
    ("user", "disable", "chen"),
    ("user", "list"),
)


@pytest.mark.parametrize("words", NEEDING_AN_OFFICE, ids=" ".join)
def test_a_mistyped_folder_is_told_and_nothing_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words, "--data", tmp_path / "typo")
    assert done.exit_code == 1
    assert "没有管理处的数据" in done.output
    assert "no office in" in done.output
    assert list(tmp_path.iterdir()) == []


def test_an_office_without_a_community_is_told(tmp_path: Path) -> None:
    refused = run("init", "--data", tmp_path, "--site", "", "--login", "chen", *PERSON)
    assert refused.exit_code == 1
    done = run("user", "list", "--data", tmp_path)
    assert done.exit_code == 1
    assert "run `rounds init` first" in done.output


def _open_to_others(folder: Path) -> list[Path]:
    return [p for p in (folder, *folder.rglob("*")) if p.stat().st_mode & 0o077]


def _reached(folder: Path) -> list[Path]:
    """What others can read: a folder that they may not enter keeps all that lies in it."""
    if not folder.stat().st_mode & 0o077:
        return []
    return _open_to_others(folder)


def test_what_init_and_backup_make_is_their_owners_only(data: Path, tmp_path: Path) -> None:
    assert _open_to_others(data) == []
    done = run("backup", "--data", data, tmp_path / "backups")
    assert done.exit_code == 0, done.output
    [made] = (tmp_path / "backups").iterdir()
    assert _reached(made) == []
    assert (made / "rounds.db").stat().st_mode & 0o077 == 0
    done = run("restore", "--data", tmp_path / "again", made)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "again").stat().st_mode & 0o077 == 0
    assert (tmp_path / "again" / "rounds.db").stat().st_mode & 0o077 == 0


def test_an_older_office_is_tightened_and_told_once(data: Path) -> None:
    data.chmod(0o755)
    (data / "rounds.db").chmod(0o644)
    (data / "photos").mkdir(exist_ok=True)
    (data / "photos").chmod(0o755)
    done = run("user", "list", "--data", data)
    told = [line for line in done.stderr.splitlines() if "now only its owner" in line]
    assert [line.rpartition(": ")[2] for line in told] == [
        str(data),
        str(data / "photos"),
        str(data / "rounds.db"),
    ]
    assert "chen" in done.stdout
    assert _open_to_others(data) == []
    assert run("user", "list", "--data", data).stderr == ""


def test_photos_are_their_owners_only(office: Office, butler: Tablet) -> None:
    assert upload(butler, pictures.jpeg()).get_json()["complete"]
    assert _open_to_others(office.settings.data / "photos") == []


def test_a_port_that_is_taken_is_told_at_once(data: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = run("serve", "--data", data, "--port", port)
    assert done.exit_code == 1
    assert f"the port is in use: 127.0.0.1:{port}\n" in done.output


@pytest.mark.parametrize("host", ["bad host!", "云.example", "", "-a.example", "a..example"])
def test_a_certificate_is_not_made_for_a_name_that_is_none(data: Path, host: str) -> None:
    done = run("tls", "make", "--data", data, "--host", host)
    assert done.exit_code == 1
    assert f"neither a host name nor an address: {host}" in done.output
    assert not (data / "tls").exists()


def test_lists_say_that_they_are_empty(data: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    for words in (
        ("device", "list", "--data", data),
        ("channel", "list", "--data", data),
        ("backup", "list", backups),
    ):
        done = run(*words)
        assert (done.exit_code, done.stdout) == (0, "")
        assert "没有" in done.stderr
    made = run("backup", "--data", data, backups)
    assert made.exit_code == 0, made.output
    listed = run("backup", "list", backups).stdout
    assert listed.startswith(str(backups / "20"))
    assert "\t0 photos\t" in listed


def test_an_address_that_is_none_is_told(data: Path) -> None:
    done = run("serve", "--data", data, "--host", "no such host")
    assert done.exit_code == 1
    assert "cannot listen there: no such host:8600" in done.output
