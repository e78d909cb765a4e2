"""Random values for every kind: mostly sound and from a small pool, so that two people often enter
the same or touching values; sometimes just at a bound, sometimes nonsense."""

from __future__ import annotations

from random import Random
from typing import Any

from sync.canonical import BIGGEST
from sync.definition import Field, Kind, KindName, Merge
from sync.validate import fits
from tests.sync.making import uuid

WORDS = (
    "", "a", "b", "ab", "巡楼", "😀", "a😀b", "门开着", "13800000000", "x" * 20, "café", "e\u0301",
)  # fmt: skip
NONSENSE: tuple[Any, ...] = (
    None, True, 0, -1, 1.5, BIGGEST, BIGGEST + 1, "", "a\nb", "a\x00", "\ud83d", "x" * 5000,
    [], [None], {}, {"__proto__": {"x": 1}}, {"constructor": "a"}, {"was": "a"},
    {"was": "a", "now": 1}, ["a", "a"],
)  # fmt: skip
PATTERNED = ("0" * 64, "f" * 64, "13800000000", "13900000000", "0755-8300", "image/png", "", "a")
JSON: tuple[Any, ...] = (
    1, "a", {"b": [1, {"a": None}]}, {"a": 1, "b": 2}, {"b": 2, "a": 1}, {"__proto__": 1}, [[]],
)  # fmt: skip


def change(chance: Random, field: Field, now: Any) -> Any:
    """What an operation might carry for the field, on which `now` was seen."""
    if chance.random() < 0.01:
        return chance.choice(NONSENSE)
    if field.merge is Merge.SUM:
        return chance.choice((-3, -1, 0, 1, 2, 50, field.kind.high))
    if field.merge is Merge.TEXT:
        was = now if isinstance(now, str) and chance.random() < 0.8 else chance.choice(WORDS)
        return {"was": was, "now": edited(chance, was)}
    if field.merge is not Merge.UNION and chance.random() < 0.1:
        return None
    return value(chance, field.kind)


def value(chance: Random, kind: Kind) -> Any:
    """A value that the kind mostly accepts."""
    name = kind.name
    if name is KindName.TEXT:
        return text(chance, kind)
    if name is KindName.CHOICE:
        return chance.choice(kind.options).code
    if name is KindName.REFS:
        return [uuid(chance.randrange(1, 5)) for _ in range(_length(chance, kind))]
    if name is KindName.ITEMS:
        return [item(chance, kind) for _ in range(_length(chance, kind))]
    plain = {
        KindName.FLAG: (True, False),
        KindName.DAY: ("2026-11-21", "2026-11-22", "2026-02-31"),
        KindName.REF: (uuid(1), uuid(2)),
        KindName.JSON: JSON,
    }
    if chance.random() < 0.02:
        return chance.choice((kind.low - 1, kind.high + 1, "2026-13-01", "x"))
    return chance.choice(plain.get(name, (kind.low, kind.high, kind.low + 1, kind.high // 2)))


def _length(chance: Random, kind: Kind) -> int:
    return kind.most + 1 if chance.random() < 0.01 else chance.randrange(min(4, kind.most + 1))


def text(chance: Random, kind: Kind) -> str:
    pool: tuple[str, ...] = PATTERNED if kind.pattern else (*WORDS, "x" * min(kind.most, 500))
    sound = [t for t in pool if fits(kind, t)]
    return chance.choice(sound if chance.random() < 0.97 else (*pool, "x" * (kind.most + 1)))


def item(chance: Random, kind: Kind) -> dict[str, Any]:
    """One object of a list; now and then a key is null, missing, or one too many."""
    made = {
        f.name: None if chance.random() < 0.02 else value(chance, f.kind)
        for f in kind.items
        if f.required or chance.random() < 0.5
    }
    return {**made, "__proto__": 1} if chance.random() < 0.02 else made


def edited(chance: Random, was: str) -> str:
    """The text with one piece replaced."""
    start = chance.randrange(len(was) + 1)
    stop = min(len(was), start + chance.randrange(4))
    return was[:start] + chance.choice(WORDS[:8]) + was[stop:]
