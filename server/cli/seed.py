"""`seed`: invented data for trying out and for load."""

from __future__ import annotations

from pathlib import Path

import click
from flask import Flask

from server.cli.common import data_option, open_app, plain_words, settings


def seed_demo(app: Flask) -> bool:
    """Fill an empty database with the demo community. Returns whether it was empty."""
    from server.app import services_of
    from server.seeds.demo import load
    from server.store import sites

    services = services_of(app)
    with services.database.reading() as connection:
        if sites.every(connection):
            return False
    click.echo("建立演示小区 · making the demo community")
    load(services)
    return True


@click.group()
def seed() -> None:
    """Fill an empty office with invented data."""


@seed.command("demo")
@data_option
def demo(data: Path | None) -> None:
    """Two communities with staff, residents, parcels, renovations and violations."""
    app = open_app(settings(data, demo=True))
    with plain_words():
        if not seed_demo(app):
            raise click.ClickException("已有数据 · There is data already; choose an empty folder")


@seed.command("large")
@data_option
@click.option(
    "--units",
    default=10_000,
    show_default=True,
    type=click.IntRange(1, 1_000_000),
    help="How many units, rounded up to whole buildings.",
)
def large(data: Path | None, units: int) -> None:
    """One community with as many units as asked for, to measure with."""
    from server.app import services_of
    from server.seeds.large import load

    app = open_app(settings(data, demo=True))
    with plain_words():
        made = load(services_of(app), units=units)
    click.echo(f"已建立 · made: {made}")
