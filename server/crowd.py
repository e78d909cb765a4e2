"""How many devices are being served at this moment, so that what can wait does."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

# Up to this many at once, nobody notices the others.
FEW = 4


class Crowd:
    """Counts who is inside. In a crowd, everybody is answered sooner if each takes less."""

    def __init__(self, few: int = FEW) -> None:
        self._few = few
        self._guard = threading.Lock()
        self._inside = 0

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Be one of those who are served."""
        with self._guard:
            self._inside += 1
        try:
            yield
        finally:
            with self._guard:
                self._inside -= 1

    @property
    def large(self) -> bool:
        """Whether more are inside than a few."""
        return self._inside > self._few
