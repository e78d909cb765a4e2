"""The server in memory: journal, records, feed. It decides by `sync.merge` like the real one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from sync.canonical import canonical
from sync.clock import correct
from sync.definition import RecordType, Role
from sync.merge import Outcome, Record, Status, merge
from sync.operation import Operation, parse
from tests.histories.bugs import Bug

PAGE = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the journal; `version` is what the record became, or stayed; `news` are the
    fields for which the operation brought another value than stood there."""

    operation: Operation
    content: bytes
    when: int
    received: int
    status: Status
    version: int
    news: frozenset[str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a device gets for one round trip; `outcomes` is id -> (status, version)."""

    outcomes: dict[str, tuple[Status, int]]
    changes: list[Record]
    cursor: int
    more: bool


@dataclass
class Server:
    definition: RecordType
    roles: dict[str, Role]
    bug: Bug | None = None
    now: int = 0
    journal: list[Entry] = field(default_factory=list)
    answered: dict[str, Entry] = field(default_factory=dict)
    refused: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    feed: dict[str, int] = field(default_factory=dict)
    sequence: int = 0

    def sync(self, raws: list[dict[str, Any]], cursor: int, sent: int) -> Answer:
        """One round trip: operations up, outcomes and changed records down."""
        outcomes = {}
        for raw in raws:
            entry = self._push(raw, sent)
            outcomes[entry.operation.id] = (entry.status, entry.version)
        return self._pull(outcomes, cursor)

    def _push(self, raw: dict[str, Any], sent: int) -> Entry:
        operation, content = parse(raw), canonical(raw)
        known = self.answered.get(operation.id)
        if known is not None and self.bug is not Bug.APPLIED_TWICE:
            assert known.content == content, "the same id with other content"
            return known
        reading = correct(operation.at, sent, self.now)
        when = operation.at if self.bug is Bug.CLOCK_TRUSTED else reading.when
        news = _news(self.records.get(operation.record), operation)
        outcome = self._decide(operation, when)
        record = self.records.get(operation.record)
        version = record["version"] if record else 0
        entry = Entry(operation, content, when, self.now, outcome.status, version, news)
        if outcome.status is Status.REFUSED and self.bug is not Bug.REFUSED_DROPPED:
            self.refused[operation.id] = content
        self.answered[operation.id] = entry
        self.journal.append(entry)
        return entry

    def _decide(self, operation: Operation, when: int) -> Outcome:
        before = self.records.get(operation.record)
        outcome = merge(
            self.definition,
            before,
            self._misread(operation, before),
            role=self.roles[operation.author],
            when=when,
            received=self.now,
        )
        if outcome.record is not None:
            self._mistake(outcome.record, before, operation)
            self.sequence += 1
            self.records[operation.record] = outcome.record
            self.feed[operation.record] = self.sequence
        return outcome

    def _misread(self, operation: Operation, before: Record | None) -> Operation:
        if self.bug is not Bug.BASE_IGNORED or before is None:
            return operation
        return replace(operation, base=before["version"])

    def _mistake(self, after: Record, before: Record | None, operation: Operation) -> None:
        """What a planted bug does to a merged record."""
        if self.bug is Bug.UNION_OVERWRITES and "photos" in operation.set:
            after["fields"]["photos"] = operation.set["photos"]
        elif self.bug is Bug.SUM_OVERWRITES and "count" in operation.set:
            after["fields"]["count"] = operation.set["count"]
        elif self.bug is Bug.CONFLICT_FORGOTTEN:
            after["conflicts"] = list((before or {}).get("conflicts", []))
        elif self.bug is Bug.SETTLED_DROPPED:
            after["conflicts"] = [c for c in after.get("conflicts", []) if "settled" not in c]

    def _pull(self, outcomes: dict[str, tuple[Status, int]], cursor: int) -> Answer:
        newer = sorted((seq, name) for name, seq in self.feed.items() if seq > cursor)
        page = newer[:PAGE]
        more = len(newer) > PAGE
        end = page[-1][0] if more else self.sequence
        if self.bug is Bug.CURSOR_SKIPS:
            end, more = self.sequence, False
        return Answer(outcomes, [self.records[name] for _, name in page], end, more)


def _news(before: Record | None, operation: Operation) -> frozenset[str]:
    standing = before["fields"] if before else {}
    return frozenset(n for n, v in operation.set.items() if standing.get(n) != v)
