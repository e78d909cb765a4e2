"""装修巡检记录: one visit to a renovation site, with its sign-in, checklist and outcome (J1-J4,
trap 17: nobody there, refused, stopped and finished are results too)."""

from sync.definition import (
    STAFF,
    Field,
    Kind,
    Label,
    Merge,
    Option,
    Personal,
    RecordType,
    Role,
    Section,
    State,
    choice,
    flag,
    items,
    moment,
    ref,
    refs,
    text,
)
from sync.wording import note, photos, signatures, unit

INSPECTORS = STAFF | {Role.SYSTEM}

OUTCOME = choice(
    Option("normal", Label("正常巡检", "Inspected"), "good"),
    Option("door_shut", Label("门未敞开", "Door kept shut"), "warn"),
    Option("nobody", Label("无人", "Nobody there"), "neutral"),
    Option("entry_refused", Label("拒不开门", "Entry refused"), "bad"),
    Option("works_stopped", Label("停工", "Works at rest"), "neutral"),
    Option("works_finished", Label("完工", "Works finished"), "info"),
)
RESULT = choice(
    Option("pass", Label("合格", "Pass"), "good"),
    Option("fail", Label("不合格", "Fail"), "bad"),
    Option("na", Label("不适用", "Not applicable"), "neutral"),
)


def _plain(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    merge: Merge = Merge.LATEST,
    in_list: bool = False,
    required: bool = False,
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=merge,
        in_list=in_list,
        required=required,
    )


DEFINITION = RecordType(
    name="inspection",
    label=Label("装修巡检记录", "Renovation inspection"),
    icon="check",
    create=INSPECTORS,
    title=("unit",),
    initial="recorded",
    keep_days=30,
    states=(State("recorded", Label("已记录", "Recorded"), open=False, tone="good"),),
    sections=(
        Section(Label("签到", "Sign-in"), ("inspected_at", "sign_ins", "outcome")),
        Section(Label("检查", "Checks"), ("checks", "photos", "lead_told", "note")),
    ),
    fields=(
        _plain("renovation", ref("renovation"), "装修", "Renovation", required=True),
        unit(),
        _plain(
            "inspected_at",
            moment(),
            "巡检时间",
            "Inspected at",
            Merge.FIRST_WRITE,
            in_list=True,
            required=True,
        ),
        Field(
            "sign_ins",
            items(
                Field(
                    "staff",
                    ref("staff"),
                    Label("签到人", "Who"),
                    Personal.NONE,
                    None,
                    required=True,
                ),
                Field("at", moment(), Label("时间", "When"), Personal.NONE, None, required=True),
            ),
            Label("巡检签到", "Sign-ins"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.UNION,
            required=True,
        ),
        _plain("outcome", OUTCOME, "巡检结果", "Outcome", in_list=True, required=True),
        _plain(
            "checks",
            items(
                Field("code", text(40), Label("项目", "Item"), Personal.NONE, None, required=True),
                Field(
                    "result", RESULT, Label("结果", "Result"), Personal.NONE, None, required=True
                ),
                Field("note", text(500, lines=True), Label("说明", "Note"), Personal.WORDS, None),
                Field("photos", refs("photo"), Label("照片", "Photos"), Personal.NONE, None),
                Field(
                    "violation", ref("violation"), Label("违章", "Violation"), Personal.NONE, None
                ),
            ),
            "检查项目",
            "Checklist",
            Merge.KEEP_BOTH,
        ),
        _plain("checklist_version", text(40), "检查表版本", "Checklist version"),
        _plain("lead_told", flag(), "已向现场负责人重申规定", "Rules restated to the site lead"),
        photos(),
        signatures(),
        note(),
    ),
)
