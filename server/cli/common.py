"""What commands share: options, the services, and plain words for what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask import Flask

from server.settings import BadSettings, Settings, from_environment

if TYPE_CHECKING:
    from server.services import Services

data_option = click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Folder of database and photos (ROUNDS_DATA, else data/office).",
)
site_option = click.option(
    "--site", default=None, help="Id of the community; needed where there are several."
)
by_option = click.option(
    "--by", required=True, help="Login of whoever does it; goes into the audit."
)


def site_of(given: str | None, known: list[str]) -> str:
    """The site that was meant: the given one, or the only one there is."""
    chosen = given or (known[0] if len(known) == 1 else None)
    if chosen is None or chosen not in known:
        raise click.ClickException(f"请用 --site 指定小区 · choose one: {', '.join(known)}")
    return chosen


def settings(data: Path | None, host: str = "127.0.0.1", *, demo: bool = False) -> Settings:
    """The settings, or a plain message and the end of the command."""
    try:
        return from_environment(data=data, host=host, demo=demo)
    except BadSettings as error:
        raise click.ClickException(str(error)) from error


def open_app(chosen: Settings) -> Flask:
    """The app on these settings, its database brought up."""
    from server.app import create_app, services_of
    from server.start import make_ready
    from server.store.database import NotDurable

    app = create_app(chosen)
    try:
        make_ready(services_of(app))
    except NotDurable as error:
        raise click.ClickException(str(error)) from error
    return app


def services_in(data: Path | None) -> Services:
    """What the office in the folder works with, its database brought up."""
    from server.app import services_of

    return services_of(open_app(settings(data)))


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn the refusals of actions into messages for the terminal."""
    from server.actions.system import SystemRefused
    from server.problems import Trouble, document

    try:
        yield
    except Trouble as error:
        told = document(error.code, error.params, "")
        raise click.ClickException(f"{told['title']} · {told['title_en']}") from error
    except (SystemRefused, ValueError) as error:
        raise click.ClickException(str(error)) from error
