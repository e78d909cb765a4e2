"""Who looked at a masked number, and why: what leaders read in the list of looks (trap 15)."""

from __future__ import annotations

from server.seeds.book import Book
from server.seeds.homes import Home
from sync.definition import Role
from sync.settings import DEFAULTS

ROLES = (Role.RECEPTION, Role.BUTLER, Role.ASSISTANT, Role.BUTLER)


def add_looks(book: Book, homes: list[Home], count: int) -> None:
    """At most two a day, of people who live here; the oldest a few days ago."""
    reasons = [entry["zh"] for entry in DEFAULTS["privacy.reveal_reasons"].default]
    for number, home in enumerate(book.chance.some(homes, count)):
        fields = {
            "about_type": "household",
            "about": home.household,
            "field": "emergency_phone",
            "reason": reasons[number % len(reasons)],
        }
        at = book.days.at(number // 2, 9 + number % 2, 20)
        book.add("reveal", fields, at, book.who(ROLES[number % len(ROLES)]))
