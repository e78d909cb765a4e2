"""Compressing answers with what the client offers: zstd where it may, else gzip."""

from __future__ import annotations

import gzip

import zstandard
from flask import Response, request

SMALL = 600
# At 5, a page of records takes a twelfth less than at 1, for four times its processor time.
ZSTD_LEVEL, ZSTD_FAST = 5, 1
GZIP_LEVEL = 6


def compressed(body: bytes, *, fast: bool = False) -> Response:
    """A JSON response of these bytes, compressed where that pays; `fast`: the processor is what is
    short now."""
    response = Response(body, content_type="application/json")
    if len(body) < SMALL:
        return response
    offered = request.accept_encodings
    if any(value == "zstd" and quality > 0 for value, quality in offered):
        packer = zstandard.ZstdCompressor(level=ZSTD_FAST if fast else ZSTD_LEVEL)
        response.set_data(packer.compress(body))
        response.headers["Content-Encoding"] = "zstd"
    elif offered["gzip"] > 0:
        response.set_data(gzip.compress(body, GZIP_LEVEL, mtime=0))
        response.headers["Content-Encoding"] = "gzip"
    return response
