"""The office's own days: patrols, shifts, fees, notices, papers, meetings."""

from __future__ import annotations

from typing import Any

from server.seeds.book import Book
from server.seeds.communities import Community
from server.seeds.days import day_of
from server.seeds.homes import Home
from server.seeds.pictures import Album
from sync.definition import Role
from sync.settings import DEFAULTS

HOUR_MS = 3_600_000
MINUTE_MS = 60_000

FINDINGS: tuple[dict[str, Any], ...] = (
    {"what": "垃圾桶盖破损", "place": "北门垃圾点", "duty": "repair"},
    {"what": "楼道堆放纸箱", "place": "3 层电梯厅", "duty": "on_the_spot"},
    {"what": "宣传栏过期通知未撤", "place": "大堂", "duty": "butler", "again": True},
    {"what": "门禁刷卡器松动", "place": "单元门", "duty": "repair"},
)


def add_patrols(book: Book, community: Community, count: int) -> None:
    items = DEFAULTS["patrols.checklist"].default["items"]
    for number in range(count):
        plan = community.buildings[number % len(community.buildings)]
        leader = book.butler(plan.grid)
        at = book.days.at(number // 2, 9 + 5 * (number % 2), 10)
        fields = {
            "kind": "grid" if number % 3 else "daily",
            "grid": plan.grid,
            "leader": leader,
            "started_at": at,
            "earlier_verified": True,
            "checks": [{"code": item["code"], "result": "pass"} for item in items],
        }
        target = ("patrol", book.add("patrol", fields, at, leader))
        _end_patrol(book, target, number, at, leader)


def _end_patrol(book: Book, target: tuple[str, str], number: int, at: int, by: str) -> None:
    ended = min(at + 50 * MINUTE_MS, book.days.now - 15_000)
    if number == 0:
        return
    if number % 2:
        book.move(target, "finish", ended, by, {"ended_at": ended})
        return
    found = [{**FINDINGS[number // 2 % len(FINDINGS)], "due_on": book.days.day(1)}]
    book.move(target, "follow", ended, by, {"ended_at": ended, "findings": found})
    if number >= 4:
        later = min(ended + 24 * HOUR_MS, book.days.now - 5_000)
        seen = {"verification": "复核已整改，未再出现。"}
        book.move(target, "verify", later, book.who(Role.ASSISTANT), seen)


EQUIPMENT = [
    {"what": "对讲机", "count": 4, "good": True},
    {"what": "执法记录仪", "count": 2, "good": True},
    {"what": "钥匙箱", "count": 1, "good": True},
    {"what": "灭火器", "count": 2, "good": True},
]


def add_shifts(book: Book, count: int) -> None:
    for number in range(count):
        post = ("reception", "gate", "control")[number % 3]
        role = Role.RECEPTION if post == "reception" else Role.SECURITY
        people = book.staff[role]
        giver, taker = people[0], people[-1]
        at = book.days.at(number // 3, 7, 50)
        fields = {
            "post": post,
            "on_day": day_of(at),
            "shift": "night" if post != "reception" else "day",
            "handed_by": giver,
            "handed_at": at,
            "equipment": EQUIPMENT,
            "keys_counted": True,
            "matters": {"was": "", "now": "东门道闸抬杆慢，已报修；夜间无异常。"},
        }
        target = ("shift_handover", book.add("shift_handover", fields, at, giver))
        later = min(at + 9 * MINUTE_MS, book.days.now - 10_000)
        if number == 2:
            book.move(target, "refuse", later, taker, None, "设备清点不符，要求先补登记")
        elif number != 1:
            told = {"taken_by": taker, "taken_at": later, "fit_for_duty": True}
            book.move(target, "take", later, taker, told)


def add_dunning(book: Book, homes: list[Home], count: int) -> None:
    ends = ("due", "reminded", "promised", "disputed", "paid", "reminded", "paid", "due")
    for number in range(count):
        home, end = book.chance.one(homes), ends[number % len(ends)]
        at, by = book.days.at(20, 10, number), book.who(Role.ASSISTANT)
        fields = {
            "unit": home.unit,
            "household": home.household,
            "customer": home.adults[0].name,
            "phone": home.adults[0].phone,
            "item": "service_fee",
            "period": f"{book.days.year} 年度物业服务费",
            "amount": home.area * 12 * 28 // 10,
        }
        target = ("dunning", book.add("dunning", fields, at, by))
        _remind(book, target, end, at, by)


def _remind(book: Book, target: tuple[str, str], end: str, at: int, by: str) -> None:
    if end == "due":
        return
    later = at + 30 * HOUR_MS
    told = {"channel": "phone", "reminded_at": later, "pay_by": book.days.day(5)}
    book.move(target, "remind", later, by, told)
    last = later + 50 * HOUR_MS
    if end == "promised":
        book.move(target, "promise", last, by, {"promised_on": book.days.day(3)})
    if end == "disputed":
        words = {"objection": "认为电梯停运期间应减免，要求书面说明。"}
        book.move(target, "dispute", last, by, words)
    if end == "paid":
        paid = {"receipt_number": f"SJ-{book.chance.digits(6)}", "paid_at": last}
        book.move(target, "pay", last, book.who(Role.RECEPTION), paid)


# days ago, kind, subject, body, takes effect in days, how far it went
NOTICES: tuple[tuple[int, str, str, str, int, str], ...] = (
    (4, "pest_control", "关于公共区域消杀的通知", "本周六 9:00–11:00 对公共区域进行消杀，请关好门窗，看护好儿童和宠物。", 2, "posted"),
    (1, "outage", "关于二次供水水箱清洗停水的通知", "因水箱清洗，届时停水约 4 小时，请提前储水。", 4, "approved"),
    (0, "works", "东门道闸维修通知", "道闸维修期间请从南门出入。", 1, "drafted"),
    (9, "honour", "“爱我小区”文明户公布", "感谢各位住户对小区建设的支持。", -8, "posted"),
    (25, "improvement", "楼道照明整改措施公布", "已更换楼道灯具 46 盏，并增加每周巡检。", -20, "ended"),
)  # fmt: skip


def add_notices(book: Book, album: Album, count: int) -> None:
    for number, (ago, kind, subject, body, ahead, end) in enumerate(NOTICES[:count], 1):
        at, by = book.days.at(ago, 9, 15), book.who(Role.ASSISTANT)
        fields = {
            "number": f"TZ-{book.days.year}-{number:03d}",
            "kind": kind,
            "subject": subject,
            "body": body,
            "applies_on": book.days.day(ahead),
        }
        record = book.add("notice", fields, at, by)
        if end == "drafted":
            continue
        target = ("notice", record)
        book.move(target, "approve", at + 20 * MINUTE_MS, book.who(Role.MANAGER))
        if end == "approved":
            continue
        posted, poster = at + HOUR_MS, book.who(Role.BUTLER)
        photo = album.photo("board", target, posted, poster, ("大堂宣传栏", subject))
        told = {"posted_at": posted, "posted_by": poster, "photos": [photo], "places": "各单元大堂"}
        book.move(target, "post", posted, poster, told)
        if end == "ended":
            book.move(target, "end", posted + 240 * HOUR_MS, poster)


# days ago, direction, kind, number, subject, correspondent, how far it went
DOCUMENTS: tuple[tuple[int, str, str, str, str, str, str], ...] = (
    (1, "incoming", "authority", "示住建函-018", "关于开展房屋装修安全排查的通知", "示例区住建部门", "circulating"),
    (3, "incoming", "owner", "来函-007", "关于增设充电桩的建议", "业主", "registered"),
    (6, "outgoing", "reply", "YX-复-012", "关于楼道照明投诉的书面回复", "业主", "filed"),
    (15, "outgoing", "report", "YX-报-005", "月度投诉统计表", "公司客户事务部", "filed"),
    (30, "incoming", "form", "QP-08-07-F001", "工作联系单(第二版)", "公司品质部", "filed"),
)  # fmt: skip


def add_documents(book: Book, count: int) -> None:
    for order, (ago, direction, kind, number, subject, other, end) in enumerate(DOCUMENTS[:count]):
        at, by = book.days.at(ago, 10, 30), book.who(Role.RECEPTION)
        fields = {
            "direction": direction,
            "kind": kind,
            "number": number,
            "subject": subject,
            "correspondent": other,
            "dated_on": day_of(at),
            "copies": 2,
            "registered_at": at,
            "form_code": number if kind == "form" else None,
            "edition": "B/1" if kind == "form" else None,
        }
        target = ("document", book.add("document", fields, at, by))
        if end == "circulating":
            told = {"handler": book.who(Role.ASSISTANT), "due_on": book.days.day(3)}
            book.move(target, "circulate", at + HOUR_MS, by, told)
        if end == "filed":
            archive = {"archive_number": f"DA-{book.days.year}-{order:03d}"}
            book.move(target, "file", at + HOUR_MS, by, archive)


# days ago, kind, subject, minutes, decision
MEETINGS: tuple[tuple[int, str, str, str, str], ...] = (
    (2, "weekly", "客户服务部周例会", "通报上周巡检、投诉与快递代收情况。", "装修垃圾清运加强巡查"),
    (
        12,
        "training",
        "违章劝导案例分享",
        "以高空抛物、占用消防通道两例讨论劝导话术。",
        "整理常用话术上墙",
    ),
    (
        40,
        "forum",
        "上半年住户座谈会",
        "住户代表就停车、绿化和电梯提出意见 9 条。",
        "意见逐条答复并公布",
    ),
)


def add_meetings(book: Book, names: list[str], count: int) -> None:
    for ago, kind, subject, minutes, decision in MEETINGS[:count]:
        at, by = book.days.at(ago, 15), book.who(Role.RECEPTION)
        fields = {
            "kind": kind,
            "subject": subject,
            "starts_at": at,
            "place": "管理处会议室",
            "chair": book.who(Role.MANAGER),
            "recorder": by,
        }
        target = ("meeting", book.add("meeting", fields, at - 24 * HOUR_MS, by))
        told = {
            "minutes": {"was": "", "now": minutes},
            "attendees": [{"name": name} for name in names[:6]],
            "decisions": [{"what": decision, "who": names[0], "due_on": book.days.day(5)}],
        }
        book.move(target, "hold", at + HOUR_MS, by, told)
        if ago > 30:
            book.move(target, "file", at + 24 * HOUR_MS, by)
    book.add(
        "meeting",
        {
            "kind": "weekly",
            "subject": "下周工作安排例会",
            "starts_at": book.days.ahead(2, 15),
            "place": "管理处会议室",
            "chair": book.who(Role.MANAGER),
        },
        book.days.recent(90),
        book.who(Role.RECEPTION),
    )
