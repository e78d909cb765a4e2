"""The demo's accounts, and their posts at a community."""

from __future__ import annotations

from sqlalchemy import Connection

from server.security.passwords import hash_password
from server.seeds.book import Book
from server.seeds.chance import Chance
from server.seeds.people import PASSWORD, PEOPLE, Person
from server.store import audit, people
from server.store.people import Account
from sync.definition import Role


def open_accounts(connection: Connection, chance: Chance, now: int) -> dict[str, str]:
    """An account for everybody; those that exist are kept. Returns the ids by login.

    All have one password, hashed once: a hash is slow on purpose, and twenty would be most of
    the time that a demo takes to start.
    """
    hashed = hash_password(PASSWORD)
    found = {}
    for person in PEOPLE:
        account = people.account_by_login(connection, person.login)
        if account is None:
            account = Account(chance.id(now), person.login, person.name, hashed, now, None)
            people.add_account(connection, account)
            audit.note(connection, "account_added", now, account=account.id)
        found[person.login] = account.id
    return found


def add_posts(book: Book, key: str, accounts: dict[str, str]) -> None:
    """The posts of the community `key`, taken up long before anything else happened."""
    at = book.days.at(430, 9)
    for person in PEOPLE:
        if key in person.posts:
            post = book.add("staff", _fields(person, accounts[person.login]), at)
            book.staff.setdefault(person.role, []).append(post)
            if person.grid:
                book.grids[person.grid] = post
    administrator = book.who(Role.ADMINISTRATOR)
    for posts in book.staff.values():
        for post in posts:
            phone = f"1380000{book.chance.number(9_900, 9_999)}"
            book.edit(("staff", post), at + 60_000, administrator, {"phone": phone})


def _fields(person: Person, account: str) -> dict[str, str | None]:
    return {
        "name": person.name,
        "role": str(person.role),
        "title": person.title,
        "grid": person.grid,
        "account": account,
    }
