"""`user`: accounts and their posts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.common import data_option, plain_words, services_in, site_of, site_option
from sync.definition import STAFF, Role

ROLES = sorted(str(role) for role in STAFF)


@click.group()
def user() -> None:
    """Accounts: who may sign in, and what they are at which community."""


_role = click.option("--role", required=True, type=click.Choice(ROLES), help="The post.")
_password = click.option(
    "--password",
    prompt="密码 · Password",
    hide_input=True,
    confirmation_prompt=True,
    help="At least 8 characters; asked for when left out.",
)


@user.command()
@data_option
@click.argument("login")
@click.option("--name", prompt="姓名 · Name", help="The person's name.")
@_role
@site_option
@_password
def add(
    data: Path | None, login: str, name: str, role: str, site: str | None, password: str
) -> None:
    """Add the account LOGIN with a post."""
    from server.actions.accounts import NewUser, add_user
    from server.ids import now_ms
    from server.store import sites

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        chosen = site_of(site, sites.every(connection))
        staff = add_user(connection, NewUser(login, password, name, chosen, Role(role)), now_ms())
    click.echo(f"{login}: {role}, staff {staff}")


@user.command("post")
@data_option
@click.argument("login")
@_role
@site_option
def give_post(data: Path | None, login: str, role: str, site: str | None) -> None:
    """Give the account LOGIN a further post, such as at another community."""
    from server.actions.accounts import give_post as give
    from server.ids import now_ms
    from server.store import sites

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        chosen = site_of(site, sites.every(connection))
        staff = give(connection, login, chosen, Role(role), now_ms())
    click.echo(f"{login}: {role}, staff {staff}")


@user.command("list")
@data_option
def listed(data: Path | None) -> None:
    """All accounts with their posts."""
    from server.store import people

    database = services_in(data).database
    with database.reading() as connection:
        for account in people.all_accounts(connection):
            posts = people.posts(connection, account.id)
            roles = ", ".join(f"{post.role}@{post.site}" for post in posts) or "-"
            since = datetime.fromtimestamp(account.created / 1000, UTC).date().isoformat()
            state = "disabled" if account.disabled else "active"
            click.echo(f"{account.login}\t{account.name}\t{state}\t{since}\t{roles}")


@user.command()
@data_option
@click.argument("login")
@_password
def password(data: Path | None, login: str, password: str) -> None:
    """Set a new password for LOGIN and sign the account out everywhere."""
    from server.actions.accounts import set_password
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        account = set_password(connection, login, password, now_ms())
    click.echo("密码已更新 · password set")
    if account.disabled:
        click.echo(f"账号仍停用 · still disabled: rounds user enable {account.login}")


@user.command("disable")
@data_option
@click.argument("login")
def disabled(data: Path | None, login: str) -> None:
    """Let LOGIN sign in no more; everything the person did stays. Not the last administrator."""
    from server.actions.accounts import disable
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        disable(connection, login, now_ms())
    click.echo("已停用 · disabled")


@user.command("enable")
@data_option
@click.argument("login")
def enabled(data: Path | None, login: str) -> None:
    """Let LOGIN, who was disabled, sign in again with the old password and posts."""
    from server.actions.accounts import enable
    from server.ids import now_ms

    database = services_in(data).database
    with plain_words(), database.writing() as connection:
        enable(connection, login, now_ms())
    click.echo("已启用 · enabled")
