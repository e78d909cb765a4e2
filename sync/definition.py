"""The words that record types are written in.

A record type is one `RecordType` value in `sync/records/<name>/definition.py`. Everything else
(tables, schemas, TypeScript types, forms, masking, retention, documentation) is made from it.

Values on the wire are JSON without fractions: money is an integer of fen, an area an integer of
hundredths of a square metre, a moment an integer of milliseconds since 1970 UTC, a day
`YYYY-MM-DD`. Without fractions two languages cannot disagree about a number.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Label:
    """A text in both languages: Chinese first, it is the language of the trade."""

    zh: str
    en: str


class Merge(StrEnum):
    """How a field meets a concurrent change (DESIGN: merging).

    LATEST       the later corrected time stands; the other value is shown as a conflict
    FIRST_WRITE  the first value stands; a different later one is shown as a conflict
    WRITE_ONCE   never changes once set, concurrent or not; another value is shown as a conflict
    UNION        items are only ever added: evidence
    SUM          each operation adds a number
    TEXT         three-way by span; overlapping edits are shown as a conflict
    KEEP_BOTH    the standing value stays; a person decides
    """

    LATEST = "latest"
    FIRST_WRITE = "first_write"
    WRITE_ONCE = "write_once"
    UNION = "union"
    SUM = "sum"
    TEXT = "text"
    KEEP_BOTH = "keep_both"


class Personal(StrEnum):
    """The personal-data class of a field (PIPL 51); masking and leak tests go by it."""

    NONE = "none"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    IDENTITY = "identity"
    PLACE = "place"
    SIGNATURE = "signature"
    IMAGE = "image"
    WORDS = "words"


class Role(StrEnum):
    """Who somebody is at one site. The role table with all aliases is A2 in REQUIREMENTS."""

    DIRECTOR = "director"
    MANAGER = "manager"
    ASSISTANT = "assistant"
    RECEPTION = "reception"
    BUTLER = "butler"
    ENGINEER = "engineer"
    SECURITY = "security"
    ADMINISTRATOR = "administrator"
    SYSTEM = "system"


Roles = frozenset[Role]
EVERYONE: Roles = frozenset(Role)
STAFF: Roles = EVERYONE - {Role.SYSTEM}
LEADERS: Roles = frozenset({Role.DIRECTOR, Role.MANAGER, Role.ADMINISTRATOR})
SERVICE: Roles = LEADERS | {Role.ASSISTANT, Role.RECEPTION, Role.BUTLER}
ADMINISTRATORS: Roles = frozenset({Role.ADMINISTRATOR})
ONLY_SYSTEM: Roles = frozenset({Role.SYSTEM})


class KindName(StrEnum):
    """The shapes that a value may have."""

    TEXT = "text"
    INTEGER = "integer"
    MONEY = "money"
    AREA = "area"
    FLAG = "flag"
    DAY = "day"
    MOMENT = "moment"
    CHOICE = "choice"
    REF = "ref"
    REFS = "refs"
    ITEMS = "items"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a list; `tone` colours it (neutral, info, good, warn, bad)."""

    code: str
    label: Label
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Kind:
    """The shape and the bounds of a value.

    `most` is characters for TEXT, items for REFS and ITEMS, bytes of canonical JSON for JSON;
    `low` and `high` bound numbers. `options` belongs to CHOICE; `to` to REF and REFS ("*" for
    any type); `items` holds the fields of each object of an ITEMS list.
    """

    name: KindName
    most: int = 200
    low: int = 0
    high: int = 2**53 - 1
    options: tuple[Option, ...] = ()
    to: str = ""
    items: tuple[Field, ...] = ()
    lines: bool = False
    pattern: str = ""


def text(most: int = 200, *, lines: bool = False, pattern: str = "") -> Kind:
    """At most `most` characters; `lines` allows line breaks; `pattern` is a regular expression
    of the subset that Python and JavaScript read alike."""
    return Kind(KindName.TEXT, most=most, lines=lines, pattern=pattern)


def integer(low: int = 0, high: int = 2**53 - 1) -> Kind:
    return Kind(KindName.INTEGER, low=low, high=high)


def money(high: int = 10**12) -> Kind:
    """Fen, from 0 up."""
    return Kind(KindName.MONEY, low=0, high=high)


def area(high: int = 10**9) -> Kind:
    """Hundredths of a square metre."""
    return Kind(KindName.AREA, low=0, high=high)


def flag() -> Kind:
    return Kind(KindName.FLAG)


def day() -> Kind:
    return Kind(KindName.DAY)


def moment() -> Kind:
    """Milliseconds since 1970-01-01 UTC; clocks may be wrong, so the bound is wide."""
    return Kind(KindName.MOMENT, low=-(2**53 - 1))


def choice(*options: Option) -> Kind:
    return Kind(KindName.CHOICE, options=options)


def ref(to: str) -> Kind:
    return Kind(KindName.REF, to=to)


def refs(to: str, most: int = 200) -> Kind:
    return Kind(KindName.REFS, to=to, most=most)


def items(*fields: Field, most: int = 200) -> Kind:
    return Kind(KindName.ITEMS, items=fields, most=most)


