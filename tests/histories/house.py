"""The real server: the Flask app with its own sign-in, JSON, push and pull, on a database. One
building stands for a whole run; every history gets sites, posts and devices of its own in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from flask.testing import FlaskClient
from sqlalchemy import Connection, event

from server.actions import blocks
from server.actions.accounts import NewPost, NewUser, add_post, add_user
from server.actions.devices import enrol
from server.actions.enter_intents import enter_intents
from server.actions.found_site import found_site
from server.actions.system import Intent
from server.extensions import limiter
from server.http import sync as sync_requests
from server.security import passwords
from server.store import feed, people, reading, sites
from server.store.tables import device_users, devices
from sync.catalogue import catalogue
from sync.definition import Role
from tests.histories.books import ledger, put_back, snapshot
from tests.histories.messages import OFFICE, Answer, Ledger, Request, Told, TurnedAway
from tests.server.support.office import OWN, PASSWORD, Office
from tests.server.support.tablet import Tablet as Signer

ACCOUNTS = 6
PAGE = 6
START_MS = 1_795_219_200_000


class Died(RuntimeError):
    """The server's process ends here."""


class Clock:
    """What the sync requests take for the time."""

    now = START_MS

    def __call__(self) -> int:
        return self.now


@contextmanager
def sheets_known() -> Iterator[None]:
    """The server works with the record type of the histories beside its own."""
    caches = [
        held
        for room in (reading, blocks)
        for held in vars(room).values()
        if hasattr(held, "cache_clear") and held is not catalogue
    ]
    catalogue()[OFFICE.name] = OFFICE
    hasher = passwords._HASHER
    passwords._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    passwords._nobody.cache_clear()
    try:
        for cache in caches:
            cache.cache_clear()
        yield
    finally:
        del catalogue()[OFFICE.name]
        passwords._HASHER = hasher
        passwords._nobody.cache_clear()
        for cache in caches:
            cache.cache_clear()


class Building:
    """The app and its accounts, opened once. `writes_left` counts down to the death of the server
    within a transaction."""

    def __init__(self, folder: Path, **settings: Any) -> None:
        self.office = Office(folder, **settings)
        self.base = self.office.services.database
        self.clock = Clock()
        self.local = threading.local()
        self._now_ms = vars(sync_requests)["now_ms"]
        vars(sync_requests)["now_ms"] = self.clock
        event.listen(self.base.engine, "before_cursor_execute", self._count)
        self.logins = [f"person{n}" for n in range(ACCOUNTS)]
        self.accounts: list[people.Account] = []
        self.clients: list[FlaskClient] = []
        self.signed_out: set[int] = set()
        for number, login in enumerate(self.logins):
            self._account(number, login)

    def _account(self, number: int, login: str) -> None:
        user = NewUser(login, PASSWORD, f"员工{number}", self.office.site, Role.BUTLER)
        with self.base.writing() as connection:
            add_user(connection, user, START_MS)
            account = people.account_by_login(connection, login)
        assert account is not None
        self.accounts.append(account)
        self.clients.append(self.office.app.test_client())
        self.sign_in(number)

    def sign_in(self, account: int) -> None:
        limiter.reset()
        self.signed_out.discard(account)
        told = {"login": self.logins[account], "password": PASSWORD}
        answer = self.clients[account].post("/api/session", json=told, headers=OWN)
        assert answer.status_code == 200, answer.text

    def _count(self, _c: Connection, _cursor: Any, statement: str, *_rest: Any) -> None:
        left = getattr(self.local, "writes_left", None)
        if left is None or statement[:6].upper() not in {"INSERT", "UPDATE", "DELETE"}:
            return
        self.local.writes_left = left - 1
        if left <= 0:
            raise Died

    @contextmanager
    def dying_at(self, write: int | None) -> Iterator[None]:
        self.local.writes_left = write
        try:
            yield
        finally:
            self.local.writes_left = None

    def close(self) -> None:
        vars(sync_requests)["now_ms"] = self._now_ms
        self.office.close()


@contextmanager
def building(folder: Path, **settings: Any) -> Iterator[Building]:
    with sheets_known():
        opened = Building(folder, **settings)
        try:
            yield opened
        finally:
            opened.close()


