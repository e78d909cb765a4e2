"""The fast writer of canonical bytes writes what the plain one writes, and refuses what it must."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.canonical import BIGGEST, DEPTH_MAX, NotCanonical, canonical
from sync.definition import Role

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
PLAIN = st.one_of(
    st.none(), st.booleans(), st.integers(-BIGGEST, BIGGEST), WORDS, st.sampled_from(Role)
)
KEYS = st.text(st.characters(max_codepoint=127), max_size=12)
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=6) | st.dictionaries(KEYS, inner, max_size=6)
)


def plainly(value: Any) -> bytes:
    """As docs/protocol.md defines it, with nothing but the standard library."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


@given(VALUES)
def test_the_bytes_are_those_of_the_plain_writer(value: Any) -> None:
    assert canonical(value) == plainly(value)


def test_every_character_is_written_as_the_plain_writer_does() -> None:
    for first in range(0, 0x110000, 256):
        text = "".join(map(chr, range(first, first + 256)))
        if 0xD800 <= first <= 0xDFFF:
            with pytest.raises(NotCanonical):
                canonical({"text": text})
        else:
            assert canonical({"text": text}) == plainly({"text": text})


class Word(StrEnum):
    KEY = "key"


class Number(int):
    pass


@pytest.mark.parametrize("value", [{Word.KEY: Word.KEY}, Number(7), (1, "x"), {"a": (None, True)}])
def test_what_is_almost_json_is_written_as_what_it_is_underneath(value: Any) -> None:
    assert canonical(value) == plainly(value)


def _nested(depth: int, inner: Any) -> Any:
    for level in range(depth):
        inner = [inner] if level % 2 else {"a": inner}
    return inner


@pytest.mark.parametrize("leaf", ["text", 1, None])
@pytest.mark.parametrize("outside", [0, 8])
def test_depth_is_bounded_whatever_stands_inside(leaf: Any, outside: int) -> None:
    deepest = DEPTH_MAX - outside
    assert canonical(_nested(deepest, leaf), outside) == plainly(_nested(deepest, leaf))
    with pytest.raises(NotCanonical):
        canonical(_nested(deepest + 1, leaf), outside)


@pytest.mark.parametrize(
    "value",
    [1.0, 0.5, float("nan"), 2**53, -(2**53), "\ud800", {"键": 1}, {1: 1}, {None: 1}, b"x", {1, 2}],
)
def test_what_has_no_canonical_form_is_refused(value: Any) -> None:
    for inside in (value, [value], {"a": {"b": value}}):
        with pytest.raises(NotCanonical):
            canonical(inside)
