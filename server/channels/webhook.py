"""通用接口: a JSON document posted to a program of the office's own."""

from __future__ import annotations

import hashlib
import hmac
import json

from server.channels.base import BadOption, Option, Outgoing, Setup
from server.channels.outward import Call, call, check_own_url
from server.channels.robots import JSON


class Webhook:
    """The header `Idempotency-Key` is the message's id at every try; with a secret the header
    `X-Rounds-Signature` holds `sha256=` and the HMAC of the body in hexadecimal."""

    kind = "webhook"
    group = False
    options = (
        Option("url", "接收地址 · address that receives", secret=True),
        Option("secret", "签名密钥 · signing secret", secret=True, required=False),
        Option(
            "personal",
            "是否附收件人姓名与电话 yes/no · send the recipient's name and phone",
            required=False,
            default="no",
        ),
    )

    def check(self, setup: Setup) -> None:
        check_own_url(setup["url"], private=setup.private)
        if setup["personal"] not in ("", "yes", "no"):
            raise BadOption("personal: yes / no")

    def send(self, setup: Setup, message: Outgoing) -> str:
        document = {
            "id": message.id,
            "purpose": message.purpose,
            "office": message.office,
            "unit": message.unit,
            "text": message.text,
        }
        if setup["personal"] == "yes":
            document |= {"recipient": message.recipient, "phone": message.phone}
        body = json.dumps(document, ensure_ascii=False, sort_keys=True).encode()
        headers = {**JSON, "Idempotency-Key": message.id}
        if setup["secret"]:
            mark = hmac.new(setup["secret"].encode(), body, hashlib.sha256).hexdigest()
            headers["X-Rounds-Signature"] = f"sha256={mark}"
        answer = call(Call("POST", setup["url"], headers, body), private=setup.private)
        return f"HTTP {answer.status}"
