"""Who waits for news of a site, and the word that there is some.

Within a process a push wakes the listeners at once. Other processes, and other machines on one
PostgreSQL, are noticed by asking the database once a second and site, however many listen.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ASK_SECONDS = 1.0

Ask = Callable[[str], int]


class TooManyListen(Exception):
    """The bound on listeners is reached; the client polls instead."""


class News:
    """`ask(site)` reads where the site's sequence stands; `most` bounds the listeners."""

    def __init__(self, ask: Ask, most: int) -> None:
        self._ask = ask
        self._most = most
        self._listening = 0
        self._changed = threading.Condition()
        self._latest: dict[str, int] = {}
        self._asked: dict[str, float] = {}
        self._stopped = threading.Event()

    def listen(self) -> AbstractContextManager[None]:
        """Hold one of the bounded places. Raises TooManyListen at once."""
        with self._changed:
            if self._listening >= self._most or self._stopped.is_set():
                raise TooManyListen
            self._listening += 1
        return self._leave()

    @contextmanager
    def _leave(self) -> Iterator[None]:
        try:
            yield
        finally:
            with self._changed:
                self._listening -= 1

    def publish(self, site: str, seq: int) -> None:
        """Tell the listeners of this process that the site's sequence has reached `seq`."""
        with self._changed:
            self._latest[site] = max(seq, self._latest.get(site, 0))
            self._changed.notify_all()

    def wait(self, site: str, cursor: int, seconds: float) -> int | None:
        """Where the sequence stands once it is beyond `cursor`, or None after `seconds`."""
        end = time.monotonic() + seconds
        while not self._stopped.is_set():
            latest = self._look(site)
            if latest > cursor:
                return latest
            left = end - time.monotonic()
            if left <= 0:
                return None
            with self._changed:
                if self._latest.get(site, 0) <= cursor and not self._stopped.is_set():
                    self._changed.wait(min(left, ASK_SECONDS))
        return None

    def _look(self, site: str) -> int:
        now = time.monotonic()
        with self._changed:
            known = self._latest.get(site, 0)
            if now - self._asked.get(site, -ASK_SECONDS) < ASK_SECONDS:
                return known
            self._asked[site] = now
        self.publish(site, self._ask(site))
        with self._changed:
            return self._latest[site]

    @property
    def stopped(self) -> bool:
        return self._stopped.is_set()

    def stop(self) -> None:
        """End all waiting: the process is about to stop. Safe inside a signal handler, so it
        does not touch the lock that the interrupted code may hold; waiters notice within
        ASK_SECONDS, and at once where `wake_when_stopped` runs."""
        self._stopped.set()

    def wake_when_stopped(self) -> None:
        """Wait for `stop` and wake everybody who waits; for a thread of its own."""
        self._stopped.wait()
        with self._changed:
            self._changed.notify_all()
