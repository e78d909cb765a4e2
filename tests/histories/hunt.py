"""Hunting planted mistakes: histories are run until the judge finds something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.histories.engine import Engine
from tests.histories.judge import judge
from tests.histories.messages import Keeper
from tests.histories.plants.planting import Plant, Planting
from tests.histories.world import STEPS, World

# The shyest mistakes show once in some sixty histories: with this many no seed misses them.
HISTORIES_MOST = 3000


class Hunt(NamedTuple):
    """`histories` until the judge objected (None: never), and how often the mistake had been made
    by then."""

    plant: Plant
    histories: int | None
    reached: int

    @property
    def found(self) -> bool:
        """Whether it was this mistake to which the judge objected."""
        return self.histories is not None and self.reached > 0


def hunt(
    plant: Plant,
    seed: int,
    keeper: Callable[[], Keeper] = Engine,
    most: int = HISTORIES_MOST,
    steps: int = STEPS,
) -> Hunt:
    planting = Planting()
    plant.put(planting)
    try:
        for number in range(most):
            if _broken(World(f"{seed}:{number}", keeper(), steps)):
                return Hunt(plant, number + 1, planting.reached)
        return Hunt(plant, None, planting.reached)
    finally:
        planting.take_out()


def _broken(world: World) -> bool:
    try:
        return bool(judge(world.run()))
    except Exception:  # noqa: BLE001  a mistake may end the history: found
        return True
