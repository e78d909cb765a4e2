"""Whether a write comes from our own pages: by `Sec-Fetch-Site`, or `Origin` where a browser does
not send the first (S3). Clients that are no browsers send neither, and no cookie on sign-in."""

from __future__ import annotations

from collections.abc import Mapping

# The headers that decide.
NAMES = ("Sec-Fetch-Site", "Origin")
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def own_write(method: str, headers: Mapping[str, str], own_origin: str, *, cookie: bool) -> bool:
    """Whether the request may change anything. `cookie` tells whether it carries a session: a
    request without one cannot borrow anybody's rights."""
    if method in SAFE_METHODS:
        return True
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = headers.get("Origin")
    if origin is not None:
        return origin == own_origin
    return not cookie
