"""The demo: a residential community of 760 units and an office centre of 240, in the middle of an
ordinary working day. The same seed number and moment give the same records."""

from __future__ import annotations

from sqlalchemy import Connection

from server.actions.demo import write_sign_ins
from server.actions.found_site import found_site
from server.ids import now_ms
from server.seeds import people, pictures
from server.seeds.accounts import add_posts, open_accounts
from server.seeds.book import Book, write
from server.seeds.chance import Chance
from server.seeds.communities import CENTRE, GARDEN, Community
from server.seeds.contents import Amounts, fill
from server.seeds.days import Days
from server.seeds.names import Names
from server.seeds.pictures import Album
from server.services import Services

SEED = 20_261
SIGN_INS = people.SIGN_INS
NUMBERS_EACH = 5_000

AMOUNTS = {
    GARDEN.key: Amounts(
        stages=(
            "declared", "approved", "paid", "underway", "underway", "underway", "underway",
            "underway", "stopped", "awaiting_acceptance", "rectifying", "accepted", "refunded",
            "withdrawn",
        ),
        parcels=220,
        violations=44,
        registers=8,
    ),
    CENTRE.key: Amounts(
        stages=("declared", "approved", "underway", "underway", "awaiting_acceptance", "refunded"),
        parcels=80,
        violations=16,
        registers=4,
    ),
}  # fmt: skip


def load(services: Services, now: int | None = None, seed: int = SEED) -> None:
    """Fill an empty database with both communities, in one transaction, and write down their
    sign-ins. `now` (ms) is the moment around which everything lies; absent: the clock's."""
    days = Days(now_ms() if now is None else now)
    chance = Chance(seed)
    painted = pictures.paint()
    ids = {community.key: chance.id(days.at(440, 9)) for community in (GARDEN, CENTRE)}
    # The photos first: what refers to them is committed only when they are there.
    for site in ids.values():
        pictures.store(services, site, painted.values())
    with services.database.writing() as connection:
        accounts = open_accounts(connection, chance, days.at(440, 9))
        for order, community in enumerate((GARDEN, CENTRE)):
            book = Book(ids[community.key], community.name, days, chance)
            names = Names(chance, order * NUMBERS_EACH)
            found(connection, book, community)
            add_posts(book, community.key, accounts)
            fill(book, Album(book, painted), community, names, AMOUNTS[community.key])
            for intents in book.chunks():
                write(connection, book.site, intents)
    write_sign_ins(services.settings.data, SIGN_INS)


def found(connection: Connection, book: Book, community: Community) -> None:
    """The community itself, older than everything in it."""
    fields = {
        "name": community.name,
        "kind": community.kind,
        "address": community.address,
        "office": community.office,
        "phone": community.phone,
        "complaints_phone": community.complaints_phone,
    }
    found_site(connection, book.days.at(440, 9), fields, book.site)
