"""One at a time, first come, first served."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class TooLong(Exception):
    """The turn did not come in time."""


class Turns:
    """A lock whose waiters get it in the order in which they came.

    An ordinary lock may be taken by whoever happens to run when it is let go of: in a crowd the
    unlucky wait many times longer than the others. Here it is handed to the one who waits longest.
    """

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._taken = False
        self._line: deque[threading.Lock] = deque()

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._line)

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Hold the lock, after waiting `seconds` at most. Raises TooLong."""
        self._take(seconds)
        try:
            yield
        finally:
            self._give()

    def _take(self, seconds: float) -> None:
        with self._guard:
            if not self._taken:
                self._taken = True
                return
            mine = threading.Lock()
            mine.acquire()
            self._line.append(mine)
        if mine.acquire(timeout=seconds):
            return
        with self._guard:
            if mine in self._line:
                self._line.remove(mine)
                raise TooLong
        # It was handed over in the moment of giving up.

    def _give(self) -> None:
        with self._guard:
            if self._line:
                self._line.popleft().release()
            else:
                self._taken = False
