"""`serve` and `demo`: the server itself."""

from __future__ import annotations

import errno
import socket
import unicodedata
from pathlib import Path

import click
from flask import Flask

from server.cli.common import data_option, open_app, port_type, settings

PROJECT = Path(__file__).resolve().parents[2]
DEMO_DATA = PROJECT / "data" / "demo"
PORT = 8600

host_option = click.option("--host", default="127.0.0.1", show_default=True, help="Address.")
port_option = click.option("--port", default=PORT, show_default=True, type=port_type, help="Port.")


@click.command()
@data_option
@host_option
@port_option
@click.option("--tls", is_flag=True, help="HTTPS with the office's own certificate, and its page.")
def serve(data: Path | None, host: str, port: int, tls: bool) -> None:
    """Serve a real office: empty at first, its administrator comes from `rounds init`."""
    from server.run import Listen, run

    for wanted in (port, port + 1) if tls else (port,):
        _expect_free(host, wanted)
    chosen = settings(data, host, founding=True)
    app = open_app(chosen)
    certificate = key = None
    if tls:
        from server.cli.tls import certificate_for, start_page

        certificate, key = certificate_for(chosen.data, host)
        start_page(chosen.data, host, port + 1)
    listen = Listen(host, port, certificate, key)
    run(app, listen, lambda: _ready(listen.url, app))


def _ready(url: str, app: Flask) -> None:
    from server.app import services_of
    from server.store import sites

    click.echo(f"巡楼已就绪 · Rounds is ready: {url}")
    services = services_of(app)
    with services.database.reading() as connection:
        if not sites.every(connection):
            command = f"rounds init --data {services.settings.data}"
            click.echo(f"还没有小区，请先运行 · nobody can sign in yet, first run: {command}")


def _expect_free(host: str, port: int) -> None:
    """Tell in a sentence what gunicorn tells after five tries and in ten lines."""
    try:
        passive = socket.AI_PASSIVE
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=passive)
        family, *_, address = found[0]
        socket.create_server(address, family=family).close()
    except OSError as error:
        where = f"{host}:{port}"
        if error.errno == errno.EADDRINUSE:
            told = f"端口已被占用 · the port is in use: {where}"
        else:
            told = f"无法监听 · cannot listen there: {where} ({error.strerror})"
        raise click.ClickException(told) from error


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=DEMO_DATA,
    show_default=True,
    help="Folder of the demo.",
)
@host_option
@port_option
def demo(data: Path = DEMO_DATA, host: str = "127.0.0.1", port: int = PORT) -> None:
    """Start the demo community; it is made at the first start and kept."""
    from server.app import services_of
    from server.cli.seed import seed_demo
    from server.run import Listen, run

    _expect_free(host, port)
    app = open_app(settings(data, host, demo=True))
    seed_demo(app)
    listen = Listen(host, port)
    run(app, listen, lambda: _welcome(listen.url, services_of(app).settings.data))


def _welcome(url: str, data: Path) -> None:
    from server.actions.demo import sign_ins

    click.echo(f"\n  巡楼已就绪 · Rounds is ready: {url}\n")
    entries = sign_ins(data)
    widths = {name: max(_width(e[name]) for e in entries) for name in entries[0]} if entries else {}
    for entry in entries:
        cells = (entry[n] + " " * (w - _width(entry[n])) for n, w in widths.items())
        click.echo("  " + "  ".join(cells).rstrip())
    click.echo("")


def _width(text: str) -> int:
    """Columns on a terminal: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
