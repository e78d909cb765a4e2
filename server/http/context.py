"""What a request knows: the services, who is signed in, and what they are at this site."""

from __future__ import annotations

from flask import current_app, g, request

from server.actions.sign_in import resume, token_hash
from server.ids import now_ms
from server.problems import Trouble
from server.services import Services
from server.store.people import Account, Post, Visitor
from sync.operation import is_uuid

COOKIE = "rounds"
SECURE_COOKIE = "__Host-rounds"


def services() -> Services:
    found: Services = current_app.extensions["rounds"]
    return found


def visitor() -> Visitor | None:
    """Whose session the request carries: looked up in the table of sessions at every request, so
    that an ended session ends at once."""
    if "visitor" not in g:
        g.visitor = _look_up()
    found: Visitor | None = g.visitor
    return found


def _look_up() -> Visitor | None:
    token = session_token()
    if token is None:
        return None
    settings = services().settings
    hashed = token_hash(settings.secret, token)
    site = (request.view_args or {}).get("site")
    return resume(services().database, hashed, settings.session_days, now_ms(), site)


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
    found = visitor()
    if found is None or found.post is None:
        raise Trouble("foreign_site")
    g.post = found.post


def session_token() -> str | None:
    """The cookie's token: the `__Host-` one under HTTPS, the plain one on loopback."""
    return request.cookies.get(SECURE_COOKIE) or request.cookies.get(COOKIE)
