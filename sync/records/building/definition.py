"""楼栋: a building of a community, and the grid (网格) that looks after it (A12)."""

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
    choice,
    integer,
    text,
)

KEEPERS = LEADERS | {Role.SYSTEM, Role.RECEPTION}


def _field(name: str, kind: Kind, zh: str, en: str, required: bool = False) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        write=KEEPERS,
        required=required,
        in_list=True,
        search=True,
    )


DEFINITION = RecordType(
    name="building",
    label=Label("楼栋", "Building"),
    icon="building",
    create=KEEPERS,
    title=("name",),
    initial="active",
    keep_days=None,
    states=(State("active", Label("在管", "Managed"), tone="good"),),
    register=True,
    fields=(
        _field("name", text(40), "楼栋", "Building", required=True),
        _field(
            "kind",
            choice(
                Option("residential", Label("住宅", "Residential")),
                Option("office", Label("写字楼", "Offices")),
            ),
            "物业类型",
            "Property type",
        ),
        _field("floors", integer(1, 200), "层数", "Floors"),
        _field("grid", text(40), "网格", "Grid"),
    ),
)
