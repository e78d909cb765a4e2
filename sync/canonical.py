"""One way to write a value as bytes, the same in both languages, so that a hash means something.

This is JSON with sorted keys, no spaces, UTF-8 and no fractions; where it overlaps with RFC 8785
(JCS) it gives the same bytes. Integers must fit in 53 bits, the range that JavaScript keeps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import orjson

BIGGEST = 2**53 - 1
DEPTH_MAX = 32
# The fast writer leaves to the slow one whatever it might write in a way of its own; that both
# write the same is under test (tests/sync/test_canonical.py).
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_OPTIONS = orjson.OPT_SORT_KEYS | orjson.OPT_STRICT_INTEGER | orjson.OPT_PASSTHROUGH_SUBCLASS


class NotCanonical(ValueError):
    """The value has no canonical form: a fraction, a huge integer, a lone surrogate, a bad key."""


def _check(value: Any, depth: int) -> None:
    """The writer knows more types than JSON has, so what it is handed is looked through first."""
    if depth > DEPTH_MAX:
        raise NotCanonical(f"nested deeper than {DEPTH_MAX}")
    if isinstance(value, dict):
        if not _ascii(value):
            raise NotCanonical("keys are ASCII text")
        _check_items(value.values(), depth + 1)
    elif isinstance(value, list | tuple):
        _check_items(value, depth + 1)
    elif isinstance(value, int):
        if abs(value) > BIGGEST:
            raise NotCanonical("integer beyond 53 bits")
    elif value is not None and not isinstance(value, str):
        raise NotCanonical(f"no canonical form for {type(value).__name__}")


def _ascii(keys: Iterable[Any]) -> bool:
    try:
        return "".join(keys).isascii()
    except TypeError:
        return False


def _check_items(items: Iterable[Any], depth: int) -> None:
    """Text and small numbers, most of every record, are passed over without a call."""
    if depth > DEPTH_MAX:
        for item in items:
            _check(item, depth)
        return
    for item in items:
        kind = type(item)
        if kind is not str and not (kind is int and -BIGGEST <= item <= BIGGEST):
            _check(item, depth)


def canonical(value: Any, depth: int = 0) -> bytes:
    """The canonical bytes of a JSON value; `depth` is how deep it will stand inside another.
    Raises NotCanonical."""
    _check(value, depth)
    try:
        return orjson.dumps(value, None, _OPTIONS)
    except orjson.JSONEncodeError:
        pass
    # Members of enumerations and the like, which are what they are underneath; or half a pair.
    try:
        return _WRITER.encode(value).encode("utf-8")
    except UnicodeEncodeError as error:
        raise NotCanonical("lone surrogate in text") from error


def digest(value: Any) -> str:
    """SHA-256 of the canonical bytes, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value)).hexdigest()
