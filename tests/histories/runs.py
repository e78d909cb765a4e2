"""Runs many histories and counts; hunts for each planted bug."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sync.merge import Status
from tests.histories.bugs import Bug
from tests.histories.judge import judge
from tests.histories.world import World


@dataclass
class Figures:
    """`failures` names histories with what is wrong in them."""

    histories: int = 0
    operations: int = 0
    outcomes: Counter[Status] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def line(self, seed: int) -> str:
        told = ", ".join(f"{self.outcomes[s]} {s.value}" for s in Status)
        return (
            f"histories {self.histories} (seed {seed}): {self.operations} operations: {told}; "
            f"{len(self.failures)} broken promises"
        )


def run(count: int, seed: int) -> Figures:
    figures = Figures()
    for number in range(count):
        world = World(f"{seed}:{number}").run()
        figures.histories += 1
        figures.operations += sum(len(tablet.made) for tablet in world.tablets)
        figures.outcomes.update(entry.status for entry in world.server.journal)
        figures.failures += [f"{seed}:{number}: {broken}" for broken in judge(world)]
    return figures


def hunt(bug: Bug, seed: int, most: int = 300) -> int | None:
    """The number of the first history in which the planted bug is found, or None."""
    return next((n for n in range(most) if judge(World(f"{seed}:{n}", bug).run())), None)
