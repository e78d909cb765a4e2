"""收发文: papers that come and go, numbered, passed round and filed (G3, G6, X2)."""

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
    integer,
    text,
)
from sync.wording import note, number, options, photos, plain, staff, subject, when

DESK = SERVICE | {Role.SYSTEM}

DIRECTION = options("incoming 收文 Incoming | info", "outgoing 发文 Outgoing")
KIND = options(
    "authority 主管部门文件 From the authority",
    "company 公司文件 From the company",
    "owner 业主来函 From an owner",
    "contractor 供方来函 From a contractor",
    "contract 合同协议 Contract",
    "report 报告 Report",
    "reply 书面回复 Written reply",
    "form 表单 Form",
    "other 其他 Other",
)

DEFINITION = RecordType(
    name="document",
    label=Label("收发文", "Document"),
    icon="book",
    register=True,
    create=DESK,
    title=("number", "subject"),
    initial="registered",
    keep_days=30,
    states=(
        State("registered", Label("已登记", "Registered"), tone="info"),
        State("circulating", Label("传阅办理", "Being dealt with"), tone="warn"),
        State("filed", Label("已归档", "Filed"), open=False, tone="good"),
    ),
    moves=(
        Move(
            "circulate",
            Label("传阅办理", "Pass on"),
            ("registered", "circulating"),
            "circulating",
            DESK,
            needs=("handler",),
            asks=("due_on",),
        ),
        Move(
            "file",
            Label("归档", "File"),
            ("registered", "circulating"),
            "filed",
            DESK,
            needs=("archive_number",),
            tone="good",
        ),
    ),
    sections=(
        Section(
            Label("文件", "Document"),
            ("direction", "number", "form_code", "edition", "kind", "subject"),
        ),
        Section(Label("往来", "From and to"), ("correspondent", "dated_on", "copies", "photos")),
        Section(
            Label("办理与归档", "Handling and filing"),
            ("registered_at", "handler", "due_on", "outcome", "archive_number", "note"),
        ),
    ),
    fields=(
        plain("direction", DIRECTION, "收/发", "Direction", in_list=True, required=True),
        number("number", "文号", "No.", required=True),
        plain("form_code", text(40), "表单编码", "Form code"),
        plain("edition", text(20), "版本", "Edition"),
        plain("kind", KIND, "类别", "Kind", in_list=True),
        subject("标题", "Title"),
        plain("correspondent", text(120), "来文/收文单位", "From or to", in_list=True),
        plain("dated_on", day(), "文件日期", "Dated"),
        plain("copies", integer(1, 1000), "份数", "Copies"),
        when("registered_at", "登记时间", "Registered at", required=True, in_list=True),
        staff("handler", "承办人", "Handler"),
        plain("due_on", day(), "办理期限", "Due on", in_list=True),
        plain("outcome", text(500, lines=True), "办理结果", "Outcome", Merge.KEEP_BOTH),
        plain("archive_number", text(40), "档号", "Archive no.", Merge.FIRST_WRITE),
        photos("扫描件/照片", "Scans"),
        note(),
    ),
)
