"""来访登记: who came in, to whom, and when they left; the minimum and for a short time (N1-N3,
trap 24)."""

from sync.definition import (
    EVERYONE,
    Field,
    Label,
    Move,
    Personal,
    RecordType,
    Section,
    State,
    flag,
    integer,
    text,
)
from sync.wording import note, options, photos, plain, unit, when

PURPOSE = options(
    "guest 访客 Guest",
    "delivery 送货 Delivery",
    "housekeeping 家政 Housekeeping",
    "works 施工维修 Works",
    "viewing 看房 Viewing",
    "business 公务 Business",
    "other 其他 Other",
)
HALF_YEAR = 180


def _briefly(name: str, zh: str, en: str, personal: Personal, most: int = 60) -> Field:
    return Field(
        name,
        text(most),
        Label(zh, en),
        personal=personal,
        retain_days=HALF_YEAR,
        in_list=name != "phone",
        search=True,
    )


DEFINITION = RecordType(
    name="visitor",
    label=Label("来访登记", "Visitor"),
    icon="users",
    register=True,
    create=EVERYONE,
    title=("name",),
    initial="inside",
    keep_days=7,
    states=(
        State("inside", Label("在访", "Inside"), tone="info"),
        State("left", Label("已离开", "Left"), open=False, tone="good"),
        State("turned_away", Label("拒绝进入", "Turned away"), open=False, tone="bad"),
    ),
    moves=(
        Move(
            "leave",
            Label("登记离开", "Note leaving"),
            ("inside",),
            "left",
            EVERYONE,
            needs=("left_at",),
            tone="good",
        ),
        Move(
            "turn_away",
            Label("拒绝进入", "Turn away"),
            ("inside",),
            "turned_away",
            EVERYONE,
            reason=True,
            tone="bad",
        ),
    ),
    sections=(
        Section(
            Label("来访人", "Visitor"),
            ("name", "phone", "people", "plate", "employer", "document_seen"),
        ),
        Section(
            Label("来访", "Visit"),
            ("unit", "purpose", "host_agreed", "arrived_at", "left_at", "photos", "note"),
        ),
    ),
    fields=(
        _briefly("name", "来访人", "Visitor", Personal.NAME),
        _briefly("phone", "联系电话", "Phone", Personal.PHONE, 30),
        plain("people", integer(1, 500), "人数", "People"),
        _briefly("plate", "车牌号", "Plate", Personal.IDENTITY, 20),
        plain("employer", text(80), "来访单位", "From"),
        plain("document_seen", flag(), "已查看证件(不留存)", "Document seen, not copied"),
        unit(required=False),
        plain("purpose", PURPOSE, "事由", "Purpose", in_list=True, required=True),
        plain("host_agreed", flag(), "已与住户确认", "Confirmed with the host"),
        when("arrived_at", "进入时间", "Arrived at", required=True, in_list=True),
        when("left_at", "离开时间", "Left at", in_list=True),
        photos(),
        note(),
    ),
)
