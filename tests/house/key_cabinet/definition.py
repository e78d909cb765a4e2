"""钥匙柜: where the keys of the office hang, and when they were last counted."""

from sync.definition import (
    LEADERS,
    SERVICE,
    Field,
    Label,
    Merge,
    Move,
    Personal,
    RecordType,
    Section,
    State,
    integer,
    items,
    text,
)
from sync.wording import note, options, part, plain

DEFINITION = RecordType(
    name="key_cabinet",
    label=Label("钥匙柜", "Key cabinet"),
    register=True,
    create=SERVICE,
    title=("name",),
    initial="in_use",
    states=(
        State("in_use", Label("使用中", "In use"), tone="good"),
        State("retired", Label("已停用", "Retired"), open=False),
    ),
    moves=(
        Move("retire", Label("停用", "Retire"), ("in_use",), "retired", LEADERS, reason=True),
        Move("reuse", Label("恢复使用", "Use again"), ("retired",), "in_use", LEADERS),
    ),
    void=LEADERS,
    sections=(
        Section(Label("柜子", "Cabinet"), ("name", "lock", "hooks", "rows")),
        Section(Label("附件", "Attached"), ("note",)),
    ),
    fields=(
        Field(
            "name",
            text(80),
            Label("柜名", "Name"),
            personal=Personal.NONE,
            retain_days=None,
            required=True,
            in_list=True,
            search=True,
        ),
        plain("lock", options("code 密码锁 Code lock", "key 机械锁 Key lock"), "锁具", "Lock"),
        plain("hooks", integer(1, 500), "挂钩数", "Hooks", in_list=True),
        plain(
            "rows",
            items(part("label", text(20), "标签", "Label", required=True)),
            "分排",
            "Rows",
            Merge.UNION,
        ),
        note(),
    ),
)
