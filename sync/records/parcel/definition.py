"""代收快递: a parcel kept for a resident, from the courier to the signature (L1-L7)."""

from sync.definition import (
    SERVICE,
    Field,
    Kind,
    Label,
    Merge,
    Move,
    Option,
    Personal,
    RecordType,
    Role,
    Section,
    State,
    choice,
    items,
    moment,
    ref,
    text,
)
from sync.wording import note, person, phone, photos, signatures, unit, when

DESK = SERVICE | {Role.SYSTEM, Role.SECURITY}


def _plain(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    merge: Merge = Merge.LATEST,
    in_list: bool = False,
    search: bool = False,
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=merge,
        in_list=in_list,
        search=search,
    )


CONDITION = choice(
    Option("intact", Label("包装完好", "Intact"), "good"),
    Option("damaged", Label("破损", "Damaged"), "bad"),
    Option("leaking", Label("液体渗出", "Leaking"), "bad"),
    Option("address_unclear", Label("地址不详", "Address unclear"), "bad"),
)
CONSENT = choice(
    Option("phone", Label("电话确认", "By phone")),
    Option("message", Label("短信/微信确认", "By message")),
    Option("in_person", Label("当面确认", "In person")),
    Option("standing", Label("长期约定", "Standing consent")),
    Option("pending", Label("待确认", "Not yet"), "warn"),
)
IDENTITY = choice(
    Option("pickup_code", Label("取件码", "Pickup code")),
    Option("document_seen", Label("查看证件(不留存)", "Document seen, not copied")),
    Option("phone_confirmed", Label("电话尾号核对", "Phone number confirmed")),
    Option("known_to_staff", Label("工作人员认识", "Known to staff")),
)

WHERE = choice(
    Option("desk", Label("服务台领取", "Desk")),
    Option("door", Label("送货上门", "Door")),
)

STEP = choice(
    Option("remind", Label("提醒取件", "Remind")),
    Option("again", Label("再次提醒", "Remind again")),
    Option("call", Label("电话联系", "Phone")),
    Option("visit", Label("上门送件", "Bring to the door")),
    Option("return", Label("联系退回", "Arrange return")),
)
STEP_RESULT = choice(
    Option("told", Label("已告知", "Told"), "good"),
    Option("will_come", Label("将来取", "Will come"), "good"),
    Option("wants_delivery", Label("请送上门", "Wants it brought"), "info"),
    Option("not_reached", Label("未联系上", "Not reached"), "warn"),
    Option("does_not_want", Label("不要了", "Does not want it"), "bad"),
)
STEPS = items(
    Field("step", STEP, Label("步骤", "Step"), Personal.NONE, None, required=True),
    Field("at", moment(), Label("时间", "When"), Personal.NONE, None, required=True),
    Field("by", ref("staff"), Label("经办人", "By"), Personal.NONE, None),
    Field("result", STEP_RESULT, Label("结果", "Result"), Personal.NONE, None, required=True),
)

