"""What is to be written for one community, and the writing of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from server.actions.system import Intent, enter
from server.actions.workspace import Workspace
from server.problems import Trouble
from server.seeds.chance import Chance
from server.seeds.days import Days
from server.store import journal, sites
from sync.definition import Role

# As long as a good network takes: what was done is received a moment later.
LATENCY_MS = 700
CHUNK = 2000


@dataclass
class Book:
    """Intents of one site in any order; `staff` holds the ids of its staff records by role,
    `grids` the butler of each grid."""

    site: str
    name: str
    days: Days
    chance: Chance
    intents: list[Intent] = field(default_factory=list)
    staff: dict[Role, list[str]] = field(default_factory=dict)
    grids: dict[str, str] = field(default_factory=dict)

    def who(self, role: Role) -> str:
        """Somebody with this role."""
        return self.chance.one(self.staff[role])

    def butler(self, grid: str) -> str:
        """The butler who looks after the grid, or any where it has none."""
        return self.grids.get(grid) or self.who(Role.BUTLER)

    def add(
        self,
        type_name: str,
        fields: dict[str, Any],
        at: int,
        by: str | None = None,
        record: str | None = None,
    ) -> str:
        """Create a record at the moment `at` (ms); `by` is a staff record (absent: the system).
        Fields without a value are left out. Returns its id."""
        identity = record or self.chance.id(at)
        told = {name: value for name, value in fields.items() if value is not None}
        self.intents.append(Intent(type_name, told, identity, author=by, at=self._past(at)))
        return identity

    def move(
        self,
        target: tuple[str, str],
        move: str,
        at: int,
        by: str,
        fields: dict[str, Any] | None = None,
        reason: str | None = None,
    ) -> None:
        """Make a move on the record `(type, id)`."""
        name, record = target
        moment = self._past(at)
        self.intents.append(
            Intent(name, fields or {}, record, move=move, reason=reason, author=by, at=moment)
        )

    def edit(self, target: tuple[str, str], at: int, by: str, fields: dict[str, Any]) -> None:
        """Change fields of the record `(type, id)` without a move."""
        name, record = target
        moment = self._past(at)
        self.intents.append(Intent(name, fields, record, move=None, author=by, at=moment))

    def _past(self, at: int) -> int:
        """Shortly after midnight a day's work does not fit before now: then it is just done."""
        return min(at, self.days.now - 2 * LATENCY_MS)

    def chunks(self) -> Iterator[list[Intent]]:
        """Everything in the order of time, in parts that one transaction takes easily."""
        ordered = sorted(self.intents, key=lambda intent: intent.at or 0)
        for start in range(0, len(ordered), CHUNK):
            yield ordered[start : start + CHUNK]


def write(connection: Connection, site_id: str, intents: Sequence[Intent]) -> None:
    """Carry out the intents in order, each received when it was done, in the caller's
    transaction. Raises SystemRefused where the law refuses one."""
    site = sites.find(connection, site_id, lock=True)
    if site is None:
        raise Trouble("foreign_site")
    work = Workspace(connection, site, 0)
    work.fetch(
        name for intent in intents for name in (intent.record, intent.author) if name is not None
    )
    entries = []
    for intent in intents:
        work.received = (intent.at or 0) + LATENCY_MS
        entries.append(enter(work, intent))
    journal.append(connection, site, entries)
    work.finish()
