"""`backup`: a copy of everything that can be put in place of the folder."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.common import data_option, open_app, plain_words, settings


@click.command()
@data_option
@click.argument("target", type=click.Path(path_type=Path, file_okay=False))
def backup(data: Path | None, target: Path) -> None:
    """Copy database and photos to the new folder TARGET while the server runs.

    To restore, serve from the copy: it starts with a new epoch, so that the tablets offer their
    work of the last 14 days again. PostgreSQL is backed up by its own tools.
    """
    from server.actions.back_up import back_up
    from server.app import services_of

    services = services_of(open_app(settings(data)))
    with plain_words():
        copied = back_up(services, target)
    click.echo(f"{target}: {copied.photos} photos, integrity {copied.integrity}")
