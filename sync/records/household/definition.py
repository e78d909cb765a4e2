"""住户档案: one household, one file; it may hold several units (G1, G2, trap 20)."""

from sync.definition import (
    SERVICE,
    Field,
    Label,
    Merge,
    Move,
    Option,
    Personal,
    RecordType,
    Role,
    State,
    choice,
    flag,
    refs,
    text,
)
from sync.wording import YEARS_3, note, phone

KEEPERS = SERVICE | {Role.SYSTEM}

DEFINITION = RecordType(
    name="household",
    label=Label("住户档案", "Household"),
    icon="home",
    create=KEEPERS,
    title=("name",),
    initial="living",
    keep_days=None,
    states=(
        State("living", Label("在住", "Living here"), tone="good"),
        State("vacant", Label("空置", "Vacant")),
        State("left", Label("已迁出", "Moved out"), open=False),
    ),
    moves=(
        Move("move_out", Label("迁出", "Move out"), ("living", "vacant"), "left", KEEPERS),
        Move("vacate", Label("登记空置", "Note as vacant"), ("living",), "vacant", KEEPERS),
        Move(
            "move_back",
            Label("恢复在住", "Living here again"),
            ("vacant", "left"),
            "living",
            KEEPERS,
        ),
    ),
    register=True,
    fields=(
        Field(
            "name",
            text(80),
            Label("户名", "Household"),
            personal=Personal.NAME,
            retain_days=YEARS_3,
            write=KEEPERS,
            required=True,
            in_list=True,
            search=True,
        ),
        Field(
            "units",
            refs("unit", most=50),
            Label("房号", "Units"),
            personal=Personal.PLACE,
            retain_days=None,
            write=KEEPERS,
            in_list=True,
            search=True,
        ),
        Field(
            "tenure",
            choice(
                Option("owner", Label("业主自住", "Owner")),
                Option("tenant", Label("承租", "Tenant")),
                Option("company", Label("单位", "Company")),
            ),
            Label("使用性质", "Tenure"),
            personal=Personal.NONE,
            retain_days=None,
            write=KEEPERS,
            in_list=True,
        ),
        Field(
            "emergency_name",
            text(60),
            Label("紧急联络人", "Emergency contact"),
            personal=Personal.NAME,
            retain_days=YEARS_3,
            write=KEEPERS,
        ),
        phone("emergency_phone", "紧急联络电话", "Emergency phone", write=KEEPERS),
        Field(
            "parcel_consent",
            flag(),
            Label("长期同意代收快递", "Standing consent to parcels"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.KEEP_BOTH,
        ),
        note(),
    ),
)
