"""Pages of the feed that several devices ask for at once are read once.

When news is told, every tablet of a site asks for the same page in the same second; in the morning
many ask for the same pages of everything. What a page holds depends only on the site, where its
sequence stands, the role that reads, and where the page begins; so whoever asks second gets what
the first one reads, and waits for it where it is still being read.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

# A page has 4 MiB at most.
PAGES_MAX = 8
SECONDS = 2.0
WAIT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Page:
    """`changes` are the ready entries of the answer's list, joined; `cursor` is where to go on;
    `withheld` names author and device of each refusal that the role does not read: these two do."""

    changes: bytes
    count: int
    cursor: int
    withheld: frozenset[str] = frozenset()


class Key(NamedTuple):
    """What decides what a page holds. `seq` is where the site's sequence stands."""

    site: str
    epoch: str
    role: str
    seq: int
    after: int
    limit: int


@dataclass(slots=True)
class _Kept:
    until: float
    ready: threading.Event = field(default_factory=threading.Event)
    page: Page | None = None


class Pages:
    """The pages read last, for `seconds`; shared by all threads."""

    def __init__(self, most: int = PAGES_MAX, seconds: float = SECONDS) -> None:
        self._most = most
        self._seconds = seconds
        self._guard = threading.Lock()
        self._kept: dict[Key, _Kept] = {}

    def page(self, key: Key, read: Callable[[], Page]) -> Page:
        """The page, read by `read` if nobody has just read it."""
        kept, mine = self._find(key)
        if mine:
            try:
                kept.page = read()
            finally:
                # Those who wait read for themselves where this one failed.
                kept.ready.set()
            return kept.page
        kept.ready.wait(WAIT_SECONDS)
        return kept.page or read()

    def _find(self, key: Key) -> tuple[_Kept, bool]:
        now = time.monotonic()
        with self._guard:
            found = self._kept.get(key)
            if found is not None and found.until > now:
                return found, False
            for old in [k for k, kept in self._kept.items() if kept.until <= now]:
                del self._kept[old]
            while len(self._kept) >= self._most:
                del self._kept[next(iter(self._kept))]
            fresh = self._kept[key] = _Kept(now + self._seconds)
            return fresh, True
