"""The records of one site while a transaction decides about them: read once, changed in memory,
written at the end. A group that is refused is undone by dropping its changes, without touching the
database."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from sqlalchemy import Connection

from server.actions import blocks
from server.store import epochs, feed, projections, sites
from server.store.epochs import Epoch
from server.store.reading import Record
from server.store.sites import SiteRow
from sync.catalogue import catalogue
from sync.definition import KindName


class Workspace:
    """`site` is the locked counter row; `received` the moment of the transaction."""

    def __init__(self, connection: Connection, site: SiteRow, received: int) -> None:
        self.connection = connection
        self.site = site
        self.received = received
        self._found: dict[str, Record | None] = {}
        self._changed: dict[str, Record] = {}
        self._epochs: list[Epoch] = []

    def fetch(self, records: Iterable[str]) -> None:
        """Read these records in one go, those already read excepted."""
        wanted = {record for record in records if record not in self._found}
        if wanted:
            self._found.update(dict.fromkeys(wanted))
            self._found.update(feed.load(self.connection, self.site.id, wanted))

    def record(self, record: str) -> Record | None:
        """The record as it stands now, with what this transaction changed."""
        if record in self._changed:
            return self._changed[record]
        if record not in self._found:
            self.fetch([record])
        return self._found[record]

    @property
    def epochs(self) -> list[Epoch]:
        """The epochs of the site, the present one last."""
        if not self._epochs:
            self._epochs = epochs.of_site(self.connection, self.site.id)
        return self._epochs

    def version_at(self, record: str, position: int) -> int:
        """The version that the record had at a former position of the journal."""
        return epochs.version_at(self.connection, self.site.id, record, position)

    def put(self, record: Record) -> None:
        """The record's new version; the last one put comes last in the feed."""
        self._changed.pop(record["id"], None)
        self._changed[record["id"]] = record

    @property
    def changed(self) -> Collection[str]:
        """The ids of the records that this transaction changed."""
        return self._changed.keys()

    def mark(self) -> dict[str, Record]:
        """A point to come back to with `back`."""
        return dict(self._changed)

    def back(self, mark: dict[str, Record]) -> None:
        self._changed = mark

    def naming(self, name: str, via: str, target: str) -> list[str]:
        """The states of the records of type `name` whose field `via` names `target`."""
        stored = projections.naming(self.connection, self.site.id, name, via, target)
        states = [state for record, state in stored if record not in self._changed]
        changed = [r for r in self._changed.values() if r["type"] == name and not r.get("void")]
        return states + [r["state"] for r in changed if _names(r, via, target)]

    def blocked(self, record: Record) -> list[dict[str, str]]:
        """The moves of the record that rules across records hold back now."""
        return blocks.blocked(catalogue()[record["type"]], record["id"], self.naming)

    def finish(self) -> int:
        """Bring `blocked` up to date, number the changes and write them. Returns how many."""
        self._republish()
        changed = list(self._changed.values())
        feed.write(self.connection, self.site.id, changed, self.site.seq + 1)
        projections.write(self.connection, changed)
        self.site.seq += len(changed)
        sites.save(self.connection, self.site)
        return len(changed)

    def _republish(self) -> None:
        """Records whose moves are held back or freed by what changed are sent again."""
        before = [self._found.get(record) for record in self._changed]
        targets = blocks.targets([*self._changed.values(), *(r for r in before if r is not None)])
        self.fetch(targets)
        for target in sorted(targets):
            record = self.record(target)
            if record is None:
                continue
            now = self.blocked(record)
            if now != record.get("blocked", []):
                fresh = {**record, "blocked": now}
                if not now:
                    del fresh["blocked"]
                self.put(fresh)


def _names(record: Record, via: str, target: str) -> bool:
    value = record["fields"].get(via)
    field = catalogue()[record["type"]].field(via)
    if field is not None and field.kind.name is KindName.REFS:
        return target in (value or [])
    return bool(value == target)
