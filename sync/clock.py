"""Time without trusting anybody's clock.

A device stamps its operations with its own clock, never going backwards. When it pushes, it says
what its clock shows at that moment; the server takes the difference to its own clock as the
offset and corrects every time of the batch by it. Order among records is the server's sequence;
corrected time only decides which of two concurrent values stands, and judges deadlines.
"""

from __future__ import annotations

from typing import NamedTuple

from sync.canonical import BIGGEST

DRIFT_MS = 5 * 60 * 1000


class Reading(NamedTuple):
    """`when` is the corrected moment (ms), `offset` what was added, `suspect` a drifting clock."""

    when: int
    offset: int
    suspect: bool


def tick(last: int, now: int) -> int:
    """The next device time: `now`, or just after `last` where the clock went back."""
    return min(max(now, last + 1), BIGGEST)


def correct(at: int, sent: int, received: int) -> Reading:
    """The moment `at` of a device whose clock showed `sent` when the server's showed `received`.

    Small differences are the network's and are not corrected. Nothing happens after it was
    received, so the result is at most `received`.
    """
    offset = received - sent
    suspect = abs(offset) > DRIFT_MS
    when = min(at + (offset if suspect else 0), received)
    return Reading(max(when, -BIGGEST), offset, suspect)
