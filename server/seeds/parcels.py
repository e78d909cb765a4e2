"""Parcels: waiting, overdue, handed over with a signature, not accepted, sent back, missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.seeds.book import Book
from server.seeds.days import day_of
from server.seeds.homes import Home, Resident
from server.seeds.pictures import Album
from server.seeds.signing import Signing, add_signature
from sync.definition import Role
from sync.settings import DEFAULTS

HOUR_MS = 3_600_000
MINUTE_MS = 60_000
# How long the present liability notice has been in use.
NOTICE_DAYS = 10
# Of 300: how many end how.
SHARES = {"handed_over": 152, "waiting": 82, "overdue": 36, "declined": 14, "returned": 8, "rejected": 4, "missing": 4}  # fmt: skip
SHAPES = {
    "顺丰": ("SF", 13),
    "京东": ("JD", 13),
    "圆通": ("YT", 13),
    "中通": ("ZT", 12),
    "申通": ("ST", 12),
    "韵达": ("YD", 13),
    "极兔": ("JT", 13),
}
SIZES = {"small": 55, "medium": 30, "large": 10, "fresh": 5}
RELATIONS = ("配偶", "父母", "子女", "邻居", "同事")


@dataclass
class Shelves:
    """Room on the shelves: waiting parcels stand on places of their own."""

    counts: dict[str, int]

    def next(self, building: str) -> str:
        self.counts[building] = self.counts.get(building, 0) + 1
        return f"{building}-{self.counts[building]:02d}"


@dataclass(frozen=True, slots=True)
class Kept:
    """A parcel as it lies at the desk."""

    id: str
    home: Home
    to: Resident
    tracking: str
    courier: str
    at: int


def add_parcels(book: Book, album: Album, homes: list[Home], count: int) -> None:
    """`count` parcels in the shares of SHARES; somebody has exactly three waiting."""
    lived = [home for home in homes if home.adults]
    shelves = Shelves({})
    made = _three_for_one(book, book.chance.one(lived), shelves)
    total = sum(SHARES.values())
    for end, share in SHARES.items():
        wanted = share * count // total - (made if end == "waiting" else 0)
        while wanted > 0:
            wanted -= _some(book, album, book.chance.one(lived), end, shelves)
    missing = count - _parcels(book)
    for _ in range(missing):
        _some(book, album, book.chance.one(lived), "returned", shelves)


def _parcels(book: Book) -> int:
    return sum(i.type == "parcel" and i.move == "create" for i in book.intents)


def _three_for_one(book: Book, home: Home, shelves: Shelves) -> int:
    for hours in (2, 5, 26):
        _arrive(book, home, home.adults[0], book.days.now - hours * HOUR_MS, shelves)
    return 3


def _some(book: Book, album: Album, home: Home, end: str, shelves: Shelves) -> int:
    """One parcel that ends so; hand-overs may take several with one signature. Returns how
    many."""
    draw = book.chance
    to = draw.one(home.adults)
    if end == "declined":
        _decline(book, album, home, to)
        return 1
    if end == "waiting":
        at = book.days.recent(draw.number(20, 500)) if draw.often(55) else _daytime(book, 1, 2)
        _arrive(book, home, to, at, shelves)
        return 1
    if end == "overdue":
        _arrive(book, home, to, _daytime(book, 3, 16), shelves)
        return 1
    if end == "handed_over":
        return _hand_over(book, home, to)
    _other_end(book, home, to, end, shelves)
    return 1


def _daytime(book: Book, least: int, most: int) -> int:
    draw = book.chance
    return book.days.at(draw.number(least, most), draw.number(9, 18), draw.number(0, 59))


def _wording(book: Book, at: int) -> str:
    """The version of the notice that was in force: the present one is some days old."""
    present: str = DEFAULTS["parcels.liability"].default["version"]
    return present if book.days.now - at < NOTICE_DAYS * 24 * HOUR_MS else "2025-1"


def _arrive(book: Book, home: Home, to: Resident, at: int, shelves: Shelves | None) -> Kept:
    """L1-L4: checked, consented, stored. Without `shelves` it has left its place since."""
    draw = book.chance
    courier = draw.one(tuple(SHAPES))
    tracking = _tracking(book, courier)
    short = home.building.short
    shelf = shelves.next(short) if shelves else f"{short}-{draw.number(1, 60):02d}"
    consent = "standing" if home.standing_consent else draw.weighed({"phone": 70, "message": 30})
    fields = {
        **_label(home, to, courier, tracking, at),
        "size": draw.weighed(SIZES),
        "condition": "intact",
        "consent": consent,
        "consent_at": at,
        "consent_wording": _wording(book, at),
        "shelf": shelf,
        "pickup_code": draw.digits(6),
    }
    by = book.who(Role.RECEPTION)
    return Kept(book.add("parcel", fields, at, by), home, to, tracking, courier, at)


def _label(home: Home, to: Resident, courier: str, tracking: str, at: int) -> dict[str, Any]:
    return {
        "tracking": tracking,
        "courier": courier,
        "unit": home.unit,
        "resident": to.id,
        "recipient": to.name,
        "recipient_phone": to.phone,
        "arrived_at": at,
    }


def _tracking(book: Book, courier: str) -> str:
    prefix, count = SHAPES[courier]
    # No courier gives out numbers that begin with six noughts.
    return f"{prefix}000000{book.chance.digits(count - 6)}"


def _hand_over(book: Book, home: Home, to: Resident) -> int:
    draw = book.chance
    ago = draw.number(0, 13)
    count = draw.weighed({1: 78, 2: 16, 3: 6})
    came = book.days.at(ago + 1, draw.number(9, 17), draw.number(0, 50))
    kept = [_arrive(book, home, to, came + n * 7 * MINUTE_MS, None) for n in range(count)]
    at = book.days.at(ago, draw.number(10, 20), draw.number(0, 59))
    by = draw.one([book.who(Role.RECEPTION), book.butler(home.building.grid)])
    proxy = _proxy(book, home, to)
    signature = add_signature(book, _receipt(home, to, kept, proxy), at, by)
    told = {
        "handed_to": "proxy" if proxy else "self",
        "handed_where": "desk",
        "identity": "document_seen"
        if proxy
        else draw.one(("pickup_code", "phone_confirmed", "known_to_staff")),
        "handed_at": at,
        "signatures": [signature],
        **({"proxy": proxy[0], "proxy_relation": proxy[1]} if proxy else {}),
    }
    for parcel in kept:
        book.move(("parcel", parcel.id), "hand_over", at, by, told)
    return count


def _proxy(book: Book, home: Home, to: Resident) -> tuple[str, str] | None:
    others = [person for person in home.adults if person.name != to.name]
    if not others or not book.chance.often(14):
        return None
    return book.chance.one(others).name, book.chance.one(RELATIONS)


def _receipt(home: Home, to: Resident, kept: list[Kept], proxy: tuple[str, str] | None) -> Signing:
    return Signing(
        purpose="parcel_hand_over",
        title="快件签收",
        records=[("parcel", parcel.id) for parcel in kept],
        lines=[
            {"title": p.courier, "detail": p.tracking, "value": f"{day_of(p.at)[5:]} 到件"}
            for p in kept
        ],
        text="parcels.liability",
        unit=home.unit,
        signer=proxy[0] if proxy else to.name,
        manner="proxy" if proxy else "self",
        relation=proxy[1] if proxy else None,
        identity="document_seen" if proxy else "pickup_code",
    )


def _decline(book: Book, album: Album, home: Home, to: Resident) -> None:
    """L2: not accepted, with reason and photo."""
    draw = book.chance
    at = _daytime(book, 0, 20)
    by = book.who(Role.RECEPTION)
    parcel = draw.id(at)
    condition, reason = draw.one(
        (
            ("damaged", "外包装破损"),
            ("leaking", "有液体渗出"),
            ("address_unclear", "地址或收件人不详"),
        )
    )
    courier = draw.one(tuple(SHAPES))
    label = _label(home, to, courier, _tracking(book, courier), at)
    book.add("parcel", {**label, "condition": condition}, at, by, parcel)
    photo = album.photo("parcel", ("parcel", parcel), at, by, ("快递代收点", reason))
    told = {"decline_reason": reason, "photos": [photo]}
    book.move(("parcel", parcel), "decline", at, by, told)


def _other_end(book: Book, home: Home, to: Resident, end: str, shelves: Shelves) -> None:
    draw = book.chance
    kept = _arrive(book, home, to, _daytime(book, 6, 28), shelves if end == "missing" else None)
    at = kept.at + draw.number(20, 90) * HOUR_MS
    target, by = ("parcel", kept.id), book.who(Role.RECEPTION)
    if end == "missing":
        book.move(target, "report_missing", at, by, None, "盘点时货架上找不到，正在核对监控")
        return
    if end == "rejected" or draw.often(50):
        book.move(target, "reject", at, by, None, "收件人表示未下单，拒收")
    if end == "returned":
        book.move(target, "return_to_courier", at + HOUR_MS, by, None, "已联系快递员取回")
