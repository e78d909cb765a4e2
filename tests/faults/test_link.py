"""R2: requests and answers are lost, cut at any byte, delayed and doubled. Nothing is lost and
nothing happens twice. The seed is pytest's own: `-p randomly --randomly-seed=N` repeats a run."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.faults.support.judge import judge
from tests.faults.support.proxy import DROP_ANSWER, NONE, Fault, FaultProxy
from tests.faults.support.served import Scene, serving
from tests.faults.support.wire import WireTablet
from tests.server.support.tablet import Raw

PUSHES, SOAK_PUSHES = 300, 10_000

STAGES = {
    "nothing of the request": Fault(up=0),
    "in the headers": Fault(up=40),
    "in the body": Fault(up=900),
    "the whole answer": DROP_ANSWER,
    "in the answer's headers": Fault(down=30),
    "in the answer's body": Fault(down=700),
    "the request doubled": Fault(twice=True),
    "late": Fault(delay=0.05),
    "the answer held back": Fault(hold=True),
}


def work(tablet: WireTablet, number: int) -> list[Raw]:
    """A new parcel, and a word about it in a second operation that must not be said twice."""
    made = tablet.parcel(tracking=f"YT{number:013d}")
    edit = tablet.operation("parcel", made["record"], set={"courier": "圆通"})
    return [made, edit] if number % 2 else [made]


@pytest.mark.slow
def test_a_link_that_breaks_at_every_stage(scene: Scene) -> None:
    with serving(scene.data) as served:
        faults = iter([fault for fault in STAGES.values() for _ in range(2)])
        with FaultProxy(served.port, lambda: next(faults, NONE)) as proxy:
            tablet = scene.tablet(served.port, behind=proxy.port)
            tablet.wire.seconds = 2.0
            sent = [work(tablet, 1) for _ in range(2 * len(STAGES))]
            for operations in sent:
                tablet.deliver(operations)
        served.kill()
    verdict = judge(scene.data / "rounds.db", tablet.acked)
    assert verdict.sound, verdict
    assert next(faults, None) is None
    assert set(tablet.acked) == {o["id"] for operations in sent for o in operations}
    assert {tablet.records[o["record"]]["version"] for operations in sent for o in operations} == {
        2
    }


def random_faults(chance: random.Random) -> Iterator[Fault]:
    """Half of the connections are sound, so that the work gets done."""
    while True:
        yield chance.choice(
            [
                NONE,
                NONE,
                NONE,
                Fault(up=chance.randrange(2500)),
                Fault(down=chance.randrange(2500)),
                Fault(twice=True),
            ]
        )


def push_over_a_breaking_link(scene: Scene, pushes: int) -> None:
    chance = random.Random(random.random())
    faults = random_faults(chance)
    with serving(scene.data) as served:
        with FaultProxy(served.port, lambda: next(faults)) as proxy:
            tablet = scene.tablet(served.port, behind=proxy.port)
            sent = 0
            for number in range(pushes):
                operations = work(tablet, number)
                sent += len(operations)
                tablet.deliver(operations)
        served.kill()
    verdict = judge(scene.data / "rounds.db", tablet.acked)
    print(
        f"R2: {pushes} pushes in {tablet.tries} tries, {proxy.passed.cut} cut; "
        f"{sent} operations, {len(verdict.lost)} lost, {len(verdict.doubled)} doubled"
    )
    assert verdict.sound, verdict
    assert len(tablet.acked) == sent
    assert {o["status"] for o in tablet.acked.values()} == {"applied"}
    assert proxy.passed.cut > pushes // 10, "the link did not break: this run shows nothing"


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_pushes_over_a_link_that_breaks_at_any_byte(scene: Scene) -> None:
    push_over_a_breaking_link(scene, PUSHES)


@pytest.mark.soak
def test_soak_pushes_over_a_link_that_breaks_at_any_byte(scene: Scene) -> None:
    push_over_a_breaking_link(scene, SOAK_PUSHES)
