"""R16: photos go over a link that is cut again and again: they arrive, little is sent twice."""

from __future__ import annotations

import os
import time
from hashlib import sha256

import pytest

from tests.faults.support.proxy import FaultProxy
from tests.faults.support.served import Scene, serving
from tests.faults.support.wire import BROKEN, WireClient
from tests.server import pictures
from tests.server.support.tablet import OWN

MB = 1024 * 1024
PART = 256 * 1024
CUT_EVERY = 2 * MB
TWICE_MAX = 0.05
# A network that went away is not back at once.
PAUSE_SECONDS = 0.2
BINARY = {**OWN, "Content-Type": "application/octet-stream"}


def upload(wire: WireClient, site: str, content: bytes) -> None:
    """As a tablet does it: after a break it asks what has arrived and goes on from there."""
    name = sha256(content).hexdigest()
    address = f"/api/sites/{site}/photos/{name}"
    received, complete = 0, False
    while not complete:
        try:
            part = content[received : received + PART]
            query = f"?offset={received}&total={len(content)}"
            answer = wire.put(address + query, part, BINARY)
            if answer.status_code == 409:
                answer = wire.get(f"{address}/receipt")
        except BROKEN:
            time.sleep(PAUSE_SECONDS)
            try:
                answer = wire.get(f"{address}/receipt")
            except BROKEN:
                continue
        assert answer.status_code == 200, answer.text
        receipt = answer.get_json()
        received, complete = receipt["received"], receipt["complete"]


def upload_over_a_cut_link(scene: Scene, megabytes: int) -> None:
    photo = pictures.jpeg(3000, 2200)
    count = megabytes * MB // len(photo) + 1
    with serving(scene.data) as served, FaultProxy(served.port, cut_every=CUT_EVERY) as proxy:
        tablet = scene.tablet(served.port, behind=proxy.port)
        tablet.wire.seconds = 30.0
        for _ in range(count):
            # What follows a picture's end makes another file of it.
            upload(tablet.wire, scene.site, photo + os.urandom(16))
    size = count * (len(photo) + 16)
    more = proxy.passed.bytes_up / size - 1
    print(
        f"R16: {size / MB:.0f} MB, {proxy.passed.cut} cuts, {more:.1%} sent twice, headers included"
    )
    assert proxy.passed.cut >= size // CUT_EVERY - 1
    assert more <= TWICE_MAX


@pytest.mark.slow
def test_photos_over_a_link_that_is_cut_every_2_mb(scene: Scene) -> None:
    upload_over_a_cut_link(scene, 24)


@pytest.mark.soak
def test_soak_photos_over_a_link_that_is_cut_every_2_mb(scene: Scene) -> None:
    upload_over_a_cut_link(scene, 500)
