"""`audit`: whether the journal is what was written, and who did what to the server itself."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.common import data_option, services_in

Heads = dict[str, dict[int, str]]


@click.group()
def audit() -> None:
    """The journal's chain of hashes, and who did what to the server itself."""


@audit.command("list")
@data_option
@click.option("--days", type=click.IntRange(1), default=30, show_default=True, help="How far back.")
@click.option("--kind", default=None, help="Only this kind, such as signed_in or device_revoked.")
def list_lines(data: Path | None, days: int, kind: str | None) -> None:
    """Print who signed in, added devices, exported, erased, purged, and what looked wrong.

    A line each, the oldest first: time, kind, account, device, community, details. It holds ids
    and counts, never what was written about residents.
    """
    from server.ids import now_ms
    from server.store.audit import since
    from sync.keeping import DAY_MS

    database = services_in(data).database
    with database.reading() as connection:
        for line in since(connection, now_ms() - days * DAY_MS, kind):
            at = datetime.fromtimestamp(line.at / 1000, UTC).isoformat(timespec="seconds")
            told = (at, line.kind, line.login, line.device, line.site, line.details)
            click.echo("\t".join(part or "-" for part in told))


@audit.command()
@data_option
def head(data: Path | None) -> None:
    """Print where every site's chain stands, as one line of JSON.

    Keep these lines where whoever can write the database cannot: `rounds audit head >> FILE` once
    a day, on another machine or on paper. `audit verify --head FILE` compares with all of them.
    """
    from server.ids import now_ms
    from server.store import sites

    database = services_in(data).database
    with database.reading() as connection:
        rows = [sites.find(connection, site) for site in sites.every(connection)]
    heads = {row.id: {"position": row.position, "head": row.head} for row in rows if row}
    click.echo(json.dumps({"at": now_ms(), "sites": heads}, sort_keys=True))


@audit.command()
@data_option
@click.option(
    "--head",
    "exported",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="File with lines of `audit head`; the chain must contain each of them.",
)
def verify(data: Path | None, exported: Path | None) -> None:
    """Follow every site's chain and print its head; name the place where it breaks.

    A chain by itself does not show that its tail was cut off: compare with exported heads.
    """
    from server.actions.verify_journal import verify_journal
    from server.store import sites

    database = services_in(data).database
    heads = _exported(exported) if exported else {}
    broken = False
    with database.reading() as connection:
        known = sites.every(connection)
        for site in known:
            found = verify_journal(connection, site, heads.get(site, {}))
            state = "ok" if found.problem is None else f"BROKEN at {found.problem}"
            broken = broken or found.problem is not None
            click.echo(f"{site}\t{found.entries}\t{found.head}\t{state}")
    for site in sorted(set(heads) - set(known)):
        click.echo(f"{site}\t0\t\tBROKEN at position 1: the community is missing")
        broken = True
    if broken:
        raise click.ClickException("日志链不完整 · the journal was altered")


def _exported(file: Path) -> Heads:
    """The hashes by site and position. Two lines that contradict each other are told as such."""
    found: Heads = defaultdict(dict)
    try:
        for line in file.read_text(encoding="utf-8").splitlines():
            for site, told in json.loads(line)["sites"].items() if line.strip() else ():
                if found[site].setdefault(int(told["position"]), told["head"]) != told["head"]:
                    raise click.ClickException(f"{file}: {site} {told['position']}: two heads")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise click.ClickException(f"{file}: 不是 audit head 的输出 · no heads") from error
    return dict(found)
