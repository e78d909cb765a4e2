"""A device in memory: pulled records, outbox, cursor, a clock of its own. Tablets and the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sync.canonical import canonical
from sync.chain import START, link
from sync.clock import tick
from sync.definition import RecordType, Role
from sync.merge import Record, replay
from sync.operation import Operation, parse, wire
from tests.histories.bugs import Bug
from tests.histories.server import Answer

SITE = "00000000-0000-7000-8000-0000000000aa"
BATCH = 3


@dataclass
class Tablet:
    """`drift` is how far the device's clock is from the truth (ms). `made` remembers everything
    that the screen ever called saved, for the judge; nothing else reads it."""

    name: str
    author: str
    role: Role
    definition: RecordType
    drift: int
    bug: Bug | None = None
    counter: int = 0
    last: int = 0
    head: str = START
    cursor: int = 0
    asked: int = 0
    pulled: dict[str, Record] = field(default_factory=dict)
    outbox: list[Operation] = field(default_factory=list)
    landing: dict[str, tuple[Operation, int]] = field(default_factory=dict)
    made: list[Operation] = field(default_factory=list)

    def view(self, record: str) -> Record | None:
        """What the screen shows: own work over the pulled record, answered work too until the
        version that holds it has arrived."""
        landing = [operation for operation, _ in self.landing.values()]
        mine = [o for o in (*landing, *self.outbox) if o.record == record]
        return replay(self.definition, self.pulled.get(record), mine, self.role)

    def save(self, record: str, truth: int, **what: Any) -> Operation:
        """Make an operation durable; from here on it must never be lost."""
        self.counter += 1
        self.last = tick(self.last, truth + self.drift)
        known = self.pulled.get(record)
        operation = parse(
            {
                "id": f"{self.name[:8]}-0000-7000-8000-{len(self.made) + 1:012x}",
                "device": self.name,
                "counter": self.counter,
                "previous": self.head,
                "author": self.author,
                "at": self.last,
                "site": SITE,
                "type": self.definition.name,
                "schema": 1,
                "record": record,
                "base": known["version"] if known else 0,
                **what,
            }
        )
        self.head = link(self.head, canonical(wire(operation)))
        self.outbox.append(operation)
        self.made.append(operation)
        return operation

    def request(self) -> tuple[list[dict[str, Any]], int]:
        """The next operations to send and the cursor."""
        sent = self.outbox[:BATCH]
        self.asked += 1
        if self.bug is Bug.DROP_WHEN_SENT:
            self.outbox = self.outbox[BATCH:]
        return [wire(operation) for operation in sent], self.cursor

    def receive(self, answer: Answer, asked: int) -> None:
        """Outcomes, page and cursor in one step, as in one transaction of the device's database.
        An answer to any but the last request is out of date and not used."""
        if asked != self.asked and self.bug is not Bug.LATE_ANSWER_STORED:
            return
        for record in answer.changes:
            self.pulled[record["id"]] = record
        self.cursor = answer.cursor
        done = answer.outcomes
        for operation in self.outbox:
            if operation.id in done:
                self.landing[operation.id] = (operation, done[operation.id][1])
        self.outbox = [o for o in self.outbox if o.id not in done]
        self.landing = {k: v for k, v in self.landing.items() if self._not_here_yet(*v)}

    def _not_here_yet(self, operation: Operation, version: int) -> bool:
        known = self.pulled.get(operation.record)
        return (known["version"] if known else 0) < version

    def crash(self, answer: Answer | None) -> None:
        """The process dies, at worst while an answer is being stored."""
        if self.bug is Bug.CURSOR_BEFORE_RECORDS and answer is not None:
            self.cursor = answer.cursor
        if self.bug is Bug.COUNTER_RESTARTS:
            self.counter = 0
        self.asked += 1

    def wipe(self) -> None:
        """The pulled records are dropped and pulled again; unsent work is never touched."""
        self.pulled, self.cursor = {}, 0
        self.asked += 1
        if self.bug is Bug.WIPE_TAKES_OUTBOX:
            self.outbox = []
