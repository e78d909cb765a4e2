"""Before every request: an id for the log, no foreign writes, nobody unknown, no foreign site."""

from __future__ import annotations

import secrets
import time

import structlog
from flask import Flask, Response, g, request

from server.http.context import account, enter_site, services, session_token
from server.logs import log
from server.problems import Trouble
from server.security.headers import harden
from server.security.origin import NAMES, own_write

# Everything below /api/ needs a session unless it is named here.
PUBLIC = frozenset(
    {"session.sign_in", "about.about", "about.problems", "receipts.key", "receipts.check"}
)


def install(app: Flask) -> None:
    """Register the guard on the app."""
    app.before_request(_begin)
    app.before_request(_own_origin)
    app.before_request(_known_person)
    app.after_request(_end)


def _begin() -> None:
    g.started = time.monotonic()
    g.request_id = secrets.token_hex(8)
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request=g.request_id)


def _own_origin() -> None:
    own = services().settings.origin or f"{request.scheme}://{request.host}"
    cookie = session_token() is not None
    told = {name: request.headers[name] for name in NAMES if name in request.headers}
    if not own_write(request.method, told, own, cookie=cookie):
        raise Trouble("cross_origin")


def _known_person() -> None:
    if not request.path.startswith("/api/") or request.endpoint is None:
        return
    if request.endpoint in PUBLIC:
        return
    account()
    site = (request.view_args or {}).get("site")
    if site is not None:
        enter_site(site)


def _end(response: Response) -> Response:
    harden(response.headers, path=request.path, secure=request.is_secure)
    response.headers["X-Request-Id"] = g.get("request_id", "")
    if request.path.startswith("/api/"):
        log.info(
            "request",
            method=request.method,
            route=str(request.url_rule or ""),
            status=response.status_code,
            ms=round((time.monotonic() - g.get("started", time.monotonic())) * 1000),
        )
    return response
