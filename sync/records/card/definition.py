"""证卡: permits and passes with their deposits, returned on the card's return; a lost card is no
refund (A3, I7, I8, M3, trap 4)."""

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
    money,
    ref,
    text,
)
from sync.wording import (
    note,
    number,
    options,
    person,
    phone,
    photos,
    plain,
    plate,
    signatures,
    unit,
    when,
)

DESK = SERVICE | {Role.SYSTEM}

KIND = options(
    "permit 装修施工许可证 Renovation permit",
    "worker_pass 施工人员临时出入证 Worker's pass",
    "vehicle_pass 车辆出入证 Vehicle pass",
    "parking 停车证 Parking permit",
    "resident_pass 住户出入证 Resident's pass",
)

DEFINITION = RecordType(
    name="card",
    label=Label("证卡", "Permit or pass"),
    icon="tag",
    register=True,
    create=DESK,
    title=("number",),
    initial="issued",
    states=(
        State("issued", Label("已发", "Issued"), tone="info"),
        State("lost", Label("已挂失", "Reported lost"), tone="bad"),
        State("returned", Label("已交回待退押金", "Returned, deposit due"), tone="warn"),
        State("refunded", Label("已退押金", "Deposit refunded"), open=False, tone="good"),
        State("cancelled", Label("已注销", "Cancelled"), open=False),
    ),
    moves=(
        Move(
            "take_back",
            Label("交证", "Take back"),
            ("issued", "lost"),
            "returned",
            DESK,
            asks=("returned_at",),
            tone="good",
        ),
        Move(
            "refund",
            Label("退押金", "Refund the deposit"),
            ("returned",),
            "refunded",
            DESK,
            needs=("refund_receipt",),
            tone="good",
        ),
        Move(
            "report_lost",
            Label("挂失", "Report lost"),
            ("issued",),
            "lost",
            DESK | {Role.SECURITY},
            reason=True,
            tone="bad",
        ),
        Move(
            "cancel",
            Label("注销", "Cancel"),
            ("issued", "lost", "returned"),
            "cancelled",
            DESK,
            reason=True,
        ),
        Move(
            "renew",
            Label("延期", "Extend"),
            ("issued",),
            "issued",
            DESK,
            needs=("valid_until",),
        ),
    ),
    sections=(
        Section(Label("证卡", "Card"), ("kind", "number", "issued_at", "valid_until", "photos")),
        Section(
            Label("持证人", "Holder"),
            ("unit", "renovation", "holder", "holder_phone", "employer", "plate"),
        ),
        Section(
            Label("押金", "Deposit"),
            ("deposit", "receipt_number", "returned_at", "refund_receipt"),
        ),
        Section(Label("附件", "Attached"), ("signatures", "note")),
    ),
    fields=(
        plain("kind", KIND, "证卡类别", "Kind", in_list=True, required=True),
        number("number", "证号", "Card no.", required=True),
        unit(required=False),
        plain("renovation", ref("renovation"), "所属装修", "Renovation"),
        person("holder", "持证人", "Holder", in_list=True),
        phone("holder_phone", "联系电话", "Phone", write=DESK),
        plain("employer", text(80), "单位", "Employer"),
        plate(),
        when("issued_at", "发证时间", "Issued at", required=True),
        plain("valid_until", day(), "有效期至", "Valid until", in_list=True),
        plain("deposit", money(), "押金(交证退款)", "Deposit", Merge.FIRST_WRITE),
        plain("receipt_number", text(40), "押金票据号", "Receipt no.", Merge.FIRST_WRITE),
        when("returned_at", "交证时间", "Returned at"),
        plain("refund_receipt", text(40), "退款凭证号", "Refund voucher", Merge.FIRST_WRITE),
        photos("照片", "Photos"),
        signatures(),
        note(),
    ),
)
