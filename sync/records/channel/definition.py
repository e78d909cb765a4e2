"""发送渠道: a way by which messages leave the server, as devices know it: its name and its kind.

Addresses, keys and passwords stay sealed on the server (server/channels, docs/operating/channels.md);
only the server makes these records.
"""

from sync.definition import ONLY_SYSTEM, Field, Label, Move, Personal, RecordType, State, text
from sync.wording import options

KINDS = options(
    "email 电子邮件 E-mail",
    "sms 短信 Text message",
    "wecom 企业微信群机器人 WeCom group robot",
    "dingtalk 钉钉群机器人 DingTalk group robot",
    "feishu 飞书群机器人 Feishu group robot",
    "webhook 通用接口 Webhook",
)

DEFINITION = RecordType(
    name="channel",
    label=Label("发送渠道", "Channel"),
    icon="upload",
    later=True,
    create=ONLY_SYSTEM,
    void=ONLY_SYSTEM,
    title=("name",),
    initial="in_use",
    states=(
        State("in_use", Label("使用中", "In use"), tone="good"),
        State("removed", Label("已停用", "Removed"), open=False),
    ),
    moves=(Move("remove", Label("停用", "Remove"), ("in_use",), "removed", ONLY_SYSTEM),),
    fields=(
        Field(
            "name",
            text(40),
            Label("名称", "Name"),
            personal=Personal.NONE,
            retain_days=None,
            write=ONLY_SYSTEM,
            required=True,
            in_list=True,
        ),
        Field(
            "kind",
            KINDS,
            Label("类型", "Kind"),
            personal=Personal.NONE,
            retain_days=None,
            write=ONLY_SYSTEM,
            required=True,
            in_list=True,
        ),
    ),
)
