"""What an author has seen when the server has been restored from a backup since.

A restored server goes on from an older state under a new epoch, and counts the versions of its
records on from there. An operation that was made in another epoch names a `base` of that epoch;
taken at its word, it would count as having seen changes made here after the restore.
"""

from __future__ import annotations

from collections.abc import Mapping


def name_of(epoch: str) -> str:
    """The server's part of an epoch as it goes over the wire; the rest tells what a role sees."""
    return epoch.partition(".")[0]


def counted_base(base: int, epoch: str | None, present: str, ended: Mapping[str, int]) -> int:
    """The version up to which the author of an operation has seen this server's record.

    `epoch` is what the operation names (None: an app that names none), `present` the server's;
    `ended` holds, for each epoch that the server went through before, the version that the record
    had when it ended (0: it did not exist). Everything up to there is common; what the server never
    heard of is not known to have anything in common with it.
    """
    named = None if epoch is None else name_of(epoch)
    if base == 0 or named == present or (named is None and not ended):
        return base
    return min(base, ended.get(named, 0)) if named is not None else 0
