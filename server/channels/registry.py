"""All kinds of channels by name: those that `sync/records/channel` names, each in a file of its
own. Text that staff copy needs none: it never leaves through the server."""

from __future__ import annotations

from server.channels.base import Channel
from server.channels.dingtalk import DingTalk
from server.channels.email import Email
from server.channels.feishu import Feishu
from server.channels.sms import Sms
from server.channels.webhook import Webhook
from server.channels.wecom import WeCom

CHANNELS: dict[str, Channel] = {
    one.kind: one for one in (Email(), Sms(), WeCom(), DingTalk(), Feishu(), Webhook())
}
