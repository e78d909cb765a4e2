"""Signatures as the signing screen makes them: strokes in whole numbers, sealed with what was
shown (`sync/records/signature/definition.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from server.seeds.book import Book
from server.seeds.chance import Chance
from sync.seal import seal_of
from sync.settings import DEFAULTS

STEPS = 5


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
        "seal": seal_of(sealed),
    }
    return book.add("signature", {**sealed, **rest}, at, by)


def strokes(chance: Chance, characters: int) -> list[list[list[int]]]:
    """A scrawl that looks like quick writing: each character leans on its own square, points
    come every 16 ms, x and y in 1/10,000 of the pad's width, pressure up to 1,000."""
    found = []
    clock = 0
    side = min(2_100, 7_600 // max(2, characters))
    top = 700 + chance.number(0, 400)
    for place in range(max(2, min(characters, 4))):
        corner = (1_400 + place * (side + 150), top + chance.number(-150, 150))
        for lines in chance.some(HAND, chance.number(3, 5)):
            clock += chance.number(60, 140)
            stroke, clock = _stroke(chance, corner, side, lines, clock)
            found.append(stroke)
    return found


# Strokes of a hand, in percent of the character's square: across, down, slants, a hook.
HAND = (
    ((5, 30), (50, 22), (95, 28)),
    ((50, 0), (52, 45), (44, 98)),
    ((48, 35), (30, 65), (2, 92)),
    ((50, 40), (70, 68), (100, 95)),
    ((12, 60), (55, 52), (88, 58)),
    ((20, 8), (16, 50), (24, 88), (80, 90), (84, 12)),
    ((82, 5), (86, 60), (80, 96), (64, 86)),
)


def _stroke(
    chance: Chance,
    corner: tuple[int, int],
    side: int,
    lines: tuple[tuple[int, int], ...],
    clock: int,
) -> tuple[list[list[int]], int]:
    """One stroke along its corners, which no hand meets twice alike."""
    corners = [
        (
            corner[0] + (x + chance.number(-7, 7)) * side // 100,
            max(100, corner[1] + (y + chance.number(-7, 7)) * side // 100),
        )
        for x, y in lines
    ]
    points: list[list[int]] = []
    for start, end in pairwise(corners):
        for step in range(STEPS):
            clock += 16
            x, y = (a + (b - a) * step // STEPS for a, b in zip(start, end, strict=True))
            points.append([x, y, 0, clock])
    clock += 16
    points.append([*corners[-1], 0, clock])
    # The pen presses hardest in the middle of a stroke.
    for index, point in enumerate(points):
        middle = min(index, len(points) - 1 - index)
        point[2] = min(1_000, 340 + middle * 90 + chance.number(0, 50))
    return points, clock
