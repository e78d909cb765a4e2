"""照片: what a photo shows, when, where and by whom; the picture itself is a blob named by its
SHA-256 that travels apart (DESIGN: evidence)."""

from sync.definition import (
    EVERYONE,
    Field,
    Kind,
    Label,
    Merge,
    Personal,
    RecordType,
    State,
    integer,
    ref,
    text,
)
from sync.wording import YEARS_3, when


def _once(name: str, kind: Kind, zh: str, en: str, personal: Personal = Personal.NONE) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=personal,
        retain_days=YEARS_3 if personal is not Personal.NONE else None,
        merge=Merge.WRITE_ONCE,
        required=name in ("sha256", "bytes"),
    )


DEFINITION = RecordType(
    name="photo",
    label=Label("照片", "Photo"),
    icon="camera",
    create=EVERYONE,
    title=("caption",),
    initial="kept",
    # It leaves a tablet with the record that it is about.
    keep_days=None,
    states=(State("kept", Label("已留存", "Kept"), open=False),),
    fields=(
        _once("sha256", text(64, pattern="[0-9a-f]{64}"), "指纹", "SHA-256"),
        _once("bytes", integer(1, 8 * 1024 * 1024), "字节数", "Bytes"),
        _once("mime", text(40, pattern="image/(jpeg|png|webp)"), "格式", "Format"),
        _once("width", integer(1, 20_000), "宽", "Width"),
        _once("height", integer(1, 20_000), "高", "Height"),
        when("taken_at", "拍摄时间", "Taken at"),
        _once("place", text(120), "地点", "Place", Personal.PLACE),
        _once("about_type", text(64), "所属类型", "Belongs to (type)"),
        _once("about", ref("*"), "所属记录", "Belongs to"),
        _once("caption", text(200), "说明", "Caption", Personal.WORDS),
    ),
)
