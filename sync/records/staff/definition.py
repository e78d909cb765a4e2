"""员工: a person's post at one site; operations name it as their author (A1, A2)."""

from sync.definition import (
    ADMINISTRATORS,
    STAFF,
    Field,
    Kind,
    Label,
    Move,
    Option,
    Personal,
    RecordType,
    Role,
    State,
    choice,
    text,
)

KEEPERS = ADMINISTRATORS | {Role.SYSTEM}


def _field(
    name: str, kind: Kind, zh: str, en: str, personal: Personal, required: bool = False
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=personal,
        retain_days=None,
        write=KEEPERS,
        required=required,
        in_list=name not in ("account",),
        search=name == "name",
    )


DEFINITION = RecordType(
    name="staff",
    label=Label("员工", "Staff"),
    icon="users",
    create=KEEPERS,
    void=ADMINISTRATORS,
    title=("name",),
    initial="active",
    keep_days=None,
    register=True,
    states=(
        State("active", Label("在岗", "Active"), tone="good"),
        State("left", Label("已离岗", "Left"), open=False),
    ),
    moves=(
        Move("leave", Label("离岗", "Leave"), ("active",), "left", KEEPERS, tone="bad"),
        Move("rejoin", Label("复岗", "Rejoin"), ("left",), "active", KEEPERS),
    ),
    fields=(
        _field("name", text(60), "姓名", "Name", Personal.NAME, required=True),
        _field(
            "role",
            choice(
                Option("director", Label("管理处负责人", "Director")),
                Option("manager", Label("客户服务部部长", "Service manager")),
                Option("assistant", Label("客服助理", "Service assistant")),
                Option("reception", Label("前台接待", "Reception")),
                Option("butler", Label("管家", "Butler")),
                Option("engineer", Label("工程维修", "Engineer")),
                Option("security", Label("秩序维护", "Security")),
                Option("administrator", Label("系统管理员", "Administrator")),
                Option("system", Label("系统", "System")),
            ),
            "岗位",
            "Role",
            Personal.NONE,
            required=True,
        ),
        _field("title", text(60), "职务称谓", "Job title", Personal.NONE),
        _field("grid", text(40), "负责网格", "Grid", Personal.NONE),
        Field(
            "phone",
            text(30, pattern=r"[0-9+() -]{0,30}"),
            Label("工作电话", "Work phone"),
            personal=Personal.PHONE,
            retain_days=None,
            write=KEEPERS,
            read=STAFF | KEEPERS,
        ),
        _field("account", text(40), "账号编号", "Account id", Personal.NONE),
    ),
)
