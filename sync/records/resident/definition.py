"""住户成员: a person of a household: owner, tenant, family, minor (G2, B1)."""

from sync.definition import (
    SERVICE,
    Field,
    Label,
    Move,
    Option,
    Personal,
    RecordType,
    Role,
    State,
    choice,
    ref,
    text,
)
from sync.wording import YEARS_3, note, phone

KEEPERS = SERVICE | {Role.SYSTEM}

DEFINITION = RecordType(
    name="resident",
    label=Label("住户成员", "Resident"),
    icon="person",
    create=KEEPERS,
    title=("name",),
    initial="living",
    keep_days=None,
    states=(
        State("living", Label("在住", "Living here"), tone="good"),
        State("left", Label("已迁出", "Moved out"), open=False),
    ),
    moves=(
        Move("move_out", Label("迁出", "Move out"), ("living",), "left", KEEPERS),
        Move("move_back", Label("恢复在住", "Living here again"), ("left",), "living", KEEPERS),
    ),
    register=True,
    fields=(
        Field(
            "household",
            ref("household"),
            Label("住户档案", "Household"),
            personal=Personal.NONE,
            retain_days=None,
            write=KEEPERS,
            required=True,
            in_list=True,
        ),
        Field(
            "name",
            text(60),
            Label("姓名", "Name"),
            personal=Personal.NAME,
            retain_days=YEARS_3,
            write=KEEPERS,
            required=True,
            in_list=True,
            search=True,
        ),
        phone("phone", "联系电话", "Phone", write=KEEPERS),
        Field(
            "email",
            text(120, pattern=r"[^@ ]+@[^@ ]+"),
            Label("电子邮箱", "E-mail"),
            personal=Personal.EMAIL,
            retain_days=YEARS_3,
            write=KEEPERS,
        ),
        Field(
            "relation",
            choice(
                Option("owner", Label("业主", "Owner")),
                Option("tenant", Label("承租人", "Tenant")),
                Option("family", Label("家属", "Family")),
                Option("minor", Label("未成年人", "Minor")),
                Option("employee", Label("员工", "Employee")),
                Option("other", Label("其他", "Other")),
            ),
            Label("身份", "Relation"),
            personal=Personal.NONE,
            retain_days=None,
            write=KEEPERS,
            in_list=True,
        ),
        note(),
    ),
)
