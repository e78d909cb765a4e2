"""短信: a text message through whatever provider the office has, by a template of its request.

`{phone}`, `{text}` and `{id}` in address and body are filled in, each written as its place demands:
percent-encoded in the address and in forms, escaped in JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import quote, quote_plus

from server.channels.base import BadOption, Option, Outgoing, Setup, Undelivered
from server.channels.outward import Call, call, check_own_url

METHODS = frozenset({"GET", "POST", "PUT"})
_PLACE = re.compile(r"\{(phone|text|id)\}")
_HEADER = re.compile(r"[A-Za-z0-9-]+: ?[^\r\n]*")
_NUMBER = re.compile(r"\+?[0-9]{5,20}")


def fill(template: str, message: Outgoing, write: Callable[[str], str]) -> str:
    """The template with what it asks for, each value as `write` puts it down."""
    values = {"phone": _digits(message.phone), "text": message.text, "id": message.id}
    return _PLACE.sub(lambda hit: write(values[hit[1]]), template)


def _digits(phone: str) -> str:
    return re.sub(r"[^0-9+]", "", phone)


def _in_json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]


class Sms:
    """One request a message; `expect` is a word that the answer must hold to count as accepted."""

    kind = "sms"
    group = False
    options = (
        Option("url", "接口地址 · the provider's address", secret=True),
        Option("method", "GET / POST / PUT", required=False, default="POST"),
        Option(
            "headers",
            "请求头，每行一个 Name: value · headers, one a line",
            secret=True,
            required=False,
        ),
        Option("body", "正文模板 · body with {phone} {text} {id}", secret=True, required=False),
        Option(
            "format",
            "json / form：正文的写法 · how the body is written",
            required=False,
            default="json",
        ),
        Option("expect", "成功的标志文字 · a word in a good answer", required=False),
    )

    def check(self, setup: Setup) -> None:
        parts = check_own_url(_PLACE.sub("x", setup["url"]), private=setup.private)
        if "{" in (parts.hostname or "") or _PLACE.search(setup["url"].partition("?")[0]):
            raise BadOption("url: 占位符只能在 ? 之后 · placeholders only after the ?")
        if (setup["method"] or "POST") not in METHODS:
            raise BadOption("method: GET / POST / PUT")
        if (setup["format"] or "json") not in ("json", "form"):
            raise BadOption("format: json / form")
        for line in _lines(setup["headers"]):
            if not _HEADER.fullmatch(line) or line.lower().startswith("host:"):
                raise BadOption("headers: Name: value")
        told = setup["url"] + setup["body"]
        if "{phone}" not in told or "{text}" not in told:
            raise BadOption("body: 缺少 {phone} 或 {text} · {phone} and {text} are needed")

    def send(self, setup: Setup, message: Outgoing) -> str:
        if not _NUMBER.fullmatch(_digits(message.phone)):
            raise Undelivered("no_address", again=False)
        form = setup["format"] == "form"
        url = fill(setup["url"], message, lambda value: quote(value, safe=""))
        body = fill(setup["body"], message, quote_plus if form else _in_json)
        kind = "application/x-www-form-urlencoded" if form else "application/json"
        headers = {"Content-Type": f"{kind}; charset=utf-8", "Idempotency-Key": message.id}
        for line in _lines(setup["headers"]):
            name, _, value = line.partition(":")
            headers[name] = value.strip()
        request = Call(setup["method"] or "POST", url, headers, body.encode())
        answer = call(request, private=setup.private)
        if setup["expect"] and setup["expect"].encode() not in answer.body:
            raise Undelivered("channel_refused", "unexpected answer", again=False)
        return f"HTTP {answer.status}"


def _lines(headers: str) -> list[str]:
    return [line.strip() for line in headers.splitlines() if line.strip()]
