"""通知: what the office announces; the days ahead count from the proof of posting (R1-R4, B11,
trap 22)."""

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
    refs,
    text,
)
from sync.wording import note, number, options, photos, plain, staff, subject, when

WRITERS = SERVICE | {Role.SYSTEM}
APPROVERS = LEADERS | {Role.SYSTEM}
POSTERS = WRITERS | {Role.SECURITY, Role.ENGINEER}

KIND = options(
    "pest_control 消杀通知 Pest control | warn",
    "outage 停水停电通知 Outage | warn",
    "works 施工维修通知 Works",
    "cleaning 保洁绿化通知 Cleaning and greenery",
    "activity 社区活动 Activity | info",
    "improvement 整改措施公布 Measures taken | good",
    "honour “爱我小区”表彰 Honour list | good",
    "reminder 温馨提示 Reminder",
    "other 其他 Other",
)

DEFINITION = RecordType(
    name="notice",
    label=Label("通知", "Notice"),
    icon="info",
    register=True,
    create=WRITERS,
    title=("subject",),
    initial="drafted",
    keep_days=30,
    states=(
        State("drafted", Label("拟稿", "Drafted"), tone="neutral"),
        State("approved", Label("已审批", "Approved"), tone="info"),
        State("posted", Label("已张贴", "Posted"), tone="good"),
        State("ended", Label("已结束", "Ended"), open=False),
        State("withdrawn", Label("已撤回", "Withdrawn"), open=False, tone="bad"),
    ),
    moves=(
        Move("approve", Label("审批", "Approve"), ("drafted",), "approved", APPROVERS),
        Move(
            "post",
            Label("张贴", "Post"),
            ("approved",),
            "posted",
            POSTERS,
            needs=("posted_at", "photos"),
            asks=("places",),
            tone="good",
        ),
        Move(
            "amend",
            Label("更改后重新发布", "Amend and post anew"),
            ("approved", "posted"),
            "drafted",
            WRITERS,
            reason=True,
        ),
        Move("end", Label("结束并撤下", "End and take down"), ("posted",), "ended", POSTERS),
        Move(
            "withdraw",
            Label("撤回", "Withdraw"),
            ("drafted", "approved", "posted"),
            "withdrawn",
            APPROVERS,
            reason=True,
            tone="bad",
        ),
    ),
    sections=(
        Section(Label("通知", "Notice"), ("number", "kind", "subject", "body", "applies_on")),
        Section(Label("范围", "Where"), ("buildings", "places")),
        Section(
            Label("张贴凭证", "Proof of posting"), ("posted_at", "posted_by", "photos", "note")
        ),
    ),
    fields=(
        number("number", "编号", "No."),
        plain("kind", KIND, "类别", "Kind", in_list=True, required=True),
        subject("标题", "Title"),
        plain("body", text(4000, lines=True), "正文", "Text", Merge.KEEP_BOTH, required=True),
        plain("applies_on", day(), "实施日期", "Takes effect on", in_list=True),
        plain("buildings", refs("building", most=100), "范围", "Buildings"),
        plain("places", text(300), "张贴位置", "Places"),
        when("posted_at", "张贴时间", "Posted at", in_list=True),
        staff("posted_by", "张贴人", "Posted by"),
        photos("张贴照片", "Photos of the posting"),
        note(),
    ),
)
