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

from tests.histories.parallel import histories, hunts
from tests.histories.places import PLACES
from tests.histories.runs import Figures


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests histories", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="how many histories")
    parser.add_argument("--seed", type=int, default=None, help="repeat a run")
    parser.add_argument("--through", choices=PLACES, default="engine", help="which server")
    given = parser.parse_args()
    seed = SystemRandom().randrange(2**32) if given.seed is None else given.seed
    shares = range(max(1, min(os.cpu_count() or 1, given.n)))
    with ProcessPoolExecutor(len(shares), get_context("spawn")) as pool:
        began = perf_counter()
        parts = [range(n, given.n, len(shares)) for n in shares]
        running = [pool.submit(histories, given.through, part, seed) for part in parts]
        figures = reduce(Figures.plus, (one.result() for one in running))
        rate = given.n / (perf_counter() - began)
        hunting = [pool.submit(hunts, given.through, seed, n, len(shares)) for n in shares]
        told = [one.result() for one in hunting]
    missed = [name for each in told for name in each.missed]
    found = sum(len(each.found) for each in told)
    for failure in [*figures.failures[:20], *(f"not found: {name}" for name in missed)]:
        print(failure, file=sys.stderr)
    print(
        f"{figures.line(seed)}; planted mistakes {found}/{found + len(missed)} found; "
        f"{rate:.1f} histories/s through {given.through}"
    )
    return 1 if figures.failures or missed else 0


if __name__ == "__main__":
    sys.exit(main())
