"""A resident asks to be forgotten (PIPL 47): everything goes at once that no open matter, no proof
within its term and no duty of the office's own holds back; the answer says what stays and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection

from server.actions.due import Due, holds
from server.actions.held_about import held_about
from server.actions.in_force import settings_in_force
from server.actions.matters import Held, Matters, named
from server.actions.terms import days_of
from server.store import feed, quarantined
from server.store.reading import Record
from sync.catalogue import catalogue
from sync.definition import Label, Personal
from sync.keeping import DAY_MS
from sync.purge import Term, terms


class Stays(StrEnum):
    """Why something is not erased."""

    LIVING = "living"
    OPEN = "open"
    CONFLICT = "conflict"
    REFUSAL = "refusal"
    MATTER = "matter"
    EVIDENCE = "evidence"
    PROOF = "proof"
    LOG = "log"


WHY: Mapping[Stays, Label] = {
    Stays.LIVING: Label(
        "仍在住：物业服务所需(个保法13条)，请先登记迁出",
        "lives here: needed for the service (PIPL 13); note the move-out first",
    ),
    Stays.OPEN: Label("事项未办结", "not finished"),
    Stays.CONFLICT: Label("有待核对的不一致", "a contradiction waits for a person"),
    Stays.REFUSAL: Label("有待处理的提交", "refused work about it waits for a person"),
    Stays.MATTER: Label("涉及未结的投诉、违章、装修或欠费", "belongs to an open matter"),
    Stays.EVIDENCE: Label("是未结事项的证据", "is evidence in an open matter"),
    Stays.PROOF: Label(
        "签收凭证，诉讼时效内留存(民法典188条)", "proof within the limitation (Civil Code 188)"
    ),
    Stays.LOG: Label("处理记录，留存三年(个保法56条)", "record of access, three years (PIPL 56)"),
}


class Kept(NamedTuple):
    """A record of which something stays."""

    record: str
    type: str
    why: Stays


class Erasure(NamedTuple):
    """What goes at once, what stays, and the digests of what had been set aside."""

    dues: list[Due]
    kept: list[Kept]
    aside: list[str]


def plan_erasure(connection: Connection, site: str, resident: str, now: int) -> Erasure:
    """What an erasure at `now` (ms) would do. While the person lives here nothing goes. Raises
    Trouble `not_found`."""
    found = held_about(connection, site, resident)
    state = catalogue()["resident"].state(found[resident]["state"])
    if state is not None and state.open and not found[resident].get("void"):
        return Erasure([], [Kept(resident, "resident", Stays.LIVING)], [])
    case = _Case(
        Matters(feed.every(connection, site)),
        settings_in_force(connection, site),
        _proofs(found),
        now,
    )
    erasure = Erasure([], [], [])
    for record in found.values():
        case.judge(record, erasure)
    going = {due.record for due in erasure.dues}
    aside = [d for d, _, about in quarantined.kept(connection, site) if about in going]
    return erasure._replace(aside=aside)


def _proofs(found: Mapping[str, Record]) -> set[str]:
    """What was signed, the signatures, and the photos that belong to either."""
    proofs = {r["id"] for r in found.values() if r["type"] == "signature"}
    proofs |= {r["id"] for r in found.values() if any(kind == "signature" for _, kind in named(r))}
    for record in found.values():
        photos = {target for target, kind in named(record) if kind == "photo"}
        if record["id"] in proofs:
            proofs |= photos
        elif record["type"] == "photo" and record["fields"].get("about") in proofs:
            proofs.add(record["id"])
    return proofs


class _Case(NamedTuple):
    matters: Matters
    settings: Mapping[str, Any]
    proofs: set[str]
    now: int

    def judge(self, record: Record, into: Erasure) -> None:
        name, type_name = record["id"], record["type"]
        finished = self.matters.finished(name)
        if isinstance(finished, Held):
            into.kept.append(Kept(name, type_name, Stays(finished.value)))
            return
        here = [t for t in terms(catalogue()[type_name]) if holds(record, t.name)]
        days = (self.now - finished) // DAY_MS
        held = {t.name: why for t in here if (why := self._held(record, t, days))}
        going = frozenset(term.name for term in here) - held.keys()
        if going:
            into.dues.append(Due(name, type_name, record["version"], going))
        for why in sorted(set(held.values())):
            into.kept.append(Kept(name, type_name, why))

    def _held(self, record: Record, term: Term, days: int) -> Stays | None:
        """Why this value stays until the end of its term. Beside a signature the name is proof;
        a phone or a note is not."""
        if days >= days_of(record["type"], term, self.settings):
            return None
        if record["type"] == "reveal":
            return Stays.LOG
        evidence = record["type"] in ("signature", "photo")
        if record["id"] in self.proofs and (evidence or term.personal is Personal.NAME):
            return Stays.PROOF
        return None
