"""Every error, wherever it comes from, leaves as one shape: a problem document (RFC 9457)."""

from __future__ import annotations

import errno
from typing import Any

import orjson
from flask import Flask, Response, g
from werkzeug.exceptions import HTTPException

from server.logs import log
from server.problems import Trouble, document, status_of
from server.store.database import Busy, DiskFull

_BY_STATUS = {
    400: "malformed_request",
    401: "sign_in_needed",
    403: "not_allowed",
    404: "not_found",
    405: "method_not_allowed",
    411: "malformed_request",
    413: "body_too_large",
    415: "unsupported_media",
    422: "malformed_request",
    429: "too_many_tries",
    503: "busy",
}
RETRY_SECONDS = "5"


def answer(code: str, params: dict[str, Any] | None = None) -> Response:
    """The problem `code` as a response."""
    body = orjson.dumps(document(code, params or {}, g.get("request_id", "")))
    response = Response(body, status_of(code), content_type="application/problem+json")
    if response.status_code in (429, 503):
        response.headers["Retry-After"] = RETRY_SECONDS
    return response


def from_http(error: HTTPException) -> Response:
    """A problem document for an error of the framework; `Allow` and the like are kept."""
    status = error.code or 500
    code = _BY_STATUS.get(status, "malformed_request" if status < 500 else "internal")
    response = answer(code, _where(error))
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            response.headers[name] = value
    return response


def _where(error: HTTPException) -> dict[str, Any]:
    """Which parts of the request were wrong, by name and never by value."""
    messages = getattr(error, "data", {}).get("messages", {})
    if not isinstance(messages, dict):
        return {}
    places = {
        str(name)
        for found in messages.values()
        if isinstance(found, dict)
        for name in found
        if str(name).isidentifier()
    }
    return {"fields": sorted(places)} if places else {}


def install(app: Flask) -> None:
    """Register the handlers on the app."""

    @app.errorhandler(Trouble)
    def trouble(error: Trouble) -> Response:
        return answer(error.code, error.params)

    @app.errorhandler(DiskFull)
    def disk_full(_error: DiskFull) -> Response:
        log.error("disk_full")
        return answer("storage_full")

    @app.errorhandler(Busy)
    def busy(_error: Busy) -> Response:
        log.warning("database_busy")
        return answer("busy")

    @app.errorhandler(OSError)
    def os_error(error: OSError) -> Response:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return disk_full(DiskFull())
        return unexpected(error)

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> Response:
        log.error("unexpected", error=type(error).__name__, where=_innermost(error))
        return answer("internal")


def _innermost(error: BaseException) -> list[str]:
    """File, line and function of the last frames: enough to find the fault, without the values
    that a full traceback or message might carry."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{code.co_filename.rpartition('/')[2]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return frames[-4:]
