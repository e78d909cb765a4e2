"""An office: the real app on a database of its own, with people who can sign in."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from server.actions.accounts import NewUser, add_user
from server.actions.enter_intents import enter_intents
from server.actions.found_site import found_site
from server.actions.system import Intent
from server.app import create_app, services_of
from server.ids import now_ms
from server.settings import Settings
from server.start import make_ready
from server.store import sites
from sync.definition import Role
from tests.server.support.tablet import Tablet

PASSWORD = "correct-horse"
OWN = {"Sec-Fetch-Site": "same-origin"}


class Office:
    """`person` makes an account with a post and returns its `staff` id; `tablet` enrols a device
    for it."""

    def __init__(self, folder: Path, template: Path | None = None, **settings: Any) -> None:
        """`template` is the folder of a closed office to start from, which is faster."""
        if template is not None:
            shutil.copytree(template, folder)
        url = settings.pop("database", f"sqlite:///{folder / 'rounds.db'}")
        given = {"secret": b"s" * 32, "log_level": "CRITICAL", "free_disk_percent": 0, **settings}
        self.settings = Settings(data=folder, database=url, **given)
        self.app = create_app(self.settings)
        self.services = services_of(self.app)
        make_ready(self.services)
        with self.services.database.reading() as connection:
            known = sites.every(connection)
        self.site = known[0] if known else self.found("云溪花园")
        self.logins: dict[str, str] = {}

    def close(self) -> None:
        self.services.news.stop()
        self.services.database.engine.dispose()

    def found(self, name: str) -> str:
        with self.services.database.writing() as connection:
            return found_site(connection, now_ms(), {"name": name})

    def person(self, login: str, role: Role, site: str | None = None) -> str:
        user = NewUser(login, PASSWORD, f"员工{login}", site or self.site, role)
        with self.services.database.writing() as connection:
            staff = add_user(connection, user, now_ms())
        self.logins[staff] = login
        return staff

    def enter(self, *intents: Intent, site: str | None = None) -> list[str]:
        with self.services.database.writing() as connection:
            return enter_intents(connection, site or self.site, intents, now_ms())

    def client(self, staff: str | None = None) -> FlaskClient:
        """A browser, signed in where `staff` is given."""
        client = self.app.test_client()
        if staff is not None:
            told = {"login": self.logins[staff], "password": PASSWORD}
            answer = client.post("/api/session", json=told, headers=OWN)
            assert answer.status_code == 200, answer.text
        return client

    def tablet(self, staff: str, site: str | None = None) -> Tablet:
        tablet = Tablet(self.client(staff), staff, site or self.site)
        assert tablet.enrol().status_code == 201
        return tablet
