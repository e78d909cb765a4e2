"""The command line: every command has help, and an office can be made and kept with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from server.cli import rounds
from server.cli.tls import certificate_for
from server.security.certificates import covers, make_certificate
from server.trust_page import page

PERSON = ("--name", "陈主任", "--password", "correct-horse")


def run(*arguments: str | Path) -> str:
    done = CliRunner().invoke(rounds, [str(a) for a in arguments])
    assert done.exit_code == 0, done.output
    return done.output


def commands(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*path, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))


@pytest.mark.parametrize("path", sorted(commands(rounds)), ids=" ".join)
def test_every_command_has_help(path: tuple[str, ...]) -> None:
    told = run(*path, "--help")
    assert "Usage: " in told
    assert len(told.splitlines()[2].strip()) > 10


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_office_is_made_and_kept_by_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    data = tmp_path / "office"
    run("init", "--data", data, "--site", "云溪花园", "--login", "chen", *PERSON)
    assert (data / "secret").stat().st_mode & 0o077 == 0
    run("user", "add", "--data", data, "wang", "--role", "butler", *PERSON)
    assert "butler@" in run("user", "list", "--data", data)
    first = run("site", "list", "--data", data).partition("\t")[0]
    second = run("site", "add", "--data", data, "金海中心").strip()
    assert f"{second}\t金海中心" in run("site", "list", "--data", data)
    run("user", "post", "--data", data, "wang", "--role", "reception", "--site", second)
    assert f"reception@{second}" in run("user", "list", "--data", data)
    run("user", "password", "--data", data, "wang", "--password", "another-horse")
    run("user", "disable", "--data", data, "wang")
    assert "disabled" in run("user", "list", "--data", data)
    told = run("user", "password", "--data", data, "wang", "--password", "another-horse")
    assert "still disabled" in told
    run("user", "enable", "--data", data, "wang")
    assert "disabled" not in run("user", "list", "--data", data)
    run("user", "add", "--data", data, "li", "--role", "administrator", "--site", first, *PERSON)
    run("user", "disable", "--data", data, "chen")
    run("device", "list", "--data", data)
    assert "\tok" in run("audit", "verify", "--data", data)
    assert "0 differ" in run("records", "rebuild", "--data", data)
    assert '"openapi": "3.1.0"' in run("openapi")
    again = CliRunner().invoke(
        rounds, ["init", "--data", str(data), "--site", "x", "--login", "li", *PERSON]
    )
    assert again.exit_code == 1


def test_a_command_that_is_none_is_told_in_both_languages() -> None:
    done = CliRunner().invoke(rounds, ["bogus"])
    assert done.exit_code == 2
    assert "命令用法不对 · No such command 'bogus'" in done.output


def test_certificates_name_the_hosts_and_are_renewed(tmp_path: Path) -> None:
    certificate, key = make_certificate(tmp_path, ["192.0.2.10", "rounds.office.example"])
    assert covers(certificate, ["192.0.2.10"])
    assert not covers(certificate, ["192.0.2.11"])
    assert key.stat().st_mode & 0o077 == 0


def test_names_that_were_given_survive_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.cli.tls.own_address", lambda: "192.0.2.9")
    run("init", "--data", tmp_path, "--site", "云溪花园", "--login", "chen", *PERSON)
    run("tls", "make", "--data", tmp_path, "--host", "rounds.office.example")
    made = (tmp_path / "tls" / "cert.pem").read_bytes()
    certificate, _ = certificate_for(tmp_path, "0.0.0.0")
    assert certificate.read_bytes() == made
    certificate, _ = certificate_for(tmp_path, "192.0.2.10")
    assert certificate.read_bytes() != made
    assert covers(certificate, ["rounds.office.example", "192.0.2.10"])


def test_the_page_for_tablets_leads_to_the_office() -> None:
    told = page("https://192.0.2.10:8600")
    assert "https://192.0.2.10:8600" in told
    assert "<svg" in told
    for word in ("iPad", "Android", "Windows", "证书"):
        assert word in told
