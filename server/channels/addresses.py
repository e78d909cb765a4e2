"""Where the server may connect to: a message must not become a way into the office's own network.

The name is looked up once, every answer is judged, and the connection goes to the address that was
judged: a name that points elsewhere a moment later changes nothing.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from server.channels.base import Undelivered

Address = IPv4Address | IPv6Address
# Translates to any IPv4 address, and counts as public itself.
_NAT64 = ip_network("64:ff9b::/96")


def resolve(host: str, port: int, *, private: bool) -> tuple[str, int]:
    """The address to connect to. Raises Undelivered: `unreachable` where the name is unknown,
    `address_forbidden` where any of its addresses is not a public one (unless `private`)."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise Undelivered("unreachable", "name lookup", again=True) from error
    addresses = [str(info[4][0]) for info in found]
    if not addresses or not all(allowed(one, private=private) for one in addresses):
        raise Undelivered("address_forbidden", again=False)
    return addresses[0], port


def allowed(text: str, *, private: bool) -> bool:
    """Whether a connection may go there. Nothing that is no single host is ever allowed."""
    try:
        address = _inner(ip_address(text.partition("%")[0]))
    except ValueError:
        return False
    if address.is_multicast or address.is_unspecified:
        return False
    return private or (address.is_global and not address.is_reserved)


def _inner(address: Address) -> Address:
    """The IPv4 address that an IPv6 one stands for, else the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address
