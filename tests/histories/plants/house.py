"""Mistakes in the real server, put in place of its own functions while a history runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select, update

from server.actions import decide, groups, pages, pull, push, refusals
from server.actions.workspace import Workspace
from server.http import sync as sync_requests
from server.http.context import account, services
from server.store import epochs, feed, journal, sites
from server.store.database import Database
from server.store.tables import feed as feed_table
from server.store.tables import sites as sites_table
from sync.clock import Reading
from sync.definition import Role
from sync.operation import Operation
from tests.histories.plants.planting import Bed, Planting

plant = Bed()


class Anything(str):
    """Equal to every text; tells when that is a mistake."""

    __slots__ = ("made",)
    made: Callable[[], None]
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        if not str.__eq__(self, other):
            self.made()
        return True

    def __ne__(self, other: object) -> bool:
        return not self == other


def anything(text: str, planting: Planting) -> Anything:
    equal = Anything(text)
    equal.made = planting.made
    return equal


@plant("answers are not remembered")
def answers_forgotten(planting: Planting) -> None:
    def make(known: Any) -> Any:
        def mistaken(*args: Any) -> dict[str, Any]:
            planting.reached += len(known(*args))
            return {}

        return mistaken

    planting.swap(journal, "known", make)


@plant("the same id is taken for the same operation, whatever it says")
def same_id_other_content(planting: Planting) -> None:
    def make(known: Any) -> Any:
        def mistaken(*args: Any) -> dict[str, Any]:
            found: dict[str, Any] = known(*args)
            return {k: v._replace(digest=anything(v.digest, planting)) for k, v in found.items()}

        return mistaken

    planting.swap(journal, "known", make)


@plant("a cut page moves the cursor to the end of the feed")
def cursor_skips(planting: Planting) -> None:
    def make(page: Any) -> Any:
        def mistaken(connection: Connection, key: pages.Key, role: Role, *own: Any) -> pages.Page:
            found: pages.Page = page(connection, key, role, *own)
            if found.cursor >= key.seq:
                return found
            planting.made()
            return replace(found, cursor=key.seq)

        return mistaken

    planting.swap(pull, "_page", make)


@plant("a record that changes keeps its old number in the feed")
def number_kept(planting: Planting) -> None:
    def make(write: Any) -> Any:
        def mistaken(connection: Connection, site: str, records: Any, first: int) -> None:
            ids = [record["id"] for record in records]
            here = (feed_table.c.site == site) & feed_table.c.record.in_(ids)
            query = select(feed_table.c.record, feed_table.c.seq).where(here)
            old = [(record, seq) for record, seq in connection.execute(query)]
            write(connection, site, records, first)
            for record, seq in old:
                planting.made()
                mine = (feed_table.c.site == site) & (feed_table.c.record == record)
                connection.execute(update(feed_table).where(mine).values(seq=seq))

        return mistaken

    planting.swap(feed, "write", make)


@plant("a refusal is kept without what was refused")
def refused_dropped(planting: Planting) -> None:
    def make(_shown: Any) -> Any:
        def mistaken(_arrival: Any) -> dict[str, Any]:
            planting.made()
            return {}

        return mistaken

    planting.swap(refusals, "_shown", make)


@plant("a server that dies in a transaction leaves the first half of it")
def half_committed(planting: Planting) -> None:
    @contextmanager
    def mistaken(self: Database) -> Iterator[Connection]:
        with self._alone(), self._writer.connect() as connection:
            transaction = connection.begin()
            try:
                yield connection
            except RuntimeError:
                planting.made()
                transaction.commit()
                raise
            except BaseException:
                transaction.rollback()
                raise
            transaction.commit()

    planting.swap(Database, "writing", lambda _: mistaken)


@plant("now and then an answer leaves before a commit that fails")
def answered_before_commit(planting: Planting) -> None:
    def make(pushing: Any) -> Any:
        def mistaken(told: dict[str, Any], site: str, received: int) -> push.Pushed:
            if len(told["operations"]) < 2:
                pushed: push.Pushed = pushing(told, site, received)
                return pushed
            planting.made()
            with services().database.reading() as connection:
                return _push_in(connection, told, site, received)

        return mistaken

    planting.swap(sync_requests, "_push", make)


def _push_in(connection: Connection, told: dict[str, Any], site: str, received: int) -> push.Pushed:
    request = push.Push(
        site=site,
        device=told["device"],
        account=account().id,
        now=told["now"],
        operations=told["operations"],
        head=told["head"],
        epoch=told["epoch"],
    )
    return push.push(connection, request, received)


@plant("of a group, what may land lands alone")
def group_torn(planting: Planting) -> None:
    def make(split: Any) -> Any:
        def mistaken(arrivals: Any) -> Any:
            found = split(arrivals)
            planting.reached += sum(len(group) > 1 for group in found)
            return [[one] for group in found for one in group]

        return mistaken

    planting.swap(groups, "split", make)
    planting.swap(groups, "whole", lambda _: lambda _group: True)


@plant("the records of a refused group stay as it had made them")
def group_not_undone(planting: Planting) -> None:
    def make(_back: Any) -> Any:
        def mistaken(_self: Workspace, _mark: Any) -> None:
            planting.made()

        return mistaken

    planting.swap(Workspace, "back", make)


@plant("a base from before a restore is taken at its word")
def epoch_ignored(planting: Planting) -> None:
    def make(in_present: Any) -> Any:
        def mistaken(operation: Operation, *rest: Any) -> Operation:
            if in_present(operation, *rest) != operation:
                planting.made()
            return operation

        return mistaken

    planting.swap(decide, "in_present", make)


@plant("a device's time is believed as it stands")
def clock_trusted(planting: Planting) -> None:
    def make(correct: Any) -> Any:
        def mistaken(at: int, sent: int, received: int) -> Reading:
            if correct(at, sent, received).when != at:
                planting.made()
            return Reading(at, 0, False)

        return mistaken

    planting.swap(push, "correct", make)


@plant("after a restore new work is decided before the old is offered again")
def order_lost(planting: Planting) -> None:
    def make(name_of: Any) -> Any:
        def mistaken(epoch: str) -> str:
            return anything(name_of(epoch), planting)

        return mistaken

    planting.swap(push, "name_of", make)


@plant("a restored server goes on under its old epoch")
def epoch_kept(planting: Planting) -> None:
    def make(_begin_missing: Any) -> Any:
        def mistaken(connection: Connection) -> int:
            empty = select(sites_table.c.id).where(sites_table.c.epoch == "")
            for (site,) in connection.execute(empty).all():
                planting.made()
                name = epochs.of_site(connection, site)[-1].name
                here = sites_table.c.id == site
                connection.execute(update(sites_table).where(here).values(epoch=name))
            return 0

        return mistaken

    planting.swap(epochs, "begin_missing", make)


@plant("the feed goes on from a cursor of any epoch")
def cursor_of_any_epoch(planting: Planting) -> None:
    def make(pulling: Any) -> Any:
        def mistaken(connection: Connection, asked: pull.Pull, shared: pages.Pages) -> Any:
            found = pulling(connection, asked, shared)
            if found is None or not found.restart:
                return found
            planting.made()
            row = sites.find(connection, asked.site)
            seq = 0 if row is None else row.seq
            same = replace(asked, epoch=found.epoch, cursor=min(asked.cursor, seq))
            return pulling(connection, same, shared)

        return mistaken

    planting.swap(sync_requests, "pull", make)
