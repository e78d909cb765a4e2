"""`rounds`, which is also `python3 -m server`: every command tells what it does with `--help`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from server.cli import (
    audit,
    backup,
    channels,
    devices,
    office,
    openapi,
    people,
    privacy,
    records,
    seed,
    serving,
    tls,
    verify,
)
from server.cli.both_languages import BothLanguages
from server.version import VERSION

HELP = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=BothLanguages, invoke_without_command=True, context_settings=HELP)
@click.version_option(VERSION, prog_name="rounds")
@click.pass_context
def rounds(context: click.Context) -> None:
    """巡楼 Rounds: the offline-first patrol book of a property office.

    Without a command, the demo community is started.
    """
    if context.invoked_subcommand is None:
        context.invoke(serving.demo)


for command in (
    serving.serve,
    serving.demo,
    office.init,
    office.site,
    seed.seed,
    people.user,
    devices.device,
    channels.channel,
    records.records,
    audit.audit,
    backup.backup,
    backup.restore,
    privacy.purge,
    privacy.resident,
    tls.tls,
    verify.verify,
    openapi.openapi,
):
    rounds.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; without `arguments`, those of the process."""
    rounds.main(args=list(sys.argv[1:] if arguments is None else arguments), prog_name="rounds")
