"""Runs many histories and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.histories.engine import Engine
from tests.histories.judge import judge
from tests.histories.messages import Keeper
from tests.histories.world import STEPS, World

STATUSES = ("applied", "merged", "kept_both", "refused")


@dataclass
class Figures:
    """`failures` names histories with what is wrong in them."""

    histories: int = 0
    operations: int = 0
    restores: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)

    def plus(self, other: Figures) -> Figures:
        return Figures(
            self.histories + other.histories,
            self.operations + other.operations,
            self.restores + other.restores,
            self.outcomes + other.outcomes,
            self.failures + other.failures,
        )

    def line(self, seed: int) -> str:
        told = ", ".join(f"{self.outcomes[s]} {s}" for s in STATUSES)
        return (
            f"histories {self.histories} (seed {seed}): {self.operations} operations: {told}; "
            f"{self.restores} restores; {len(self.failures)} broken promises"
        )


def run(
    numbers: range,
    seed: int,
    keeper: Callable[[], Keeper] = Engine,
    steps: int = STEPS,
) -> Figures:
    """The histories of these numbers, one after another."""
    figures = Figures()
    for number in numbers:
        world = World(f"{seed}:{number}", keeper(), steps)
        try:
            world.run()
            broken = judge(world)
        except Exception as error:  # noqa: BLE001  a crash is a finding like any other
            broken = [f"{type(error).__name__}: {error}"]
        figures.histories += 1
        figures.operations += sum(len(tablet.made) for tablet in world.tablets)
        figures.restores += sum(story.restores for story in world.stories.values())
        told = [each[-1][1] for t in world.tablets for each in t.heard.values()]
        figures.outcomes.update(one.status for one in told)
        figures.failures += [f"{seed}:{number}: {what}" for what in broken]
    return figures
