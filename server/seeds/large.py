"""Load: one residential community of any size, with work in proportion."""

from __future__ import annotations

from server.actions.demo import sign_ins, write_sign_ins
from server.ids import now_ms
from server.seeds import pictures
from server.seeds.accounts import add_posts, open_accounts
from server.seeds.book import Book, write
from server.seeds.chance import Chance
from server.seeds.communities import GARDEN, of_size
from server.seeds.contents import Amounts, fill
from server.seeds.days import Days
from server.seeds.demo import found
from server.seeds.names import Names
from server.seeds.people import sign_ins as told
from server.seeds.pictures import Album
from server.services import Services

SEED = 20_262
STAGES = (
    "declared",
    "paid",
    "underway",
    "underway",
    "underway",
    "accepted",
    "refunded",
    "refunded",
)


def load(services: Services, units: int, now: int | None = None, seed: int = SEED) -> str:
    """A community of at least `units` units (rounded up to whole buildings) beside what is there.
    Each part of 2,000 operations is a transaction of its own. Returns the site's id."""
    days = Days(now_ms() if now is None else now)
    chance = Chance(seed)
    community = of_size(units)
    painted = pictures.paint()
    book = Book(chance.id(days.now), community.name, days, chance)
    pictures.store(services, book.site, painted.values())
    with services.database.writing() as connection:
        accounts = open_accounts(connection, chance, days.at(440, 9))
        found(connection, book, community)
    # Its staff are those of the demo's residential community.
    add_posts(book, GARDEN.key, accounts)
    fill(book, Album(book, painted), community, Names(chance), _amounts(units))
    for intents in book.chunks():
        with services.database.writing() as connection:
            write(connection, book.site, intents)
    _note_sign_ins(services, community.name)
    return book.site


def _amounts(units: int) -> Amounts:
    renovations = max(1, units // 50)
    return Amounts(
        stages=tuple(STAGES[n % len(STAGES)] for n in range(renovations)),
        parcels=max(3, units * 3 // 10),
        violations=max(1, units * 6 // 100),
        registers=8,
    )


def _note_sign_ins(services: Services, name: str) -> None:
    if not sign_ins(services.settings.data):
        write_sign_ins(services.settings.data, told({GARDEN.key: name}))
