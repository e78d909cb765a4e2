"""`verify`: receipts without a network."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.common import data_option, settings
from server.settings import SECRET_FILE, folder_of


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--key", default=None, help="Public key, 64 hexadecimal digits.")
@data_option
def verify(files: tuple[Path, ...], key: str | None, data: Path | None) -> None:
    """Check receipts that were saved as files, without a network.

    The public key is that of the data folder, or --key, as GET /api/receipts/key tells it: take
    it from the office, never from whoever hands in the receipt.
    """
    from server.actions.verify_receipt import Altered, NoReceipt, verify_receipt

    public = key or _own_key(data)
    altered = strange = 0
    for file in files:
        try:
            found = verify_receipt(file.read_bytes(), public)
        except NoReceipt:
            strange += 1
            click.echo(f"{file}\t不是单据或已损坏 · NO RECEIPT, or damaged")
        except Altered as error:
            altered += 1
            click.echo(f"{file}\tALTERED ({error})")
        except ValueError as error:
            told = "公钥应为 64 位十六进制数 · the public key has 64 hexadecimal digits"
            raise click.ClickException(told) from error
        else:
            when = datetime.fromtimestamp(found.received / 1000, UTC)
            told = f"{found.office}\t{when:%Y-%m-%d %H:%M} UTC\t{found.items}"
            click.echo(f"{file}\tok\t{told}\t{found.signature}")
    if altered:
        raise click.ClickException(f"{altered} 份单据被改动 · receipts altered")
    if strange:
        raise click.ClickException(f"{strange} 个文件不是单据 · files are no receipts")


def _own_key(data: Path | None) -> str:
    from server.security.receipt_key import public_hex

    kept = folder_of(os.environ, data) / SECRET_FILE
    if not kept.exists() and not os.environ.get("ROUNDS_SECRET"):
        raise click.ClickException("请给出 --key · no office here: give --key")
    return public_hex(settings(data, founding=True).secret)
