"""R4: the server is killed at any moment of a push. What was answered is there when it is back."""

from __future__ import annotations

import random
import threading
import time

import pytest

from tests.faults.support.judge import judge
from tests.faults.support.served import Scene, Served, serving
from tests.faults.support.wire import WireTablet

CYCLES, SOAK_CYCLES = 30, 2_000
TABLETS = 2
# Long enough for some pushes, short enough to hit one under way.
SECONDS_MAX = 0.4


class Pushing:
    """Tablets that push without a pause, each in a thread, until they are told to stop."""

    def __init__(self, tablets: list[WireTablet]) -> None:
        self.tablets = tablets
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._push, args=(t,)) for t in tablets]

    def __enter__(self) -> None:
        for thread in self._threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def _push(self, tablet: WireTablet) -> None:
        while not self._stop.is_set():
            operations = [tablet.parcel() for _ in range(3)]
            while not tablet.attempt(operations) and not self._stop.wait(0.01):
                pass


def kill_again_and_again(scene: Scene, served: Served, cycles: int) -> None:
    chance = random.Random(random.random())
    tablets = [scene.tablet(served.port) for _ in range(TABLETS)]
    with Pushing(tablets):
        for cycle in range(cycles):
            time.sleep(chance.uniform(0, SECONDS_MAX))
            served.kill()
            served.start()
            enough = 3 * (cycle + 1)
            deadline = time.monotonic() + 30
            while sum(len(t.acked) for t in tablets) < enough and time.monotonic() < deadline:
                time.sleep(0.01)
    served.kill()
    acked = {name: told for tablet in tablets for name, told in tablet.acked.items()}
    verdict = judge(scene.data / "rounds.db", acked)
    print(
        f"R4: {cycles} kills, {len(acked)} answered, {len(verdict.lost)} lost, "
        f"{len(verdict.doubled)} doubled, {verdict.unknown} not answered"
    )
    assert verdict.sound, verdict
    assert len(acked) >= 3 * cycles


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_killed_at_any_moment_of_a_push(scene: Scene) -> None:
    with serving(scene.data) as served:
        kill_again_and_again(scene, served, CYCLES)


@pytest.mark.soak
def test_soak_killed_at_any_moment_of_a_push(scene: Scene) -> None:
    with serving(scene.data) as served:
        kill_again_and_again(scene, served, SOAK_CYCLES)
