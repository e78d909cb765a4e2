"""Renovations in every stage, with the papers and moves that led there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.seeds.book import Book
from server.seeds.days import day_of
from server.seeds.homes import Home
from server.seeds.names import CONTRACTORS, Names
from sync.definition import Role
from sync.keeping import DAY_MS
from sync.settings import DEFAULTS

HOUR_MS = 3_600_000
STOPPED_DAYS = 3
# The way to each stage; the number of days since the application fits the length of the way.
WAYS: dict[str, tuple[str, ...]] = {
    "declared": (),
    "approved": ("approve",),
    "paid": ("approve", "confirm_payment"),
    "underway": ("approve", "confirm_payment", "start"),
    "stopped": ("approve", "confirm_payment", "start", "stop"),
    "awaiting_acceptance": ("approve", "confirm_payment", "start", "request_acceptance"),
    "rectifying": (
        "approve", "confirm_payment", "start", "request_acceptance", "require_rectification",
    ),
    "accepted": ("approve", "confirm_payment", "start", "request_acceptance", "accept"),
    "refunded": ("approve", "confirm_payment", "start", "request_acceptance", "accept", "refund"),
    "withdrawn": ("approve", "withdraw"),
}  # fmt: skip
ACTORS = {
    "approve": Role.MANAGER,
    "confirm_payment": Role.RECEPTION,
    "start": Role.ASSISTANT,
    "stop": Role.MANAGER,
    "request_acceptance": Role.ASSISTANT,
    "require_rectification": Role.ENGINEER,
    "accept": Role.ASSISTANT,
    "refund": Role.MANAGER,
    "withdraw": Role.RECEPTION,
}
REASONS = {
    "stop": "现场发现破坏承重墙，责令立即停工",
    "require_rectification": "卫生间闭水后楼下渗水，厨房烟道止回阀未装",
    "withdraw": "业主改期装修，撤回申报",
}
SCOPES = (
    "客餐厅地砖铺贴，墙面翻新，厨卫拆旧重做；不动承重结构。",
    "全屋水电改造，主卫做防水，安装木门与定制柜。",
    "拆除客厅与书房之间的非承重隔墙，其余墙面翻新。",
    "更换厨卫吊顶和洁具，阳台封窗按统一式样。",
)
OFFICE_SCOPES = (
    "轻钢龙骨隔断、地毯、灯具改造，不动消防喷淋。",
    "更换架空地板，新增会议室玻璃隔断。",
)


@dataclass(frozen=True, slots=True)
class Site:
    """A renovation with its home; `started` and `ended` are days ago (None: not yet)."""

    id: str
    home: Home
    stage: str
    started: int | None
    ended: int | None


def add_renovations(
    book: Book, homes: list[Home], names: Names, stages: list[str], offices: bool
) -> list[Site]:
    """One renovation for each of the stages, each in a home of its own."""
    lived = [home for home in homes if home.adults]
    chosen = book.chance.some(lived, len(stages))
    return [
        _renovation(book, home, names, stage, number, offices)
        for number, (home, stage) in enumerate(zip(chosen, stages, strict=False), 1)
    ]


def _renovation(
    book: Book, home: Home, names: Names, stage: str, number: int, offices: bool
) -> Site:
    draw = book.chance
    way = WAYS[stage]
    started = draw.number(8, 24) if "start" in way else None
    ended = None
    if stage in ("awaiting_acceptance", "rectifying", "accepted", "refunded"):
        started, ended = draw.number(34, 60), draw.number(5, 14)
    declared = (started or 0) + draw.number(4, 9)
    moments = _moments(book, way, declared, started, ended)
    fields = _application(book, home, names, started, offices)
    record = book.add("renovation", fields, book.days.at(declared, 10, 5), book.who(Role.RECEPTION))
    for move, at in zip(way, moments, strict=True):
        told = _told(book, move, home, fields, f"{book.days.year}-{number:03d}", at, offices)
        by = book.who(ACTORS[move])
        book.move(("renovation", record), move, at, by, told, REASONS.get(move))
    return Site(record, home, stage, started, ended)


def _moments(
    book: Book, way: tuple[str, ...], declared: int, started: int | None, ended: int | None
) -> list[int]:
    """When each move was made: approval and payment after the application, the rest around the
    days on which the works began and ended."""
    ago = {
        "approve": declared - 1,
        "withdraw": max(0, declared - 3),
        "confirm_payment": declared - 2,
        "start": started,
        "stop": STOPPED_DAYS,
        "request_acceptance": ended,
        "require_rectification": (ended or 2) - 2,
        "accept": (ended or 3) - 3,
        "refund": (ended or 4) - 4,
    }
    return [book.days.at(ago[move] or 0, 11, 7 * step) for step, move in enumerate(way, 1)]


def _application(
    book: Book, home: Home, names: Names, started: int | None, offices: bool
) -> dict[str, Any]:
    draw = book.chance
    applicant = home.adults[0]
    tenant = home.tenure != "owner"
    length = draw.number(30, 60)
    start = 5 if started is None else -started
    scope = draw.one(OFFICE_SCOPES if offices else SCOPES)
    demolition = draw.number(3, 12) * 100 if "拆除" in scope else None
    return {
        "unit": home.unit,
        "applicant_kind": "tenant" if tenant else "owner",
        "applicant": applicant.name,
        "applicant_phone": applicant.phone,
        "mandate_seen": True if tenant else None,
        "contractor": draw.one(CONTRACTORS),
        "contractor_license": f"示例资质-{draw.digits(6)}",
        "lead": names.person(),
        "lead_phone": names.phone(),
        "workers": draw.number(3, 8),
        "kind": "second" if draw.often(30) else "first",
        "scope": {"was": "", "now": scope},
        "area": home.area,
        "demolition_area": demolition,
        "starts_on": book.days.day(start),
        "ends_on": book.days.day(start + length),
    }


def _told(
    book: Book,
    move: str,
    home: Home,
    application: dict[str, Any],
    number: str,
    at: int,
    offices: bool,
) -> dict[str, Any]:
    """What each move demands."""
    fees = DEFAULTS["renovation.fees"].default
    if move == "confirm_payment":
        deposit = fees["deposit_office" if offices else "deposit_residential"]
        return {"receipt_number": f"SJ{number}", "deposit": deposit}
    if move == "start":
        told = {
            "permit_number": f"ZX-{number}",
            "started_on": day_of(at),
            "passes_issued": application["workers"],
        }
        if not offices:
            told["water_tests"] = [_water_test(book, home, at)]
        return told
    if move == "refund":
        return {"refund_receipt": f"TK{number}", "cards_returned": True}
    return {}


def _water_test(book: Book, home: Home, start: int) -> dict[str, Any]:
    began = start - 30 * HOUR_MS
    below = f"{home.code[: -len(str(home.floor)) - 2]}{home.floor - 1}{home.code[-2:]}"
    return {
        "began_at": began,
        "ended_at": began + DAY_MS,
        "room": "卫生间、厨房",
        "below": below if home.floor > 1 else "地下车库",
        "passed": True,
        "by": book.who(Role.ENGINEER),
    }
