"""What the group robots have in common: a text posted to an address that is itself the key."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urlsplit

from server.channels.base import BadOption, Option, Setup, Undelivered
from server.channels.outward import Call, call, check_url

URL = Option("url", "Webhook 地址 · the robot's webhook address", secret=True)
SIGNING = Option("secret", "加签密钥 · signing secret", secret=True, required=False)
JSON = {"Content-Type": "application/json; charset=utf-8"}


def check_host(setup: Setup, host: str) -> None:
    """A robot lives at its maker's address, over TLS; another one is a mistake, unless it was said
    to be private. Raises BadOption."""
    parts = check_url(setup["url"])
    if not setup.private and (parts.scheme != "https" or parts.hostname != host):
        raise BadOption(
            f"url: 应为 https://{host}/…；若经内网转发，请加 --allow-private · must begin with "
            f"https://{host}/; for a relay in a private network add --allow-private"
        )


def post(setup: Setup, url: str, body: dict[str, Any], key: str) -> dict[str, Any]:
    """Post the body; returns the answer's JSON. Raises Undelivered."""
    sent = json.dumps(body, ensure_ascii=False).encode()
    headers = {**JSON, "Idempotency-Key": key}
    return call(Call("POST", url, headers, sent), private=setup.private).json()


def expect(answer: dict[str, Any], name: str, busy: frozenset[int]) -> str:
    """Robots answer 200 also when they refuse: their own code tells. Raises Undelivered."""
    code = answer.get(name)
    if code == 0:
        return "ok"
    detail = f"{name} {code}" if isinstance(code, int) else "no answer code"
    again = code in busy
    raise Undelivered("channel_busy" if again else "channel_refused", detail, again=again)


def with_query(url: str, extra: str) -> str:
    return f"{url}{'&' if urlsplit(url).query else '?'}{extra}"
