"""Mistakes in the law itself; they can be made in the engine and behind the real server alike."""

from __future__ import annotations

from typing import Any

from sync import merge as law
from tests.histories.plants.planting import Bed, Planting

plant = Bed()


@plant("every author is taken to have seen everything")
def base_ignored(planting: Planting) -> None:
    def make(unseen: Any) -> Any:
        def mistaken(*args: Any) -> bool:
            if unseen(*args):
                planting.made()
            return False

        return mistaken

    planting.swap(law, "unseen", make)


@plant("evidence of the later operation replaces what was there")
def union_overwrites(planting: Planting) -> None:
    def make(union: Any) -> Any:
        def mistaken(now: Any, more: list[Any]) -> list[Any]:
            if now:
                planting.made()
            return list(more)

        return mistaken

    planting.swap(law, "_union", make)


@plant("a number to add is written as the number")
def sum_overwrites(planting: Planting) -> None:
    def make(_sum: Any) -> Any:
        def mistaken(work: Any, name: str, _total: int) -> None:
            planting.made()
            work._write(name, work.operation.set[name])

        return mistaken

    planting.swap(law._Work, "_sum", make)


@plant("what lost against another value is not listed")
def conflict_forgotten(planting: Planting) -> None:
    def make(_conflict: Any) -> Any:
        def mistaken(*_args: Any) -> None:
            planting.made()

        return mistaken

    planting.swap(law._Work, "_conflict", make)


@plant("settling a conflict removes it")
def settled_dropped(planting: Planting) -> None:
    def make(settle: Any) -> Any:
        def mistaken(work: Any) -> None:
            settle(work)
            standing = work.record.get("conflicts", [])
            work.record["conflicts"] = [c for c in standing if "settled" not in c]
            planting.reached += len(standing) - len(work.record["conflicts"])

        return mistaken

    planting.swap(law._Work, "_settle", make)


@plant("of two texts the later one stands")
def text_overwrites(planting: Planting) -> None:
    def make(three_way: Any) -> Any:
        def mistaken(was: str, ours: str, theirs: str) -> str:
            if three_way(was, ours, theirs) != theirs:
                planting.made()
            return theirs

        return mistaken

    planting.swap(law, "three_way", make)


@plant("a move that no longer fits keeps nothing of what came with it")
def parked_forgotten(planting: Planting) -> None:
    def make(conflict: Any) -> Any:
        def mistaken(work: Any, name: str | None, was: Any, other: Any) -> None:
            if name is None:
                planting.made()
                other = {**other, "set": {}}
            conflict(work, name, was, other)

        return mistaken

    planting.swap(law._Work, "_conflict", make)
