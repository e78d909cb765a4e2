"""What passes between a device and the server in a history, whichever server it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from sync.definition import RecordType, Role
from sync.merge import Record
from sync.operation import Operation
from tests.histories.office import office

OFFICE: RecordType = office()


class Told(NamedTuple):
    """An outcome as a device hears it; `version` is 0 for what was refused."""

    status: str
    version: int
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One round trip for one site. `account` numbers the person whose session it is, `sent` is the
    device's clock."""

    site: str
    account: int
    device: str
    epoch: str | None
    cursor: int
    sent: int
    operations: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Answer:
    """`outcomes` by operation id; with `restart`, nothing but them and the epoch counts."""

    epoch: str
    outcomes: dict[str, Told]
    changes: list[Record]
    cursor: int
    more: bool
    restart: bool = False


class TurnedAway(Exception):
    """A problem of the whole request: nothing of it has been done."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a site's journal. `version` is what the record became (0: refused); `role` the
    author's at that moment; `base` what counted as seen."""

    operation: Operation
    content: bytes
    when: int
    received: int
    suspect: bool
    status: str
    version: int
    role: Role
    code: str | None = None


@dataclass
class Ledger:
    """What a site holds at the end of a history. `kept` are the bytes of refused operations by
    the digest under which the server keeps them; `aside` those of them that wait outside the
    journal until what they change has come again; `faults` what the server finds wrong itself."""

    entries: list[Entry]
    records: dict[str, Record]
    kept: set[bytes]
    aside: set[bytes] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)


class Keeper(Protocol):
    """The server of a history. `now` is its clock, moved by the world."""

    now: int

    def found(self) -> str:
        """A new site."""

    def hire(self, account: int, site: str, role: Role) -> str:
        """Give the account a post; its id signs operations."""

    def post(self, staff: str, site: str, role: Role | None) -> None:
        """Change the role of a post, or end it (None)."""

    def enrol(self, device: str, account: int) -> None:
        """Make the device known for the account."""

    def sync(self, request: Request, dies_at: int | None = None) -> Answer:
        """One round trip; with `dies_at` the server dies at that write of its transaction, if it
        comes so far. Raises TurnedAway."""

    def end_session(self, account: int) -> None:
        """The next request of the account is turned away once, until it signs in again."""

    def sign_in(self, account: int) -> None: ...

    def back_up(self, site: str) -> None: ...

    def restore(self, site: str) -> bool:
        """Go back to the last backup, under another epoch; False where there is none."""

    def epoch(self, site: str) -> str:
        """The name of the present epoch."""

    def ledger(self, site: str) -> Ledger: ...
