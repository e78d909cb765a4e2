"""`purge` and `resident`: personal values end with their terms, and people with their rights."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from server.cli.common import by_option, data_option, plain_words, services_in, site_of, site_option

if TYPE_CHECKING:
    from server.actions.purge import Counts


@click.command()
@data_option
@click.option("--dry-run", is_flag=True, help="Only tell what would go: counts, no values.")
@click.option("--site", "only", default=None, help="Id of the community (all, when left out).")
@click.option(
    "--older-than",
    default=0,
    type=click.IntRange(min=0),
    help="Days after closing; lengthens terms, shortens none.",
)
def purge(data: Path | None, dry_run: bool, only: str | None, older_than: int) -> None:
    """Remove the personal values whose terms are over; the proofs stay.

    For every night (server/deploy/rounds-purge.timer); the server may run meanwhile. The file of
    the database is written anew afterwards, so that nothing is left in it.
    """
    from server.actions.due import plan
    from server.actions.run_purge import run_purge
    from server.ids import now_ms
    from server.store import sites
    from server.store.scrub import scrub

    services = services_in(data)
    with services.database.reading() as connection:
        known = sites.every(connection)
    anything = False
    for site in [site_of(only, known)] if only else known:
        if dry_run:
            with services.database.reading() as connection:
                found = plan(connection, site, now_ms(), older_than)
            _tell(site, ((due.type, name) for due in found.dues for name in due.names))
            click.echo(f"{site}\tset_aside\t{len(found.aside)}")
        else:
            found, done = run_purge(services, site, now_ms(), older_than)
            anything = anything or done.anything
            _tell(site, done.counts.elements())
            click.echo(f"{site}\tpictures\t{done.pictures}")
            click.echo(f"{site}\tset_aside\t{done.aside}")
        for why, count in sorted(found.held.items()):
            click.echo(f"{site}\tkept: {why}\t{count}")
    if anything and not scrub(services.database):
        click.echo("数据库日志正被读取，下次清除 · the log is being read: next time", err=True)


def _tell(site: str, values: Iterable[tuple[str, str]]) -> None:
    from collections import Counter

    counts: Counts = Counter(values)
    for (type_name, name), count in sorted(counts.items()):
        click.echo(f"{site}\t{type_name}.{name}\t{count}")


def _missing(resident_id: str) -> str:
    return f"没有这位住户 · no such resident: {resident_id}"


@click.group()
def resident() -> None:
    """What is held about a resident: to hand over, and to erase."""


@resident.command()
@data_option
@site_option
@by_option
@click.argument("resident_id", metavar="ID")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="Archive to write: JSON, a text to read, and photos.",
)
def export(data: Path | None, site: str | None, by: str, resident_id: str, out: Path) -> None:
    """Write everything that is held about the resident ID to a file (PIPL 45)."""
    from server.actions.accounts import account_of
    from server.actions.export_person import export_person
    from server.ids import now_ms
    from server.store import audit, sites

    services = services_in(data)
    now = now_ms()
    with plain_words(_missing(resident_id)):
        with services.database.reading() as connection:
            account = account_of(connection, by).id
            chosen = site_of(site, sites.every(connection))
        try:
            count = export_person(services, chosen, resident_id, out, now)
        except FileExistsError as error:
            raise click.ClickException(f"{out} 已存在 · exists already") from error
    told = {"resident": resident_id, "records": count}
    with services.database.writing() as connection:
        audit.note(connection, "resident_exported", now, site=chosen, account=account, details=told)
    click.echo(f"{out}: {count} 条记录 · records")


@resident.command()
@data_option
@site_option
@by_option
@click.argument("resident_id", metavar="ID")
@click.option("--dry-run", is_flag=True, help="Only tell what would go and what would stay.")
def erase(data: Path | None, site: str | None, by: str, resident_id: str, dry_run: bool) -> None:
    """Erase what is held about the resident ID, as far as nothing holds it back (PIPL 47).

    What stays is told with the reason. While the resident lives here nothing is erased.
    """
    from server.actions.accounts import account_of
    from server.actions.erase import WHY, Stays, plan_erasure
    from server.actions.run_purge import carry_out, counts_of
    from server.ids import now_ms
    from server.store import audit, sites
    from server.store.scrub import scrub

    services = services_in(data)
    now = now_ms()
    with plain_words(_missing(resident_id)), services.database.reading() as connection:
        account = account_of(connection, by).id
        chosen = site_of(site, sites.every(connection))
        found = plan_erasure(connection, chosen, resident_id, now)
    _tell(chosen, ((due.type, name) for due in found.dues for name in due.names))
    for kept in found.kept:
        words = WHY[kept.why]
        click.echo(f"{chosen}\t保留 · stays: {kept.type} {kept.record}\t{words.zh} · {words.en}")
    if any(kept.why is Stays.LIVING for kept in found.kept):
        raise click.ClickException("未删除 · nothing was erased")
    if dry_run:
        return
    done = carry_out(services, chosen, found.dues, found.aside, now)
    told = {"resident": resident_id, "kept": len(found.kept), **counts_of(done)}
    with services.database.writing() as connection:
        audit.note(connection, "resident_erased", now, site=chosen, account=account, details=told)
    if not scrub(services.database):
        click.echo("数据库日志正被读取，下次清除 · the log is being read: next time", err=True)
    click.echo("已删除 · erased")
