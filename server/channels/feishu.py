"""飞书群机器人: text messages to a group of Feishu, signed where the robot asks for it."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

from server.channels import robots
from server.channels.base import Outgoing, Setup
from server.ids import now_ms

# 9499 and 11232: too many at once.
BUSY = frozenset({9499, 11232})


def signature(secret: str, timestamp: int) -> str:
    """Of a moment in seconds: HMAC-SHA-256 over nothing, with `timestamp\\nsecret` as the key,
    base64."""
    key = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()


class Feishu:
    """https://open.feishu.cn: 自定义机器人使用指南."""

    kind = "feishu"
    group = True
    options = (robots.URL, robots.SIGNING)

    def check(self, setup: Setup) -> None:
        robots.check_host(setup, "open.feishu.cn")

    def send(self, setup: Setup, message: Outgoing) -> str:
        body: dict[str, Any] = {"msg_type": "text", "content": {"text": message.text}}
        if setup["secret"]:
            now = now_ms() // 1000
            body |= {"timestamp": str(now), "sign": signature(setup["secret"], now)}
        answer = robots.post(setup, setup["url"], body, message.id)
        return robots.expect(answer, "StatusCode" if "StatusCode" in answer else "code", BUSY)
