"""Moments around the day of seeding, on the wall clock of the office (UTC+8 all year)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sync.keeping import DAY_MS

OFFSET_MS = 8 * 3_600_000
MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Days:
    """`now` is the moment of seeding in ms; nothing that is written lies after it."""

    now: int

    def _midnight(self) -> int:
        return (self.now + OFFSET_MS) // DAY_MS * DAY_MS - OFFSET_MS

    def at(self, days_ago: int, hour: int, minute: int = 0) -> int:
        """The wall-clock time so many days ago; a time of today that is still to come is just
        now."""
        moment = self._midnight() - days_ago * DAY_MS + (hour * 60 + minute) * MINUTE_MS
        return min(moment, self.now - MINUTE_MS)

    def recent(self, minutes: int) -> int:
        """So many minutes ago, today in any case."""
        return max(self.now - minutes * MINUTE_MS, self._midnight() + 1)

    def day(self, ahead: int = 0) -> str:
        """The day `ahead` days from today, `YYYY-MM-DD`."""
        return _date(self.now + ahead * DAY_MS)

    def ahead(self, days: int, hour: int, minute: int = 0) -> int:
        """A wall-clock time in the days to come: appointments, not deeds."""
        return self._midnight() + days * DAY_MS + (hour * 60 + minute) * MINUTE_MS

    @property
    def year(self) -> str:
        return self.day()[:4]


def day_of(at: int) -> str:
    """The office's day of a moment."""
    return _date(at)


def _date(at: int) -> str:
    moment = datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=at + OFFSET_MS)
    return moment.strftime("%Y-%m-%d")
