"""`openapi`: the description of the routes."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import click


@click.command()
def openapi() -> None:
    """Print the OpenAPI description as JSON; it needs no office."""
    from server.app import create_app
    from server.http.openapi import description
    from server.settings import DATABASE_FILE, Settings

    with TemporaryDirectory(prefix="rounds-openapi-") as scratch:
        database = f"sqlite:///{Path(scratch, DATABASE_FILE)}"
        app = create_app(Settings(Path(scratch), database, bytes(32), log_level="ERROR"))
        click.echo(json.dumps(description(app), ensure_ascii=False, indent=2))
