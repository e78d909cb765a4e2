"""`init` and `site`: the communities of an office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.cli.common import data_option, open_app, plain_words, services_in, settings

if TYPE_CHECKING:
    from sqlalchemy import Connection


@click.command()
@data_option
@click.option("--site", prompt="小区名称 · Community", help="Name of the first community.")
@click.option("--login", prompt="管理员账号 · Administrator's account", help="Account to sign in.")
@click.option("--name", prompt="管理员姓名 · Administrator's name", help="The person's name.")
@click.option(
    "--password",
    prompt="密码 · Password",
    hide_input=True,
    confirmation_prompt=True,
    help="At least 8 characters; asked for when left out.",
)
def init(data: Path | None, site: str, login: str, name: str, password: str) -> None:
    """Make the first community of an office and its administrator."""
    from server.actions.accounts import NewUser, add_user
    from server.actions.found_site import found_site
    from server.app import services_of
    from server.ids import now_ms
    from server.settings import write_secret
    from server.store import sites
    from sync.definition import Role

    chosen = settings(data, founding=True)
    write_secret(chosen.data)
    database = services_of(open_app(chosen)).database
    with plain_words(), database.writing() as connection:
        if sites.every(connection):
            raise click.ClickException("已初始化 · This office exists already")
        site_id = found_site(connection, now_ms(), {"name": site})
        user = NewUser(login, password, name, site_id, Role.ADMINISTRATOR)
        add_user(connection, user, now_ms())
    click.echo(f"已建立 · made: {site} ({site_id})")
    click.echo(f"启动 · start with: rounds serve --data {chosen.data}")


@click.group()
def site() -> None:
    """The communities of an office."""


@site.command("list")
@data_option
def listed(data: Path | None) -> None:
    """All communities with their ids."""
    database = services_in(data).database
    with database.reading() as connection:
        for found, name in _names(connection):
            click.echo(f"{found}\t{name}")


def _names(connection: Connection) -> Iterator[tuple[str, str]]:
    """The communities with their names."""
    from server.store import feed, sites

    for found in sites.every(connection):
        record = feed.load(connection, found, [found]).get(found)
        yield found, record["fields"].get("name", "") if record else ""


@site.command()
@data_option
@click.argument("name")
def add(data: Path | None, name: str) -> None:
    """Add the community NAME; then give people posts there with `rounds user post`."""
    from server.actions.found_site import found_site
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        if name.strip() in (known for _, known in _names(connection)):
            raise click.ClickException(f"已有这个小区 · there is a community of that name: {name}")
        click.echo(found_site(connection, now_ms(), {"name": name}))
