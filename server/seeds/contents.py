"""Everything that happens in one community, in the amounts asked for."""

from __future__ import annotations

from dataclasses import dataclass

from server.seeds import custody, desk, duty, looks
from server.seeds.book import Book
from server.seeds.communities import Community
from server.seeds.homes import Home, add_buildings, settle
from server.seeds.inspections import add_inspections
from server.seeds.messages import add_messages
from server.seeds.names import Names
from server.seeds.parcels import add_parcels
from server.seeds.people import PEOPLE
from server.seeds.pictures import Album
from server.seeds.renovations import Site, add_renovations
from server.seeds.violations import add_holding, add_major, add_violations

DONE_TODAY = 1


@dataclass(frozen=True, slots=True)
class Amounts:
    """`stages` has one entry for each renovation; `registers` bounds the rows of each of the
    smaller registers."""

    stages: tuple[str, ...]
    parcels: int
    violations: int
    registers: int


def fill(book: Book, album: Album, community: Community, names: Names, amounts: Amounts) -> None:
    """Put the community's homes and work into the book."""
    homes = add_buildings(book, community)
    settle(book, community, homes, names)
    lived = [home for home in homes if home.adults]
    sites = add_renovations(book, homes, names, list(amounts.stages), community.offices)
    _breaches(book, album, homes, sites, amounts)
    add_parcels(book, album, homes, amounts.parcels)
    _registers(book, album, community, lived, sites, names, amounts.registers)
    add_messages(book, community.office)


def _breaches(
    book: Book, album: Album, homes: list[Home], sites: list[Site], amounts: Amounts
) -> None:
    """Inspections and what they found; a broken wall, and a breach that holds back acceptance."""
    failed = add_inspections(book, album, sites, DONE_TODAY)
    stopped = [site for site in sites if site.stage == "stopped"]
    waiting = [site for site in sites if site.stage == "awaiting_acceptance"][:1]
    for site in stopped:
        add_major(book, album, site)
    for site in waiting:
        add_holding(book, album, site)
    rest = amounts.violations - len(stopped) - len(waiting)
    add_violations(book, album, homes, failed, max(0, rest))


def _registers(
    book: Book,
    album: Album,
    community: Community,
    lived: list[Home],
    sites: list[Site],
    names: Names,
    rows: int,
) -> None:
    desk.add_contacts(book, lived, rows)
    desk.add_complaints(book, lived, rows)
    desk.add_orders(book, lived, rows)
    desk.add_emergencies(book, album, lived)
    desk.add_visits(book, lived, rows)
    custody.add_move_ins(book, lived, rows)
    custody.add_keys(book, rows)
    custody.add_cards(book, sites, lived, names, rows // 2)
    custody.add_goods_passes(book, lived, rows)
    custody.add_visitors(book, lived, names, rows * 2)
    duty.add_patrols(book, community, rows)
    duty.add_shifts(book, rows)
    duty.add_dunning(book, lived, rows)
    duty.add_notices(book, album, rows)
    duty.add_documents(book, rows)
    staff = [person.name for person in PEOPLE if community.key in person.posts]
    duty.add_meetings(book, staff or [person.name for person in PEOPLE], 3)
    looks.add_looks(book, lived, rows)
