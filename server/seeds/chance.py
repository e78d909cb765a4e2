"""Chance that comes out the same for the same seed number."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws, and ids: two runs with one seed number draw the same."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311  invented data, nothing to be kept secret

    def id(self, at: int) -> str:
        """A UUIDv7 of the moment `at` (ms since 1970)."""
        bits = (at & (2**48 - 1)) << 80 | 0x7 << 76 | self._random.getrandbits(12) << 64
        value = bits | 0x2 << 62 | self._random.getrandbits(62)
        text = f"{value:032x}"
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both possible."""
        return self._random.randint(low, high)

    def one(self, things: Sequence[T]) -> T:
        return self._random.choice(things)

    def some(self, things: Sequence[T], count: int) -> list[T]:
        """`count` different ones, or all where there are fewer."""
        return self._random.sample(things, min(count, len(things)))

    def weighed(self, things: dict[T, int]) -> T:
        """One of the keys, as often as its weight says."""
        return self._random.choices(list(things), weights=list(things.values()))[0]

    def often(self, percent: int) -> bool:
        """True in `percent` of 100 cases."""
        return self._random.randrange(100) < percent

    def digits(self, count: int) -> str:
        return "".join(str(self._random.randrange(10)) for _ in range(count))
