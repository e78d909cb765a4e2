"""`channel`: how messages leave the server (docs/operating/channels.md)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from server.channels.registry import CHANNELS
from server.cli.common import (
    data_option,
    plain_words,
    services_in,
    site_of,
    site_option,
    tell_none,
)
from server.ids import now_ms, uuid7

if TYPE_CHECKING:
    from server.actions.channels import Listed
    from server.channels.base import Option, Setup
    from server.services import Services

KINDS = sorted(CHANNELS)
TEST_TEXT = "巡楼测试消息，请忽略 · Rounds test message, please ignore"


@click.group()
def channel() -> None:
    """Channels by which messages to recipients leave the server."""


@channel.command(epilog=f"KIND is one of {', '.join(KINDS)}.")
@data_option
@click.argument("kind", metavar="KIND", type=click.Choice(KINDS))
@click.argument("name")
@site_option
@click.option(
    "--set",
    "given",
    multiple=True,
    metavar="OPTION=VALUE",
    help="An option of the kind; @FILE reads the value from a file. May be given again.",
)
@click.option(
    "--allow-private",
    is_flag=True,
    help="Let this channel's own host lie in a private network or on this machine.",
)
def add(
    data: Path | None,
    kind: str,
    name: str,
    site: str | None,
    given: tuple[str, ...],
    allow_private: bool,
) -> None:
    """Add a channel that staff see as NAME. What is needed and was not given is asked for."""
    from server.actions.channels import NewChannel, add_channel
    from server.channels.base import Setup
    from server.store import sites

    options = {**_defaults(CHANNELS[kind].options), **dict(map(_pair, given))}
    for option in CHANNELS[kind].options:
        if option.required and not options.get(option.name):
            options[option.name] = _ask(option)
    services = services_in(data)
    with plain_words(), services.database.writing() as connection:
        chosen = site_of(site, sites.every(connection))
        new = NewChannel(chosen, kind, name, Setup(options, allow_private))
        click.echo(add_channel(connection, services.settings.secret, new, now_ms()))


def _ask(option: Option) -> str:
    """From whoever sits at the terminal, else one line of what is piped in."""
    if sys.stdin.isatty():
        asked: str = click.prompt(f"{option.name} ({option.help})", hide_input=option.secret)
        return asked
    piped = sys.stdin.readline().strip()
    if not piped:
        how = f"--set {option.name}=@FILE"
        raise click.ClickException(f"缺少 {option.name} · missing, give it with {how}")
    return piped


def _defaults(options: tuple[Option, ...]) -> dict[str, str]:
    return {option.name: option.default for option in options if option.default}


def _pair(given: str) -> tuple[str, str]:
    name, sign, value = given.partition("=")
    if not sign:
        raise click.ClickException(f"{given}: OPTION=VALUE")
    if value.startswith("@"):
        try:
            value = Path(value[1:]).read_text(encoding="utf-8").strip()
        except OSError as error:
            raise click.ClickException(f"{name}: {error.strerror}") from error
    return name, value


@channel.command("list")
@data_option
def listed(data: Path | None) -> None:
    """All channels with id, kind, name and host; never what is secret."""
    from server.actions import channels

    services = services_in(data)
    with services.database.reading() as connection:
        every = list(channels.listed(connection, services.settings.secret))
        tell_none(every, "没有渠道 · no channels yet")
        for one in every:
            row = one.row
            shown = _host(one.setup) if one.setup else "? 密钥不符 · sealed with another secret"
            click.echo(f"{row.id}\t{row.site}\t{row.kind}\t{one.name}\t{shown}")


def _host(setup: Setup) -> str:
    host = setup["host"] or urlsplit(setup["url"]).hostname or ""
    return f"{host} (private)" if setup.private else host


@channel.command()
@data_option
@click.argument("identity", metavar="ID")
@click.option("--phone", default="", help="To which telephone, for sms.")
@click.option("--email", default="", help="To which mailbox, for email.")
@click.option("--text", default=TEST_TEXT, help="What to send.")
def test(data: Path | None, identity: str, phone: str, email: str, text: str) -> None:
    """Send one message by the channel ID now and tell what the other side said."""
    from server.channels.base import Outgoing, Undelivered
    from server.channels.words import told

    found = _find(services_in(data), identity)
    if found.setup is None:
        raise click.ClickException("密钥不符 · sealed with another secret")
    message = Outgoing(uuid7(), text, "test", found.name, phone=phone, email=email)
    try:
        said = CHANNELS[found.row.kind].send(found.setup, message)
    except Undelivered as error:
        raise click.ClickException(told(error)) from error
    click.echo(f"已发送 · sent: {said}")


@channel.command()
@data_option
@click.argument("identity", metavar="ID")
def remove(data: Path | None, identity: str) -> None:
    """Remove the channel ID and forget its secrets; old messages keep its name."""
    from server.actions.channels import remove_channel

    services = services_in(data)
    row = _find(services, identity).row
    with plain_words(), services.database.writing() as connection:
        remove_channel(connection, row, now_ms())
    click.echo("已停用 · removed")


def _find(services: Services, identity: str) -> Listed:
    from server.actions import channels

    with services.database.reading() as connection:
        for one in channels.listed(connection, services.settings.secret):
            if one.row.id == identity:
                return one
    raise click.ClickException(f"没有这个渠道 · no such channel: {identity}")
