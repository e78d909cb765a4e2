"""The Flask extensions, made once and bound to the app by the factory."""

from __future__ import annotations

from flask import Request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager

from server.store.people import Account

login = LoginManager()
# Counts in memory: right for one process, which is what `rounds serve` starts.
limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=False)


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
    """The user of the session cookie: looked up in the table of sessions at every request, so
    that an ended session ends at once."""
    from server.actions.sign_in import resume, token_hash
    from server.http.context import services, session_token
    from server.ids import now_ms

    token = session_token()
    if token is None:
        return None
    settings = services().settings
    hashed = token_hash(settings.secret, token)
    account = resume(services().database, hashed, settings.session_days, now_ms())
    return SignedInUser(account) if account else None


login.request_loader(load_user)
