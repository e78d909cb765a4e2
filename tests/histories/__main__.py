"""`python -m tests.histories --n N --seed S`: one line of figures, and the planted bugs' score."""

from __future__ import annotations

import argparse
import sys
from random import SystemRandom
from time import perf_counter

from tests.histories.bugs import Bug
from tests.histories.runs import hunt, run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.histories", description=__doc__)
    parser.add_argument("--n", type=int, default=2000, help="how many histories")
    parser.add_argument("--seed", type=int, default=None, help="repeat a run")
    given = parser.parse_args()
    seed = SystemRandom().randrange(2**32) if given.seed is None else given.seed
    began = perf_counter()
    figures = run(given.n, seed)
    missed = [bug.name for bug in Bug if hunt(bug, seed) is None]
    found = len(Bug) - len(missed)
    seconds = perf_counter() - began
    print(f"{figures.line(seed)}; planted bugs {found}/{len(Bug)} found; {seconds:.1f} s")
    for failure in [*figures.failures[:20], *(f"not found: {name}" for name in missed)]:
        print(failure, file=sys.stderr)
    return 1 if figures.failures or missed else 0


if __name__ == "__main__":
    sys.exit(main())
