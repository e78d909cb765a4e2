"""回访: asking the customer afterwards, or visiting by plan (F1-F3, A11, E14)."""

from sync.definition import (
    SERVICE,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    day,
    ref,
    text,
)
from sync.wording import (
    note,
    options,
    person,
    phone,
    photos,
    plain,
    signatures,
    staff,
    unit,
    when,
    words,
)

CALLERS = SERVICE | {Role.SYSTEM}

KIND = options(
    "complaint 投诉回访 After a complaint",
    "repair 报修回访 After a repair",
    "emergency 突发事件回访 After an emergency",
    "area 片区走访 Visit by area",
    "annual 年度登门回访 Yearly visit",
    "forum 住户座谈会 Residents' forum",
    "survey 问卷 Questionnaire",
)
CHANNEL = options("phone 电话 Phone", "visit 登门 Visit", "wechat 微信 WeChat", "app APP App")
SATISFACTION = options(
    "satisfied 满意 Satisfied | good",
    "fair 基本满意 Fairly satisfied | info",
    "dissatisfied 不满意 Dissatisfied | bad",
)

DEFINITION = RecordType(
    name="callback",
    label=Label("回访记录", "Callback"),
    icon="undo",
    register=True,
    create=CALLERS,
    title=("kind", "unit"),
    initial="planned",
    states=(
        State("planned", Label("待回访", "Planned"), tone="warn"),
        State("missed", Label("未联系上", "Not reached"), tone="warn"),
        State("done", Label("已回访", "Done"), open=False, tone="good"),
        State("dropped", Label("不再回访", "Dropped"), open=False),
    ),
    moves=(
        Move(
            "record",
            Label("登记回访", "Record"),
            ("planned", "missed"),
            "done",
            CALLERS,
            needs=("channel", "satisfaction", "opinion"),
            asks=("done_at", "reply_on"),
            tone="good",
        ),
        Move(
            "miss",
            Label("未联系上", "Not reached"),
            ("planned", "missed"),
            "missed",
            CALLERS,
            needs=("due_on",),
        ),
        Move(
            "drop",
            Label("不再回访", "Drop"),
            ("planned", "missed"),
            "dropped",
            frozenset({Role.DIRECTOR, Role.MANAGER, Role.SYSTEM}),
            reason=True,
        ),
    ),
    sections=(
        Section(Label("对象", "Whom"), ("kind", "unit", "customer", "phone", "due_on", "caller")),
        Section(Label("关于", "About"), ("complaint", "work_order", "emergency")),
        Section(
            Label("结果", "Result"),
            ("channel", "done_at", "satisfaction", "opinion", "reply_on", "reply"),
        ),
        Section(Label("附件", "Attached"), ("photos", "signatures", "note")),
    ),
    fields=(
        plain("kind", KIND, "回访类别", "Kind", in_list=True, required=True),
        unit(required=False),
        person("customer", "受访人", "Customer", in_list=True),
        phone("phone", "联系电话", "Phone", write=CALLERS),
        plain("due_on", day(), "计划日期", "Due on", in_list=True),
        staff("caller", "回访人", "Caller"),
        plain("complaint", ref("complaint"), "投诉", "Complaint"),
        plain("work_order", ref("work_order"), "工作联系单", "Work order"),
        plain("emergency", ref("emergency"), "突发事件", "Emergency"),
        plain("channel", CHANNEL, "方式", "Channel"),
        when("done_at", "回访时间", "Done at"),
        plain("satisfaction", SATISFACTION, "满意度", "Satisfaction", Merge.KEEP_BOTH, True),
        words("opinion", "客户意见", "Opinion", Merge.KEEP_BOTH),
        plain("reply_on", day(), "约定答复日期", "Reply promised for", in_list=True),
        plain("reply", text(500, lines=True), "答复内容", "Reply"),
        photos(),
        signatures(),
        note(),
    ),
)
