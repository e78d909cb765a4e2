"""`device`: the tablets and desktops that may sync."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.common import by_option, data_option, plain_words, services_in, tell_none


def _missing(device_id: str) -> str:
    return f"没有这台设备 · no such device: {device_id}"


@click.group()
def device() -> None:
    """The devices that may sync."""


@device.command("list")
@data_option
def listed(data: Path | None) -> None:
    """All enrolled devices."""
    from server.store import people

    database = services_in(data).database
    with database.reading() as connection:
        every = people.all_devices(connection)
        tell_none(every, "没有设备 · no devices yet")
        for found in every:
            state = "revoked" if found.revoked else "enrolled"
            state = "lost" if found.revoked and found.lost else state
            click.echo(f"{found.id}\t{state}\t{found.counter}\t{found.name}\t{found.platform}")


@device.command()
@data_option
@click.argument("device_id", metavar="ID")
@click.option("--lost", is_flag=True, help="It is lost or stolen: it is never let in again.")
def revoke(data: Path | None, device_id: str, lost: bool) -> None:
    """Serve and accept nothing any more from the device ID."""
    from server.actions.devices import revoke as revoke_device
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(_missing(device_id)), database.writing() as connection:
        revoke_device(connection, device_id, now_ms(), lost=lost)
    click.echo("已停用 · revoked")


@device.command()
@data_option
@click.argument("device_id", metavar="ID")
def readmit(data: Path | None, device_id: str) -> None:
    """Let the revoked device ID in again; its unsent work then comes by itself."""
    from server.actions.devices import readmit as readmit_device
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(_missing(device_id)), database.writing() as connection:
        readmit_device(connection, device_id, now_ms())
    click.echo("已恢复 · readmitted")


@device.command()
@data_option
@click.argument("device_id", metavar="ID")
@by_option
@click.option("--households", is_flag=True, help="List the households; counts only, when left out.")
def report(data: Path | None, device_id: str, by: str, households: bool) -> None:
    """Tell whose data were on the device ID when it was last in contact, for a lost tablet."""
    from server.actions.accounts import account_of
    from server.actions.lost_device import lost_device
    from server.ids import now_ms
    from server.store import audit

    database = services_in(data).database
    with plain_words(_missing(device_id)), database.writing() as connection:
        account = account_of(connection, by).id
        now = now_ms()
        found = lost_device(connection, device_id, now)
        told = {"households": households, "sites": len(found.sites)}
        audit.note(
            connection,
            "device_reported",
            now,
            account=account,
            device=device_id,
            details=told,
        )
    state = "revoked" if found.revoked else "NOT REVOKED: rounds device revoke"
    click.echo(f"{device_id}\t{found.name}\t{found.platform}\t{state}")
    click.echo(f"使用人 · used by\t{', '.join(found.users)}")
    for held in found.sites:
        when = datetime.fromtimestamp((held.contact or 0) / 1000, UTC)
        seen = f"{when:%Y-%m-%d %H:%M} UTC" if held.contact else "-"
        click.echo(f"{held.site}\t最后联系 · last contact {seen}\t未上传 · unsent {held.unsent}")
        for type_name, count in sorted(held.counts.items()):
            click.echo(f"{held.site}\t{type_name}\t{count}")
        for record, name, rooms in held.households if households else ():
            click.echo(f"{held.site}\t{record}\t{rooms}\t{name}")
