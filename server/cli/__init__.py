"""The command line, `python3 -m server` and `rounds` alike."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """巡楼 Rounds: the patrol book of a residential property office."""
