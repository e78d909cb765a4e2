"""`backup` and `restore`: a copy of everything, proof that it is one, and the way back."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click import Context

from server.cli.common import data_option, open_app, plain_words, services_in, tell_none

backup_argument = click.argument(
    "backup_folder", metavar="BACKUP", type=click.Path(path_type=Path, file_okay=False, exists=True)
)


class _MakesByDefault(click.Group):
    """`rounds backup FOLDER` is short for `rounds backup make FOLDER`."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = ["make", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_MakesByDefault)
def backup() -> None:
    """Copy the office while it runs, and check such copies.

    `rounds backup FOLDER` makes one. PostgreSQL is backed up by its own tools.
    """


@backup.command()
@data_option
@click.argument("into", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False))
def make(data: Path | None, into: Path) -> None:
    """Make a new backup below FOLDER, named by the moment, complete by itself.

    Photos that the backup before it holds are linked, not copied.
    """
    from server.actions.back_up import back_up

    services = services_in(data)
    with plain_words():
        done = back_up(services, into)
    click.echo(f"已备份 · backed up: {done.folder} ({done.photos} photos, {done.copied} copied)")


@backup.command("list")
@click.argument(
    "folder", metavar="FOLDER", type=click.Path(path_type=Path, file_okay=False, exists=True)
)
def listed(folder: Path) -> None:
    """The finished backups below FOLDER, oldest first, with what their lists say."""
    from server.actions import backup_list

    every = sorted(folder.glob(f"[0-9]*/{backup_list.FILE}"))
    tell_none(every, "没有备份 · no backups there")
    for file in every:
        with plain_words():
            told = backup_list.read(file.parent)
        entries = told.counts["journal"]
        click.echo(f"{file.parent}\t{entries} entries\t{len(told.photos)} photos\t{told.version}")


@backup.command()
@backup_argument
def check(backup_folder: Path) -> None:
    """Restore BACKUP into a scratch place and compare everything with what was written.

    Counts, the journal's chain, the records replayed from it, the tables made anew from them, and
    every photo by its hash. Ends with 1 when anything differs.
    """
    from server.actions.check_backup import check as check_backup
    from server.app import services_of
    from server.services import Services
    from server.settings import DATABASE_FILE, Settings

    def open_office(folder: Path) -> Services:
        # Nobody signs in there: the secret is of no use.
        chosen = Settings(
            folder, f"sqlite:///{folder / DATABASE_FILE}", bytes(32), log_level="ERROR"
        )
        return services_of(open_app(chosen))

    with plain_words():
        found = check_backup(backup_folder, open_office)
    for problem in found.problems:
        click.echo(problem)
    told = f"{found.entries} entries, {found.records} records, {found.photos} photos"
    if found.problems:
        raise click.ClickException(f"备份不可靠 · not to be relied on: {told}")
    click.echo(f"备份完好 · sound: {told}")


@click.command()
@data_option
@backup_argument
@click.option("--replace", is_flag=True, help="Set an office that is there aside and keep it.")
def restore(data: Path | None, backup_folder: Path, replace: bool) -> None:
    """Put BACKUP in the place of the office's folder.

    Stop the server first. Tablets notice when they next connect, pull everything anew, and offer
    their work of the last 14 days again, so what the backup does not know comes back.
    """
    from server.actions.restore import restore as restore_backup
    from server.settings import folder_of

    chosen = folder_of(os.environ, data)
    with plain_words():
        done = restore_backup(backup_folder, chosen, replace=replace)
    if done.kept:
        click.echo(f"原数据保留在 · what was there is kept: {done.kept}")
    click.echo(f"已恢复 · restored: {chosen} ({done.photos} photos)")
    click.echo(f"启动 · start with: rounds serve --data {chosen}")
