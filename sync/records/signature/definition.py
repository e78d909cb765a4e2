"""签字: strokes with time and pressure, and exactly what the signer saw, sealed by one hash.

`seal` is SHA-256 over the canonical bytes of `{"shown", "strokes", "records", "signer",
"manner", "relation", "signed_at", "wording"}`; any later change to signature or content shows
(Electronic Signature Law 13; L5; trap 16)."""

from sync.definition import (
    STAFF,
    Field,
    Kind,
    Label,
    Merge,
    Option,
    Personal,
    RecordType,
    State,
    choice,
    items,
    json,
    moment,
    ref,
    text,
)
from sync.wording import YEARS_3, photos, unit, when

MANNERS = choice(
    Option("self", Label("本人签字", "Signed in person"), "good"),
    Option("proxy", Label("代签", "Signed by a proxy"), "info"),
    Option("refused", Label("拒绝签字", "Refused to sign"), "warn"),
    Option("absent", Label("不在场", "Absent"), "warn"),
)


def _once(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    personal: Personal = Personal.NONE,
    required: bool = False,
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=personal,
        retain_days=YEARS_3 if personal is not Personal.NONE else None,
        merge=Merge.WRITE_ONCE,
        required=required,
    )


DEFINITION = RecordType(
    name="signature",
    label=Label("签字", "Signature"),
    icon="signature",
    create=STAFF,
    title=("signer",),
    initial="sealed",
    # It leaves a tablet with the records that it was given for.
    keep_days=None,
    states=(State("sealed", Label("已封存", "Sealed"), open=False, tone="good"),),
    fields=(
        _once("purpose", text(64), "用途", "Purpose", required=True),
        _once(
            "records",
            items(
                Field("type", text(64), Label("类型", "Type"), Personal.NONE, None, required=True),
                Field("id", ref("*"), Label("记录", "Record"), Personal.NONE, None, required=True),
            ),
            "所签记录",
            "Signed for",
        ),
        _once("manner", MANNERS, "签字方式", "Manner", required=True),
        _once("signer", text(60), "签字人", "Signer", Personal.NAME),
        _once("relation", text(60), "与业主关系", "Relation", Personal.WORDS),
        _once("witness", text(60), "见证人", "Witness", Personal.NAME),
        _once("identity", text(60), "身份核验方式", "Identity check"),
        _once("strokes", json(131_072), "笔迹", "Strokes", Personal.SIGNATURE),
        _once("shown", json(32_768), "签字时所示内容", "What was shown", Personal.WORDS),
        _once("wording", text(80), "文本版本", "Wording version"),
        _once("seal", text(64, pattern="[0-9a-f]{64}"), "封印", "Seal", required=True),
        _once("signed_at", moment(), "签字时间", "Signed at", required=True),
        when("noted_at", "登记时间", "Noted at"),
        unit(required=False),
        photos("见证照片", "Witness photos"),
    ),
)
