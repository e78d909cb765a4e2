"""Work that had to be refused is kept as a record of type `refusal`, which reaches its author and
the desk through the feed (DESIGN: the sync protocol, 4)."""

from __future__ import annotations

from typing import Any

from server.actions.intake import Arrival
from server.actions.system import Intent, enter
from server.actions.workspace import Workspace
from server.ids import uuid7
from server.store.journal import Entry
from server.store.reading import QUARANTINED
from sync.canonical import NotCanonical, canonical
from sync.catalogue import catalogue
from sync.merge import Problem
from sync.operation import is_uuid
from sync.validate import fits

TYPE = "refusal"


def keep(work: Workspace, arrival: Arrival, problem: Problem, device: str) -> Entry:
    """Make the refusal record of what came from `device` and put its id into the arrival's
    outcome. Returns the journal entry of the system's operation."""
    record = uuid7(work.received)
    entry = enter(work, Intent(TYPE, _fields(arrival, problem, device), record=record))
    told = {"code": problem.code, "params": problem.params, "refusal": record}
    about = arrival.raw.get("record") if isinstance(arrival.raw, dict) else None
    arrival.outcome = {
        "id": arrival.id,
        "status": "refused",
        "record": about if is_uuid(about) else None,
        "problem": told,
    }
    return entry


def _fields(arrival: Arrival, problem: Problem, device: str) -> dict[str, Any]:
    """What the definition can hold of the operation; the rest lies in journal or quarantine."""
    # What was meant for another site is not shown at this one; it lies in the quarantine.
    foreign = problem.code == "foreign_site"
    raw = arrival.raw if isinstance(arrival.raw, dict) and not foreign else {}
    offered = {
        "operation": {QUARANTINED: arrival.digest} if foreign else _shown(arrival),
        "code": problem.code,
        "params": problem.params,
        "about_type": raw.get("type"),
        "about": raw.get("record"),
        "author": raw.get("author"),
        # What names no device goes back to the one that holds it.
        "device": raw["device"] if is_uuid(raw.get("device")) else device,
        "made_at": raw.get("at"),
    }
    known = {f.name: f for f in catalogue()[TYPE].fields}
    return {
        name: value
        for name, value in offered.items()
        if name in known and value is not None and fits(known[name].kind, value)
    }


def _shown(arrival: Arrival) -> Any:
    try:
        canonical(arrival.raw)
    except (NotCanonical, RecursionError):
        return {QUARANTINED: arrival.digest}
    return arrival.raw
