"""Signing in and out, and who one is."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, request

from server.actions import sign_in as signing
from server.actions.accounts import normal
from server.extensions import limiter
from server.http.blueprint import Blueprint
from server.http.context import COOKIE, SECURE_COOKIE, account, services, session_token
from server.http.schemas import SessionSchema, SignInSchema
from server.ids import now_ms
from server.store.people import Account
from server.version import VERSION

blueprint = Blueprint("session", __name__, description="Signing in and out")

PER_ACCOUNT = "10 per 10 minutes"
PER_ADDRESS = "100 per 10 minutes"


def _login_tried() -> str:
    told = request.get_json(silent=True) if request.mimetype == "application/json" else None
    login = told.get("login") if isinstance(told, dict) else None
    return normal(login)[:64] if isinstance(login, str) else ""


def _failed(response: Response) -> bool:
    return response.status_code == 401


@blueprint.post("/api/session")
@limiter.limit(PER_ACCOUNT, key_func=_login_tried, deduct_when=_failed)
@limiter.limit(PER_ADDRESS, deduct_when=_failed)
@blueprint.takes(SignInSchema)
@blueprint.gives(200, SessionSchema)
def sign_in(told: dict[str, str]) -> Response | dict[str, Any]:
    """Open a session; its token travels in a cookie that scripts cannot read."""
    settings = services().settings
    signed = signing.sign_in(
        services().database, settings.secret, told["login"], told["password"], now_ms()
    )
    return _with_cookie(_me(signed.account), signed.token)


@blueprint.get("/api/session")
@blueprint.gives(200, SessionSchema)
def me() -> dict[str, Any]:
    """Who is signed in, and what they are at which site."""
    return _me(account())


@blueprint.delete("/api/session")
@blueprint.gives(204)
def sign_out() -> Response:
    """End this session on the server; work on the device stays there."""
    token = session_token()
    if token is not None:
        hashed = signing.token_hash(services().settings.secret, token)
        signing.sign_out(services().database, hashed)
    response = Response(status=204)
    for name in (SECURE_COOKIE, COOKIE):
        response.delete_cookie(name, secure=name == SECURE_COOKIE, httponly=True)
    return response


def _me(who: Account) -> dict[str, Any]:
    with services().database.reading() as connection:
        staff = signing.staff_of(connection, who)
    return {
        "account": {"id": who.id, "login": who.login, "name": who.name},
        "staff": staff,
        "server": {"version": VERSION, "time": now_ms()},
    }


def _with_cookie(body: dict[str, Any], token: str) -> Response:
    response = Response(orjson.dumps(body), content_type="application/json")
    secure = request.is_secure
    response.set_cookie(
        SECURE_COOKIE if secure else COOKIE,
        token,
        max_age=services().settings.session_days * 86_400,
        secure=secure,
        httponly=True,
        samesite="Strict",
        path="/",
    )
    return response
