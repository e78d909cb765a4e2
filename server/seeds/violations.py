"""Violations of every category and state, the major ones among them (K1-K8, A8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.seeds.book import Book
from server.seeds.days import day_of
from server.seeds.homes import Home
from server.seeds.inspections import Failed
from server.seeds.pictures import Album
from server.seeds.renovations import Site
from server.seeds.signing import Signing, add_signature
from sync.definition import Role
from sync.settings import DEFAULTS

HOUR_MS = 3_600_000
# Deadlines lie on both sides of today, and some on it; the first ones do so whatever chance says.
DUE_IN = (-4, -1, 0, 0, 1, 2, 3, 5)
CERTAIN = {0: ("reported", 0), 1: ("notice_issued", -2), 2: ("notice_issued", 0)}
FOUND_AGO = 9
STATES = {"found": 20, "notice_issued": 28, "rectified": 16, "reported": 5, "closed": 31}
CATEGORIES = {"fire": 26, "sanitation": 30, "security": 16, "others_interests": 6, "renovation": 22}
PLACES = {
    "fire": ("{}消防通道", "{}楼梯间", "地下车库消防门"),
    "sanitation": ("{}楼道", "{}门前绿化带", "{}单元门口", "{}楼下"),
    "security": ("东门口", "{}门前车道", "地下车库B区", "消防登高面"),
    "others_interests": ("{}楼道",),
    "renovation": ("{}",),
}
PARKING = "违章停车"
SCENES = {"fire": "corridor", "sanitation": "corridor", "renovation": "room"}
TOLD = (
    "已说明《装修管理规定》，要求立即停止，当事人表示马上整改。",
    "当面劝导，要求当日清理完毕，当事人同意。",
    "告知安全隐患和整改期限，当事人接受。",
    "当事人拒不配合，已报客户服务部。",
)
DECISIONS = (
    "现场复查，已清理干净，同意关闭。",
    "已恢复原状，复查合格。",
    "当事人按期整改，后续巡查未再出现。",
)


@dataclass(frozen=True, slots=True)
class Found:
    """A violation on its way: what moves need to know of it."""

    id: str
    home: Home
    severity: str
    item: str
    at: int
    by: str


def add_violations(
    book: Book, album: Album, homes: list[Home], failed: list[Failed], count: int
) -> None:
    """`count` violations: those that inspections found first, then others of the grounds."""
    for one in failed[:count]:
        found = _from_inspection(book, one)
        state = "closed" if one.site.ended is not None else book.chance.weighed(STATES)
        _go(book, found, state, book.chance.one(DUE_IN))
    lived = [home for home in homes if home.adults]
    for number in range(count - min(count, len(failed))):
        state, due_in = CERTAIN.get(number, (book.chance.weighed(STATES), book.chance.one(DUE_IN)))
        ago = FOUND_AGO if number in CERTAIN else book.chance.number(0, 45)
        found = _on_the_grounds(book, album, book.chance.one(lived), ago, major=number == 0)
        _go(book, found, state, due_in)


def add_major(book: Book, album: Album, site: Site) -> None:
    """The broken wall that stopped the works: only the director may close it (A8)."""
    at = book.days.at(3, 10, 20)
    what = ("renovation", "破坏承重结构", "major")
    words = "客厅与次卧之间承重墙开洞约 1.2 米，钢筋外露。"
    told = "要求立即停工并支护，现场负责人签收告知。"
    _notice(book, _at_site(book, album, site, (what, words, told, "wall"), at), 2)


def add_holding(book: Book, album: Album, site: Site) -> None:
    """A violation that is still open and so holds back the acceptance of its renovation."""
    at = book.days.at(4, 15, 10)
    what = ("renovation", "装修垃圾乱堆放", "general")
    words = "装修垃圾堆放在电梯厅，未清运。"
    told = "要求当日清运，业主答应转告施工队。"
    _notice(book, _at_site(book, album, site, (what, words, told, "corridor"), at), 0)


def _at_site(
    book: Book,
    album: Album,
    site: Site,
    told: tuple[tuple[str, str, str], str, str, str],
    at: int,
) -> Found:
    what, description, said, scene = told
    by = book.butler(site.home.building.grid)
    record = book.chance.id(at)
    photos = [album.photo(scene, ("violation", record), at, by, (site.home.code, what[1]))]
    fields = _fields(site.home, what, at, by, description)
    more = {"renovation": site.id, "photos": photos, "told": said}
    book.add("violation", {**fields, **more}, at, by, record)
    return Found(record, site.home, what[2], what[1], at, by)


def _fields(
    home: Home, what: tuple[str, str, str], at: int, by: str, description: str
) -> dict[str, Any]:
    category, item, severity = what
    return {
        "unit": home.unit,
        "category": category,
        "item": item,
        "severity": severity,
        "description": {"was": "", "now": description},
        "found_at": at,
        "found_by": by,
        "person_told": home.adults[0].name if home.adults else None,
    }


def _from_inspection(book: Book, one: Failed) -> Found:
    items = DEFAULTS["violations.items"].default["renovation"]
    item = next(i["zh"] for i in items if i["code"] == one.item["violation"])
    home = one.site.home
    fields = _fields(home, ("renovation", item, "general"), one.at, one.by, "巡检时发现，已拍照。")
    more = {
        "renovation": one.site.id,
        "inspection": one.inspection,
        "told": book.chance.one(TOLD[:3]),
        "photos": [one.photo],
    }
    book.add("violation", {**fields, **more}, one.at, one.by, one.violation)
    return Found(one.violation, home, "general", item, one.at, one.by)


def _on_the_grounds(book: Book, album: Album, home: Home, ago: int, major: bool) -> Found:
    draw = book.chance
    at = book.days.at(ago, draw.number(8, 20), draw.number(0, 59))
    by = draw.one([book.butler(home.building.grid), book.who(Role.SECURITY)])
    category = "renovation" if major else draw.weighed(CATEGORIES)
    items = DEFAULTS["violations.items"].default[category]
    item = "改变外立面" if major else draw.one(items)["zh"]
    if category == "security" and draw.often(85):
        item = PARKING
    severity = "major" if major or item == "存放易燃易爆剧毒放射性物品" else "general"
    record = draw.id(at)
    place = draw.one(PLACES[category]).format(home.building.name)
    if category == "security" and item != PARKING:
        place = f"{home.building.name}架空层"
    photos = None
    if category in SCENES and draw.often(60):
        scene = SCENES[category]
        photos = [album.photo(scene, ("violation", record), at, by, (place, item))]
    fields = _fields(home, (category, item, severity), at, by, f"{place}发现{item}。")
    if category == "security":
        fields["unit"] = None
    more = {"place": place, "photos": photos, "told": draw.one(TOLD)}
    book.add("violation", {**fields, **more}, at, by, record)
    return Found(record, home, severity, item, at, by)


def _go(book: Book, found: Found, state: str, due_in: int) -> None:
    """The moves that lead from the first word to `state`; `due_in` is the days to the deadline."""
    draw = book.chance
    if state == "found":
        return
    if state == "notice_issued":
        _notice(book, found, due_in)
        return
    if state in ("rectified", "closed"):
        if draw.often(50):
            _notice(book, found, -1)
        at = _after(book, found, 30)
        book.move(("violation", found.id), "report_rectified", at, found.by)
    if state == "reported":
        told = {
            "report_proof": f"住建报备-{draw.digits(5)}",
            "reported_at": _after(book, found, 26),
        }
        by = book.who(Role.DIRECTOR)
        book.move(("violation", found.id), "report_to_authority", _after(book, found, 26), by, told)
    if state == "closed":
        by = book.who(Role.DIRECTOR if found.severity == "major" else Role.MANAGER)
        note = {"closing_note": draw.one(DECISIONS)}
        book.move(("violation", found.id), "close", _after(book, found, 50), by, note)


def _after(book: Book, found: Found, hours: int) -> int:
    """So many hours after it was found, or as good as now."""
    return min(found.at + hours * HOUR_MS, book.days.now - 30_000 + hours * 100)


def _notice(book: Book, found: Found, due_in: int) -> None:
    """《违章处理通知单》, signed by the owner, or refused before a witness."""
    at = _after(book, found, 2)
    deadline = max(book.days.day(due_in), day_of(at))
    by = book.who(Role.ASSISTANT)
    book.move(("violation", found.id), "issue_notice", at, by, {"deadline": deadline})
    if not found.home.adults or book.chance.often(35):
        return
    owner = found.home.adults[0]
    refused = book.chance.often(20)
    signing = Signing(
        purpose="violation_notice",
        title="《违章处理通知单》签收",
        records=[("violation", found.id)],
        lines=[{"title": found.item, "detail": found.home.code, "value": f"整改期限 {deadline}"}],
        text="violations.notice",
        unit=found.home.unit,
        signer=owner.name,
        manner="refused" if refused else "self",
        witness="秩序维护员 孟海辉" if refused else None,
    )
    signed = _after(book, found, 3)
    signature = add_signature(book, signing, signed, by)
    book.edit(("violation", found.id), signed, by, {"signatures": [signature]})
