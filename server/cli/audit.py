"""`audit`: whether the journal is what was written."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.common import data_option, open_app, settings


@click.group()
def audit() -> None:
    """The journal's chain of hashes."""


@audit.command()
@data_option
def verify(data: Path | None) -> None:
    """Follow every site's chain and print its head; name the place where it breaks.

    A chain does not show a cut tail: keep the printed head elsewhere and compare.
    """
    from server.actions.verify_journal import verify_journal
    from server.app import services_of
    from server.store import sites

    database = services_of(open_app(settings(data))).database
    broken = False
    with database.reading() as connection:
        for site in sites.every(connection):
            found = verify_journal(connection, site)
            state = "ok" if found.problem is None else f"BROKEN at {found.problem}"
            broken = broken or found.problem is not None
            click.echo(f"{site}\t{found.entries}\t{found.head}\t{state}")
    if broken:
        raise click.ClickException("日志链不完整 · the journal was altered")
