"""查看号码: that somebody looked at a number that is masked otherwise, and why (G5, trap 15).

Whoever sees the record that holds the number may look, offline too; the reason is given first.
Only leaders read who looked at what: everybody else hands this in and never sees it again. The
number itself is not in here.
"""

from sync.definition import (
    LEADERS,
    STAFF,
    Field,
    Kind,
    Label,
    Merge,
    Personal,
    RecordType,
    State,
    ref,
    text,
)
from sync.wording import YEARS_3


def _once(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    personal: Personal = Personal.NONE,
    *,
    list_: bool = False,
) -> Field:
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=personal,
        retain_days=YEARS_3 if personal is not Personal.NONE else None,
        merge=Merge.WRITE_ONCE,
        required=True,
        in_list=list_,
    )


DEFINITION = RecordType(
    name="reveal",
    label=Label("号码查看记录", "Number looked up"),
    icon="eye",
    register=True,
    create=STAFF,
    read=LEADERS,
    title=("reason",),
    initial="noted",
    keep_days=30,
    states=(State("noted", Label("已登记", "Noted"), open=False),),
    fields=(
        _once("about_type", text(64), "所属类型", "Belongs to (type)"),
        _once("about", ref("*"), "所属记录", "Belongs to"),
        _once("field", text(120), "查看的项目", "What was looked at"),
        _once("reason", text(200), "查看原因", "Why", Personal.WORDS, list_=True),
    ),
)