def json(most: int = 65_536) -> Kind:
    """Any JSON without fractions, at most `most` bytes when written canonically."""
    return Kind(KindName.JSON, most=most)


@dataclass(frozen=True, slots=True)
class Guard:
    """While the field holds `value`, only `roles` may change it: what is major stays major until
    somebody with the authority says otherwise (A8)."""

    value: Any
    roles: Roles
    why: Label


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record type.

    `personal` and `retain_days` have no default on purpose: whoever adds a field says what it
    holds of a person and for how long (PIPL 6, 19). `retain_days=None` keeps it as long as the
    record. `required` is asked at creation. `write=ONLY_SYSTEM` makes a field the server's own.
    """

    name: str
    kind: Kind
    label: Label
    personal: Personal
    retain_days: int | None
    merge: Merge = Merge.LATEST
    required: bool = False
    read: Roles = EVERYONE
    write: Roles = EVERYONE
    hint: Label | None = None
    default: Any = None
    in_list: bool = False
    search: bool = False
    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A state of a record; `open` states are work, the others are history."""

    name: str
    label: Label
    open: bool = True
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Stricter:
    """While `field` holds `value`, only `roles` may make the move (A8: major violations)."""

    field: str
    value: Any
    roles: Roles
    why: Label


@dataclass(frozen=True, slots=True)
class Move:
    """A named change of state.

    `needs` are fields that must hold a value afterwards; `asks` are offered on the form beside
    them; `evidence` moves made twice are never folded into one: both are kept and a person
    decides (two signatures for one parcel). `reason` asks for words.
    """

    name: str
    label: Label
    sources: tuple[str, ...]
    target: str
    roles: Roles
    needs: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    stricter: tuple[Stricter, ...] = ()
    evidence: bool = False
    reason: bool = False
    tone: str = "neutral"


@dataclass(frozen=True, slots=True)
class Block:
    """A rule across records: `move` waits while records of `type` whose `via` names this record
    are in `states`; with `wanted=True` it waits until there is at least one such record.
    Checked by the server; the record carries the answer for use offline."""

    move: str
    code: str
    why: Label
    type: str
    via: str
    states: tuple[str, ...]
    wanted: bool = False


@dataclass(frozen=True, slots=True)
class Upcast:
    """How an operation of schema `version` becomes one of `version + 1`."""

    version: int
    renames: dict[str, str] = field(default_factory=dict)
    drops: tuple[str, ...] = ()
    defaults: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of fields on a form."""

    label: Label
    fields: tuple[str, ...]


class _ByName:
    """Remembers what a definition is asked for with every field of every operation."""

    __slots__ = ("_fields", "_moves", "_writable")
    _fields: dict[str, Field]
    _moves: dict[str, Move]
    _writable: dict[Role, frozenset[str]]


@dataclass(frozen=True, slots=True)
class RecordType(_ByName):
    """One kind of record, whole. `initial` is the state of a new record; `title` the fields that
    name a record in lists; `register` puts it among the generated registers; `later` keeps out of
    the first screen's load a type that has a screen of its own or that journeys refer to;
    `take_back` are the roles that may void a record as long as it stands in its first state: a slip
    is taken back by those who make it, what has happened since only by those in `void`;
    `keep_days` is how long closed records stay on a tablet at most (None: they stay; see
    `sync.keeping`); who is in `create` but not in `read` hands records in and sees none of them;
    `version` rises with every change that an old operation could not follow (see `upcasts`)."""

    name: str
    label: Label
    fields: tuple[Field, ...]
    states: tuple[State, ...]
    initial: str
    create: Roles
    title: tuple[str, ...]
    moves: tuple[Move, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    read: Roles = EVERYONE
    void: Roles = LEADERS
    take_back: Roles = frozenset()
    icon: str = "list"
    register: bool = False
    later: bool = False
    keep_days: int | None = 90
    version: int = 1
    upcasts: tuple[Upcast, ...] = ()

    def field(self, name: str) -> Field | None:
        return self.named_fields().get(name)

    def named_fields(self) -> dict[str, Field]:
        """The fields by name."""
        try:
            return self._fields
        except AttributeError:
            found = {field.name: field for field in reversed(self.fields)}
            object.__setattr__(self, "_fields", found)
            return found

    def writable(self, role: Role) -> frozenset[str]:
        """The names of the fields that the role may write: it sees them, and they are its to
        change. Of a type that it may create but not read (`reveal`) it writes them blindly."""
        try:
            known = self._writable
        except AttributeError:
            known = {}
            object.__setattr__(self, "_writable", known)
        if role not in known:
            fields = self.fields if role in self.read | self.create else ()
            may = (f.name for f in fields if role in f.read and role in f.write)
            known[role] = frozenset(may)
        return known[role]

    def state(self, name: str) -> State | None:
        return next((s for s in self.states if s.name == name), None)

    def move(self, name: str) -> Move | None:
        try:
            return self._moves.get(name)
        except AttributeError:
            found = {move.name: move for move in reversed(self.moves)}
            object.__setattr__(self, "_moves", found)
            return found.get(name)
