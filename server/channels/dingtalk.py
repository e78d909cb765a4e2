"""钉钉群机器人: text messages to a group of DingTalk, signed where the robot asks for it."""

from __future__ import annotations

import base64
import hashlib
import hmac
from urllib.parse import urlencode

from server.channels import robots
from server.channels.base import Outgoing, Setup
from server.ids import now_ms

# 130101 and 410100: more than twenty a minute; -1: their system is busy.
BUSY = frozenset({-1, 130101, 410100})


def signature(secret: str, timestamp: int) -> str:
    """Of a moment in ms: HMAC-SHA-256 over `timestamp\\nsecret` with the secret, base64."""
    told = f"{timestamp}\n{secret}".encode()
    return base64.b64encode(hmac.new(secret.encode(), told, hashlib.sha256).digest()).decode()


class DingTalk:
    """https://open.dingtalk.com: 自定义机器人接入."""

    kind = "dingtalk"
    group = True
    options = (robots.URL, robots.SIGNING)

    def check(self, setup: Setup) -> None:
        robots.check_host(setup, "oapi.dingtalk.com")

    def send(self, setup: Setup, message: Outgoing) -> str:
        url = setup["url"]
        if setup["secret"]:
            now = now_ms()
            sign = signature(setup["secret"], now)
            url = robots.with_query(url, urlencode({"timestamp": now, "sign": sign}))
        body = {"msgtype": "text", "text": {"content": message.text}}
        return robots.expect(robots.post(setup, url, body, message.id), "errcode", BUSY)
