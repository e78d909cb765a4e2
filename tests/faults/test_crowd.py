"""R17: everybody comes back at once. Nobody sees an error, nothing is lost."""

from __future__ import annotations

import threading
import time
from statistics import quantiles

import pytest

from tests.faults.support.judge import judge
from tests.faults.support.served import Scene, serving
from tests.faults.support.wire import WireTablet
from tests.server.support.tablet import Raw

TABLETS, SOAK_TABLETS = 12, 50
OPERATIONS, SOAK_OPERATIONS = 50, 200


def come_back_at_once(scene: Scene, tablets: int, operations: int) -> None:
    """Speeds are told, not judged: the machine decides them."""
    with serving(scene.data) as served:
        first = scene.tablet(served.port)
        first.wire.seconds = 60
        crowd = [first, *(another(scene, first) for _ in range(tablets - 1))]
        work = [[tablet.parcel() for _ in range(operations)] for tablet in crowd]
        gate = threading.Barrier(tablets)
        took: list[float] = []

        def come(tablet: WireTablet, mine: list[Raw]) -> None:
            gate.wait()
            since = time.monotonic()
            tablet.deliver(mine)
            took.append(time.monotonic() - since)

        threads = [
            threading.Thread(target=come, args=pair) for pair in zip(crowd, work, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        served.kill()
    acked = {name: told for tablet in crowd for name, told in tablet.acked.items()}
    verdict = judge(scene.data / "rounds.db", acked)
    failed = sum(tablet.tries for tablet in crowd) - 2 * tablets
    print(
        f"R17: {tablets} tablets with {operations} operations each: {failed} failed requests, "
        f"{len(verdict.lost)} lost; answered after p50 {quantiles(took)[1]:.2f} s, "
        f"p95 {quantiles(took, n=20)[18]:.2f} s"
    )
    assert verdict.sound, verdict
    assert len(acked) == tablets * operations
    assert failed == 0


def another(scene: Scene, first: WireTablet) -> WireTablet:
    """A further tablet of the same butler: signing in is limited to some tries a minute."""
    tablet = WireTablet(type(first.wire)(first.wire.port, seconds=60), scene.staff, scene.site)
    tablet.wire.cookie = first.wire.cookie
    assert tablet.enrol().status_code == 201
    assert tablet.attempt([])
    return tablet


@pytest.mark.slow
def test_everybody_comes_back_at_once(scene: Scene) -> None:
    come_back_at_once(scene, TABLETS, OPERATIONS)


@pytest.mark.soak
def test_soak_everybody_comes_back_at_once(scene: Scene) -> None:
    come_back_at_once(scene, SOAK_TABLETS, SOAK_OPERATIONS)
