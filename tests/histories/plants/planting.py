"""Putting a mistake in place, counting how often its mistaken line ran, and taking it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class Planting:
    """`reached` counts how often the mistake was made: one that is never made proves nothing."""

    def __init__(self) -> None:
        self.reached = 0
        self._undo: list[Callable[[], None]] = []

    def made(self) -> None:
        self.reached += 1

    def swap(self, owner: Any, name: str, make: Callable[[Any], Any]) -> None:
        """Put `make(what stands there)` in the place of an attribute."""
        standing = vars(owner)[name] if isinstance(owner, type) else getattr(owner, name)
        setattr(owner, name, make(standing))
        self._undo.append(lambda: setattr(owner, name, standing))

    def take_out(self) -> None:
        while self._undo:
            self._undo.pop()()


@dataclass(frozen=True, slots=True)
class Plant:
    """`about` says the mistake in words; `put` puts it in place."""

    name: str
    about: str
    put: Callable[[Planting], None]


class Bed:
    """Plants of one level, collected by a decorator."""

    def __init__(self) -> None:
        self.plants: list[Plant] = []

    def __call__(self, about: str) -> Callable[[Callable[[Planting], None]], None]:
        def collect(put: Callable[[Planting], None]) -> None:
            self.plants.append(Plant(put.__name__, about, put))

        return collect
