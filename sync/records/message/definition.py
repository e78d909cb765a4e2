"""收件人通知: what is sent to a recipient about parcels that wait for them, and what became of it
(L3, L6, trap 15).

Made on the device, also without a network, and queued. Without a channel somebody sends it by
hand, such as by 微信, and says so; else the server sends it once it has arrived there. Every try
is kept.
"""

from sync.definition import (
    ONLY_SYSTEM,
    SERVICE,
    Field,
    Kind,
    Label,
    Merge,
    Move,
    Personal,
    RecordType,
    Role,
    Section,
    State,
    integer,
    items,
    moment,
    ref,
    refs,
    text,
)
from sync.wording import YEARS_3, options, part, plain, unit, when

SENDERS = SERVICE | {Role.SYSTEM, Role.SECURITY}
# Far more than a shelf holds for one person.
MOST_PARCELS = 50

PURPOSE = options(
    "consent 征求代收同意 Ask for consent",
    "pickup 到件通知 Pickup notice",
    "remind 提醒取件 Reminder",
    "again 再次提醒 Second reminder",
    "return 退回前告知 Before the return",
)
RESULT = options(
    "sent 已发送 Sent | good",
    "failed 未成功 Failed | bad",
    "unknown 结果不明 Result unknown | warn",
)
ATTEMPTS = items(
    part("at", moment(), "时间", "When", required=True),
    part("result", RESULT, "结果", "Result", required=True),
    part("channel", ref("channel"), "渠道", "Channel"),
    part("code", text(40), "原因代码", "Reason"),
    part("detail", text(120), "说明", "Details"),
)


def _once(name: str, kind: Kind, zh: str, en: str, personal: Personal, days: int | None) -> Field:
    """What was composed stands: another text is another message."""
    return Field(name, kind, Label(zh, en), personal, days, merge=Merge.WRITE_ONCE)


def _kept(name: str, kind: Kind, zh: str, en: str) -> Field:
    return Field(name, kind, Label(zh, en), Personal.NONE, None, write=ONLY_SYSTEM)


DEFINITION = RecordType(
    name="message",
    label=Label("收件人通知", "Message to a recipient"),
    icon="phone",
    later=True,
    create=SENDERS,
    read=SENDERS,
    title=("purpose", "unit"),
    initial="queued",
    keep_days=14,
    states=(
        State("queued", Label("待发送", "Queued"), tone="info"),
        State("sent", Label("已发送", "Sent"), open=False, tone="good"),
        State("failed", Label("发送失败", "Failed"), tone="bad"),
        State("cancelled", Label("不再发送", "Cancelled"), open=False),
    ),
    moves=(
        Move(
            "mark_sent",
            Label("已人工发送", "Sent by hand"),
            ("queued", "failed"),
            "sent",
            SENDERS,
            needs=("sent_at",),
            tone="good",
        ),
        Move(
            "deliver",
            Label("送达渠道", "Deliver"),
            ("queued",),
            "sent",
            ONLY_SYSTEM,
            needs=("sent_at",),
        ),
        Move("fail", Label("发送失败", "Fail"), ("queued",), "failed", ONLY_SYSTEM),
        Move("retry", Label("再试一次", "Try again"), ("failed",), "queued", SENDERS),
        Move(
            "cancel",
            Label("不再发送", "Cancel"),
            ("queued", "failed"),
            "cancelled",
            SENDERS,
            reason=True,
            tone="bad",
        ),
    ),
    sections=(
        Section(Label("收件人", "Recipient"), ("unit", "resident", "recipient", "phone", "email")),
        Section(Label("内容", "Content"), ("purpose", "parcels", "text", "channel")),
        Section(Label("发送", "Sending"), ("sent_at", "attempts", "next_at")),
    ),
    fields=(
        Field(
            "purpose",
            PURPOSE,
            Label("目的", "Purpose"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.WRITE_ONCE,
            required=True,
            in_list=True,
        ),
        unit(required=False),
        _once("resident", ref("resident"), "住户", "Resident", Personal.NONE, None),
        _once("recipient", text(60), "收件人", "Recipient", Personal.NAME, YEARS_3),
        _once(
            "phone",
            text(30, pattern=r"[0-9+() -]{0,30}"),
            "收件电话",
            "Recipient's phone",
            Personal.PHONE,
            YEARS_3,
        ),
        _once("email", text(120), "电子邮箱", "E-mail", Personal.EMAIL, YEARS_3),
        Field(
            "parcels",
            refs("parcel", MOST_PARCELS),
            Label("快件", "Parcels"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.WRITE_ONCE,
            required=True,
        ),
        Field(
            "text",
            text(1000, lines=True),
            Label("通知内容", "Text"),
            personal=Personal.WORDS,
            retain_days=YEARS_3,
            merge=Merge.WRITE_ONCE,
            required=True,
        ),
        plain("channel", ref("channel"), "渠道(空为人工发送)", "Channel (empty: by hand)"),
        when("sent_at", "发送时间", "Sent at", in_list=True),
        plain("attempts", ATTEMPTS, "发送记录", "Attempts", Merge.UNION),
        _kept("tries", integer(0, 1000), "本轮已试次数", "Tries of this round"),
        _kept("next_at", moment(), "下次尝试", "Next try"),
    ),
)
