"""What commands share: options, the services, and plain words for what went wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from flask import Flask

from server.settings import BadSettings, NoOffice, Settings, from_environment

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
port_type = click.IntRange(1, 65_535)
by_option = click.option(
    "--by", required=True, help="Login of whoever does it; goes into the audit."
)


def site_of(given: str | None, known: list[str]) -> str:
    """The site that was meant: the given one, or the only one there is."""
    chosen = given or (known[0] if len(known) == 1 else None)
    if chosen is None or chosen not in known:
        raise click.ClickException(f"请用 --site 指定小区 · choose one: {', '.join(known)}")
    return chosen


def settings(
    data: Path | None, host: str = "127.0.0.1", *, demo: bool = False, founding: bool = False
) -> Settings:
    """The settings, or a plain message and the end of the command. Only what makes an office
    (`founding`) may do without one: elsewhere a mistyped folder would look like success."""
    try:
        return from_environment(data=data, host=host, demo=demo, founding=founding or demo)
    except BadSettings as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise _no_folder(error) from error


def _no_folder(error: OSError) -> click.ClickException:
    return click.ClickException(
        f"数据文件夹不可用 · the folder cannot be used: {error.filename}: {error.strerror}"
    )


def open_app(chosen: Settings) -> Flask:
    """The app on these settings, its database brought up."""
    from sqlalchemy.exc import ArgumentError, OperationalError

    from server.app import create_app, services_of
    from server.start import make_ready
    from server.store.database import NotDurable
    from server.store.private import make_private

    try:
        for path in make_private(chosen):
            click.echo(f"已收紧权限 · others could read this, now only its owner: {path}", err=True)
        with plain_words():
            app = create_app(chosen)
            make_ready(services_of(app))
    except NotDurable as error:
        raise click.ClickException(str(error)) from error
    except (ArgumentError, OperationalError) as error:
        told = str(getattr(error, "orig", error)).splitlines()[0]
        raise click.ClickException(f"数据库无法打开 · no database: {told}") from error
    except OSError as error:
        raise _no_folder(error) from error
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        told = (
            "缺少 psycopg · PostgreSQL needs the extra `postgres`: pip install 'rounds[postgres]'"
        )
        raise click.ClickException(told) from error
    return app


def services_in(data: Path | None) -> Services:
    """What the office in the folder works with, its database brought up; it has a community."""
    from server.app import services_of
    from server.store import sites

    services = services_of(open_app(settings(data)))
    with services.database.reading() as connection:
        if not sites.every(connection):
            raise click.ClickException(str(NoOffice(services.settings.data)))
    return services


def tell_none(anything: object, words: str) -> None:
    """Say that a list is empty, beside the lines that others may read by machine."""
    if not anything:
        click.echo(words, err=True)


@contextmanager
def plain_words(missing: str = "") -> Iterator[None]:
    """Turn the refusals of actions into messages for the terminal. `missing` is what to say where
    the thing that was named is not there."""
    from server.actions.system import SystemRefused
    from server.problems import Trouble, document
    from server.store.database import Busy, DiskFull

    def words(code: str, params: dict[str, Any]) -> str:
        told = document(code, params, "")
        return f"{told['title']} · {told['title_en']}"

    try:
        yield
    except Trouble as error:
        told = missing if error.code == "not_found" else ""
        raise click.ClickException(told or words(error.code, error.params)) from error
    except Busy as error:
        raise click.ClickException(words("busy", {})) from error
    except DiskFull as error:
        raise click.ClickException(words("storage_full", {})) from error
    except SystemRefused as error:
        found = error.problem
        told = words(found.code, found.params) if found else str(error)
        raise click.ClickException(told) from error
    except ValueError as error:
        raise click.ClickException(str(error)) from error
