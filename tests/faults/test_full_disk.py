"""R7: the server's disk is full. Nothing that was answered is lost, the tablet is told and can
still read, and work goes on as soon as there is space."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.conftest import MakeScene
from tests.faults.support.judge import judge
from tests.faults.support.served import Scene, Served, serving
from tests.faults.support.wire import WireTablet
from tests.faults.test_photo_link import BINARY
from tests.server import pictures
from tests.server.support.tablet import Raw

FILLS, SOAK_FILLS = 3, 20
MB = 1024 * 1024
SIZE_MB = 24
RECOVERY_SECONDS_MAX = 5.0


@contextmanager
def small_disk(place: Path) -> Iterator[Path]:
    """A disk of SIZE_MB in memory. Skips, loudly, where none may be mounted."""
    place.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE_MB}m", "tmpfs", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("FULL DISKS ARE NOT TESTED: this user may not mount")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path, leave: int) -> Path:
    """Something else takes the space, down to `leave` bytes."""
    ballast = disk / "ballast"
    usage = os.statvfs(disk)
    room = usage.f_bavail * usage.f_frsize - leave
    with ballast.open("ab") as handle:
        while room > 0:
            room -= handle.write(bytes(min(room, MB)))
    return ballast


def readiness(tablet: WireTablet) -> tuple[int, str]:
    answer = tablet.wire.get("/readyz")
    return answer.status_code, answer.get_json()["checks"]["disk"]


def push_until_full(tablet: WireTablet) -> list[Raw]:
    """Push until the server says that its disk is full. Returns the operations that it refused."""
    for _ in range(500):
        operations = [tablet.parcel(tracking=f"SF{n:013d}") for n in range(50)]
        if not tablet.attempt(operations):
            answer = tablet.post(tablet.request(operations))
            assert (answer.status_code, answer.get_json()["code"]) == (507, "storage_full")
            return operations
    raise AssertionError("the disk never filled up")


def fill_once(scene: Scene, served: Served, disk: Path) -> None:
    tablet = scene.tablet(served.port)
    assert readiness(tablet) == (200, "ok")
    fill(disk, SIZE_MB * MB // 12)
    assert readiness(tablet) == (503, "nearly full")
    tablet.deliver([tablet.parcel()])
    ballast = fill(disk, 3 * MB // 2)
    waiting = push_until_full(tablet)
    fill(disk, 0)
    told = tablet.post(tablet.request([], status=STATUS))
    assert told.status_code == 200, "records can be read though nothing can be written"
    name = "a" * 64
    address = f"/api/sites/{scene.site}/photos/{name}?offset=0&total=200000"
    photo = tablet.wire.put(address, pictures.jpeg(800, 600)[:200_000], BINARY)
    assert (photo.status_code, photo.get_json()["code"]) == (507, "storage_full")
    ballast.unlink()
    since = time.monotonic()
    tablet.deliver(waiting, RECOVERY_SECONDS_MAX)
    took = time.monotonic() - since
    assert readiness(tablet) == (200, "ok")
    served.kill()
    verdict = judge(scene.data / "rounds.db", tablet.acked)
    print(
        f"R7: full after {len(tablet.acked)} operations, {len(verdict.lost)} lost, "
        f"first success {took:.2f} s after space returned"
    )
    assert verdict.sound, verdict


STATUS = {"pending": 50, "oldest": 1, "photos": 0, "app": "0.1.0", "storage": None}


def fill_again_and_again(tmp_path: Path, new_scene: MakeScene, fills: int) -> None:
    for number in range(fills):
        with small_disk(tmp_path / str(number)) as disk:
            scene = new_scene(disk / "office")
            with serving(scene.data, ROUNDS_FREE_DISK_PERCENT="10") as served:
                fill_once(scene, served, disk)


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_a_full_disk_loses_nothing(tmp_path: Path, new_scene: MakeScene) -> None:
    fill_again_and_again(tmp_path, new_scene, FILLS)


@pytest.mark.soak
def test_soak_a_full_disk_loses_nothing(tmp_path: Path, new_scene: MakeScene) -> None:
    fill_again_and_again(tmp_path, new_scene, SOAK_FILLS)
