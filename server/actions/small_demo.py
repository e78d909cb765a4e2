"""The smallest demo: one community and a sign-in for each role, for a server without seeds."""

from __future__ import annotations

from server.actions.accounts import NewUser, add_user
from server.actions.demo import write_sign_ins
from server.actions.found_site import found_site
from server.ids import now_ms
from server.services import Services
from sync.definition import Role

SITE = "示例小区"
PEOPLE = (
    ("guanjia", "管家甲", Role.BUTLER),
    ("qiantai", "前台甲", Role.RECEPTION),
    ("buzhang", "部长甲", Role.MANAGER),
    ("zhuren", "主任甲", Role.DIRECTOR),
    ("admin", "管理员", Role.ADMINISTRATOR),
)
PASSWORD = "xunlou-2026"


def load(services: Services) -> None:
    with services.database.writing() as connection:
        site = found_site(connection, now_ms(), {"name": SITE, "kind": "residential"})
        for login, name, role in PEOPLE:
            add_user(connection, NewUser(login, PASSWORD, name, site, role), now_ms())
    write_sign_ins(
        services.settings.data,
        [
            {"login": login, "password": PASSWORD, "name": name, "role": str(role), "site": SITE}
            for login, name, role in PEOPLE
        ],
    )
