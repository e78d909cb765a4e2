"""Operations that were made before a restore count as having seen what both histories have in
common, and no more (docs/decisions/0013)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from server.store.epochs import Epoch
from sync.epochs import counted_base, name_of
from sync.operation import Operation


def in_present(
    operation: Operation, epochs: Sequence[Epoch], version_at: Callable[[int], int]
) -> Operation:
    """The operation with the base that counts in the last of `epochs`; `version_at` tells the
    version that its record had at a position of the journal."""
    present = epochs[-1].name
    if operation.base == 0 or _named(operation) == present:
        return operation
    ended = {one.name: version_at(after.position) for one, after in pairwise(epochs)}
    base = counted_base(operation.base, operation.epoch, present, ended)
    return operation if base == operation.base else replace(operation, base=base)


def _named(operation: Operation) -> str | None:
    return None if operation.epoch is None else name_of(operation.epoch)
