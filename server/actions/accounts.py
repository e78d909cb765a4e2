"""Accounts and posts: who may sign in, and what they are at each site.

An account is the server's; the post is a `staff` record like any other, made by a system
operation, so that it is in the journal and reaches the devices.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from server.actions.enter_intents import enter_intents
from server.actions.system import Intent
from server.ids import uuid7
from server.security.passwords import check_strength, hash_password
from server.store import audit, people
from server.store.people import Account
from sync.definition import STAFF, Role

LOGIN_MAX = 64


@dataclass(frozen=True, slots=True)
class NewUser:
    """Somebody new at a site; `fields` are further fields of the `staff` record."""

    login: str
    password: str
    name: str
    site: str
    role: Role
    fields: dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NewPost:
    """What somebody is to be at a site; `fields` are further fields of the `staff` record."""

    name: str
    site: str
    role: Role
    fields: dict[str, str] | None = None


class LoginTaken(ValueError):
    """Another account has this login."""

    def __init__(self, login: str) -> None:
        super().__init__(f"账号已存在 · this account exists already: {login}")


class NoSuchAccount(ValueError):
    """Nobody has this login."""

    def __init__(self, login: str) -> None:
        super().__init__(f"没有这个账号 · no such account: {login}")


def normal(login: str) -> str:
    """The one form of a login that is stored and compared."""
    return login.strip().casefold()


def add_user(connection: Connection, user: NewUser, now: int) -> str:
    """Create the account and its post. Returns the id of the `staff` record. Raises LoginTaken,
    WeakPassword, and ValueError for a login that nobody could sign in with or a role that nobody
    may hold."""
    login = normal(user.login)
    if not 0 < len(login) <= LOGIN_MAX:
        raise ValueError(
            f"账号须为 1–{LOGIN_MAX} 个字符 · 1 to {LOGIN_MAX} characters to sign in with"
        )
    if user.role not in STAFF:
        raise ValueError(f"{user.role} is no role of a person")
    check_strength(user.password, login)
    if people.account_by_login(connection, login) is not None:
        raise LoginTaken(login)
    account = Account(uuid7(now), login, user.name, hash_password(user.password), now, None)
    # First the post: the law judges the name.
    post = NewPost(user.name, user.site, user.role, user.fields)
    staff = add_post(connection, account, post, now)
    people.add_account(connection, account)
    audit.note(connection, "account_added", now, site=user.site, account=account.id)
    return staff


def add_post(connection: Connection, account: Account, post: NewPost, now: int) -> str:
    """Give an existing account a post at a site. Returns the `staff` record's id."""
    fields = {
        **(post.fields or {}),
        "name": post.name,
        "role": str(post.role),
        "account": account.id,
    }
    return enter_intents(connection, post.site, [Intent("staff", fields)], now)[0]


def set_password(connection: Connection, login: str, password: str, now: int) -> None:
    """Set a new password and sign the account out everywhere. Raises NoSuchAccount and
    WeakPassword."""
    account = account_of(connection, login)
    check_strength(password, account.login)
    people.change_account(connection, account.id, password=hash_password(password))
    people.end_sessions(connection, account.id)
    audit.note(connection, "password_set", now, account=account.id)


def disable(connection: Connection, login: str, now: int) -> None:
    """Let the account sign in no more; what its owner did stays. Raises NoSuchAccount."""
    account = account_of(connection, login)
    people.change_account(connection, account.id, disabled=now)
    people.end_sessions(connection, account.id)
    audit.note(connection, "account_disabled", now, account=account.id)


def account_of(connection: Connection, login: str) -> Account:
    """The account with this login. Raises NoSuchAccount."""
    account = people.account_by_login(connection, normal(login))
    if account is None:
        raise NoSuchAccount(login)
    return account
