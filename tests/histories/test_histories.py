"""Random histories in every change; more by `python -m tests histories --n N --seed S`."""

from __future__ import annotations

import os
from random import SystemRandom

import pytest

from tests.histories.house import ACCOUNTS
from tests.histories.hunt import hunt
from tests.histories.parallel import plants_of
from tests.histories.places import STEPS, place
from tests.histories.plants.planting import Plant
from tests.histories.runs import STATUSES, Figures, run

# In parts, so that several processors share them.
PARTS = 4
SEED = 20_261_121


def chosen_seed() -> int:
    """ROUNDS_TEST_SEED repeats a run."""
    return int(os.environ.get("ROUNDS_TEST_SEED") or SystemRandom().randrange(2**32))


def judged(through: str, part: int, size: int) -> Figures:
    """`size` histories of the part, or a failure that names its seed."""
    seed = chosen_seed()
    with place(through) as keeper:
        figures = run(range(part * size, (part + 1) * size), seed, keeper, STEPS[through])
    print(figures.line(seed), f"(part {part}, through {through})")
    assert figures.failures == []
    assert figures.operations > 10 * size
    dull = [status for status in STATUSES if figures.outcomes[status] < size // 4]
    assert not dull, "a dull world proves nothing"
    assert figures.restores > size // 10
    return figures


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_doubled_or_diverging(part: int) -> None:
    judged("engine", part, 250)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_in_longer_runs(part: int) -> None:
    judged("engine", 10 + part, 2000)


def test_nothing_is_lost_through_the_real_server() -> None:
    judged("http", 0, 40)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_in_longer_runs_through_the_real_server(part: int) -> None:
    judged("http", 10 + part, 250)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.timeout(900)
@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_through_postgresql(part: int) -> None:
    judged("postgres", part, 100)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("through", "size"), [("engine", 1_000_000), ("http", 10_000), ("postgres", 2_000)]
)
def test_soak(through: str, size: int) -> None:
    judged(through, 1, size)


@pytest.mark.parametrize("plant", plants_of("engine"), ids=lambda plant: str(plant.name))
def test_a_planted_mistake_is_found(plant: Plant) -> None:
    found = hunt(plant, SEED)
    assert found.histories is not None, plant.about
    assert found.reached > 0, "the mistake was never made: something else was found"


def test_every_mistake_planted_in_the_real_server_is_found() -> None:
    with place("http") as keeper:
        hunts = [hunt(plant, SEED, keeper) for plant in plants_of("http")]
        sound = run(range(3), SEED, keeper, STEPS["http"])
    missed = [h.plant.name for h in hunts if not h.found]
    print(f"planted mistakes {len(hunts) - len(missed)}/{len(hunts)} found through http")
    assert missed == []
    assert sound.failures == [], "a mistake was not taken out again"


def test_nobody_is_left_outside_by_the_history_before() -> None:
    with place("http") as keeper:
        before = keeper()
        for account in range(ACCOUNTS):
            before.end_session(account)
        assert run(range(1), SEED, keeper, STEPS["http"]).failures == []


def test_the_same_seed_is_the_same_history() -> None:
    assert run(range(20), SEED) == run(range(20), SEED)
