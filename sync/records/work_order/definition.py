"""工作联系单 QP-08-07-F001: a job for a department or a contractor, its price told before anybody
sets out (B7-B9, C1-C4)."""

from sync.definition import (
    SERVICE,
    Block,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    moment,
    money,
    ref,
    text,
)
from sync.wording import (
    note,
    number,
    options,
    person,
    phone,
    photos,
    plain,
    signatures,
    staff,
    subject,
    unit,
    when,
    words,
)

DESK = SERVICE | {Role.SYSTEM}
WORKERS = DESK | {Role.ENGINEER, Role.SECURITY}

KIND = options(
    "common 公共报修 Repair in common parts",
    "indoor 户内报修 Repair indoors",
    "special 特约服务 Special service",
    "developer 户内工程质量 Developer's defect",
    "cleaning 保洁 Cleaning",
    "greening 绿化 Greenery",
    "order 秩序维护 Order",
)
DEPARTMENT = options(
    "engineering 工程维修部 Engineering",
    "security 秩序维护部 Security",
    "cleaning 保洁 Cleaning",
    "greening 绿化 Greening",
    "contractor 外包方 Contractor",
    "developer 开发商 Developer",
)
PRICE = options(
    "free 无偿 Free of charge",
    "accepted 有偿，客户已接受报价 Price accepted | good",
    "on_site 有偿，上门查看后定价，客户已同意 Priced on site, agreed | info",
)
URGENCY = options("ordinary 一般 Ordinary", "urgent 紧急(当日) Urgent: same day | bad")

DEFINITION = RecordType(
    name="work_order",
    label=Label("工作联系单", "Work order"),
    icon="wrench",
    register=True,
    create=WORKERS,
    title=("number", "subject"),
    initial="filled",
    states=(
        State("filled", Label("已填单", "Filled in"), tone="warn"),
        State("dispatched", Label("已派单", "Dispatched"), tone="info"),
        State("underway", Label("已接单", "Under way"), tone="info"),
        State("done", Label("已完工待回访", "Done, to call back"), tone="good"),
        State("closed", Label("已关闭", "Closed"), open=False, tone="good"),
        State("cancelled", Label("已取消", "Cancelled"), open=False),
    ),
    moves=(
        Move(
            "dispatch",
            Label("派单", "Dispatch"),
            ("filled",),
            "dispatched",
            DESK,
            needs=("department", "price"),
            asks=("appointment", "charge"),
        ),
        Move(
            "take",
            Label("接单", "Take"),
            ("dispatched",),
            "underway",
            WORKERS,
            needs=("assignee",),
        ),
        Move(
            "finish",
            Label("完工", "Finish"),
            ("dispatched", "underway"),
            "done",
            WORKERS,
            needs=("result",),
            asks=("done_at", "photos"),
            tone="good",
        ),
        Move(
            "rework",
            Label("返修", "Do again"),
            ("done",),
            "underway",
            DESK,
            reason=True,
            tone="bad",
        ),
        Move("close", Label("关闭", "Close"), ("done",), "closed", DESK, tone="good"),
        Move(
            "cancel",
            Label("取消", "Cancel"),
            ("filled", "dispatched"),
            "cancelled",
            DESK,
            reason=True,
        ),
    ),
    blocks=(
        Block(
            "close",
            "callback_missing",
            Label("还没有回访", "Nobody has called back yet"),
            "callback",
            "work_order",
            ("done",),
            wanted=True,
        ),
    ),
    sections=(
        Section(Label("客户资料", "Customer"), ("number", "unit", "place", "customer", "phone")),
        Section(
            Label("服务资料", "Service"),
            ("kind", "urgency", "subject", "detail", "photos", "appointment", "filled_at"),
        ),
        Section(Label("收费", "Price"), ("price", "charge", "receipt_number")),
        Section(
            Label("处理", "Handling"),
            ("department", "assignee", "result", "done_at", "signatures"),
        ),
        Section(Label("关联", "Belongs to"), ("contact", "complaint", "note")),
    ),
    fields=(
        number("number", "单号", "No."),
        plain("kind", KIND, "服务类别", "Kind", in_list=True, required=True),
        plain("urgency", URGENCY, "紧急程度", "Urgency", in_list=True),
        unit(required=False),
        plain("place", text(120), "地点", "Place", in_list=True),
        person("customer", "客户", "Customer"),
        phone("phone", "联系电话", "Phone", write=WORKERS),
        subject("事项", "Subject"),
        words("detail", "服务要求", "Details"),
        when("filled_at", "填写时间", "Filled in at", required=True, in_list=True),
        plain("appointment", moment(), "预约上门时间", "Appointment"),
        plain("price", PRICE, "收费标准", "Price", Merge.KEEP_BOTH),
        plain("charge", money(), "收费金额", "Charge", Merge.KEEP_BOTH),
        plain("receipt_number", text(40), "票据号", "Receipt no.", Merge.FIRST_WRITE),
        plain("department", DEPARTMENT, "责任部门", "Department", in_list=True),
        staff("assignee", "处理人", "Assignee"),
        words("result", "处理结果", "Result", Merge.KEEP_BOTH),
        when("done_at", "完工时间", "Done at"),
        plain("contact", ref("contact"), "来电来访", "Contact"),
        plain("complaint", ref("complaint"), "投诉", "Complaint"),
        photos(),
        signatures(),
        note(),
    ),
)
