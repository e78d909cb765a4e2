"""设置: one value that a community may change; the defaults are in `sync/settings.py`."""

from sync.definition import Field, Label, Merge, Personal, RecordType, Role, State, json, text
from sync.wording import note

KEEPERS = frozenset({Role.ADMINISTRATOR, Role.DIRECTOR, Role.SYSTEM})

DEFINITION = RecordType(
    name="setting",
    label=Label("设置", "Setting"),
    icon="settings",
    create=KEEPERS,
    void=KEEPERS,
    title=("key",),
    initial="in_force",
    keep_days=None,
    states=(State("in_force", Label("生效", "In force"), tone="good"),),
    fields=(
        Field(
            "key",
            text(80),
            Label("项目", "Key"),
            personal=Personal.NONE,
            retain_days=None,
            write=KEEPERS,
            required=True,
            in_list=True,
        ),
        Field(
            "value",
            json(32_768),
            Label("内容", "Value"),
            personal=Personal.NONE,
            retain_days=None,
            merge=Merge.KEEP_BOTH,
            write=KEEPERS,
        ),
        note(),
    ),
)
