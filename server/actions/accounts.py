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


class PostHeld(ValueError):
    """The account has this post already; a second `staff` record would be a second person."""

    def __init__(self, login: str, role: Role, site: str) -> None:
        super().__init__(f"已有这个岗位 · {login} is {role} there already: {site}")


class LastAdministrator(ValueError):
    """Without this account nobody could change the community's settings any more."""

    def __init__(self, login: str, site: str) -> None:
        super().__init__(
            f"{login} 是最后一位系统管理员，请先另设一位 · "
            f"the last administrator of {site}: give somebody else that post first"
        )


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
    if not login.isprintable() or any(letter.isspace() for letter in login):
        raise ValueError("账号不能有空格 · no spaces in the name to sign in with")
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


def give_post(connection: Connection, login: str, site: str, role: Role, now: int) -> str:
    """A further post for the account. Returns the `staff` record's id. Raises NoSuchAccount and
    PostHeld."""
    account = account_of(connection, login)
    if any((post.site, post.role) == (site, role) for post in people.posts(connection, account.id)):
        raise PostHeld(account.login, role, site)
    return add_post(connection, account, NewPost(account.name, site, role), now)


def set_password(connection: Connection, login: str, password: str, now: int) -> Account:
    """Set a new password and sign the account out everywhere. Returns the account, which may be
    disabled and stays so. Raises NoSuchAccount and WeakPassword."""
    account = account_of(connection, login)
    check_strength(password, account.login)
    people.change_account(connection, account.id, password=hash_password(password))
    people.end_sessions(connection, account.id)
    audit.note(connection, "password_set", now, account=account.id)
    return account


def disable(connection: Connection, login: str, now: int) -> None:
    """Let the account sign in no more; what its owner did stays. Raises NoSuchAccount and
    LastAdministrator."""
    account = account_of(connection, login)
    others = [a for a in people.all_accounts(connection) if not a.disabled and a.id != account.id]
    kept = {site for other in others for site in _administered(connection, other)}
    for site in _administered(connection, account):
        if site not in kept:
            raise LastAdministrator(account.login, site)
    people.change_account(connection, account.id, disabled=now)
    people.end_sessions(connection, account.id)
    audit.note(connection, "account_disabled", now, account=account.id)


def enable(connection: Connection, login: str, now: int) -> None:
    """Let the account sign in again, with the password it had. Raises NoSuchAccount."""
    account = account_of(connection, login)
    people.change_account(connection, account.id, disabled=None)
    audit.note(connection, "account_enabled", now, account=account.id)


def _administered(connection: Connection, account: Account) -> list[str]:
    posts = people.posts(connection, account.id)
    return [post.site for post in posts if post.role == Role.ADMINISTRATOR]


def account_of(connection: Connection, login: str) -> Account:
    """The account with this login. Raises NoSuchAccount."""
    account = people.account_by_login(connection, normal(login))
    if account is None:
        raise NoSuchAccount(login)
    return account
