"""催费: reminding of what is owed, item and amount said plainly, objections heard (Q1-Q6). There is
no pressure by water or power: the ladder is reminder, reasonable period, law (trap 8)."""

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
    moment,
    money,
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
    staff,
    unit,
    when,
    words,
)

DESK = SERVICE | {Role.SYSTEM}
LAW = frozenset({Role.DIRECTOR, Role.SYSTEM})

ITEM = options(
    "service_fee 物业服务费 Service fee",
    "parking 停车费 Parking",
    "shared_energy 公摊能耗费 Shared energy",
    "special_service 特约服务费 Special service",
    "other 其他 Other",
)
CHANNEL = options(
    "notice 《催费通知单》 Written notice",
    "phone 电话 Phone",
    "visit 预约上门 Visit by appointment",
    "message 短信/微信(仅本人) Message to the person only",
)

DEFINITION = RecordType(
    name="dunning",
    label=Label("催费记录", "Fee reminder"),
    icon="clock",
    register=True,
    read=DESK,
    create=DESK,
    title=("unit", "period"),
    initial="due",
    states=(
        State("due", Label("待催缴", "Due"), tone="warn"),
        State("reminded", Label("已催缴", "Reminded"), tone="info"),
        State("promised", Label("已承诺", "Promised"), tone="info"),
        State("disputed", Label("客户有异议", "Disputed"), tone="bad"),
        State("referred", Label("已转诉讼/仲裁", "Referred to law"), tone="bad"),
        State("paid", Label("已缴清", "Paid"), open=False, tone="good"),
        State("waived", Label("已核销", "Written off"), open=False),
    ),
    moves=(
        Move(
            "remind",
            Label("登记催缴", "Note a reminder"),
            ("due", "reminded", "promised"),
            "reminded",
            DESK,
            needs=("channel", "reminded_at"),
            asks=("pay_by",),
        ),
        Move(
            "promise",
            Label("客户承诺缴费", "Customer promised"),
            ("due", "reminded", "disputed"),
            "promised",
            DESK,
            needs=("promised_on",),
        ),
        Move(
            "dispute",
            Label("客户有异议", "Customer objects"),
            ("due", "reminded", "promised"),
            "disputed",
            DESK,
            needs=("objection",),
            tone="bad",
        ),
        Move(
            "settle_objection",
            Label("异议已答复", "Objection answered"),
            ("disputed",),
            "reminded",
            DESK,
            reason=True,
        ),
        Move(
            "pay",
            Label("确认缴清", "Confirm payment"),
            ("due", "reminded", "promised", "disputed", "referred"),
            "paid",
            DESK,
            needs=("receipt_number",),
            asks=("paid_at",),
            tone="good",
        ),
        Move(
            "refer",
            Label("转诉讼/仲裁(特别慎重)", "Refer to law, with great care"),
            ("reminded", "promised", "disputed"),
            "referred",
            LAW,
            needs=("pay_by",),
            reason=True,
            tone="bad",
        ),
        Move(
            "waive",
            Label("核销", "Write off"),
            ("due", "reminded", "disputed", "referred"),
            "waived",
            LAW,
            reason=True,
        ),
    ),
    sections=(
        Section(Label("客户", "Customer"), ("unit", "household", "customer", "phone")),
        Section(Label("款项", "What is owed"), ("item", "period", "amount", "pay_by")),
        Section(
            Label("催缴", "Reminders"),
            ("channel", "reminded_at", "visit_at", "caller", "promised_on", "objection"),
        ),
        Section(
            Label("缴费", "Payment"), ("receipt_number", "paid_at", "complaint", "photos", "note")
        ),
    ),
    fields=(
        unit(),
        plain("household", ref("household"), "住户档案", "Household"),
        person("customer", "客户", "Customer", in_list=True),
        phone("phone", "联系电话", "Phone", write=DESK),
        plain("item", ITEM, "款项", "Item", in_list=True, required=True),
        plain("period", text(60), "所属期间", "Period", in_list=True, required=True),
        plain("amount", money(), "金额", "Amount", Merge.KEEP_BOTH, True, True),
        plain("channel", CHANNEL, "催缴方式", "Channel"),
        plain("reminded_at", moment(), "催缴时间", "Reminded at"),
        plain("pay_by", day(), "请于此日前缴纳", "Please pay by", in_list=True),
        plain("visit_at", moment(), "预约上门时间", "Visit arranged for"),
        staff("caller", "催缴人", "By"),
        plain("promised_on", day(), "承诺缴费日", "Promised for"),
        words("objection", "客户异议", "Objection", Merge.KEEP_BOTH),
        plain("receipt_number", text(40), "收款票据号", "Receipt no.", Merge.FIRST_WRITE),
        plain("complaint", ref("complaint"), "关联投诉", "Complaint"),
        when("paid_at", "缴费时间", "Paid at"),
        photos("送达照片", "Proof of delivery"),
        note(),
    ),
)
