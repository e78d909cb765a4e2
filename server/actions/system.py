"""Operations that the server itself makes: accounts' posts, refusals, settings, demo data.

They go through the same law and into the same journal as everybody's, by the site's own device
with a chain of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from server.actions.decide import decide
from server.actions.workspace import Workspace
from server.ids import uuid7
from server.store.journal import Entry
from sync.canonical import canonical
from sync.catalogue import catalogue
from sync.chain import link
from sync.clock import Reading
from sync.definition import Role
from sync.merge import Problem, Status
from sync.operation import CREATE, Operation, wire


class SystemRefused(RuntimeError):
    """The law refused an operation of the server's own: a fault of the program or its input.
    `problem` is what the law said."""

    def __init__(self, told: str, problem: Problem | None = None) -> None:
        super().__init__(told)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Intent:
    """What is to happen: `record` is made up when absent; `author` is a staff record of the site
    (absent: the system itself) whose role decides; `at` is when it happened (absent: now)."""

    type: str
    set: dict[str, Any] = field(default_factory=dict)
    record: str | None = None
    move: str | None = CREATE
    reason: str | None = None
    author: str | None = None
    at: int | None = None
    settles: tuple[str, ...] = ()


def enter(work: Workspace, intent: Intent) -> Entry:
    """Decide one intent and return its journal entry, to be appended by the caller. Raises
    SystemRefused, which names the problem."""
    at = work.received if intent.at is None else intent.at
    operation = _operation(work, intent, at)
    role = _role(work, operation.author)
    content = canonical(wire(operation))
    outcome = decide(work, operation, role, at)
    if outcome.status is Status.REFUSED or outcome.record is None:
        told = f"{intent.type} {intent.move}: {outcome.problem}"
        raise SystemRefused(told, outcome.problem)
    site = work.site
    site.system_counter = operation.counter
    site.system_head = link(operation.previous, content)
    return Entry(
        operation=operation,
        content=content,
        digest=sha256(content).hexdigest(),
        link=site.system_head,
        role=str(role),
        reading=Reading(at, 0, False),
        received=work.received,
        outcome={
            "id": operation.id,
            "status": str(outcome.status),
            "record": operation.record,
            "version": outcome.record["version"],
        },
    )


def _operation(work: Workspace, intent: Intent, at: int) -> Operation:
    site = work.site
    record = intent.record or uuid7(at)
    present = work.record(record)
    return Operation(
        id=uuid7(at),
        device=site.system_device,
        counter=site.system_counter + 1,
        previous=site.system_head,
        author=intent.author or site.system_author,
        at=at,
        site=site.id,
        type=intent.type,
        schema=catalogue()[intent.type].version,
        record=record,
        base=present["version"] if present else 0,
        set=intent.set,
        move=intent.move,
        reason=intent.reason,
        settles=intent.settles,
        epoch=site.epoch if present else None,
    )


def _role(work: Workspace, author: str) -> Role:
    if author == work.site.system_author:
        return Role.SYSTEM
    staff = work.record(author)
    if staff is None or staff["type"] != "staff":
        raise SystemRefused(f"author {author} is no staff record of the site")
    return Role(staff["fields"]["role"])
