"""违章: a breach of the rules, from the first word to its closing.

K1-K8 and A8; never a fine (trap 6)."""

from sync.definition import (
    LEADERS,
    SERVICE,
    STAFF,
    Field,
    Guard,
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
    Stricter,
    choice,
    day,
    moment,
    ref,
    refs,
    text,
)
from sync.wording import YEARS_3, note, person, photos, signatures, unit, when

EVERY_STAFF = STAFF | {Role.SYSTEM}
DESK = SERVICE | {Role.SYSTEM}
CLOSERS = frozenset({Role.DIRECTOR, Role.MANAGER, Role.SYSTEM})
DIRECTOR_ONLY = frozenset({Role.DIRECTOR, Role.SYSTEM})
MAJOR = Stricter(
    "severity",
    "major",
    DIRECTOR_ONLY,
    Label("重大违章只能由管理处负责人处理", "Only the director closes a major violation"),
)

CATEGORY = choice(
    Option("renovation", Label("装修类", "Renovation")),
    Option("fire", Label("消防类", "Fire safety")),
    Option("sanitation", Label("环境卫生类", "Sanitation")),
    Option("security", Label("治安类", "Public order")),
    Option("others_interests", Label("损害其他业主利益", "Harm to other owners")),
    Option("other", Label("其他", "Other")),
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
    name="violation",
    label=Label("违章", "Violation"),
    icon="violation",
    create=EVERY_STAFF,
    title=("category", "item"),
    initial="found",
    states=(
        State("found", Label("已劝导", "Persuaded"), tone="warn"),
        State("notice_issued", Label("限期整改", "To rectify by a date"), tone="bad"),
        State("rectified", Label("待复查", "To be checked again"), tone="info"),
        State("reported", Label("已上报主管部门", "Reported to the authority"), tone="bad"),
        State("closed", Label("已关闭", "Closed"), open=False, tone="good"),
    ),
    moves=(
        Move(
            "issue_notice",
            Label("发出处理通知单", "Issue the notice"),
            ("found", "rectified"),
            "notice_issued",
            DESK,
            needs=("deadline",),
            tone="bad",
        ),
        Move(
            "report_rectified",
            Label("已整改，待复查", "Rectified, to be checked"),
            ("found", "notice_issued"),
            "rectified",
            EVERY_STAFF,
            asks=("photos",),
        ),
        Move(
            "close",
            Label("复查合格，关闭", "Close after checking"),
            ("found", "rectified", "reported"),
            "closed",
            CLOSERS,
            needs=("closing_note",),
            stricter=(MAJOR,),
            tone="good",
        ),
        Move(
            "report_to_authority",
            Label("上报主管部门", "Report to the authority"),
            ("found", "notice_issued", "rectified"),
            "reported",
            LEADERS | {Role.SYSTEM},
            needs=("report_proof",),
            stricter=(MAJOR,),
            tone="bad",
        ),
    ),
    sections=(
        Section(
            Label("违章情况", "What happened"),
            ("unit", "place", "category", "item", "severity", "description", "photos"),
        ),
        Section(
            Label("劝导与整改", "What was said"),
            ("person_told", "told", "deadline", "signatures"),
        ),
        Section(Label("处理", "Handling"), ("closing_note", "report_proof", "note")),
    ),
    fields=(
        unit(required=False),
        _plain("renovation", ref("renovation"), "所属装修", "Renovation"),
        _plain("inspection", ref("inspection"), "来自巡检", "From inspection"),
        _plain("place", text(120), "地点", "Place", in_list=True),
        _plain("category", CATEGORY, "违章类别", "Category", in_list=True, required=True),
        _plain("item", text(60), "违章事项", "What", in_list=True),
        Field(
            "severity",
            choice(
                Option("general", Label("一般违章", "General"), "warn"),
                Option("major", Label("重大违章", "Major"), "bad"),
            ),
            Label("级别", "Severity"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.KEEP_BOTH,
            in_list=True,
            required=True,
            guards=(Guard("major", DIRECTOR_ONLY, MAJOR.why),),
        ),
        Field(
            "description",
            text(2000, lines=True),
            Label("情况描述", "Description"),
            personal=Personal.WORDS,
            retain_days=YEARS_3,
            merge=Merge.TEXT,
        ),
        _plain(
            "found_at",
            moment(),
            "发现时间",
            "Found at",
            Merge.FIRST_WRITE,
            in_list=True,
            required=True,
        ),
        _plain("found_by", ref("staff"), "发现人", "Found by", Merge.FIRST_WRITE),
        person("person_told", "当事人/被告知人", "Person told"),
        Field(
            "told",
            text(1000, lines=True),
            Label("劝导内容", "What was said"),
            personal=Personal.WORDS,
            retain_days=YEARS_3,
            merge=Merge.KEEP_BOTH,
        ),
        _plain("deadline", day(), "整改期限", "Deadline", in_list=True),
        photos(),
        Field(
            "recheck_photos",
            refs("photo"),
            Label("复查照片", "Photos of the check"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.UNION,
        ),
        signatures(),
        Field(
            "closing_note",
            text(1000, lines=True),
            Label("处理意见", "Decision"),
            personal=Personal.WORDS,
            retain_days=YEARS_3,
            merge=Merge.KEEP_BOTH,
        ),
        _plain("report_proof", text(200), "上报凭证", "Proof of report", Merge.FIRST_WRITE),
        when("reported_at", "上报时间", "Reported at"),
        note(),
    ),
)
