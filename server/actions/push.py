"""Operations up: one request is one transaction, and every operation gets an outcome.

Whatever can be accepted is; whatever cannot is kept, told and shown (R2, R3 in the protocol's
rules: the same id with the same bytes gets the same answer, with other bytes none of the two is
lost).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection

from server.actions import authors, groups, heads, refusals
from server.actions.decide import decide
from server.actions.devices import shut_out
from server.actions.intake import Arrival, arrive_all
from server.actions.system import Intent, enter
from server.actions.workspace import Workspace
from server.problems import Trouble
from server.store import audit, journal, parked, people, sites
from server.store.journal import Entry
from sync.canonical import canonical
from sync.clock import Reading, correct
from sync.epochs import name_of
from sync.merge import Problem, Status
from sync.operation import Operation

GROUP_REFUSED = Problem("group_refused")
SAME_ID = Problem("same_id_other_content")
# Refused under these, an operation may be right elsewhere or later under the same id: it is set
# aside instead of taking its place in this site's journal.
SET_ASIDE = frozenset(
    {"malformed_operation", "foreign_site", "device_unknown", "same_id_other_content"}
)
# Refused for now: a server that is updated may know what they mean.
NEWER = frozenset({"schema_newer", "unknown_type", "unknown_move"})
# Refused for now, after a restore: another tablet may yet bring what they build on.
UNDONE = frozenset({"record_unknown", "state_forbids_move", "move_blocked", "conflict_unknown"})


@dataclass(frozen=True, slots=True)
class Push:
    """The upper half of a sync request; `now` is the device's clock at sending, `epoch` that of
    its cursor. `handed_in`: the operations come in a file (actions/import_outbox.py), from
    somebody who need not have signed in on the device; a revoked device's work is taken that way
    too."""

    site: str
    device: str
    account: str
    now: int
    operations: list[Any]
    head: dict[str, Any] | None
    handed_in: bool = False
    epoch: str | None = None


@dataclass(frozen=True, slots=True)
class Pushed:
    """`outcomes` in the order of the operations; `seq` is where the site's sequence stands."""

    outcomes: list[dict[str, Any]]
    seq: int


def push(connection: Connection, request: Push, received: int) -> Pushed:
    """Decide all operations of the request inside the caller's writing transaction. Raises
    Trouble for problems of the whole request; then nothing of it has been done."""
    site = sites.find(connection, request.site, lock=True)
    if site is None:
        raise Trouble("foreign_site")
    device = people.device(connection, request.device)
    if device is None:
        raise Trouble("device_unknown")
    if device.revoked is not None and not request.handed_in:
        raise shut_out(connection, device.id, request.account)
    if request.epoch is not None and name_of(request.epoch) != site.epoch:
        # The device must first offer again what a restore undid, so that its work stays in order.
        return Pushed([], site.seq)
    arrivals = arrive_all(request.operations)
    heads.verify(device, request.head, arrivals[-1])
    accounts = people.device_accounts(connection, device.id)
    if request.account not in accounts and not request.handed_in:
        raise Trouble("device_unknown")
    run = Run(Workspace(connection, site, received), request, accounts)
    fresh = run.decide(arrivals)
    if run.work.changed and parked.some(connection, site.id):
        # Imported late: deciding again is a push of its own.
        from server.actions.parked import take_up

        take_up(connection, site, run.work.changed)
    _note_breaks(connection, request, device, fresh, received)
    return Pushed([a.outcome for a in arrivals if a.outcome is not None], site.seq)


def _note_breaks(
    connection: Connection,
    request: Push,
    device: people.Device,
    fresh: list[Arrival],
    received: int,
) -> None:
    for details in heads.breaks(connection, device, fresh):
        audit.note(
            connection,
            details.pop("kind"),
            received,
            site=request.site,
            account=request.account,
            device=device.id,
            details=details,
        )
    people.change_device(connection, device.id, counter=device.counter, head=device.head)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What becomes of one operation: the new record's version, or the problem."""

    version: int = 0
    status: str = "refused"
    problem: Problem | None = None
    role: str = ""


