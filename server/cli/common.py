"""What every command needs: the folder, the services, and plain words for what went wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click
from flask import Flask

from server.settings import BadSettings, Settings, from_environment

F = TypeVar("F", bound=Callable[..., Any])


def data_option(command: F) -> F:
    """`--data DIR` for a command."""
    option = click.option(
        "--data",
        type=click.Path(path_type=Path, file_okay=False),
        default=None,
        help="Folder of database and photos (ROUNDS_DATA, else data/office).",
    )
    return option(command)


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
