"""R5: the power fails at the server. With `synchronous=FULL` nothing that was answered is lost;
that the same trial with NORMAL does lose shows that the disk of this test forgets."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.conftest import MakeScene
from tests.faults.support.disk import lossy_disk, need_lossy_disk
from tests.faults.support.judge import Verdict, judge
from tests.faults.support.served import serving
from tests.faults.test_kill import Pushing

CUTS, SOAK_CUTS = 10, 200
# With NORMAL nearly every cut loses something; so many in a row without a loss do not happen.
CUTS_MAX = 10
ACKED_MIN = 12


def cut_once(place: Path, new_scene: MakeScene, seed: int, *, forgetful: bool = False) -> Verdict:
    """One power cut in the middle of pushes, and what is left after it."""
    chance = random.Random(seed)
    with lossy_disk(place, seed) as disk:
        scene = new_scene(disk.folder / "office")
        with serving(scene.data, forgetful=forgetful) as served:
            tablet = scene.tablet(served.port)
            with Pushing([tablet]):
                wait_until(lambda: len(tablet.acked) >= ACKED_MIN)
                time.sleep(chance.uniform(0, 0.3))
                # What was answered before the cut counts; an answer under way may count or not.
                acked = dict(tablet.acked)
                survived = disk.cut()
                served.kill()
        assert acked
        return judge(survived / "office" / "rounds.db", acked)


def wait_until(good: Callable[[], bool], seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while not good():
        assert time.monotonic() < deadline, "the tablet was never answered"
        threading.Event().wait(0.005)


def cut_again_and_again(tmp_path: Path, new_scene: MakeScene, cuts: int) -> None:
    need_lossy_disk()
    seed = random.randrange(2**32)
    verdicts = [cut_once(tmp_path / str(n), new_scene, seed + n) for n in range(cuts)]
    rows = sum(verdict.rows for verdict in verdicts)
    lost = sum(len(verdict.lost) for verdict in verdicts)
    print(f"R5: {cuts} power cuts from seed {seed}, {rows} operations, {lost} lost")
    assert [verdict for verdict in verdicts if not verdict.sound] == []


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_power_cuts_lose_nothing_that_was_answered(tmp_path: Path, new_scene: MakeScene) -> None:
    cut_again_and_again(tmp_path, new_scene, CUTS)


@pytest.mark.soak
def test_soak_power_cuts_lose_nothing_that_was_answered(
    tmp_path: Path, new_scene: MakeScene
) -> None:
    cut_again_and_again(tmp_path, new_scene, SOAK_CUTS)


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_with_less_care_the_same_power_cuts_lose_work(tmp_path: Path, new_scene: MakeScene) -> None:
    need_lossy_disk()
    seed = random.randrange(2**32)
    for number in range(CUTS_MAX):
        verdict = cut_once(tmp_path / str(number), new_scene, seed + number, forgetful=True)
        if verdict.lost:
            print(f"R5: with NORMAL, cut {number + 1} lost {len(verdict.lost)} answered operations")
            return
    pytest.fail("the disk of this test forgets nothing: the other tests here show nothing")
