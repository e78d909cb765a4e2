"""小区: the community. Its record id is the site id that everything is keyed by."""

from sync.definition import (
    ADMINISTRATORS,
    Field,
    Label,
    Option,
    Personal,
    RecordType,
    Role,
    State,
    choice,
    text,
)

OWNERS = ADMINISTRATORS | {Role.SYSTEM, Role.DIRECTOR}


def _text(name: str, zh: str, en: str, required: bool = False) -> Field:
    return Field(
        name,
        text(200),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        write=OWNERS,
        required=required,
        in_list=True,
    )


DEFINITION = RecordType(
    name="site",
    label=Label("小区", "Community"),
    icon="building",
    create=OWNERS,
    void=ADMINISTRATORS,
    title=("name",),
    initial="active",
    keep_days=None,
    states=(State("active", Label("在管", "Managed"), tone="good"),),
    fields=(
        _text("name", "小区名称", "Name", required=True),
        Field(
            "kind",
            choice(
                Option("residential", Label("住宅", "Residential")),
                Option("office", Label("写字楼", "Offices")),
                Option("mixed", Label("商住混合", "Mixed")),
            ),
            Label("物业类型", "Property type"),
            personal=Personal.NONE,
            retain_days=None,
            write=OWNERS,
            in_list=True,
        ),
        _text("address", "地址", "Address"),
        _text("office", "管理处", "Management office"),
        _text("phone", "服务电话", "Office phone"),
        _text("complaints_phone", "投诉电话", "Complaints phone"),
    ),
)
