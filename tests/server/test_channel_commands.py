"""Channels by the command line: added, listed without secrets, tried, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import rounds
from tests.server.conftest import OpenOffice
from tests.server.support.receivers import WebReceiver, web_receiver

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

KEY = "k-7f3a9c51"


@pytest.fixture
def web() -> Iterator[WebReceiver]:
    with web_receiver() as receiver:
        yield receiver


@pytest.fixture
def data(open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch) -> Path:
    office = open_office()
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    monkeypatch.setenv("ROUNDS_SECRET", "s" * 32)
    return office.settings.data


def run(*arguments: str | Path, typed: str = "") -> Result:
    return CliRunner().invoke(rounds, ["channel", *(str(a) for a in arguments)], input=typed)


def add(data: Path, kind: str, name: str, *options: str) -> Result:
    given = [part for option in options for part in ("--set", option)]
    return run("add", kind, name, "--data", data, "--allow-private", *given)


def test_a_channel_lives_from_add_to_remove(data: Path, web: WebReceiver) -> None:
    made = add(data, "wecom", "管家群", f"url={web.url}?key={KEY}")
    assert made.exit_code == 0, made.output
    identity = made.output.strip()
    shown = run("list", "--data", data).output
    assert f"{identity}\t" in shown
    assert "wecom\t管家群\t127.0.0.1 (private)" in shown
    assert KEY not in shown
    tried = run("test", identity, "--data", data, "--text", "你好")
    assert (tried.exit_code, "ok" in tried.output) == (0, True)
    assert web.heard[0].json()["text"]["content"] == "你好"
    assert web.heard[0].path.endswith(KEY)
    assert run("remove", identity, "--data", data).exit_code == 0
    assert run("list", "--data", data).stdout == ""
    assert "no channels yet" in run("list", "--data", data).stderr
    assert run("remove", identity, "--data", data).exit_code == 1


def test_a_failed_try_says_why(data: Path, web: WebReceiver) -> None:
    web.say((200, b'{"errcode":93000}'))
    identity = add(data, "wecom", "群", f"url={web.url}").output.strip()
    tried = run("test", identity, "--data", data)
    assert (tried.exit_code, "channel_refused errcode 93000" in tried.output) == (1, True)
    assert "对方拒绝了 · the other side refused" in tried.output


@pytest.mark.parametrize(
    ("kind", "option"),
    [("webhook", "url=http://127.0.0.1:9/x"), ("wecom", "url=http://127.0.0.1:9/x")],
)
def test_a_private_address_is_told_how_to_be_allowed(data: Path, kind: str, option: str) -> None:
    made = run("add", kind, "自建", "--data", data, "--set", option)
    assert (made.exit_code, "--allow-private" in made.output) == (1, True)
    assert "公网" not in made.output


def test_what_is_missing_is_asked_for_without_showing_it(data: Path) -> None:
    made = run("add", "webhook", "自建", "--data", data, typed="https://hooks.example/x9q\n")
    assert made.exit_code == 0, made.output
    assert "x9q" not in made.output


def test_what_nobody_can_be_asked_for_is_named(data: Path) -> None:
    made = run("add", "webhook", "自建", "--data", data)
    assert made.exit_code == 1
    assert made.output == "Error: 缺少 url · missing, give it with --set url=@FILE\n"


def test_a_value_may_come_from_a_file(data: Path, tmp_path: Path, web: WebReceiver) -> None:
    body = tmp_path / "sms.json"
    body.write_text('{"to":"{phone}","say":"{text}"}\n', "utf-8")
    identity = add(data, "sms", "短信", f"url={web.url}", f"body=@{body}").output.strip()
    run("test", identity, "--data", data, "--phone", "13800000000", "--text", "试")
    assert web.heard[0].json() == {"to": "13800000000", "say": "试"}
    assert add(data, "sms", "短信", f"url={web.url}", "body=@nowhere").exit_code == 1


@pytest.mark.parametrize(
    "options",
    [("url=ftp://x/y",), ("url=https://x.example/y", "colour=red"), ("nothing",)],
)
def test_what_cannot_be_is_told_in_words(data: Path, options: tuple[str, ...]) -> None:
    made = add(data, "webhook", "自建", *options)
    assert made.exit_code == 1
    assert made.output.startswith("Error: ")


def test_another_secret_opens_nothing(
    data: Path, web: WebReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = add(data, "wecom", "群", f"url={web.url}").output.strip()
    monkeypatch.setenv("ROUNDS_SECRET", "t" * 32)
    assert "?" in run("list", "--data", data).output
    assert run("test", identity, "--data", data).exit_code == 1
    assert web.heard == []