class House:
    """One history's part of the building: a `Keeper`. Everybody begins it signed in: a history
    that a mistake ended may have left people outside."""

    def __init__(self, building: Building) -> None:
        self.building = building
        self.base = building.base
        self.signers: dict[str, Signer] = {}
        self.roles: dict[tuple[str, str], Role | None] = {}
        self.backups: dict[str, dict[str, list[dict[str, Any]]]] = {}
        for account in sorted(building.signed_out):
            building.sign_in(account)

    @property
    def now(self) -> int:
        return self.building.clock.now

    @now.setter
    def now(self, moment: int) -> None:
        self.building.clock.now = moment

    def found(self) -> str:
        with self.base.writing() as connection:
            return found_site(connection, self.now, {"name": "云溪花园"})

    def hire(self, account: int, site: str, role: Role) -> str:
        post = NewPost("员工", site, role)
        with self.base.writing() as connection:
            staff = add_post(connection, self.building.accounts[account], post, self.now)
        self.roles[site, staff] = role
        return staff

    def post(self, staff: str, site: str, role: Role | None) -> None:
        """Through operations of the system, as at a real office."""
        with self.base.writing() as connection:
            state = feed.load(connection, site, [staff])[staff]["state"]
            enter_intents(connection, site, list(_post_intents(staff, state, role)), self.now)

    def enrol(self, device: str, account: int) -> None:
        signer = Signer(self.building.clients[account], "", "")
        signer.id = device
        told = {"id": device, "key": signer.jwk(), "name": "平板", "platform": "test"}
        with self.base.writing() as connection:
            # The same seed makes the same devices: an earlier history's make room.
            connection.execute(devices.delete().where(devices.c.id == device))
            connection.execute(device_users.delete().where(device_users.c.device == device))
            enrol(connection, told, self.building.accounts[account].id, self.now)
        self.signers[device] = signer

    def end_session(self, account: int) -> None:
        with self.base.writing() as connection:
            people.end_sessions(connection, self.building.accounts[account].id)
        self.building.signed_out.add(account)

    def sign_in(self, account: int) -> None:
        if account in self.building.signed_out:
            self.building.sign_in(account)

    def sync(self, request: Request, dies_at: int | None = None) -> Answer:
        signer = self.signers[request.device]
        body = signer.request(
            request.operations,
            epoch=request.epoch,
            cursor=request.cursor,
            now=request.sent,
            limit=PAGE,
        )
        with self.building.dying_at(dies_at):
            answer = signer.post(body, site=request.site)
        told = answer.get_json()
        if answer.status_code != 200:
            raise TurnedAway(told["code"])
        return _answer(told)

    def back_up(self, site: str) -> None:
        with self.base.reading() as connection:
            self.backups[site] = snapshot(connection, site)

    def restore(self, site: str) -> bool:
        old = self.backups.get(site)
        if old is None:
            return False
        with self.base.writing() as connection:
            put_back(connection, site, old)
        return True

    def epoch(self, site: str) -> str:
        with self.base.reading() as connection:
            row = sites.find(connection, site)
        assert row is not None
        return row.epoch

    def ledger(self, site: str) -> Ledger:
        with self.base.reading() as connection:
            return ledger(connection, site)


def _post_intents(staff: str, state: str, role: Role | None) -> Iterator[Intent]:
    if role is None:
        if state == "active":
            yield Intent("staff", record=staff, move="leave")
        return
    if state == "left":
        yield Intent("staff", record=staff, move="rejoin")
    yield Intent("staff", {"role": str(role)}, record=staff, move=None, reason="调岗")


def _answer(told: dict[str, Any]) -> Answer:
    outcomes = {
        o["id"]: Told(o["status"], o.get("version", 0), o.get("problem", {}).get("code"))
        for o in told["outcomes"]
    }
    records = [change["record"] for change in told["changes"]]
    sheets = [record for record in records if record["type"] == OFFICE.name]
    return Answer(
        told["epoch"], outcomes, sheets, told["cursor"], told["more"], restart=told["restart"]
    )
