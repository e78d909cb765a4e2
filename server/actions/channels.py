"""Channels set up, listed and removed by whoever runs the server; devices learn name and kind."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from sqlalchemy import Connection

from server.actions.enter_intents import enter_intents
from server.actions.system import Intent
from server.channels.base import BadOption, Channel, Setup
from server.channels.registry import CHANNELS
from server.ids import uuid7
from server.security.sealing import NotOurs, seal, unseal
from server.store import audit, channels, feed
from server.store.channels import ChannelRow

TYPE = "channel"


class NewChannel(NamedTuple):
    """`name` is what staff choose by; `setup` is checked before anything is kept."""

    site: str
    kind: str
    name: str
    setup: Setup


class Opened(NamedTuple):
    """A channel ready to be used."""

    channel: Channel
    setup: Setup


class Listed(NamedTuple):
    """`setup` is None where it cannot be opened with the office's secret."""

    row: ChannelRow
    name: str
    setup: Setup | None


def add_channel(connection: Connection, secret: bytes, new: NewChannel, now: int) -> str:
    """Keep the channel sealed and tell devices its name and kind. Returns its id. Raises
    BadOption."""
    channel = CHANNELS[new.kind]
    unknown = set(new.setup.options) - {option.name for option in channel.options}
    if unknown:
        raise BadOption(f"未知选项 · unknown: {', '.join(sorted(unknown))}")
    for option in channel.options:
        if option.required and not new.setup[option.name]:
            raise BadOption(f"{option.name}: 必填 · is needed")
    channel.check(new.setup)
    identity = uuid7(now)
    plain = json.dumps({"options": dict(new.setup.options), "private": new.setup.private})
    sealed = seal(secret, _about(new.site, identity), plain.encode())
    channels.save(connection, ChannelRow(new.site, identity, new.kind, sealed, now))
    told = {"name": new.name, "kind": new.kind}
    enter_intents(connection, new.site, [Intent(TYPE, told, identity)], now)
    details = {"channel": identity, "kind": new.kind}
    audit.note(connection, "channel_added", now, site=new.site, details=details)
    return identity


def remove_channel(connection: Connection, row: ChannelRow, now: int) -> None:
    """Forget the secrets; the record stays, so that old messages still say how they went."""
    channels.remove(connection, row.site, row.id)
    enter_intents(connection, row.site, [Intent(TYPE, {}, row.id, "remove")], now)
    audit.note(connection, "channel_removed", now, site=row.site, details={"channel": row.id})


def opened(connection: Connection, secret: bytes, site: str, channel: str) -> Opened | None:
    """The channel, or None where it was removed. Raises NotOurs."""
    row = channels.find(connection, site, channel)
    if row is None:
        return None
    return Opened(CHANNELS[row.kind], _setup(secret, row))


def listed(connection: Connection, secret: bytes) -> list[Listed]:
    """Every channel of every site."""
    found = []
    for row in channels.every(connection):
        record = feed.load(connection, row.site, [row.id]).get(row.id)
        name = record["fields"].get("name", "") if record else ""
        try:
            setup: Setup | None = _setup(secret, row)
        except NotOurs:
            setup = None
        found.append(Listed(row, name, setup))
    return found


def _setup(secret: bytes, row: ChannelRow) -> Setup:
    told: dict[str, Any] = json.loads(unseal(secret, _about(row.site, row.id), row.sealed))
    return Setup(told["options"], told["private"])


def _about(site: str, channel: str) -> str:
    return f"channel {site} {channel}"
