"""Signing in and out: opaque sessions that live on the server and can be ended there."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import NamedTuple

from sqlalchemy import Connection

from server.actions.accounts import normal
from server.problems import Trouble
from server.security import passwords
from server.store import audit, feed, people
from server.store.database import Database
from server.store.people import Account, Visitor
from sync.keeping import DAY_MS

TOUCH_MS = 60 * 60 * 1000


class SignedIn(NamedTuple):
    """`token` goes into the cookie and nowhere else."""

    account: Account
    token: str


def sign_in(database: Database, secret: bytes, login: str, password: str, now: int) -> SignedIn:
    """Check the password and open a session. Raises Trouble `wrong_credentials`, which takes as
    long for an unknown name as for a wrong password."""
    with database.reading() as connection:
        account = people.account_by_login(connection, normal(login))
    usable = account is not None and account.disabled is None
    right = passwords.fits(password, account.password if account and usable else None)
    if account is None or not right:
        raise Trouble("wrong_credentials")
    token = secrets.token_urlsafe(32)
    with database.writing() as connection:
        people.add_session(connection, token_hash(secret, token), account.id, now)
        if passwords.outdated(account.password):
            hashed = passwords.hash_password(password)
            people.change_account(connection, account.id, password=hashed)
        audit.note(connection, "signed_in", now, account=account.id)
    return SignedIn(account, token)


def token_hash(secret: bytes, token: str) -> str:
    """What the database holds of a session: useless to whoever reads it."""
    return hmac.new(secret, token.encode(), hashlib.sha256).hexdigest()


def resume(
    database: Database, hashed: str, days: int, now: int, site: str | None = None
) -> Visitor | None:
    """Whose live session it is, and what they are at `site`, all in one query. The session's last
    use is noted at most once an hour."""
    with database.glancing() as connection:
        found = people.visitor(connection, hashed, now - days * DAY_MS, site)
    if found is not None and now - found.seen > TOUCH_MS:
        with database.noting() as connection:
            people.touch_session(connection, hashed, now)
    return found


def sign_out(database: Database, hashed: str) -> None:
    with database.writing() as connection:
        people.end_session(connection, hashed)


def staff_of(connection: Connection, account: Account) -> list[dict[str, str]]:
    """The account's posts with the names of their sites, for the sign-in answer."""
    posts = people.posts(connection, account.id)
    names = {post.site: feed.load(connection, post.site, [post.site]) for post in posts}
    return [
        {
            "id": post.staff,
            "site": post.site,
            "site_name": names[post.site].get(post.site, {}).get("fields", {}).get("name", ""),
            "role": post.role,
            "name": post.name,
        }
        for post in posts
    ]
