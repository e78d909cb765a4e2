"""Random histories in every change; more by `python -m tests histories --n N --seed S`."""

from __future__ import annotations

import os
from random import SystemRandom

import pytest

from sync.merge import Status
from tests.histories.bugs import Bug
from tests.histories.runs import hunt, run

# In parts, so that several processors share them.
PARTS, PART = 4, 500
SEED = 20_261_121


def chosen_seed() -> int:
    """ROUNDS_TEST_SEED repeats a run."""
    return int(os.environ.get("ROUNDS_TEST_SEED") or SystemRandom().randrange(2**32))


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_lost_doubled_or_diverging(part: int) -> None:
    seed = chosen_seed()
    figures = run(PART, seed)
    print(figures.line(seed), f"(part {part})")
    assert figures.failures == []
    assert figures.operations > 20 * PART
    assert all(figures.outcomes[status] > PART for status in Status), "a dull world proves nothing"


@pytest.mark.parametrize("bug", Bug, ids=lambda bug: bug.name)
def test_a_planted_bug_is_found(bug: Bug) -> None:
    assert hunt(bug, SEED) is not None, bug.value


def test_the_same_seed_is_the_same_history() -> None:
    assert run(20, SEED) == run(20, SEED)
