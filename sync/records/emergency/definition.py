"""突发事件: an emergency, who was told at once, what was done, and the follow-up (D1-D7)."""

from sync.definition import (
    EVERYONE,
    SERVICE,
    Block,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    items,
    moment,
    ref,
    text,
)
from sync.wording import (
    note,
    options,
    part,
    person,
    phone,
    photos,
    place,
    plain,
    subject,
    unit,
    when,
    words,
)

SETTLERS = SERVICE | {Role.SYSTEM, Role.ENGINEER, Role.SECURITY}
CLOSERS = frozenset({Role.DIRECTOR, Role.MANAGER, Role.SYSTEM})

KIND = options(
    "medical A急病 Medical | bad",
    "crime B治安 Crime | bad",
    "engineering C工程 Engineering | bad",
    "other D其它 Other | warn",
)
TOLD = options(
    "ambulance 120急救 Ambulance",
    "fire 119消防 Fire brigade",
    "police 110/派出所 Police",
    "security 秩序维护部主任 Head of security",
    "gate 秩序维护岗(门口接车) Gate post",
    "engineering 工程维修班班长 Head of engineering",
    "centre 中心经理 Centre manager",
    "manager 客户服务部部长 Service manager",
    "family 家属 Family",
    "other 其他 Other",
)

DEFINITION = RecordType(
    name="emergency",
    label=Label("突发事件", "Emergency"),
    icon="bell",
    register=True,
    create=EVERYONE,
    title=("subject",),
    initial="reported",
    states=(
        State("reported", Label("已报告", "Reported"), tone="bad"),
        State("handling", Label("处置中", "In hand"), tone="warn"),
        State("settled", Label("已处置待回访", "Settled, to follow up"), tone="info"),
        State("closed", Label("已关闭", "Closed"), open=False, tone="good"),
    ),
    moves=(
        Move(
            "take_in_hand",
            Label("到场处置", "Take in hand"),
            ("reported",),
            "handling",
            EVERYONE,
            asks=("measures", "told", "photos"),
        ),
        Move(
            "resolve",
            Label("处置完毕", "Settled"),
            ("reported", "handling"),
            "settled",
            SETTLERS,
            needs=("result", "told"),
            tone="good",
        ),
        Move(
            "close",
            Label("关闭", "Close"),
            ("settled",),
            "closed",
            CLOSERS,
            needs=("cause",),
            tone="good",
        ),
    ),
    blocks=(
        Block(
            "close",
            "callback_missing",
            Label("还没有回访", "Nobody has followed up yet"),
            "callback",
            "emergency",
            ("done",),
            wanted=True,
        ),
    ),
    sections=(
        Section(
            Label("事件", "What happened"),
            ("kind", "subject", "unit", "place", "happened_at", "reporter", "reporter_phone"),
        ),
        Section(Label("报告与现场", "Report and scene"), ("told", "measures", "photos")),
        Section(Label("结果", "Result"), ("result", "cause", "note")),
    ),
    fields=(
        plain("kind", KIND, "类别", "Kind", in_list=True, required=True),
        subject("事件", "What"),
        unit(required=False),
        place(),
        when("happened_at", "发生时间", "Happened at", required=True, in_list=True),
        person("reporter", "求助/报告人", "Reported by"),
        phone("reporter_phone", "联系电话", "Phone"),
        plain(
            "told",
            items(
                part("who", TOLD, "通知对象", "Who", required=True),
                part("at", moment(), "时间", "When", required=True),
                part("by", ref("staff"), "通知人", "By"),
                part("answer", text(200), "答复", "Answer"),
            ),
            "已通知",
            "Who was told",
            Merge.UNION,
        ),
        words("measures", "现场措施", "Measures"),
        words("result", "处置结果", "Result", Merge.KEEP_BOTH),
        words("cause", "原因与改进", "Cause and lesson", Merge.KEEP_BOTH),
        photos("现场照片", "Photos of the scene"),
        note(),
    ),
)
