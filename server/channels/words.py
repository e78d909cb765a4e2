"""Why a try did not succeed, for whoever runs the server; staff read `messages.why_…`."""

from __future__ import annotations

from server.channels.base import Undelivered

_WORDS = {
    "unreachable": "连接不上 · cannot be reached",
    "certificate": "对方的安全证书不可信 · the other side's certificate is not trusted",
    "channel_busy": "对方繁忙，稍后再试 · the other side is busy, try later",
    "channel_refused": "对方拒绝了 · the other side refused",
    "redirected": "地址已变更 · the address has moved",
    "address_forbidden": "地址不被允许；若在内网，请重新添加并加 --allow-private · the address is "
    "not allowed; for a private network add the channel again with --allow-private",
    "no_address": "请用 --phone 或 --email 写明发给谁 · say to whom with --phone or --email",
}


def told(error: Undelivered) -> str:
    """In both languages, with the code and what the other side said."""
    said = " ".join(filter(None, (error.code, error.detail)))
    words = _WORDS.get(error.code)
    return f"{words} ({said})" if words else said
