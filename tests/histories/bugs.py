"""Mistakes that can be planted into the world, to see that the judge finds them."""

from __future__ import annotations

from enum import StrEnum


class Bug(StrEnum):
    """Each is a mistake that somebody once made in an engine like this."""

    CURSOR_SKIPS = "a cut page moves the cursor to the end of the feed"
    DROP_WHEN_SENT = "the outbox is emptied when the request leaves, not when the answer comes"
    UNION_OVERWRITES = "evidence of the later operation replaces what was there"
    APPLIED_TWICE = "an operation that comes again is applied again"
    CONFLICT_FORGOTTEN = "what lost against another value is not listed"
    BASE_IGNORED = "every author is taken to have seen everything"
    REFUSED_DROPPED = "a refused operation is not kept"
    WIPE_TAKES_OUTBOX = "clearing the pulled records clears the unsent work too"
    CURSOR_BEFORE_RECORDS = "a crash between moving the cursor and storing the page"
    SUM_OVERWRITES = "a number to add is written as the number"
    LATE_ANSWER_STORED = "an answer that was overtaken by a newer one is stored over it"
    CLOCK_TRUSTED = "a device's time is believed as it stands"
    COUNTER_RESTARTS = "after a crash the device counts from one again"
    SETTLED_DROPPED = "settling a conflict removes it"
