"""Reading JSON bodies: bounded, decompressed without trusting what the sender says of the size."""

from __future__ import annotations

import json
import zlib
from typing import Any, NoReturn

import orjson
from flask import Request, request

from server.problems import Trouble

BYTES_MAX = 1024 * 1024


def read_json() -> Any:
    """The decoded body of the present request. Raises Trouble: unsupported_media,
    body_too_large, malformed_request."""
    if request.mimetype != "application/json":
        raise Trouble("unsupported_media")
    return decode(_plain(request))


def _plain(incoming: Request) -> bytes:
    encoding = incoming.headers.get("Content-Encoding", "identity").lower()
    if (incoming.content_length or 0) > BYTES_MAX:
        raise Trouble("body_too_large")
    raw = incoming.get_data(cache=False)
    if len(raw) > BYTES_MAX:
        raise Trouble("body_too_large")
    if encoding == "identity":
        return raw
    if encoding != "gzip":
        raise Trouble("unsupported_media")
    return _gunzip(raw)


def _gunzip(raw: bytes) -> bytes:
    unpacker = zlib.decompressobj(wbits=31)
    try:
        plain = unpacker.decompress(raw, BYTES_MAX + 1)
    except zlib.error as error:
        raise Trouble("malformed_request") from error
    if len(plain) > BYTES_MAX:
        raise Trouble("body_too_large")
    if not unpacker.eof:
        raise Trouble("malformed_request")
    return plain


def decode(plain: bytes) -> Any:
    """JSON, read fast; what the fast reader refuses and JSON allows (half a surrogate pair in one
    operation) must not stop the whole request, so the slower one has the last word."""
    try:
        return orjson.loads(plain)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(plain, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Trouble("malformed_request") from error


def _refuse(name: str) -> NoReturn:
    raise ValueError(name)
