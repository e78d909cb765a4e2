"""What the office keeps and hands out: move-ins, keys, cards, goods passes, visitors."""

from __future__ import annotations

from server.seeds.book import Book
from server.seeds.homes import Home
from server.seeds.names import Names
from server.seeds.renovations import Site
from server.seeds.signing import Signing, add_signature
from sync.definition import Role
from sync.settings import DEFAULTS

HOUR_MS = 3_600_000
MOVE_IN_STATES = ("identified", "papers", "paid", "keys_given", "inspected", "filed")
PAPERS = [
    {"paper": "move_in_notice", "originals": 1},
    {"paper": "contract", "originals": 1},
    {"paper": "identity_card", "originals": 1},
    {"paper": "covenant", "originals": 2, "returned": 1},
    {"paper": "civility", "originals": 2, "returned": 1},
]
DEFECTS = [
    {"room": "主卫", "defect": "地漏排水慢", "fixed": False},
    {"room": "客厅", "defect": "窗扇密封条脱落", "fixed": True},
]


def _sign(book: Book, home: Home, about: tuple[str, str], words: tuple[str, str], at: int) -> str:
    """A receipt with the wording that the office has for handing things out."""
    purpose, title = words
    signing = Signing(
        purpose=purpose,
        title=title,
        records=[about],
        lines=[{"title": title, "detail": home.code}],
        text="parcels.liability" if purpose == "parcel_hand_over" else "violations.notice",
        unit=home.unit,
        signer=home.adults[0].name,
        identity="document_seen",
    )
    return add_signature(book, signing, at, book.who(Role.RECEPTION))


def add_move_ins(book: Book, homes: list[Home], count: int) -> None:
    for number, home in enumerate(book.chance.some(homes, count)):
        end = number % len(MOVE_IN_STATES)
        at, by = book.days.at(2 + number * 4, 9, 30), book.who(Role.RECEPTION)
        fields = {
            "unit": home.unit,
            "household": home.household,
            "owner": home.adults[0].name,
            "phone": home.adults[0].phone,
        }
        target = ("move_in", book.add("move_in", fields, at, by))
        _take_over(book, home, target, end, at)


def _take_over(book: Book, home: Home, target: tuple[str, str], end: int, at: int) -> None:
    by, step = book.who(Role.RECEPTION), HOUR_MS // 4
    if end >= 1:
        told = {"papers": PAPERS, "originals_seen": True}
        book.move(target, "fill_in", at + step, by, told)
    if end >= 2:
        paid = {"receipt_number": f"SJ-{book.chance.digits(6)}", "fee": home.area * 30}
        book.move(target, "pay", at + 2 * step, by, paid)
    if end >= 3:
        signature = _sign(book, home, target, ("key_receipt", "钥匙领取签收"), at + 3 * step)
        keys = {"keys_count": 5, "signatures": [signature]}
        book.move(target, "give_keys", at + 3 * step, by, keys)
    if end >= 4:
        moment = at + 3 * HOUR_MS
        signature = _sign(book, home, target, ("handover_inspection", "验房签字"), moment)
        seen = {
            "water_reading": book.chance.number(0, 40),
            "power_reading": book.chance.number(0, 300),
            "gas_reading": book.chance.number(0, 20),
            "inspected_at": moment,
            "defects": DEFECTS,
            "signatures": [signature],
        }
        book.move(target, "inspect", moment, book.who(Role.ENGINEER), seen)
    if end >= 5:
        book.move(target, "file", at + 5 * HOUR_MS, by)


# kind, place, how far it went
KEYS = (
    ("plant", "1号配电房", "lent"),
    ("plant", "生活水泵房", "kept"),
    ("common", "天台门", "lent"),
    ("common", "地下车库消防门", "kept"),
    ("gate", "东门岗亭", "kept"),
    ("mailbox", "信报箱总钥匙", "lost"),
    ("plant", "电梯机房", "kept"),
)


def add_keys(book: Book, count: int) -> None:
    for number, (kind, place, state) in enumerate(KEYS[:count], 1):
        by = book.who(Role.RECEPTION)
        fields = {
            "number": f"K-{number:03d}",
            "kind": kind,
            "place": place,
            "count": book.chance.number(1, 3),
            "cabinet": f"{number:02d}",
        }
        key = ("key", book.add("key", fields, book.days.at(200, 10, number), by))
        if state == "lent":
            told = {
                "holder": "工程维修班",
                "purpose": "设备巡检",
                "due_on": book.days.day(1 - number),
            }
            book.move(key, "lend", book.days.at(number, 9), by, told)
        if state == "lost":
            book.move(key, "report_lost", book.days.at(5, 16), by, None, "盘点未找到，已更换锁芯")


