"""企业微信群机器人: text messages to a group of WeCom."""

from __future__ import annotations

from server.channels import robots
from server.channels.base import Outgoing, Setup

# 45009: more than twenty a minute; -1: their system is busy.
BUSY = frozenset({-1, 45009})


class WeCom:
    """https://developer.work.weixin.qq.com: 群机器人配置说明."""

    kind = "wecom"
    group = True
    options = (robots.URL,)

    def check(self, setup: Setup) -> None:
        robots.check_host(setup, "qyapi.weixin.qq.com")

    def send(self, setup: Setup, message: Outgoing) -> str:
        body = {"msgtype": "text", "text": {"content": message.text}}
        answer = robots.post(setup, setup["url"], body, message.id)
        return robots.expect(answer, "errcode", BUSY)
