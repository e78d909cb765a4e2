"""`tls`: HTTPS on the office's own network, and the page that helps tablets to trust it."""

from __future__ import annotations

import ipaddress
import re
import socket
from pathlib import Path

import click

from server.cli.common import data_option, port_type, settings

ANY = frozenset({"0.0.0.0", "::"})  # noqa: S104  compared with, not bound to

_PART = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_NAME = re.compile(rf"(?=.{{1,253}}$){_PART}(?:\.{_PART})*")


def hosts_of(host: str) -> list[str]:
    """The names by which tablets may call a server that listens on `host`."""
    if host not in ANY:
        return [host] if host in ("127.0.0.1", "localhost") else [host, "localhost", "127.0.0.1"]
    return list(dict.fromkeys([own_address(), socket.gethostname(), "localhost", "127.0.0.1"]))


def own_address() -> str:
    """The address by which the office's network knows this machine; no packet is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            address: str = probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
    return address


def certificate_for(data: Path, host: str) -> tuple[Path, Path]:
    """The office's certificate and key, made or renewed where they do not fit. Names that
    somebody gave to `rounds tls make` are kept."""
    from server.security.certificates import covers, make_certificate, names_of

    folder = data / "tls"
    hosts = list(dict.fromkeys([*hosts_of(host), *names_of(folder / "cert.pem")]))
    if covers(folder / "cert.pem", hosts):
        return folder / "cert.pem", folder / "key.pem"
    click.echo(f"签发证书 · making a certificate for {', '.join(hosts)}")
    return make_certificate(folder, hosts)


def start_page(data: Path, host: str, port: int) -> str:
    """Start the page that hands out the authority's certificate, beside the server. Returns its
    address."""
    from server.trust_page import serve_page

    shown = own_address() if host in ANY else host
    serve_page(data / "tls" / "ca.pem", host, port, f"https://{shown}:{port - 1}")
    url = f"http://{shown}:{port}"
    click.echo(f"平板信任证书 · for tablets, first open: {url}")
    return url


def _name_or_address(host: str) -> str:
    """A name in another script is written as browsers send it, `xn--…`."""
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        if _NAME.fullmatch(host):
            return host.lower()
    raise click.ClickException(f"不是主机名或地址 · neither a host name nor an address: {host}")


@click.group()
def tls() -> None:
    """A certificate of the office's own, and help for tablets to trust it."""


@tls.command()
@data_option
@click.option(
    "--host",
    "hosts",
    multiple=True,
    callback=lambda _context, _option, given: tuple(map(_name_or_address, given)),
    help="Name or address; may be given again.",
)
def make(data: Path | None, hosts: tuple[str, ...]) -> None:
    """Make the certificate for the names and addresses by which tablets call the server: those
    given, and this machine's own."""
    from server.security.certificates import make_certificate

    folder = settings(data).data / "tls"
    named = list(dict.fromkeys([*hosts, *hosts_of("0.0.0.0")]))  # noqa: S104
    certificate, key = make_certificate(folder, named)
    click.echo(f"{certificate}\n{key}\n{folder / 'ca.pem'}")


@tls.command()
@data_option
@click.option("--host", default="0.0.0.0", show_default=True, help="Address.")  # noqa: S104
@click.option("--port", default=8601, show_default=True, type=port_type, help="Port of this page.")
def page(data: Path | None, host: str, port: int) -> None:
    """Serve the page with the authority's certificate, the steps and a QR code, until stopped."""
    import threading

    from server.security.certificates import make_authority

    folder = settings(data).data
    make_authority(folder / "tls")
    start_page(folder, host, port)
    threading.Event().wait()
