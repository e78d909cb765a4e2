"""会议记录: notice, minutes, and who does what by when (A6, A7, F1, T)."""

from sync.definition import (
    SERVICE,
    STAFF,
    Field,
    Label,
    Merge,
    Move,
    Personal,
    RecordType,
    Role,
    Section,
    State,
    day,
    flag,
    items,
    moment,
    text,
)
from sync.wording import (
    YEARS_3,
    note,
    options,
    part,
    photos,
    place,
    plain,
    staff,
    subject,
    words,
)

KEEPERS = SERVICE | {Role.SYSTEM}

KIND = options(
    "weekly 部门例会 Department meeting",
    "briefing 班前会 Briefing",
    "training 培训/案例分享 Training",
    "forum 住户座谈会 Residents' forum",
    "owners 业主大会/业委会 Owners' meeting",
    "coordination 协调会 Coordination",
)

DEFINITION = RecordType(
    name="meeting",
    label=Label("会议记录", "Meeting"),
    icon="calendar",
    register=True,
    create=STAFF | {Role.SYSTEM},
    title=("subject",),
    initial="called",
    keep_days=30,
    states=(
        State("called", Label("已通知", "Called"), tone="info"),
        State("held", Label("已召开", "Held"), tone="good"),
        State("filed", Label("已归档", "Filed"), open=False, tone="good"),
        State("cancelled", Label("已取消", "Cancelled"), open=False),
    ),
    moves=(
        Move(
            "hold",
            Label("登记会议记录", "Record the minutes"),
            ("called",),
            "held",
            KEEPERS,
            needs=("minutes", "attendees"),
            tone="good",
        ),
        Move("file", Label("归档", "File"), ("held",), "filed", KEEPERS),
        Move(
            "postpone",
            Label("改期", "Postpone"),
            ("called",),
            "called",
            KEEPERS,
            needs=("starts_at",),
            reason=True,
        ),
        Move("cancel", Label("取消", "Cancel"), ("called",), "cancelled", KEEPERS, reason=True),
    ),
    sections=(
        Section(Label("会议", "Meeting"), ("kind", "subject", "starts_at", "place", "chair")),
        Section(Label("记录", "Minutes"), ("recorder", "attendees", "minutes", "decisions")),
        Section(Label("附件", "Attached"), ("photos", "note")),
    ),
    fields=(
        plain("kind", KIND, "会议类别", "Kind", in_list=True, required=True),
        subject("议题", "Subject"),
        plain("starts_at", moment(), "时间", "Starts at", in_list=True, required=True),
        place(),
        staff("chair", "主持人", "Chair"),
        staff("recorder", "记录人", "Recorder"),
        plain(
            "attendees",
            items(
                Field(
                    "name",
                    text(60),
                    Label("姓名", "Name"),
                    Personal.NAME,
                    YEARS_3,
                    required=True,
                ),
                part("from", text(80), "单位/部门", "From"),
                part("absent", flag(), "缺席", "Absent"),
            ),
            "参会人员",
            "Attendees",
            Merge.UNION,
        ),
        words("minutes", "会议内容", "Minutes"),
        plain(
            "decisions",
            items(
                part("what", text(300), "决议事项", "What", required=True),
                part("who", text(60), "责任人", "Who"),
                part("due_on", day(), "完成时限", "Due on"),
                part("done", flag(), "已完成", "Done"),
            ),
            "决议",
            "Decisions",
            Merge.KEEP_BOTH,
        ),
        photos(),
        note(),
    ),
)