class Run:
    """One push under way; lives for one transaction."""

    def __init__(self, work: Workspace, request: Push, accounts: frozenset[str]) -> None:
        self.work = work
        self.request = request
        self.accounts = accounts
        self.entries: list[Entry] = []
        self.aside: list[dict[str, Any]] = []

    def decide(self, arrivals: list[Arrival]) -> list[Arrival]:
        """Give every arrival its outcome and write everything. Returns those not known before."""
        connection, site = self.work.connection, self.work.site
        fresh, twins = self._fresh(arrivals)
        self.work.fetch(
            name for a in fresh if a.operation for name in (a.operation.record, a.operation.author)
        )
        for group in groups.split(fresh):
            self._group(group)
        for twin, first in twins:
            twin.outcome = first.outcome
        if fresh:
            journal.append(connection, site, self.entries)
            journal.set_aside(connection, self.aside)
            self.work.finish()
        return fresh

    def _fresh(
        self, arrivals: list[Arrival]
    ) -> tuple[list[Arrival], list[tuple[Arrival, Arrival]]]:
        """The arrivals that must be decided now; those answered before get that answer, and a
        twin within the request will get the answer of the first."""
        connection, site = self.work.connection, self.work.site.id
        known = journal.known(connection, site, [a.id for a in arrivals])
        aside = journal.quarantined(connection, site, [a.digest for a in arrivals])
        by_digest: dict[str, Arrival] = {}
        ids = set(known)
        twins = []
        for arrival in arrivals:
            # What was set aside and has landed since is in both: the journal has the last word.
            answers = (known.get(arrival.id), aside.get(arrival.digest))
            answer = next((a for a in answers if a and a.digest == arrival.digest), None)
            if answer is not None:
                arrival.outcome = answer.outcome
            elif arrival.digest in by_digest:
                twins.append((arrival, by_digest[arrival.digest]))
            else:
                by_digest[arrival.digest] = arrival
                if arrival.id in ids:
                    arrival.problem = SAME_ID
                ids.add(arrival.id)
        return list(by_digest.values()), twins

    def _group(self, group: list[Arrival]) -> None:
        """All of a group land, or none does."""
        mark = self.work.mark() if len(group) > 1 else None
        whole = groups.whole(group)
        verdicts = [
            self._judge(a) if whole or a.problem else _Verdict(problem=groups.INCOMPLETE)
            for a in group
        ]
        if mark is not None and any(v.problem for v in verdicts):
            self.work.back(mark)
            verdicts = [v if v.problem else replace(v, problem=GROUP_REFUSED) for v in verdicts]
        waits = any(self._waits(a, v.problem) for a, v in zip(group, verdicts, strict=True))
        for arrival, verdict in zip(group, verdicts, strict=True):
            if verdict.problem is None:
                self._accept(arrival, verdict)
            else:
                self._refuse(arrival, verdict.problem, verdict.role, waits=waits)

    def _waits(self, arrival: Arrival, problem: Problem | None) -> bool:
        """Whether the reason may pass, so that the operation is to be decided again."""
        if problem is None or arrival.operation is None:
            return False
        epoch = arrival.operation.epoch
        undone = epoch is not None and name_of(epoch) != self.work.site.epoch
        return problem.code in NEWER or (undone and problem.code in UNDONE)

    def decide_again(self, group: list[Arrival], refused: list[str]) -> bool:
        """Decide a group that was set aside; `refused` are its refusal records. It lands as a
        whole, and its refusals are told to be taken up, or nothing is written."""
        records = [self.work.record(record) for record in refused]
        if any(r is None or r["state"] != "open" or r.get("void") for r in records):
            return False
        verdicts = [self._judge(arrival) for arrival in group]
        if any(verdict.problem for verdict in verdicts):
            return False
        for arrival, verdict, record in zip(group, verdicts, refused, strict=True):
            self._accept(arrival, verdict)
            told = {"retaken_by": arrival.id}
            self.entries.append(enter(self.work, Intent(refusals.TYPE, told, record, "retake")))
        journal.append(self.work.connection, self.work.site, self.entries)
        self.work.finish()
        return True

    def _judge(self, arrival: Arrival) -> _Verdict:
        operation = arrival.operation
        if arrival.problem is not None or operation is None:
            return _Verdict(problem=arrival.problem)
        if operation.site != self.request.site:
            return _Verdict(problem=Problem("foreign_site"))
        if operation.device != self.request.device:
            return _Verdict(problem=Problem("device_unknown"))
        role = authors.role_of(self.work, operation, self.accounts)
        if isinstance(role, Problem):
            return _Verdict(problem=role)
        outcome = decide(self.work, operation, role, self._reading(operation).when)
        if outcome.record is None:
            return _Verdict(problem=outcome.problem, role=str(role))
        return _Verdict(outcome.record["version"], str(outcome.status), role=str(role))

    def _reading(self, operation: Operation) -> Reading:
        return correct(operation.at, self.request.now, self.work.received)

    def _accept(self, arrival: Arrival, verdict: _Verdict) -> None:
        operation = arrival.operation
        if operation is None:
            raise AssertionError("an accepted operation is well-formed")
        arrival.outcome = {
            "id": operation.id,
            "status": verdict.status,
            "record": operation.record,
            "version": verdict.version,
        }
        self._journal(arrival, operation, verdict.role)

    def _refuse(self, arrival: Arrival, problem: Problem, role: str, *, waits: bool) -> None:
        kept = refusals.keep(self.work, arrival, problem, self.request.device)
        if waits or problem.code in SET_ASIDE or arrival.operation is None:
            self._set_aside(arrival, problem, waits=waits)
        else:
            self._journal(arrival, arrival.operation, role)
        self.entries.append(kept)

    def _journal(self, arrival: Arrival, operation: Operation, role: str) -> None:
        self.entries.append(
            Entry(
                operation=operation,
                content=arrival.content,
                digest=arrival.digest,
                link=arrival.link,
                role=role,
                reading=self._reading(operation),
                received=self.work.received,
                outcome=arrival.outcome or {},
            )
        )

    def _set_aside(self, arrival: Arrival, problem: Problem, *, waits: bool) -> None:
        about = arrival.operation.record if waits and arrival.operation else None
        self.aside.append(
            {
                "site": self.request.site,
                "digest": arrival.digest,
                "operation": arrival.id,
                "device": self.request.device,
                "code": problem.code,
                "received": self.work.received,
                "raw": arrival.content,
                "outcome": canonical(arrival.outcome),
                "record": about,
                "offset": self.work.received - self.request.now,
            }
        )


def tally(outcomes: list[dict[str, Any]]) -> dict[str, int]:
    """How many of each status, for the log."""
    return {str(s): sum(o["status"] == s for o in outcomes) for s in Status}
