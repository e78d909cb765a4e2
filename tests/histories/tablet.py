"""A device in memory as the protocol describes one: pulled records and a cursor for each site, one
outbox and one chain over all sites, a clock of its own. Tablets and the desk."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sync.canonical import canonical
from sync.chain import START, link
from sync.clock import tick
from sync.definition import Role
from sync.epochs import name_of
from sync.merge import Record, replay
from sync.operation import Operation, parse, wire
from tests.histories.messages import OFFICE, Answer, Request, Told

BATCH = 3
OFFER_AGAIN_MS = 14 * 86_400_000


@dataclass
class Pulled:
    """One site's records here. `epochs` tells in which epoch each version was pulled; `stale` are
    those from before the last start over that have not come again yet."""

    staff: str
    role: Role
    epoch: str | None = None
    cursor: int = 0
    records: dict[str, Record] = field(default_factory=dict)
    epochs: dict[str, str] = field(default_factory=dict)
    stale: set[str] = field(default_factory=set)
    more: bool = True


@dataclass
class Tablet:
    """`drift` is how far the device's clock is from the truth (ms). `made` remembers everything
    that the screen ever called saved, `seen` which version in which epoch its author had before
    him, `heard` every outcome that was stored: for the judge alone."""

    name: str
    account: int
    drift: int
    sites: dict[str, Pulled] = field(default_factory=dict)
    counter: int = 0
    last: int = 0
    head: str = START
    outbox: list[Operation] = field(default_factory=list)
    landing: dict[str, tuple[Operation, int]] = field(default_factory=dict)
    answered: dict[str, tuple[Operation, int]] = field(default_factory=dict)
    again: set[str] = field(default_factory=set)
    refused: dict[str, Operation] = field(default_factory=dict)
    made: list[Operation] = field(default_factory=list)
    seen: dict[str, tuple[str, int]] = field(default_factory=dict)
    heard: dict[str, list[tuple[str, Told]]] = field(default_factory=dict)

    def view(self, site: str, record: str) -> Record | None:
        """What the screen shows: own work over the pulled record, answered work too until the
        version that holds it has arrived."""
        here = self.sites[site]
        landing = [operation for operation, _ in self.landing.values()]
        mine = [
            o for o in (*landing, *self.outbox) if o.record == record and o.id not in self.again
        ]
        known = here.records.get(record)
        return replay(OFFICE, known, mine, here.role) if mine else known

    def save(self, site: str, truth: int, wishes: list[dict[str, Any]]) -> list[Operation]:
        """Make a group of operations durable in one transaction; from here on none may be lost."""
        first = len(self.made) + 1
        stem = f"{self.name[:13]}-7000-9000"
        ids = [f"{stem}-{first + n:012x}" for n in range(len(wishes))]
        group = []
        for identity, wish in zip(ids, wishes, strict=True):
            others = [one for one in ids if one != identity]
            group.append(self._make(site, truth, identity, others, wish))
        self._store(group)
        return group

    def _make(
        self, site: str, truth: int, identity: str, others: list[str], wish: dict[str, Any]
    ) -> Operation:
        here = self.sites[site]
        self.counter += 1
        self.last = tick(self.last, truth + self.drift)
        known = here.records.get(wish["record"])
        epoch = here.epochs.get(wish["record"])
        raw = {
            "id": identity,
            "device": self.name,
            "counter": self.counter,
            "previous": self.head,
            "author": here.staff,
            "at": self.last,
            "site": site,
            "type": OFFICE.name,
            "schema": 1,
            "base": known["version"] if known else 0,
            **({"epoch": epoch} if known and epoch else {}),
            **({"with": others} if others else {}),
            **wish,
        }
        operation = parse(raw)
        self.head = link(self.head, canonical(wire(operation)))
        if known and epoch:
            self.seen[identity] = (name_of(epoch), known["version"])
        return operation

    def _store(self, group: list[Operation]) -> None:
        self.outbox += group
        self.made += group

    def batch(self, aside: set[str]) -> list[Operation]:
        """The next operations to send: of one site, from the oldest on, groups whole."""
        waiting = [o for o in self.outbox if o.site not in aside]
        batch: list[Operation] = []
        for operation in waiting:
            together = bool(batch) and operation.id in batch[-1].with_
            full = len(batch) >= BATCH and not together
            if operation.site != waiting[0].site or full:
                break
            batch.append(operation)
        return batch

    def request(self, site: str, batch: list[Operation], truth: int) -> Request:
        here = self.sites[site]
        raws = [wire(operation) for operation in batch]
        sent = truth + self.drift
        return Request(site, self.account, self.name, here.epoch, here.cursor, sent, raws)

    def receive(self, request: Request, answer: Answer, truth: int) -> None:
        """Outcomes, page and cursor in one step, as in one transaction of the device's database.
        An overtaken answer brings outcomes alone; from an epoch that is over, nothing."""
        here = self.sites[request.site]
        ours = (request.epoch, request.cursor) == (here.epoch, here.cursor)
        if not ours and answer.epoch != here.epoch and request.epoch != here.epoch:
            return
        self._take_outcomes(answer, truth)
        if not ours:
            return
        if answer.restart:
            self._start_again(request.site, answer)
        else:
            self._take_page(here, answer)
        self._land()

    def _take_outcomes(self, answer: Answer, truth: int) -> None:
        left = []
        for operation in self.outbox:
            told = answer.outcomes.get(operation.id)
            if told is None:
                left.append(operation)
                continue
            self.again.discard(operation.id)
            self.heard.setdefault(operation.id, []).append((name_of(answer.epoch), told))
            self.answered[operation.id] = (operation, truth)
            if told.status == "refused":
                self.refused[operation.id] = operation
            else:
                self.landing[operation.id] = (operation, told.version)
        self.outbox = left

    def _take_page(self, here: Pulled, answer: Answer) -> None:
        for record in answer.changes:
            here.records[record["id"]] = record
            here.epochs[record["id"]] = answer.epoch
            here.stale.discard(record["id"])
        here.epoch, here.cursor, here.more = answer.epoch, answer.cursor, answer.more
        if not answer.more:
            for gone in here.stale:
                here.records.pop(gone, None)
                here.epochs.pop(gone, None)
            here.stale = set()

    def _start_again(self, site: str, answer: Answer) -> None:
        """From another epoch: everything is pulled again, and the acknowledged work of the last
        14 days is offered again; what the server has already, it knows by its id."""
        here = self.sites[site]
        if here.epoch is not None and name_of(here.epoch) != name_of(answer.epoch):
            self._offer_again(site, set(answer.outcomes))
        here.epoch, here.cursor, here.more = answer.epoch, answer.cursor, True
        here.stale = set(here.records)

    def _offer_again(self, site: str, just_told: set[str]) -> None:
        recent = [
            operation
            for operation, at in self.answered.values()
            if operation.site == site and operation.id not in just_told
        ]
        for operation in recent:
            self.refused.pop(operation.id, None)
            del self.answered[operation.id]
            self.again.add(operation.id)
        self.landing = {k: v for k, v in self.landing.items() if v[0].site != site}
        self.outbox = sorted([*self.outbox, *recent], key=lambda o: o.counter)

    def _land(self) -> None:
        self.landing = {k: v for k, v in self.landing.items() if self._not_here_yet(*v)}

    def _not_here_yet(self, operation: Operation, version: int) -> bool:
        known = self.sites[operation.site].records.get(operation.record)
        return (known["version"] if known else 0) < version

    def forget_old(self, truth: int) -> None:
        """Answers older than 14 days are let go."""
        self.answered = {k: v for k, v in self.answered.items() if truth - v[1] < OFFER_AGAIN_MS}

    def crash(self, request: Request | None = None, answer: Answer | None = None) -> None:
        """The process dies, at worst while this answer is being stored: then none of it is."""

    def wipe(self) -> None:
        """The pulled records are dropped and pulled again; unsent work is never touched."""
        for here in self.sites.values():
            _drop(here)

    def learn(self, site: str, role: Role) -> None:
        """Another role may see other fields: what was pulled with other eyes goes."""
        here = self.sites[site]
        if here.role is not role:
            here.role = role
            _drop(here)


def _drop(here: Pulled) -> None:
    """The epoch is kept: whether the server was restored meanwhile is still to be seen."""
    here.records, here.epochs, here.stale = {}, {}, set()
    here.cursor, here.more = 0, True
