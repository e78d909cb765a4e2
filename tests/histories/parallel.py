"""One process's share of a run: what `__main__` hands out to every processor."""

from __future__ import annotations

from typing import NamedTuple

from tests.histories.hunt import hunt
from tests.histories.places import STEPS, place
from tests.histories.plants import engine, house, law
from tests.histories.plants.planting import Plant
from tests.histories.runs import Figures, run


class Found(NamedTuple):
    """The names of the planted mistakes that were found, and of those that were not."""

    found: list[str]
    missed: list[str]


def plants_of(through: str) -> list[Plant]:
    """The mistakes that can be made at this level."""
    own = engine.plant if through == "engine" else house.plant
    return [*law.plant.plants, *own.plants]


def histories(through: str, numbers: range, seed: int) -> Figures:
    with place(through) as keeper:
        return run(numbers, seed, keeper, STEPS[through])


def hunts(through: str, seed: int, start: int, step: int) -> Found:
    """Hunt every `step`-th mistake from `start` on."""
    found: list[str] = []
    missed: list[str] = []
    with place(through) as keeper:
        for plant in plants_of(through)[start::step]:
            told = hunt(plant, seed, keeper)
            (found if told.found else missed).append(plant.name)
    return Found(found, missed)
