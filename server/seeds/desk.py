"""What the desk hears: calls and visits, complaints, work orders, emergencies, and the asking
afterwards."""

from __future__ import annotations

from typing import Any

from server.seeds.book import Book
from server.seeds.homes import Home
from server.seeds.pictures import Album
from sync.definition import Role

HOUR_MS = 3_600_000

# days ago, hour, channel, kind, weight, subject, answer
CONTACTS: tuple[tuple[int, int, str, str, str, str, str | None], ...] = (
    (0, 8, "phone", "enquiry", "ordinary", "咨询装修施工时间", "周一至周六 8:00–12:00、14:00–18:00，节假日不施工。"),
    (0, 9, "visit", "service", "ordinary", "厨房水龙头漏水，申请维修", None),
    (1, 10, "visit", "enquiry", "ordinary", "咨询停车证办理手续", "凭行驶证和房产证明到前台办理，当天可取。"),
    (2, 15, "phone", "suggestion", "important", "建议东门增设非机动车坡道", None),
    (3, 11, "wechat", "praise", "ordinary", "表扬管家雨天帮忙搬运物品", "感谢认可，已转告本人并公示表扬。"),
    (4, 16, "visit", "peer_visit", "ordinary", "同行来访参观代收点", "由部长陪同参观，交流一小时。"),
    (5, 14, "phone", "service", "important", "咨询是否提供代看宠物服务", None),
    (6, 9, "phone", "enquiry", "major", "询问外墙渗水维修资金使用流程", "已书面答复流程和所需签字比例。"),
)  # fmt: skip

# days ago, kind, severity, subject, detail, how far it went
COMPLAINTS: tuple[tuple[int, str, str, str, str, str], ...] = (
    (0, "renovation_noise", "general", "午休时间装修噪音", "楼上 13 点电钻施工，孩子无法午睡，要求制止。", "received"),
    (1, "sanitation", "general", "电梯厅有异味", "三天前垃圾袋渗漏，清洁后仍有异味。", "verified"),
    (2, "common_facility", "major", "三户反映同一楼道灯长期不亮", "2 单元 5 至 7 层楼道灯不亮，老人出行不便。", "replied"),
    (4, "mail_lost", "general", "杂志少收一期", "上月杂志未收到，要求核查收发登记。", "handling"),
    (7, "pests", "general", "地下车库发现老鼠", "车位旁发现鼠迹，要求消杀。", "resolved"),
    (12, "service", "general", "报修后未按约上门", "约定上午上门，下午才到，要求说明。", "closed"),
    (20, "greening", "general", "灌木遮挡一楼窗户", "灌木过高影响采光，要求修剪。", "closed"),
)  # fmt: skip

# days ago, kind, urgency, subject, price, department, how far it went
ORDERS: tuple[tuple[int, str, str, str, str, str, str], ...] = (
    (0, "indoor", "urgent", "卫生间水管爆裂", "accepted", "engineering", "underway"),
    (0, "indoor", "ordinary", "厨房水龙头漏水", "accepted", "engineering", "dispatched"),
    (1, "common", "ordinary", "单元门闭门器损坏", "free", "engineering", "done"),
    (2, "special", "ordinary", "代为清洗油烟机", "on_site", "contractor", "dispatched"),
    (3, "developer", "ordinary", "阳台瓷砖空鼓", "free", "developer", "underway"),
    (6, "cleaning", "ordinary", "电梯厅异味深度清洁", "free", "cleaning", "closed"),
    (9, "greening", "ordinary", "修剪一楼灌木", "free", "greening", "closed"),
    (0, "common", "ordinary", "地库照明灯闪烁", "free", "engineering", "filled"),
)  # fmt: skip


