"""来电来访: whoever called or came to the desk, what was asked and what was promised (B4-B10)."""

from sync.definition import (
    LEADERS,
    SERVICE,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    day,
    integer,
    moment,
    ref,
)
from sync.wording import note, options, person, phone, plain, staff, subject, unit, when, words

DESK = SERVICE | {Role.SYSTEM, Role.SECURITY}

KIND = options(
    "enquiry 咨询 Enquiry",
    "service 服务请求(报修) Service request",
    "complaint 投诉 Complaint | bad",
    "help 求助 Call for help | bad",
    "suggestion 建议 Suggestion | info",
    "praise 表扬 Praise | good",
    "peer_visit 同行参观 Visit of colleagues",
)
CHANNEL = options(
    "phone 电话 Phone",
    "visit 来访 Visit",
    "wechat 微信 WeChat",
    "app APP App",
    "written 书面 In writing",
)
WEIGHT = options(
    "ordinary 一般(当天答复) Ordinary: same day",
    "important 重要(两天内) Important: two days | warn",
    "major 重大(三天内) Major: three days | bad",
)
SCOPE = options(
    "own 本中心范围 Our own work",
    "outsourced 外包方范围 A contractor's work",
    "neither 都不属于 Neither | warn",
)

DEFINITION = RecordType(
    name="contact",
    label=Label("来电来访", "Contact"),
    icon="phone",
    register=True,
    create=DESK,
    title=("subject",),
    initial="open",
    keep_days=30,
    states=(
        State("open", Label("待答复", "To answer"), tone="warn"),
        State("referred", Label("已转办", "Passed on"), tone="info"),
        State("answered", Label("已答复", "Answered"), open=False, tone="good"),
        State("declined", Label("已婉拒", "Politely declined"), open=False),
    ),
    moves=(
        Move("refer", Label("转办", "Pass on"), ("open",), "referred", DESK, needs=("handler",)),
        Move(
            "answer",
            Label("答复", "Answer"),
            ("open", "referred"),
            "answered",
            DESK,
            needs=("answer",),
            asks=("answered_at",),
            tone="good",
        ),
        Move(
            "decline",
            Label("婉拒并报主任", "Decline and tell the director"),
            ("open", "referred"),
            "declined",
            DESK,
            needs=("told_director",),
            reason=True,
        ),
        Move(
            "reopen",
            Label("重新跟进", "Follow up again"),
            ("answered", "declined"),
            "open",
            LEADERS | {Role.RECEPTION, Role.ASSISTANT, Role.SYSTEM},
            reason=True,
        ),
    ),
    sections=(
        Section(Label("来电来访人", "Who"), ("channel", "unit", "caller", "caller_phone")),
        Section(
            Label("事由", "What"),
            ("kind", "subject", "detail", "weight", "scope", "received_at", "waited_seconds"),
        ),
        Section(
            Label("答复", "Answer"),
            ("promised_on", "handler", "told_director", "answer", "answered_at"),
        ),
        Section(Label("关联", "Belongs to"), ("complaint", "work_order", "emergency", "note")),
    ),
    fields=(
        plain("kind", KIND, "类别", "Kind", in_list=True, required=True),
        plain("channel", CHANNEL, "方式", "Channel", required=True),
        unit(required=False),
        person("caller", "姓名", "Name", in_list=True),
        phone("caller_phone", "联系电话", "Phone", write=DESK),
        subject("事由", "Subject"),
        words("detail", "详细内容", "Details"),
        plain("weight", WEIGHT, "问题级别", "Weight", in_list=True),
        plain("scope", SCOPE, "服务范围", "Whose work"),
        when("received_at", "接待时间", "Received at", required=True, in_list=True),
        plain("waited_seconds", integer(0, 86_400), "客户等候(秒)", "Seconds waited"),
        plain("promised_on", day(), "答复时限", "Answer by", in_list=True),
        staff("handler", "承办人", "Handler"),
        plain("told_director", moment(), "报主任时间", "Director told at", Merge.FIRST_WRITE),
        words("answer", "答复内容", "Answer", Merge.KEEP_BOTH),
        when("answered_at", "答复时间", "Answered at"),
        plain("complaint", ref("complaint"), "投诉", "Complaint"),
        plain("work_order", ref("work_order"), "工作联系单", "Work order"),
        plain("emergency", ref("emergency"), "突发事件", "Emergency"),
        note(),
    ),
)
