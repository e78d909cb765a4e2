"""物品搬出: goods leave the grounds only with a pass that the owner agreed to (A4, A6, M1, N3)."""

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
    items,
    text,
)
from sync.wording import (
    note,
    number,
    options,
    part,
    person,
    phone,
    photos,
    plain,
    plate,
    signatures,
    staff,
    unit,
    when,
)

DESK = SERVICE | {Role.SYSTEM}
GATE = DESK | {Role.SECURITY}

APPLICANT = options(
    "owner 业主本人 Owner",
    "tenant 承租人 Tenant",
    "agent 代理人 Agent",
    "contractor 施工单位 Contractor",
)
CONSENT = options(
    "owner_present 业主当面 Owner present | good",
    "phone 业主电话确认 Owner by phone | good",
    "written 业主书面同意 Owner in writing | good",
    "not_needed 业主本人搬出 Owner moves out | info",
)

DEFINITION = RecordType(
    name="goods_pass",
    label=Label("物品搬出放行", "Goods pass"),
    icon="truck",
    register=True,
    create=DESK,
    title=("number", "unit"),
    initial="applied",
    keep_days=30,
    states=(
        State("applied", Label("已申请", "Applied"), tone="warn"),
        State("approved", Label("准予放行", "Approved"), tone="info"),
        State("gone", Label("已放行", "Let out"), open=False, tone="good"),
        State("refused", Label("不予放行", "Refused"), open=False, tone="bad"),
    ),
    moves=(
        Move(
            "approve",
            Label("准予放行", "Approve"),
            ("applied",),
            "approved",
            DESK,
            needs=("owner_consent", "goods"),
            tone="good",
        ),
        Move(
            "let_out",
            Label("核对放行", "Check and let out"),
            ("approved",),
            "gone",
            GATE,
            needs=("let_out_by",),
            asks=("let_out_at", "photos"),
            evidence=True,
            tone="good",
        ),
        Move(
            "refuse",
            Label("不予放行", "Refuse"),
            ("applied", "approved"),
            "refused",
            GATE,
            reason=True,
            tone="bad",
        ),
    ),
    sections=(
        Section(
            Label("申请", "Application"),
            ("number", "unit", "applicant_kind", "applicant", "phone", "owner_consent"),
        ),
        Section(Label("物品", "Goods"), ("goods", "moves_on", "carrier", "plate", "photos")),
        Section(Label("放行", "At the gate"), ("let_out_by", "let_out_at", "signatures", "note")),
    ),
    fields=(
        number("number", "放行条号", "Pass no."),
        unit(),
        plain("applicant_kind", APPLICANT, "申请人身份", "Applicant is", required=True),
        person("applicant", "申请人", "Applicant", required=True, in_list=True),
        phone("phone", "联系电话", "Phone", write=DESK),
        plain("owner_consent", CONSENT, "业主同意方式", "Owner's consent", Merge.KEEP_BOTH),
        plain(
            "goods",
            items(
                part("what", text(120), "物品", "What", required=True),
                part("count", integer(1, 10_000), "数量", "Count", required=True),
                part("remark", text(200), "说明", "Remark"),
            ),
            "搬出物品",
            "Goods",
            Merge.KEEP_BOTH,
        ),
        plain("moves_on", day(), "搬出日期", "Moves on", in_list=True),
        plain("carrier", text(80), "搬运单位", "Carrier"),
        plate(),
        staff("let_out_by", "放行人", "Let out by"),
        when("let_out_at", "放行时间", "Let out at"),
        photos(),
        signatures(),
        note(),
    ),
)
