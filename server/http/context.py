"""What a request knows: the services, who is signed in, and what they are at this site."""

from __future__ import annotations

from flask import current_app, g, request

from server.problems import Trouble
from server.services import Services
from server.store import people
from server.store.people import Account, Post
from sync.operation import is_uuid

COOKIE = "rounds"
SECURE_COOKIE = "__Host-rounds"


def services() -> Services:
    found: Services = current_app.extensions["rounds"]
    return found


def account() -> Account:
    """Who is signed in. Raises Trouble `sign_in_needed`."""
    if "account" not in g:
        from flask_login import current_user

        if not current_user.is_authenticated:
            raise Trouble("sign_in_needed")
        g.account = current_user.account
    found: Account = g.account
    return found


def post() -> Post:
    """What the signed-in person is at the site of the address, as the guard has found."""
    found: Post = g.post
    return found


def enter_site(site: str) -> None:
    """The one door to a site: whoever has no post there learns nothing, not even that it exists."""
    if not is_uuid(site):
        raise Trouble("foreign_site")
    with services().database.glancing() as connection:
        posts = people.posts(connection, account().id, site)
    if not posts:
        raise Trouble("foreign_site")
    g.post = posts[0]


def session_token() -> str | None:
    """The cookie's token: the `__Host-` one under HTTPS, the plain one on loopback."""
    return request.cookies.get(SECURE_COOKIE) or request.cookies.get(COOKIE)
