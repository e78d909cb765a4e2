"""`openapi`: the description of the routes."""

from __future__ import annotations

import json
from pathlib import Path

import click

from server.cli.common import data_option, settings


@click.command()
@data_option
def openapi(data: Path | None) -> None:
    """Print the OpenAPI description as JSON."""
    from server.app import create_app
    from server.http.openapi import description

    app = create_app(settings(data))
    click.echo(json.dumps(description(app), ensure_ascii=False, indent=2))
