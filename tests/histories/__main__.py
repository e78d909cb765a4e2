"""`python -m tests histories --n N --seed S [--through engine|http|postgres]`: random histories on
every processor; ends with one line of figures and the score of the planted mistakes."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
from multiprocessing import get_context
from random import SystemRandom
from time import perf_counter

from tests.histories.hunt import Hunt, hunt
from tests.histories.places import PLACES, STEPS, place
from tests.histories.plants import house as house_plants
from tests.histories.plants import law
from tests.histories.plants.planting import Plant
from tests.histories.runs import Figures, run


def plants_of(through: str) -> list[Plant]:
    """The mistakes that can be made at this level."""
    from tests.histories.plants import engine

    own = engine.plant if through == "engine" else house_plants.plant
    return [*law.plant.plants, *own.plants]


def work(through: str, numbers: range, seed: int) -> Figures:
    with place(through) as keeper:
        return run(numbers, seed, keeper, STEPS[through])


def hunts(through: str, seed: int, share: slice) -> list[Hunt]:
    with place(through) as keeper:
        steps = STEPS[through]
        return [hunt(p, seed, keeper, steps=steps) for p in plants_of(through)[share]]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests histories", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="how many histories")
    parser.add_argument("--seed", type=int, default=None, help="repeat a run")
    parser.add_argument("--through", choices=PLACES, default="engine", help="which server")
    given = parser.parse_args()
    seed = SystemRandom().randrange(2**32) if given.seed is None else given.seed
    began = perf_counter()
    count = min(os.cpu_count() or 1, given.n) or 1
    parts = [range(n, given.n, count) for n in range(count)]
    with ProcessPoolExecutor(count, get_context("spawn")) as pool:
        running = [pool.submit(work, given.through, part, seed) for part in parts]
        figures = reduce(Figures.plus, (one.result() for one in running))
        seconds = perf_counter() - began
        hunting = [pool.submit(hunt_names, given.through, seed, n, count) for n in range(count)]
        told = [one.result() for one in hunting]
    found = [name for names, _ in told for name in names]
    missed = [name for _, names in told for name in names]
    rate = given.n / seconds if seconds else 0
    for failure in figures.failures[:20]:
        print(failure, file=sys.stderr)
    for name in missed:
        print(f"not found: {name}", file=sys.stderr)
    total = len(found) + len(missed)
    print(
        f"{figures.line(seed)}; planted mistakes {len(found)}/{total} found; "
        f"{rate:.0f} histories/s through {given.through}"
    )
    return 1 if figures.failures or missed else 0


def hunt_names(through: str, seed: int, start: int, step: int) -> tuple[list[str], list[str]]:
    """The names of the mistakes that were found, and of those that were not."""
    told = hunts(through, seed, slice(start, None, step))
    good = [h.plant.name for h in told if h.histories is not None and h.reached]
    return good, [h.plant.name for h in told if h.plant.name not in good]


if __name__ == "__main__":
    sys.exit(main())
