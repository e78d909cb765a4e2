"""巡查: grid patrols and daily rounds with their checklist and what they found (O1-O4, A5)."""

from sync.definition import (
    EVERYONE,
    STAFF,
    Label,
    Merge,
    Move,
    RecordType,
    Role,
    Section,
    State,
    day,
    flag,
    items,
    ref,
    refs,
    text,
)
from sync.wording import note, options, part, photos, plain, staff, when, words

CHECKERS = STAFF - {Role.ENGINEER, Role.SECURITY} | {Role.SYSTEM}

KIND = options(
    "grid 网格巡查 Grid patrol",
    "daily 责任区日巡检 Daily round",
    "night 夜间巡逻 Night patrol",
    "special 专项检查 Special check",
)
RESULT = options("pass 合格 Pass | good", "fail 不合格 Fail | bad", "na 不适用 n/a")
DUTY = options(
    "on_the_spot 当场处理 Done on the spot | good",
    "cleaning 保洁 Cleaning",
    "repair 维修 Repair",
    "order 秩序维护 Order",
    "greening 绿化 Greenery",
    "butler 管家跟进 Butler",
)

DEFINITION = RecordType(
    name="patrol",
    label=Label("巡查记录", "Patrol"),
    icon="pin",
    register=True,
    create=EVERYONE,
    title=("kind", "grid"),
    initial="underway",
    keep_days=30,
    states=(
        State("underway", Label("巡查中", "Under way"), tone="info"),
        State("following", Label("问题跟进", "Findings to follow"), tone="warn"),
        State("finished", Label("已完成", "Finished"), open=False, tone="good"),
    ),
    moves=(
        Move(
            "finish",
            Label("完成，无遗留", "Finish, nothing left"),
            ("underway",),
            "finished",
            EVERYONE,
            needs=("ended_at",),
            asks=("checks", "earlier_verified"),
            tone="good",
        ),
        Move(
            "follow",
            Label("完成，问题跟进", "Finish, follow findings"),
            ("underway",),
            "following",
            EVERYONE,
            needs=("ended_at", "findings"),
        ),
        Move(
            "verify",
            Label("复核整改", "Verify the rectification"),
            ("following",),
            "finished",
            CHECKERS,
            needs=("verification",),
            tone="good",
        ),
    ),
    sections=(
        Section(
            Label("巡查", "Patrol"),
            ("kind", "grid", "building", "leader", "company", "started_at", "ended_at"),
        ),
        Section(Label("检查", "Checks"), ("earlier_verified", "checks", "photos")),
        Section(Label("问题", "Findings"), ("findings", "verification", "note")),
    ),
    fields=(
        plain("kind", KIND, "巡查类别", "Kind", in_list=True, required=True),
        plain("grid", text(40), "网格", "Grid", in_list=True),
        plain("building", ref("building"), "楼栋", "Building", in_list=True),
        staff("leader", "巡查人", "Leader"),
        plain("company", refs("staff", most=20), "同行", "With", Merge.UNION),
        when("started_at", "开始时间", "Started at", required=True, in_list=True),
        when("ended_at", "结束时间", "Ended at"),
        plain("earlier_verified", flag(), "上次问题已复核", "Earlier findings verified"),
        plain(
            "checks",
            items(
                part("code", text(40), "项目", "Item", required=True),
                part("result", RESULT, "结果", "Result", required=True),
                part("remark", text(300), "说明", "Remark"),
            ),
            "检查项目",
            "Checks",
            Merge.KEEP_BOTH,
        ),
        plain(
            "findings",
            items(
                part("what", text(300), "问题", "What", required=True),
                part("place", text(120), "地点", "Place"),
                part("duty", DUTY, "处理", "Duty", required=True),
                part("due_on", day(), "整改期限", "Due on"),
                part("again", flag(), "重复出现", "Seen before"),
            ),
            "发现问题",
            "Findings",
            Merge.UNION,
        ),
        words("verification", "复核情况", "Verification", Merge.KEEP_BOTH),
        photos(),
        note(),
    ),
)
