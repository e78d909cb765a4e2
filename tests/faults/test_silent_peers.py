"""Tablets that drop out of the network in the middle of an answer hold up nobody else."""

from __future__ import annotations

import socket

from tests.faults.support.served import Scene, serving
from tests.faults.support.wire import WireClient

SILENT = 5
REQUEST = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"


def test_others_are_served_while_some_never_close_their_side(scene: Scene) -> None:
    with serving(scene.data) as served:
        silent = [socket.create_connection(("127.0.0.1", served.port)) for _ in range(SILENT)]
        for one in silent:
            one.sendall(REQUEST)
        assert silent[0].recv(100).startswith(b"HTTP/1.1 200")
        # Waiting for each in turn, two seconds at a time, would take ten.
        assert WireClient(served.port, seconds=4).get("/healthz").status_code == 200
        for one in silent:
            one.close()
