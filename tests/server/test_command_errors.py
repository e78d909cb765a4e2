"""What a command cannot do it says in words, in both languages, and ends with a code."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import rounds
from sync.definition import Role
from tests.server.support.office import Office

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

PASSWORD = ("--password", "correct-horse")
BUTLER = ("--role", "butler", *PASSWORD)


def run(data: Path, *words: str) -> Result:
    """`--data` goes behind the names of command and subcommand."""
    depth = 1 if words[0] == "serve" else 2
    return CliRunner().invoke(rounds, [*words[:depth], "--data", str(data), *words[depth:]])


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    monkeypatch.delenv("ROUNDS_DATABASE", raising=False)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("user", "add", "chen", "--name", "陈", *BUTLER), "exists already: chen"),
        (("user", "add", "wang", "--name", "", *BUTLER), "“name” is missing"),
        (("user", "add", "wang", "--name", "王" * 300, *BUTLER), "“name” is not allowed"),
        (("user", "add", "", "--name", "王", *BUTLER), "1 to 64 characters"),
        (("user", "add", "a b", "--name", "王", *BUTLER), "no spaces in the name to sign in with"),
        (("user", "add", "w" * 65, "--name", "王", *BUTLER), "1 to 64 characters"),
        (("user", "post", "chen", "--role", "manager"), "chen is manager there already"),
        (("user", "disable", "admin"), "the last administrator of"),
        (("user", "enable", "nobody"), "no such account: nobody"),
        (("site", "add", "云溪花园"), "there is a community of that name"),
        (("user", "password", "nobody", *PASSWORD), "no such account: nobody"),
        (("user", "disable", "nobody"), "no such account: nobody"),
        (("user", "post", "nobody", "--role", "butler"), "no such account: nobody"),
        (("site", "add", ""), "“name” is missing"),
        (("device", "revoke", "5"), "no such device: 5"),
        (("device", "readmit", "5"), "no such device: 5"),
        (("device", "report", "5", "--by", "chen"), "no such device: 5"),
        (("device", "report", "5", "--by", "nobody"), "no such account: nobody"),
        (("resident", "erase", "5", "--by", "chen"), "no such resident: 5"),
        (
            ("serve", "--port", "99999"),
            "参数不对 · Invalid value for '--port': 99999 is not in the",
        ),
        (("user", "add"), "缺少参数 · Missing argument 'LOGIN'"),
        (("user", "add", "li", "--rôle"), "没有这个选项 · No such option"),
        (("user", "list", "more"), "命令用法不对 · Got unexpected extra argument"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_what_cannot_be_done_is_told_in_words(
    office: Office, words: tuple[str, ...], told: str
) -> None:
    office.person("chen", Role.MANAGER)
    office.person("admin", Role.ADMINISTRATOR)
    done = run(office.settings.data, *words)
    assert told in done.output
    assert "Problem(" not in done.output
    assert isinstance(done.exception, SystemExit)
    assert done.exit_code in (1, 2)


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("postgresql://db:port/rounds", "port"),
        ("mysql://db/rounds", "must begin with postgresql://"),
        ("postgresql://127.0.0.1:1/rounds", "no database"),
        ("sqlite:////nowhere/at/all.db", "no database"),
    ],
)
def test_a_database_that_cannot_be_had(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, url: str, told: str
) -> None:
    monkeypatch.setenv("ROUNDS_DATABASE", url)
    (tmp_path / "office").mkdir()
    done = run(tmp_path / "office", "seed", "demo")
    assert told in done.output
    assert isinstance(done.exception, SystemExit)


def test_a_folder_that_cannot_be_had(tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file", encoding="ascii")
    done = run(taken / "office", "seed", "demo")
    assert "the folder cannot be used" in done.output
    assert isinstance(done.exception, SystemExit)