def add_contacts(book: Book, homes: list[Home], count: int) -> None:
    for ago, hour, channel, kind, weight, subject, answer in CONTACTS[:count]:
        home = book.chance.one(homes)
        at, by = book.days.at(ago, hour, 12), book.who(Role.RECEPTION)
        limit = {"ordinary": 0, "important": 2, "major": 3}[weight]
        fields = {
            "kind": kind,
            "channel": channel,
            "weight": weight,
            "subject": subject,
            "unit": home.unit,
            "caller": home.adults[0].name,
            "caller_phone": home.adults[0].phone,
            "received_at": at,
            "waited_seconds": book.chance.number(10, 70),
            "promised_on": book.days.day(limit - ago),
            "scope": "neither" if "宠物" in subject else "own",
        }
        contact = ("contact", book.add("contact", fields, at, by))
        later = min(at + HOUR_MS // 2, book.days.now - 20_000)
        if answer:
            book.move(contact, "answer", later, by, {"answer": answer, "answered_at": later})
        elif "宠物" in subject:
            told = {"told_director": later}
            book.move(
                contact, "decline", later, by, told, "不在服务范围，已致歉并报主任考虑是否开发"
            )


def add_complaints(book: Book, homes: list[Home], count: int) -> None:
    for ago, kind, severity, subject, detail, end in COMPLAINTS[:count]:
        home = book.chance.one(homes)
        at, by = book.days.at(ago, 9, 40), book.who(Role.RECEPTION)
        fields = {
            "kind": kind,
            "severity": severity,
            "channel": book.chance.one(("phone", "visit", "wechat")),
            "unit": home.unit,
            "complainant": home.adults[0].name,
            "complainant_phone": home.adults[0].phone,
            "households": 3 if severity == "major" else 1,
            "subject": subject,
            "detail": {"was": "", "now": detail},
            "received_at": at,
            "heard": True,
            "asked": True,
            "reported_at": at if severity == "major" else None,
        }
        record = book.add("complaint", fields, at, by)
        _handle(book, record, home, end, at)


STEPS = ("received", "verified", "replied", "handling", "resolved", "closed")


def _handle(book: Book, complaint: str, home: Home, end: str, at: int) -> None:
    target, reached = ("complaint", complaint), STEPS.index(end)
    clock = _Clock(book, at)
    if reached >= 1:
        told = {
            "verification": "已到现场核实，情况属实。",
            "verified_at": clock.next(3),
            "valid": True,
        }
        book.move(target, "verify", clock.at, book.who(Role.ASSISTANT), told)
    if reached >= 2:
        reply = {
            "first_reply": "已致歉并说明正在处理，约定下次答复时间。",
            "first_reply_at": clock.next(2),
            "next_reply_on": book.days.day(1 if end in ("replied", "handling") else -2),
        }
        book.move(target, "reply_first", clock.at, book.who(Role.RECEPTION), reply)
    if reached >= 3:
        handler = {"handler": book.who(Role.ENGINEER)}
        reason = "需工程配合，转工程维修部"
        book.move(target, "hand_up", clock.next(4), book.who(Role.ASSISTANT), handler, reason)
    if reached >= 4:
        result = {"result": "已处理完毕并向客户说明经过。"}
        book.move(target, "resolve", clock.next(20), book.who(Role.ASSISTANT), result)
    if reached >= 5:
        called = {"kind": "complaint", "complaint": complaint}
        _call_back(book, home, called, clock.next(24), "处理及时，满意。")
        satisfied = {"satisfaction": "satisfied"}
        book.move(target, "close", clock.next(1), book.who(Role.MANAGER), satisfied)


class _Clock:
    """Goes on from one step to the next, and never past the moment of seeding."""

    def __init__(self, book: Book, at: int) -> None:
        self.at = at
        self._end = book.days.now - 20_000

    def next(self, hours: int) -> int:
        self.at = min(self.at + hours * HOUR_MS, max(self._end, self.at + 1))
        return self.at


def _call_back(book: Book, home: Home, about: dict[str, Any], at: int, opinion: str) -> None:
    by = book.who(Role.RECEPTION)
    fields = {**about, "unit": home.unit, "customer": home.adults[0].name, "caller": by}
    told = {"channel": "phone", "satisfaction": "satisfied", "opinion": opinion, "done_at": at}
    callback = book.add("callback", {**fields, "phone": home.adults[0].phone}, at - 60_000, by)
    book.move(("callback", callback), "record", at, by, told)


def add_orders(book: Book, homes: list[Home], count: int) -> None:
    for number, (ago, kind, urgency, subject, price, department, end) in enumerate(
        ORDERS[:count], 1
    ):
        home = book.chance.one(homes)
        at, by = book.days.at(ago, 9, 5 * number), book.who(Role.RECEPTION)
        fields = {
            "number": f"LX-{book.days.year}-{number:04d}",
            "kind": kind,
            "urgency": urgency,
            "subject": subject,
            "unit": None if kind == "common" else home.unit,
            "place": home.building.name if kind == "common" else None,
            "customer": home.adults[0].name,
            "phone": home.adults[0].phone,
            "filled_at": at,
        }
        order = ("work_order", book.add("work_order", fields, at, by))
        _work(book, order, home, (price, department, end), _Clock(book, at))


def _work(
    book: Book, order: tuple[str, str], home: Home, told: tuple[str, str, str], clock: _Clock
) -> None:
    price, department, end = told
    if end == "filled":
        return
    sent = {
        "department": department,
        "price": price,
        "charge": 6_000 if price == "accepted" else None,
        "appointment": book.days.ahead(1, 10) if end == "dispatched" else None,
    }
    sent = {name: value for name, value in sent.items() if value is not None}
    book.move(order, "dispatch", clock.next(1), book.who(Role.RECEPTION), sent)
    if end == "dispatched":
        return
    worker = book.who(Role.ENGINEER)
    book.move(order, "take", clock.next(1), worker, {"assignee": worker})
    if end == "underway":
        return
    book.move(order, "finish", clock.next(3), worker, {"result": "已修复，现场试用正常。"})
    if end == "closed":
        about = {"kind": "repair", "work_order": order[1]}
        _call_back(book, home, about, clock.next(24), "师傅准时，修得好。")
        book.move(order, "close", clock.next(1), book.who(Role.RECEPTION))


def add_emergencies(book: Book, album: Album, homes: list[Home]) -> None:
    """One that is over and followed up, one of today."""
    home = book.chance.one(homes)
    at, by = book.days.at(16, 21, 35), book.who(Role.SECURITY)
    past = book.chance.id(at)
    photo = album.photo("leak", ("emergency", past), at, by, ("地下车库", "消防水管漏水"))
    told = [
        {"who": who, "at": at + 60_000, "by": by} for who in ("engineering", "security", "centre")
    ]
    fields = {
        "kind": "engineering",
        "subject": "地下车库消防水管爆裂",
        "place": "地下车库B区",
        "happened_at": at,
        "reporter": home.adults[0].name,
        "reporter_phone": home.adults[0].phone,
        "told": told,
        "measures": {"was": "", "now": "关闭分区阀门，摆放警示牌，移车引导。"},
        "photos": [photo],
    }
    book.add("emergency", fields, at, by, past)
    clock, target = _Clock(book, at), ("emergency", past)
    result = {"result": "更换管件，恢复供水，无车辆受损。"}
    book.move(target, "resolve", clock.next(4), book.who(Role.ENGINEER), result)
    about = {"kind": "emergency", "emergency": past}
    _call_back(book, home, about, clock.next(36), "处理及时，有专人引导。")
    cause = {"cause": "接头老化；已排入管网季度检查。"}
    book.move(target, "close", clock.next(2), book.who(Role.DIRECTOR), cause)
    _today(book, homes)


def _today(book: Book, homes: list[Home]) -> None:
    home = book.chance.one(homes)
    at, by = book.days.recent(35), book.butler(home.building.grid)
    told = [{"who": who, "at": at + 20_000, "by": by} for who in ("ambulance", "gate", "security")]
    fields = {
        "kind": "medical",
        "subject": "老人突发胸闷",
        "unit": home.unit,
        "happened_at": at,
        "reporter": home.adults[0].name,
        "reporter_phone": home.adults[0].phone,
        "told": told,
    }
    target = ("emergency", book.add("emergency", fields, at, by))
    measures = {"measures": {"was": "", "now": "陪同等候，已派人到门口接救护车。"}}
    book.move(target, "take_in_hand", at + 30_000, by, measures)


def add_visits(book: Book, homes: list[Home], count: int) -> None:
    """Visits by plan that are still to be made."""
    for number in range(count):
        home = book.chance.one(homes)
        by = book.butler(home.building.grid)
        fields = {
            "kind": "area" if number % 3 else "annual",
            "unit": home.unit,
            "customer": home.adults[0].name,
            "phone": home.adults[0].phone,
            "due_on": book.days.day(number - 1),
            "caller": by,
        }
        book.add("callback", fields, book.days.at(10, 9, number), by)
