"""房号: one flat or office, the address that most records name (trap 20)."""

from sync.definition import (
    LEADERS,
    Field,
    Kind,
    Label,
    Option,
    Personal,
    RecordType,
    Role,
    State,
    area,
    choice,
    integer,
    ref,
    text,
)

KEEPERS = LEADERS | {Role.SYSTEM, Role.RECEPTION, Role.ASSISTANT}


def _field(
    name: str, kind: Kind, zh: str, en: str, required: bool = False, search: bool = False
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        write=KEEPERS,
        required=required,
        in_list=True,
        search=search,
    )


DEFINITION = RecordType(
    name="unit",
    label=Label("房号", "Unit"),
    icon="door",
    create=KEEPERS,
    title=("code",),
    initial="active",
    keep_days=None,
    states=(State("active", Label("在管", "Managed"), tone="good"),),
    register=True,
    fields=(
        _field("building", ref("building"), "楼栋", "Building", required=True),
        _field("code", text(40), "房号", "Unit", required=True, search=True),
        _field("entrance", text(20), "单元", "Entrance"),
        _field("floor", integer(-5, 200), "楼层", "Floor"),
        _field(
            "kind",
            choice(
                Option("residential", Label("住宅", "Residential")),
                Option("office", Label("写字楼", "Office")),
                Option("shop", Label("商铺", "Shop")),
            ),
            "物业类型",
            "Property type",
        ),
        _field("area", area(), "建筑面积", "Floor area"),
    ),
)
