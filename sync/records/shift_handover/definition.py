"""交接班: nobody leaves the post before the relief has taken it over (P1-P4, trap 21)."""

from sync.definition import (
    EVERYONE,
    Label,
    Merge,
    Move,
    RecordType,
    Section,
    State,
    day,
    flag,
    integer,
    items,
    text,
)
from sync.wording import note, options, part, photos, plain, signatures, staff, when, words

POST = options(
    "reception 前台 Reception",
    "gate 门岗 Gate",
    "control 消控室 Control room",
    "patrol 巡逻岗 Patrol",
    "grid 网格 Grid",
)
SHIFT = options("day 白班 Day", "middle 中班 Middle", "night 夜班 Night")

DEFINITION = RecordType(
    name="shift_handover",
    label=Label("交接班记录", "Shift handover"),
    icon="sync",
    register=True,
    create=EVERYONE,
    title=("post", "on_day"),
    initial="prepared",
    keep_days=30,
    states=(
        State("prepared", Label("待接班", "Waiting for relief"), tone="warn"),
        State("taken", Label("已接班", "Taken over"), open=False, tone="good"),
        State("refused", Label("拒绝接班", "Relief refused"), tone="bad"),
        State("escalated", Label("已报上级安排", "Arranged by a superior"), open=False),
    ),
    moves=(
        Move(
            "take",
            Label("接班", "Take over"),
            ("prepared", "refused"),
            "taken",
            EVERYONE,
            needs=("taken_by", "fit_for_duty"),
            asks=("taken_at", "signatures"),
            evidence=True,
            tone="good",
        ),
        Move(
            "refuse",
            Label("拒绝接班", "Refuse"),
            ("prepared",),
            "refused",
            EVERYONE,
            reason=True,
            tone="bad",
        ),
        Move(
            "escalate",
            Label("报上级安排", "Arranged by a superior"),
            ("prepared", "refused"),
            "escalated",
            EVERYONE,
            reason=True,
        ),
    ),
    sections=(
        Section(Label("岗位", "Post"), ("post", "on_day", "shift", "handed_by", "handed_at")),
        Section(Label("交接内容", "What is handed over"), ("equipment", "matters", "keys_counted")),
        Section(
            Label("接班", "Taking over"),
            ("taken_by", "taken_at", "fit_for_duty", "photos", "signatures", "note"),
        ),
    ),
    fields=(
        plain("post", POST, "岗位", "Post", in_list=True, required=True),
        plain("on_day", day(), "日期", "Day", in_list=True, required=True),
        plain("shift", SHIFT, "班次", "Shift", in_list=True, required=True),
        staff("handed_by", "交班人", "Handed over by"),
        when("handed_at", "交班时间", "Handed over at", required=True),
        plain(
            "equipment",
            items(
                part("what", text(80), "物品", "What", required=True),
                part("count", integer(0, 1000), "数量", "Count"),
                part("good", flag(), "完好", "In order"),
            ),
            "装备物品",
            "Equipment",
            Merge.KEEP_BOTH,
        ),
        words("matters", "未了事项", "Open matters"),
        plain("keys_counted", flag(), "钥匙已清点", "Keys counted"),
        staff("taken_by", "接班人", "Taken by"),
        when("taken_at", "接班时间", "Taken at", in_list=True),
        plain("fit_for_duty", flag(), "接班人状态适宜上岗", "Relief fit for duty"),
        photos(),
        signatures(),
        note(),
    ),
)
