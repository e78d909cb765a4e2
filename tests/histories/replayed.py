"""The journal of a site replayed, record by record, with what each operation brought that did not
stand there already."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from sync.epochs import counted_base
from sync.merge import Record, merge
from tests.histories.messages import OFFICE, Entry, Ledger
from tests.histories.story import Story


class Step(NamedTuple):
    entry: Entry
    news: frozenset[str]


def replayed(ledger: Ledger, story: Story) -> tuple[dict[str, list[Step]], dict[str, Record]]:
    """The accepted entries by record, and the records that they make."""
    steps: dict[str, list[Step]] = defaultdict(list)
    records: dict[str, Record] = {}
    lives = 1  # what nobody was told of yet landed when the entries around it did
    for entry in ledger.entries:
        if entry.status == "refused":
            continue
        name = entry.operation.record
        before = records.get(name)
        standing = before["fields"] if before else {}
        news = frozenset(n for n, v in entry.operation.set.items() if standing.get(n) != v)
        steps[name].append(Step(entry, news))
        lives = story.decided.get(entry.operation.id, lives)
        story.learn(lives, name, entry.version, entry.operation.id)
        after = _applied(before, entry, story, lives)
        if after is not None:
            records[name] = after
    return steps, records


def _applied(before: Record | None, entry: Entry, story: Story, decided: int) -> Record | None:
    operation = entry.operation
    present = story.lives[decided - 1].name
    ended = story.ended(operation.record, decided)
    base = counted_base(operation.base, operation.epoch, present, ended)
    return merge(
        OFFICE,
        before,
        replace(operation, base=base),
        role=entry.role,
        when=entry.when,
        received=entry.received,
    ).record
