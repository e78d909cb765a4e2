"""投诉: a complaint by the five clears and one report, until somebody called back (E1-E16, A9)."""

from dataclasses import replace

from sync.definition import (
    EVERYONE,
    LEADERS,
    SERVICE,
    Block,
    Guard,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    Stricter,
    day,
    flag,
    integer,
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
    subject,
    unit,
    when,
    words,
)

DESK = SERVICE | {Role.SYSTEM}
HANDLERS = EVERYONE
CLOSERS = LEADERS | {Role.ASSISTANT, Role.RECEPTION, Role.SYSTEM}
OPEN = ("received", "verified", "replied", "handling")

KIND = options(
    "renovation_noise 装修噪音 Renovation noise",
    "common_facility 公共设施故障 Common facility",
    "indoor_repair 室内设施维修 Repair indoors",
    "mail_lost 邮件/报纸遗失或欠收 Mail lost",
    "sanitation 公共区域卫生 Cleaning",
    "greening 绿化 Greenery",
    "pests 鼠虫害 Pests",
    "service 服务问题 Service",
    "security 安全秩序 Safety and order",
    "other 其他 Other",
)
CHANNEL = options(
    "phone 电话 Phone",
    "visit 来访 Visit",
    "written 书面 In writing | warn",
    "wechat 微信群 WeChat",
    "app APP App",
    "found 巡查发现 Found on patrol",
)
SEVERITY = options("general 一般投诉 General", "major 重大投诉 Major | bad")
SATISFACTION = options(
    "satisfied 满意 Satisfied | good",
    "fair 基本满意 Fairly satisfied | info",
    "dissatisfied 不满意 Dissatisfied | bad",
)
MAJOR = Stricter(
    "severity",
    "major",
    frozenset({Role.DIRECTOR, Role.SYSTEM}),
    Label("重大投诉由管理处负责人办结", "Only the director closes a major complaint"),
)

DEFINITION = RecordType(
    name="complaint",
    label=Label("投诉", "Complaint"),
    icon="warning",
    register=True,
    later=True,
    create=DESK | {Role.ENGINEER, Role.SECURITY},
    title=("subject",),
    initial="received",
    states=(
        State("received", Label("已受理", "Received"), tone="bad"),
        State("verified", Label("已核实", "Verified"), tone="warn"),
        State("replied", Label("已初步回复", "First reply given"), tone="info"),
        State("handling", Label("处理中", "In hand"), tone="info"),
        State("resolved", Label("待回访", "To call back"), tone="info"),
        State("closed", Label("已办结", "Closed"), open=False, tone="good"),
        State("withdrawn", Label("客户撤回", "Withdrawn"), open=False),
    ),
    moves=(
        Move(
            "verify",
            Label("核实", "Verify"),
            ("received",),
            "verified",
            HANDLERS,
            needs=("verification",),
            asks=("verified_at", "valid"),
        ),
        Move(
            "reply_first",
            Label("初步回复", "First reply"),
            ("received", "verified"),
            "replied",
            DESK,
            needs=("first_reply", "next_reply_on"),
            asks=("first_reply_at",),
        ),
        Move(
            "hand_up",
            Label("上报/转办", "Hand up"),
            OPEN,
            "handling",
            HANDLERS,
            needs=("handler",),
            reason=True,
        ),
        Move(
            "resolve",
            Label("处理完毕", "Resolved"),
            OPEN,
            "resolved",
            HANDLERS,
            needs=("result",),
            tone="good",
        ),
        Move(
            "reopen",
            Label("客户不满意，继续处理", "Not satisfied, go on"),
            ("resolved", "closed"),
            "handling",
            DESK,
            reason=True,
            tone="bad",
        ),
        Move(
            "close",
            Label("办结", "Close"),
            ("resolved",),
            "closed",
            CLOSERS,
            needs=("satisfaction",),
            stricter=(MAJOR,),
            tone="good",
        ),
        Move(
            "withdraw",
            Label("客户撤回", "Withdrawn by the customer"),
            (*OPEN, "resolved"),
            "withdrawn",
            CLOSERS,
            reason=True,
        ),
    ),
    blocks=(
        Block(
            "close",
            "callback_missing",
            Label("还没有回访", "Nobody has called back yet"),
            "callback",
            "complaint",
            ("done",),
            wanted=True,
        ),
    ),
    sections=(
        Section(
            Label("投诉人", "Who"),
            ("channel", "unit", "complainant", "complainant_phone", "anonymous", "private"),
        ),
        Section(
            Label("投诉内容", "What"),
            ("kind", "severity", "households", "subject", "detail", "received_at", "photos"),
        ),
        Section(
            Label("五清楚一报告", "Five clears, one report"),
            ("heard", "asked", "reported_at", "verification", "verified_at", "valid"),
        ),
        Section(
            Label("回复与处理", "Replies and handling"),
            ("first_reply", "first_reply_at", "next_reply_on", "handler", "result"),
        ),
        Section(
            Label("办结", "Closing"),
            ("written_reply", "satisfaction", "signatures", "note"),
        ),
    ),
    fields=(
        plain("kind", KIND, "投诉类别", "Kind", in_list=True, required=True),
        replace(
            plain("severity", SEVERITY, "级别", "Severity", Merge.KEEP_BOTH, True, True),
            guards=(Guard("major", MAJOR.roles, MAJOR.why),),
        ),
        plain("channel", CHANNEL, "投诉方式", "Channel", required=True),
        unit(required=False),
        person("complainant", "投诉人", "Complainant", in_list=True),
        phone("complainant_phone", "联系电话", "Phone", write=DESK),
        plain("anonymous", flag(), "匿名投诉", "Anonymous"),
        plain("private", flag(), "已请入接待室", "Received in private"),
        plain("households", integer(1, 10_000), "涉及户数(三家以上为集体投诉)", "Households"),
        subject("投诉事项", "Subject"),
        words("detail", "投诉内容及要求", "Details and demand"),
        when("received_at", "受理时间", "Received at", required=True, in_list=True),
        plain("heard", flag(), "听清楚：已听完并复述", "Heard out and restated"),
        plain("asked", flag(), "问清楚：已问明情况", "Asked until clear"),
        when("reported_at", "报告领导时间", "Leaders told at"),
        words("verification", "核实情况", "What was verified", Merge.KEEP_BOTH),
        when("verified_at", "核实时间", "Verified at"),
        plain("valid", flag(), "有效投诉", "Valid complaint", Merge.KEEP_BOTH),
        words("first_reply", "初步回复", "First reply", Merge.KEEP_BOTH),
        when("first_reply_at", "初步回复时间", "First reply at"),
        plain("next_reply_on", day(), "下次答复时间", "Next reply on", in_list=True),
        staff("handler", "承办人", "Handler"),
        words("result", "处理结果", "Result", Merge.KEEP_BOTH),
        plain("written_reply", text(80), "书面回复文号", "Written reply no."),
        plain("satisfaction", SATISFACTION, "客户满意度", "Satisfaction", Merge.KEEP_BOTH),
        photos(),
        signatures(),
        note(),
    ),
)
