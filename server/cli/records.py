"""`records`: the record types, and the records made again from the journal."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click

from server.cli.common import data_option, plain_words, services_in

PROJECT = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"[a-z][a-z0-9_]{1,40}")
_TEMPLATES = {"definition.py": "new_record.txt", "vectors.json": "new_record_vectors.txt"}


@click.group()
def records() -> None:
    """Record types, and records from the journal."""


@records.command()
@click.argument("name")
@click.option("--zh", default=None, help="Chinese label.")
@click.option("--en", default=None, help="English label.")
def new(name: str, zh: str | None, en: str | None) -> None:
    """Start the record type NAME: a folder with a definition and vectors to fill in."""
    if not _NAME.fullmatch(name):
        raise click.ClickException("名称用小写英文 · lower-case letters, digits and _ are allowed")
    folder = PROJECT / "sync" / "records" / name
    if folder.exists():
        raise click.ClickException(f"已存在 · {folder.relative_to(PROJECT)} exists already")
    folder.mkdir(parents=True)
    words = {"$NAME": name, "$ZH": zh or name, "$EN": en or name.replace("_", " ").capitalize()}
    (folder / "__init__.py").write_text(f'"""{words["$ZH"]}."""\n', encoding="utf-8")
    for made, template in _TEMPLATES.items():
        (folder / made).write_text(_filled(template, words), encoding="utf-8")
    click.echo(f"已建立 · made {folder.relative_to(PROJECT)}; then: rounds records generate")


def _filled(template: str, words: dict[str, str]) -> str:
    text = Path(__file__).with_name(template).read_text(encoding="utf-8")
    for mark, word in words.items():
        text = text.replace(mark, word)
    return text


@records.command()
@click.option("--check", is_flag=True, help="Only tell whether the files are up to date.")
def generate(check: bool) -> None:
    """Write the TypeScript types and the documentation of all record types."""
    command = [sys.executable, "-m", "sync.generate", *(["--check"] if check else [])]
    sys.exit(subprocess.run(command, cwd=PROJECT, check=False).returncode)


@records.command()
@data_option
@click.option("--write", is_flag=True, help="Put right what differs and fill the tables anew.")
def rebuild(data: Path | None, write: bool) -> None:
    """Replay the journal and compare with what is served."""
    from server.actions.rebuild import rebuild as rebuild_site
    from server.store import sites

    database = services_in(data).database
    differing = 0
    with plain_words(), database.writing() as connection:
        for site in sites.every(connection):
            found = rebuild_site(connection, site, write=write)
            differing += len(found.differing)
            click.echo(f"{site}\t{found.records} records\t{len(found.differing)} differ")
            for record in found.differing[:20]:
                click.echo(f"  {record}")
    if differing and not write:
        raise click.ClickException("与日志不符 · use --write to put it right")
