"""Three-way merging of text by one changed span on each side.

Each side's change is what remains between the common beginning and the common end. Spans with at
least one character between them are both applied; anything else is for a person, since two changes
that touch can make a word or a number that nobody wrote. Characters are Unicode code points.
"""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """`start`..`stop` of the old text was replaced by `put`."""

    start: int
    stop: int
    put: str


def span(was: str, now: str) -> Span:
    """The smallest single replacement that turns `was` into `now`."""
    most = min(len(was), len(now))
    start = 0
    while start < most and was[start] == now[start]:
        start += 1
    tail = 0
    while tail < most - start and was[-1 - tail] == now[-1 - tail]:
        tail += 1
    return Span(start, len(was) - tail, now[start : len(now) - tail])


def three_way(was: str, ours: str, theirs: str) -> str | None:
    """Both changes of `was` in one text, or None where they overlap or touch."""
    if ours == was or ours == theirs:
        return theirs
    if theirs == was:
        return ours
    a, b = span(was, ours), span(was, theirs)
    if (b.start, b.stop) < (a.start, a.stop):
        a, b = b, a
    if a.stop >= b.start:
        return None
    return was[: a.start] + a.put + was[a.stop : b.start] + b.put + was[b.stop :]
