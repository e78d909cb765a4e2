"""The Flask extensions, made once and bound to the app by the factory."""

from __future__ import annotations

from flask import Request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager

from server.store.people import Account

login = LoginManager()


class _Marked(Limiter):
    """Limits the routes that say so. To look at every request whether some limit is meant for it
    would be a tenth of a poll; a marked route checks by itself (`in_middleware` is False then)."""

    def _check_request_limit(
        self, callable_name: str | None = None, in_middleware: bool = True
    ) -> None:
        if not in_middleware:
            super()._check_request_limit(callable_name, in_middleware)


# Counts in memory: right for one process, which is what `rounds serve` starts.
limiter = _Marked(get_remote_address, storage_uri="memory://", headers_enabled=False)


class SignedInUser:
    """What Flask-Login holds for a request: the account behind a live session."""

    is_authenticated = True
    is_active = True
    is_anonymous = False

    def __init__(self, account: Account) -> None:
        self.account = account

    def get_id(self) -> str:
        return self.account.id


def load_user(_request: Request) -> SignedInUser | None:
    """The user of the session cookie, if it opens anything."""
    from server.http.context import visitor

    found = visitor()
    return SignedInUser(found.account) if found else None


login.request_loader(load_user)
