"""待处理: an operation that the server had to refuse, kept with the reason until somebody deals
with it. Only the server makes these (DESIGN: the sync protocol, 4)."""

from sync.definition import (
    EVERYONE,
    ONLY_SYSTEM,
    STAFF,
    Field,
    Kind,
    Label,
    Merge,
    Move,
    Personal,
    RecordType,
    Role,
    State,
    json,
    moment,
    ref,
    text,
)
from sync.wording import YEARS_3

HANDLERS = STAFF


def _kept(name: str, kind: Kind, zh: str, en: str, personal: Personal = Personal.NONE) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=personal,
        retain_days=YEARS_3 if personal is not Personal.NONE else None,
        merge=Merge.WRITE_ONCE,
        write=ONLY_SYSTEM,
    )


DEFINITION = RecordType(
    name="refusal",
    label=Label("待处理", "To settle"),
    icon="warning",
    create=ONLY_SYSTEM,
    void=frozenset({Role.SYSTEM}),
    title=("code",),
    initial="open",
    states=(
        State("open", Label("待处理", "To settle"), tone="bad"),
        State("retaken", Label("已重新提交", "Submitted again"), open=False, tone="good"),
        State("closed", Label("已作废", "Voided"), open=False),
    ),
    moves=(
        Move(
            "hand_to",
            Label("转交他人", "Hand to a colleague"),
            ("open",),
            "open",
            HANDLERS,
            needs=("handler",),
        ),
        Move(
            "retake",
            Label("重新提交", "Submit again"),
            ("open",),
            "retaken",
            # The server takes up by itself what it had to refuse for a reason that has passed.
            HANDLERS | ONLY_SYSTEM,
            needs=("retaken_by",),
            tone="good",
        ),
        Move(
            "close",
            Label("作废", "Void"),
            ("open",),
            "closed",
            HANDLERS,
            reason=True,
            tone="bad",
        ),
    ),
    fields=(
        _kept("operation", json(262_144), "原始操作", "Operation", Personal.WORDS),
        _kept("code", text(64), "原因代码", "Problem"),
        _kept("params", json(4096), "说明", "Details"),
        _kept("about_type", text(64), "记录类型", "Record type"),
        _kept("about", ref("*"), "相关记录", "Record"),
        _kept("author", ref("staff"), "提交人", "Author"),
        _kept("device", text(40), "设备", "Device"),
        _kept("made_at", moment(), "操作时间", "Made at"),
        Field(
            "handler",
            ref("staff"),
            Label("处理人", "Handler"),
            personal=Personal.NONE,
            retain_days=None,
            write=EVERYONE,
            in_list=True,
        ),
        Field(
            "retaken_by",
            text(40),
            Label("重新提交的操作", "New operation"),
            personal=Personal.NONE,
            retain_days=None,
            write=EVERYONE,
        ),
    ),
)
