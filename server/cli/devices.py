"""`device`: the tablets and desktops that may sync."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.common import data_option, open_app, plain_words, settings


@click.group()
def device() -> None:
    """The devices that may sync."""


@device.command("list")
@data_option
def listed(data: Path | None) -> None:
    """All enrolled devices."""
    from server.app import services_of
    from server.store import people

    database = services_of(open_app(settings(data))).database
    with database.reading() as connection:
        for found in people.all_devices(connection):
            state = "revoked" if found.revoked else "enrolled"
            click.echo(f"{found.id}\t{state}\t{found.counter}\t{found.name}\t{found.platform}")


@device.command()
@data_option
@click.argument("device_id", metavar="ID")
def revoke(data: Path | None, device_id: str) -> None:
    """Serve and accept nothing any more from the device ID."""
    from server.actions.devices import revoke as revoke_device
    from server.app import services_of
    from server.ids import now_ms

    database = services_of(open_app(settings(data))).database
    with plain_words(), database.writing() as connection:
        revoke_device(connection, device_id, now_ms())
    click.echo("已停用 · revoked")
