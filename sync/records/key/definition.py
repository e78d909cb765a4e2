"""钥匙发放登记: every key of the office, who holds it and who signed for it (H4, M2)."""

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
from sync.wording import (
    note,
    number,
    options,
    person,
    phone,
    plain,
    signatures,
    unit,
    when,
)

KEEPERS = SERVICE | {Role.SYSTEM, Role.ENGINEER, Role.SECURITY}

KIND = options(
    "unit 户门 Flat door",
    "common 公共门 Common door",
    "plant 设备房 Plant room",
    "mailbox 信箱 Letter box",
    "gate 门禁卡 Entry card",
    "other 其他 Other",
)

DEFINITION = RecordType(
    name="key",
    label=Label("钥匙", "Key"),
    icon="key",
    register=True,
    create=KEEPERS,
    title=("number",),
    initial="kept",
    states=(
        State("kept", Label("在柜", "In the cabinet"), tone="good"),
        State("lent", Label("已借出", "Lent"), tone="warn"),
        State("issued", Label("已发放业主", "Given to the owner"), open=False, tone="info"),
        State("lost", Label("遗失", "Lost"), tone="bad"),
    ),
    moves=(
        Move(
            "lend",
            Label("借出", "Lend"),
            ("kept",),
            "lent",
            KEEPERS,
            needs=("holder", "due_on"),
            asks=("holder_phone", "purpose", "signatures"),
            evidence=True,
        ),
        Move(
            "issue",
            Label("发放业主", "Give to the owner"),
            ("kept",),
            "issued",
            KEEPERS,
            needs=("holder", "receipt_number", "signatures"),
            evidence=True,
            tone="good",
        ),
        Move(
            "take_back",
            Label("归还", "Take back"),
            ("lent", "issued"),
            "kept",
            KEEPERS,
            asks=("returned_at",),
            tone="good",
        ),
        Move(
            "report_lost",
            Label("登记遗失", "Report lost"),
            ("kept", "lent"),
            "lost",
            KEEPERS,
            reason=True,
            tone="bad",
        ),
        Move("find", Label("已找到", "Found"), ("lost",), "kept", KEEPERS),
    ),
    sections=(
        Section(Label("钥匙", "Key"), ("number", "kind", "unit", "place", "count", "cabinet")),
        Section(
            Label("领用", "Holder"),
            ("holder", "holder_phone", "purpose", "due_on", "receipt_number", "returned_at"),
        ),
        Section(Label("附件", "Attached"), ("signatures", "note")),
    ),
    fields=(
        number("number", "钥匙编号", "Key no.", required=True),
        plain("kind", KIND, "类别", "Kind", in_list=True),
        unit(required=False),
        plain("place", text(120), "部位", "Place", in_list=True),
        plain("count", integer(1, 100), "数量(把)", "Count"),
        plain("cabinet", text(20), "柜位", "Hook"),
        person("holder", "领用人", "Holder", in_list=True),
        phone("holder_phone", "联系电话", "Phone", write=KEEPERS),
        plain("purpose", text(200), "用途", "Purpose"),
        plain("due_on", day(), "应还日期", "Due back on", in_list=True),
        plain("receipt_number", text(40), "缴费票据号", "Receipt no.", Merge.FIRST_WRITE),
        when("returned_at", "归还时间", "Returned at"),
        signatures(),
        note(),
    ),
)