DEFINITION = RecordType(
    name="parcel",
    label=Label("代收快递", "Parcel"),
    icon="parcel",
    create=DESK,
    # Who scans by mistake takes it back on the spot: with a reason, and it stays in the ledger.
    # What was signed for, declined or sent back is no slip any more (L2, L5).
    take_back=DESK,
    title=("tracking",),
    initial="waiting",
    keep_days=14,
    states=(
        State("waiting", Label("待取", "Waiting"), tone="info"),
        State("handed_over", Label("已取", "Handed over"), open=False, tone="good"),
        State("declined", Label("拒绝代收", "Not accepted"), open=False, tone="warn"),
        State("rejected", Label("收件人拒收", "Rejected by recipient"), tone="warn"),
        State("returned", Label("已退快递员", "Returned to courier"), open=False),
        State("missing", Label("遗失跟进", "Missing"), tone="bad"),
    ),
    moves=(
        Move(
            "hand_over",
            Label("交付签收", "Hand over"),
            ("waiting",),
            "handed_over",
            DESK,
            needs=("signatures", "identity", "handed_to"),
            evidence=True,
            tone="good",
        ),
        Move(
            "decline",
            Label("拒绝代收", "Do not accept"),
            ("waiting",),
            "declined",
            DESK,
            needs=("decline_reason", "photos"),
            tone="bad",
        ),
        Move(
            "reject",
            Label("收件人拒收", "Rejected by recipient"),
            ("waiting",),
            "rejected",
            DESK,
            reason=True,
            tone="bad",
        ),
        Move(
            "return_to_courier",
            Label("退回快递员", "Return to courier"),
            ("waiting", "rejected"),
            "returned",
            DESK,
            reason=True,
        ),
        Move(
            "report_missing",
            Label("登记遗失", "Report missing"),
            ("waiting",),
            "missing",
            DESK,
            reason=True,
            tone="bad",
        ),
        Move("find", Label("已找到", "Found"), ("missing",), "waiting", DESK),
    ),
    sections=(
        Section(Label("快件", "Parcel"), ("tracking", "courier", "size", "condition", "photos")),
        Section(Label("收件人", "Recipient"), ("unit", "recipient", "recipient_phone")),
        Section(Label("代收确认", "Consent"), ("consent", "consent_at", "consent_wording")),
        Section(Label("存放", "Storage"), ("shelf", "pickup_code", "note")),
    ),
    fields=(
        _plain("tracking", text(60), "快递单号", "Tracking no.", in_list=True, search=True),
        _plain("courier", text(40), "快递公司", "Courier", in_list=True),
        _plain(
            "size",
            choice(
                Option("small", Label("小件", "Small")),
                Option("medium", Label("中件", "Medium")),
                Option("large", Label("大件", "Large")),
                Option("fresh", Label("生鲜", "Fresh")),
            ),
            "大小",
            "Size",
        ),
        _plain("condition", CONDITION, "外观检查", "Condition"),
        photos(),
        unit(required=False),
        Field(
            "resident",
            ref("resident"),
            Label("收件住户", "Resident"),
            personal=Personal.NONE,
            retain_days=None,
        ),
        person("recipient", "收件人", "Recipient", in_list=True),
        phone("recipient_phone", "收件电话", "Recipient's phone", write=DESK),
        _plain("consent", CONSENT, "收件人是否同意代收", "Consent"),
        when("consent_at", "同意时间", "Consent at"),
        _plain("consent_wording", text(80), "告知文本版本", "Wording version"),
        _plain("shelf", text(20), "存放位置", "Shelf", in_list=True, search=True),
        _plain("pickup_code", text(12), "取件码", "Pickup code", Merge.FIRST_WRITE, search=True),
        when("arrived_at", "到件时间", "Arrived at", required=True, in_list=True),
        _plain("steps", STEPS, "催领记录", "Steps while waiting", Merge.UNION),
        _plain("complaint", ref("complaint"), "投诉跟进", "Complaint that follows it up"),
        _plain("decline_reason", text(200), "拒收原因", "Why not accepted", Merge.KEEP_BOTH),
        _plain(
            "handed_to",
            choice(
                Option("self", Label("本人", "Recipient")),
                Option("proxy", Label("代领人", "Proxy")),
            ),
            "领取人",
            "Handed to",
            Merge.KEEP_BOTH,
        ),
        _plain("handed_where", WHERE, "交付地点", "Place of hand-over", Merge.KEEP_BOTH),
        _plain("identity", IDENTITY, "身份核验方式", "Identity check", Merge.KEEP_BOTH),
        Field(
            "proxy",
            text(60),
            Label("代领人姓名", "Proxy's name"),
            personal=Personal.NAME,
            retain_days=365,
            merge=Merge.KEEP_BOTH,
        ),
        Field(
            "proxy_relation",
            text(60),
            Label("与收件人关系", "Proxy's relation"),
            personal=Personal.WORDS,
            retain_days=365,
            merge=Merge.KEEP_BOTH,
        ),
        when("handed_at", "交付时间", "Handed over at", in_list=True),
        signatures(),
        note(),
    ),
)
