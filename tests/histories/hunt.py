"""Hunting planted mistakes: histories are run until the judge finds something."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.histories.engine import Engine
from tests.histories.judge import judge
from tests.histories.messages import Keeper
from tests.histories.plants.planting import Plant, Planting
from tests.histories.world import STEPS, World


class Hunt(NamedTuple):
    """`histories` until it was found (None: never), and how often the mistake had been made."""

    plant: Plant
    histories: int | None
    reached: int


def hunt(
    plant: Plant,
    seed: int,
    keeper: Callable[[], Keeper] = Engine,
    most: int = 300,
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
