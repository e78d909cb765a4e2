"""Signatures as the signing screen makes them: strokes in whole numbers, sealed with what was
shown (`sync/records/signature/definition.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.seeds.book import Book
from server.seeds.chance import Chance
from sync.canonical import digest
from sync.settings import DEFAULTS

COVERED = (
    "shown", "strokes", "records", "signer", "manner", "relation", "signed_at", "wording",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signing:
    """What is signed: `text` is the key of a setting with a wording; `lines` what was shown of
    the records."""

    purpose: str
    title: str
    records: list[tuple[str, str]]
    lines: list[dict[str, str]]
    text: str
    unit: str | None
    signer: str
    manner: str = "self"
    relation: str | None = None
    identity: str | None = None
    witness: str | None = None


def add_signature(book: Book, signing: Signing, at: int, by: str) -> str:
    """Create the signature record, sealed. Returns its id."""
    wording = DEFAULTS[signing.text].default
    drawn = signing.manner in ("self", "proxy")
    sealed: dict[str, Any] = {
        "shown": {
            "title": signing.title,
            "lines": signing.lines,
            "text": wording["zh"],
            "language": "zh",
            "office": book.name,
        },
        "strokes": strokes(book.chance, len(signing.signer)) if drawn else None,
        "records": [{"type": name, "id": record} for name, record in signing.records],
        "signer": signing.signer,
        "manner": signing.manner,
        "relation": signing.relation,
        "signed_at": at,
        "wording": wording["version"],
    }
    rest = {
        "purpose": signing.purpose,
        "identity": signing.identity,
        "unit": signing.unit,
        "witness": signing.witness,
        "noted_at": None if drawn else at,
        "seal": digest({name: sealed[name] for name in COVERED}),
    }
    return book.add("signature", {**sealed, **rest}, at, by)


def strokes(chance: Chance, characters: int) -> list[list[list[int]]]:
    """A scrawl that looks like quick writing: for each character some bent strokes, points every
    16 ms, x and y in 1/10,000 of the pad's width, pressure up to 1,000."""
    found = []
    clock = 0
    width = 7_400 // max(2, characters)
    for place in range(max(2, min(characters, 4))):
        left = 1_200 + place * width
        for _ in range(chance.number(3, 5)):
            clock += chance.number(70, 160)
            stroke, clock = _stroke(chance, left, width, clock)
            found.append(stroke)
    return found


def _stroke(chance: Chance, left: int, width: int, clock: int) -> tuple[list[list[int]], int]:
    start = (left + chance.number(0, width // 2), 900 + chance.number(0, 1_500))
    slope = chance.one(((1, 0), (0, 1), (1, 1), (-1, 1), (1, -1)))
    reach = chance.number(width // 3, width * 3 // 4)
    bend = chance.number(-260, 260)
    steps = chance.number(7, 12)
    points = []
    for step in range(steps + 1):
        clock += 16
        along = step * reach // steps
        # A parabola over the stroke bends it, and the pen presses hardest in the middle.
        arch = step * (steps - step)
        points.append(
            [
                start[0] + slope[0] * along + bend * arch * 4 // (steps * steps) // 2,
                max(200, start[1] + slope[1] * along + bend * arch * 4 // (steps * steps)),
                min(1_000, 380 + arch * 14 + chance.number(0, 60)),
                clock,
            ]
        )
    return points, clock