def add_cards(book: Book, sites: list[Site], homes: list[Home], names: Names, count: int) -> None:
    """Permits and passes of the renovations, with their deposits; parking permits besides."""
    fees = DEFAULTS["renovation.fees"].default
    number = 0
    for site in [site for site in sites if site.started is not None][:count]:
        at = book.days.at(site.started or 0, 11, 30)
        for kind, deposit in (
            ("permit", fees["permit_deposit"]),
            ("worker_pass", fees["pass_deposit"]),
            ("worker_pass", fees["pass_deposit"]),
        ):
            number += 1
            _card(book, site, names, (kind, f"ZK-{book.days.year}-{number:04d}", deposit), at)
    for home in book.chance.some(homes, count):
        number += 1
        fields = {
            "kind": "parking",
            "number": f"TC-{book.days.year}-{number:04d}",
            "unit": home.unit,
            "holder": home.adults[0].name,
            "plate": f"示A·D{book.chance.digits(4)}",
            "valid_until": book.days.day(book.chance.number(-5, 300)),
        }
        at = book.days.at(book.chance.number(40, 200), 15)
        book.add("card", {**fields, "issued_at": at}, at, book.who(Role.RECEPTION))


def _card(book: Book, site: Site, names: Names, told: tuple[str, str, int], at: int) -> None:
    kind, number, deposit = told
    by = book.who(Role.RECEPTION)
    fields = {
        "kind": kind,
        "number": number,
        "unit": site.home.unit,
        "renovation": site.id,
        "holder": site.home.adults[0].name if kind == "permit" else names.person(),
        "issued_at": at,
        "valid_until": book.days.day(60 - (site.started or 0)),
        "deposit": deposit,
        "receipt_number": f"YJ{number[3:]}",
    }
    card = ("card", book.add("card", fields, at, by))
    if site.stage in ("accepted", "refunded"):
        back = book.days.at(site.ended or 0, 17)
        book.move(card, "take_back", back, by, {"returned_at": back})
    if site.stage == "refunded":
        paid = {"refund_receipt": f"TK{number[3:]}"}
        book.move(card, "refund", book.days.at((site.ended or 4) - 4, 17), by, paid)
    if site.ended is None and kind == "worker_pass" and book.chance.often(6):
        book.move(card, "report_lost", book.days.at(1, 10), by, None, "施工人员遗失，押金不退")


GOODS = (
    ("沙发", 1, "gone"),
    ("双人床及床垫", 1, "approved"),
    ("办公桌椅", 6, "applied"),
    ("电视机", 2, "refused"),
    ("纸箱(书籍衣物)", 12, "gone"),
)


def add_goods_passes(book: Book, homes: list[Home], count: int) -> None:
    for number, (what, pieces, end) in enumerate(GOODS[:count], 1):
        home = book.chance.one(homes)
        at, by = book.days.at(number - 1, 9, 20), book.who(Role.RECEPTION)
        fields = {
            "number": f"FX-{book.days.year}-{number:04d}",
            "unit": home.unit,
            "applicant_kind": "tenant" if home.tenure != "owner" else "owner",
            "applicant": home.adults[0].name,
            "phone": home.adults[0].phone,
            "goods": [{"what": what, "count": pieces}],
            "moves_on": book.days.day(1 - number),
        }
        target = ("goods_pass", book.add("goods_pass", fields, at, by))
        if end == "refused":
            book.move(target, "refuse", at + 60_000, by, None, "业主电话不同意搬出")
        if end in ("approved", "gone"):
            book.move(target, "approve", at + 60_000, by, {"owner_consent": "phone"})
        if end == "gone":
            guard = book.who(Role.SECURITY)
            told = {"let_out_by": guard, "let_out_at": at + 120_000}
            book.move(target, "let_out", at + 120_000, guard, told)


PURPOSES = {"guest": 40, "delivery": 25, "housekeeping": 12, "works": 15, "viewing": 8}


def add_visitors(book: Book, homes: list[Home], names: Names, count: int) -> None:
    for number in range(count):
        home, draw = book.chance.one(homes), book.chance
        at = (
            book.days.recent(15 + 25 * number)
            if number < 5
            else book.days.at(number // 5, 10, number)
        )
        by = book.who(Role.SECURITY)
        fields = {
            "name": names.person(),
            "phone": names.phone(),
            "people": draw.weighed({1: 70, 2: 25, 3: 5}),
            "document_seen": True,
            "unit": home.unit,
            "purpose": draw.weighed(PURPOSES),
            "host_agreed": True,
            "arrived_at": at,
        }
        visitor = ("visitor", book.add("visitor", fields, at, by))
        if number == 6:
            book.move(visitor, "turn_away", at + 60_000, by, None, "住户表示不认识来访人")
        elif number >= 3:
            left = min(at + HOUR_MS, book.days.now - 10_000)
            book.move(visitor, "leave", left, by, {"left_at": left})
