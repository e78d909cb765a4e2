"""The server in memory: journal, records, feed. It decides by the real law, and by nothing else of
the real server; each request is one transaction on a copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from sync.canonical import canonical
from sync.clock import correct
from sync.definition import Role
from sync.epochs import counted_base, name_of
from sync.merge import Record, merge
from sync.operation import Operation, parse
from tests.histories.messages import OFFICE, Answer, Entry, Ledger, Request, Told, TurnedAway

PAGE = 4


@dataclass
class Site:
    """`began` holds each epoch with the length of the journal when it began."""

    began: list[tuple[str, int]]
    journal: list[Entry] = field(default_factory=list)
    told: dict[str, tuple[bytes, Told]] = field(default_factory=dict)
    kept: dict[bytes, Told] = field(default_factory=dict)
    records: dict[str, Record] = field(default_factory=dict)
    feed: dict[str, int] = field(default_factory=dict)
    sequence: int = 0

    def copy(self) -> Site:
        return Site(
            list(self.began),
            list(self.journal),
            dict(self.told),
            dict(self.kept),
            dict(self.records),
            dict(self.feed),
            self.sequence,
        )

    @property
    def epoch(self) -> str:
        return self.began[-1][0]


class Died(Exception):
    """The server's process ends here."""


class Engine:
    def __init__(self) -> None:
        self.now = 0
        self.sites: dict[str, Site] = {}
        self.backups: dict[str, Site] = {}
        self.roles: dict[str, Role | None] = {}
        self.staff: dict[tuple[int, str], str] = {}
        self.signed_out: set[int] = set()
        self.writes_left: int | None = None
        self.epochs = 0

    def found(self) -> str:
        site = f"00000000-0000-7000-8000-51{len(self.sites):010x}"
        self.sites[site] = Site([(self._fresh_epoch(), 0)])
        return site

    def _fresh_epoch(self) -> str:
        self.epochs += 1
        return f"epoch{self.epochs}"

    def hire(self, account: int, site: str, role: Role) -> str:
        staff = f"00000000-0000-7000-8000-57{len(self.roles):010x}"
        self.roles[staff] = role
        self.staff[account, site] = staff
        return staff

    def post(self, staff: str, site: str, role: Role | None) -> None:
        assert site in self.sites
        self.roles[staff] = role

    def enrol(self, device: str, account: int) -> None:
        """Everybody is known here."""

    def end_session(self, account: int) -> None:
        self.signed_out.add(account)

    def sign_in(self, account: int) -> None:
        self.signed_out.discard(account)

    def back_up(self, site: str) -> None:
        self.backups[site] = self.sites[site].copy()

    def restore(self, site: str) -> bool:
        old = self.backups.get(site)
        if old is None:
            return False
        self.sites[site] = fresh = old.copy()
        fresh.began.append((self._fresh_epoch(), len(fresh.journal)))
        return True

    def sync(self, request: Request, dies_at: int | None = None) -> Answer:
        if request.account in self.signed_out:
            raise TurnedAway("sign_in_needed")
        staff = self.staff.get((request.account, request.site))
        role = None if staff is None else self.roles[staff]
        if role is None:
            raise TurnedAway("foreign_site")
        site = self.sites[request.site]
        if request.epoch is not None and name_of(request.epoch) != site.epoch:
            return Answer(f"{site.epoch}.{role.value}", {}, [], 0, True, restart=True)
        outcomes = self._transaction(request, dies_at) if request.operations else {}
        return self._pull(self.sites[request.site], role, request, outcomes)

    def _transaction(self, request: Request, dies_at: int | None) -> dict[str, Told]:
        work = self.sites[request.site].copy()
        self.writes_left = dies_at
        try:
            outcomes = self._push(work, request)
        except Died as died:
            raise TurnedAway("internal") from died
        self.sites[request.site] = work
        return outcomes

    def _write(self) -> None:
        """Every write of a transaction passes here: one of them may be the last."""
        if self.writes_left is not None:
            self.writes_left -= 1
            if self.writes_left < 0:
                raise Died

    def _push(self, site: Site, request: Request) -> dict[str, Told]:
        outcomes: dict[str, Told] = {}
        for group in _groups([(parse(raw), canonical(raw)) for raw in request.operations]):
            outcomes.update(self._group(site, request, group))
        return outcomes

    def _group(
        self, site: Site, request: Request, group: list[tuple[Operation, bytes]]
    ) -> Iterator[tuple[str, Told]]:
        """All of a group land, or none does."""
        mark = dict(site.records)
        judged = []
        for operation, content in group:
            known = self._known(site, operation, content)
            judged.append(known or self._decide(site, request, operation))
        if any(told.status == "refused" for told in judged):
            if len(group) > 1:
                site.records = mark
            judged = [t if t.status == "refused" else _GROUP for t in judged]
        for (operation, content), told in zip(group, judged, strict=True):
            self._enter(site, request, operation, content, told)
            yield operation.id, told

    def _known(self, site: Site, operation: Operation, content: bytes) -> Told | None:
        if content in site.kept:
            return site.kept[content]
        answered = site.told.get(operation.id)
        if answered is None:
            return None
        return answered[1] if answered[0] == content else _OTHER

    def _decide(self, site: Site, request: Request, operation: Operation) -> Told:
        role = self.roles.get(operation.author)
        if role is None:
            return Told("refused", 0, "foreign_author")
        outcome = merge(
            OFFICE,
            site.records.get(operation.record),
            replace(operation, base=_counted(site, operation)),
            role=role,
            when=correct(operation.at, request.sent, self.now).when,
            received=self.now,
        )
        if outcome.record is None:
            return Told("refused", 0, outcome.problem.code if outcome.problem else None)
        site.records[operation.record] = outcome.record
        return Told(str(outcome.status), outcome.record["version"])

    def _enter(
        self, site: Site, request: Request, operation: Operation, content: bytes, told: Told
    ) -> None:
        answered = site.told.get(operation.id)
        if answered is not None and answered[0] == content:
            return
        if told.status == "refused":
            self._write()
            site.kept[content] = told
        if told == _OTHER:
            return
        self._write()
        site.journal.append(self._entry(request, operation, content, told))
        site.told[operation.id] = (content, told)
        if told.status != "refused":
            self._write()
            site.sequence += 1
            site.feed[operation.record] = site.sequence

    def _entry(self, request: Request, operation: Operation, content: bytes, told: Told) -> Entry:
        when, _, suspect = correct(operation.at, request.sent, self.now)
        role = self.roles.get(operation.author) or Role.BUTLER
        status, version, code = told
        return Entry(operation, content, when, self.now, suspect, status, version, role, code)

    def _pull(self, site: Site, role: Role, request: Request, outcomes: dict[str, Told]) -> Answer:
        epoch = f"{site.epoch}.{role.value}"
        if request.cursor > site.sequence or (request.epoch != epoch and request.cursor > 0):
            return Answer(epoch, outcomes, [], 0, True, restart=True)
        newer = sorted((seq, name) for name, seq in site.feed.items() if seq > request.cursor)
        page = newer[:PAGE]
        more = len(newer) > PAGE
        end = page[-1][0] if more else site.sequence
        return Answer(epoch, outcomes, [site.records[name] for _, name in page], end, more)

    def epoch(self, site: str) -> str:
        return self.sites[site].epoch

    def ledger(self, site: str) -> Ledger:
        here = self.sites[site]
        return Ledger(here.journal, here.records, set(here.kept))


_GROUP = Told("refused", 0, "group_refused")
_OTHER = Told("refused", 0, "same_id_other_content")


def _groups(
    arrived: list[tuple[Operation, bytes]],
) -> Iterator[list[tuple[Operation, bytes]]]:
    """Neighbours that name each other together, all others alone."""
    group: list[tuple[Operation, bytes]] = []
    for one in arrived:
        if group and one[0].id not in group[0][0].with_:
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _counted(site: Site, operation: Operation) -> int:
    """The law's rule on what this server's history has in common with the operation's."""
    named = None if operation.epoch is None else name_of(operation.epoch)
    if operation.base == 0 or named == site.epoch:
        return operation.base
    ended = {
        name: _version_at(site.journal[:after], operation.record)
        for (name, _), (_, after) in pairwise(site.began)
    }
    return counted_base(operation.base, operation.epoch, site.epoch, ended)


def _version_at(journal: list[Entry], record: str) -> int:
    return max((e.version for e in journal if e.operation.record == record), default=0)
