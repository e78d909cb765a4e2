"""Every kind of channel against a real other side, and what none of them may do."""

from __future__ import annotations

import base64
import contextlib
import email
import email.policy
import hashlib
import hmac
import json
import socket
import threading
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from server.channels import outward
from server.channels.addresses import allowed, resolve
from server.channels.base import BadOption, Outgoing, Setup, Undelivered
from server.channels.outward import ANSWER_MOST, Call, call
from server.channels.registry import CHANNELS
from server.security.sealing import NotOurs, seal, unseal
from sync.catalogue import catalogue
from tests.server.support.receivers import (
    MailReceiver,
    WebReceiver,
    mail_receiver,
    web_receiver,
)

TEXT = '王晓明您好，"顺丰"快件已到\n取件码 123456'
MESSAGE = Outgoing(
    id="01890000-0000-7000-8000-000000000001",
    text=TEXT,
    purpose="pickup",
    office="云溪花园",
    unit="1栋-1-0302",
    recipient="王晓明",
    phone="138 0000 5678",
    email="wang@mail.example",
)


@pytest.fixture
def web() -> Iterator[WebReceiver]:
    with web_receiver() as receiver:
        yield receiver


@pytest.fixture
def mail() -> Iterator[MailReceiver]:
    with mail_receiver() as receiver:
        yield receiver


def private(**options: str) -> Setup:
    return Setup(options, private=True)


def refusal(kind: str, setup: Setup, message: Outgoing = MESSAGE) -> Undelivered:
    with pytest.raises(Undelivered) as caught:
        CHANNELS[kind].send(setup, message)
    return caught.value


def test_the_kinds_are_those_of_the_record() -> None:
    kind = catalogue()["channel"].field("kind")
    assert kind is not None
    assert {option.code for option in kind.kind.options} == set(CHANNELS)


@pytest.mark.parametrize("kind", ["wecom", "dingtalk"])
def test_wecom_and_dingtalk_take_a_text(web: WebReceiver, kind: str) -> None:
    CHANNELS[kind].send(private(url=web.url + "?key=k"), MESSAGE)
    [heard] = web.heard
    assert heard.method == "POST"
    assert heard.json() == {"msgtype": "text", "text": {"content": TEXT}}
    assert heard.headers["idempotency-key"] == MESSAGE.id
    assert heard.path.startswith("/hook?key=k")


def test_dingtalk_signs(web: WebReceiver) -> None:
    CHANNELS["dingtalk"].send(private(url=web.url + "?access_token=t", secret="SEC1"), MESSAGE)
    asked = parse_qs(urlsplit(web.heard[0].path).query)
    told = f"{asked['timestamp'][0]}\nSEC1".encode()
    wanted = base64.b64encode(hmac.new(b"SEC1", told, hashlib.sha256).digest()).decode()
    assert asked["sign"] == [wanted]
    assert abs(int(asked["timestamp"][0]) / 1000 - time.time()) < 60


def test_feishu_signs_in_the_body(web: WebReceiver) -> None:
    CHANNELS["feishu"].send(private(url=web.url, secret="SEC2"), MESSAGE)
    body = web.heard[0].json()
    key = f"{body['timestamp']}\nSEC2".encode()
    assert body["sign"] == base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()
    assert (body["msg_type"], body["content"]) == ("text", {"text": TEXT})


@pytest.mark.parametrize(
    ("kind", "body", "code", "again"),
    [
        ("wecom", b'{"errcode":93000}', "channel_refused", False),
        ("wecom", b'{"errcode":45009}', "channel_busy", True),
        ("dingtalk", b'{"errcode":310000}', "channel_refused", False),
        ("dingtalk", b'{"errcode":130101}', "channel_busy", True),
        ("feishu", b'{"code":19021}', "channel_refused", False),
        ("feishu", b'{"code":9499}', "channel_busy", True),
        ("feishu", b"<html>", "channel_refused", False),
    ],
)
def test_a_robot_that_refuses_is_heard(
    web: WebReceiver, kind: str, body: bytes, code: str, again: bool
) -> None:
    web.say((200, body))
    told = refusal(kind, private(url=web.url))
    assert (told.code, told.again) == (code, again)


def test_a_webhook_is_signed_and_tells_the_person_only_when_asked_to(web: WebReceiver) -> None:
    CHANNELS["webhook"].send(private(url=web.url, secret="k1"), MESSAGE)
    [heard] = web.heard
    mark = hmac.new(b"k1", heard.body, hashlib.sha256).hexdigest()
    assert heard.headers["x-rounds-signature"] == f"sha256={mark}"
    assert heard.headers["idempotency-key"] == MESSAGE.id
    assert set(heard.json()) == {"id", "purpose", "office", "unit", "text"}
    CHANNELS["webhook"].send(private(url=web.url, personal="yes"), MESSAGE)
    assert web.heard[1].json()["phone"] == MESSAGE.phone


def test_an_sms_is_written_as_its_place_demands(web: WebReceiver) -> None:
    body = '{"to":"{phone}","text":"{text}","id":"{id}"}'
    headers = "Authorization: Bearer t1\nX-App: rounds"
    setup = private(url=web.url + "?n={phone}", body=body, headers=headers, format="json")
    CHANNELS["sms"].send(setup, MESSAGE)
    [heard] = web.heard
    assert heard.json() == {"to": "13800005678", "text": TEXT, "id": MESSAGE.id}
    assert heard.headers["authorization"] == "Bearer t1"
    assert heard.path == "/hook?n=13800005678"
    CHANNELS["sms"].send(private(url=web.url, body="m={phone}&c={text}", format="form"), MESSAGE)
    assert parse_qs(web.heard[1].body.decode())["c"] == [TEXT]
    CHANNELS["sms"].send(private(url=web.url + "?m={phone}&c={text}", method="GET"), MESSAGE)
    assert web.heard[2].path.endswith(quote(TEXT, safe=""))


def test_a_text_cannot_add_to_the_template(web: WebReceiver) -> None:
    """What a resident is called must not become a field, a header or another address."""
    wild = Outgoing(MESSAGE.id, '","to":"x {phone}&a=b\r\nX: y', "pickup", "o", phone="13800005678")
    CHANNELS["sms"].send(
        private(url=web.url + "?t={text}", body='{"to":"{phone}","text":"{text}"}'), wild
    )
    [heard] = web.heard
    assert heard.json() == {"to": "13800005678", "text": wild.text}
    assert parse_qs(urlsplit(heard.path).query) == {"t": [wild.text]}
    assert "x" not in heard.headers


def test_an_answer_without_the_word_is_no_success(web: WebReceiver) -> None:
    web.say((200, b'{"status":"FAIL"}'))
    setup = private(url=web.url, body='"{phone}{text}"', expect='"OK"')
    assert refusal("sms", setup).code == "channel_refused"
    nobody = Outgoing(MESSAGE.id, TEXT, "pickup", "o", phone="")
    assert refusal("sms", setup, nobody).code == "no_address"


def mailbox(mail: MailReceiver, **options: str) -> Setup:
    told = {"host": "127.0.0.1", "port": str(mail.port), "security": "none"}
    return private(**told, sender="desk@office.example", **options)


def test_a_letter_arrives(mail: MailReceiver) -> None:
    CHANNELS["email"].check(mailbox(mail))
    CHANNELS["email"].send(mailbox(mail), MESSAGE)
    letter: Any = email.message_from_string(mail.letters[0], policy=email.policy.default)
    assert letter["To"] == "wang@mail.example"
    assert letter["Message-ID"] == f"<{MESSAGE.id}@office.example>"
    assert "云溪花园" in letter["Subject"]
    assert letter.get_content().strip() == TEXT
    assert "rcpt TO:<wang@mail.example>" in mail.said


@pytest.mark.parametrize(
    ("answer", "code", "again"),
    [("550 no such box", "channel_refused", False), ("451 later", "channel_busy", True)],
)
def test_a_mail_server_that_refuses_is_heard(
    mail: MailReceiver, answer: str, code: str, again: bool
) -> None:
    mail.refuse["RCPT"] = answer
    told = refusal("email", mailbox(mail))
    assert (told.code, told.again) == (code, again)
    assert mail.letters == []


def test_a_mail_server_without_tls_gets_nothing(mail: MailReceiver) -> None:
    setup = mailbox(mail)
    told = refusal("email", Setup({**setup.options, "security": "starttls"}, private=True))
    assert told.code == "unreachable"
    assert mail.letters == []


def test_a_mailbox_cannot_smuggle_lines(mail: MailReceiver) -> None:
    for box in ("a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "", "nobody"):
        wild = Outgoing(MESSAGE.id, TEXT, "pickup", "o", email=box)
        assert refusal("email", mailbox(mail), wild).code == "no_address"
    assert mail.said == []


INNER = (
    "127.0.0.1 127.8.8.8 0.0.0.0 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 "
    "224.0.0.1 255.255.255.255 240.0.0.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1 ff02::1 "
    "::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 64:ff9b::a00:1 2002:7f00:1:: "
    "2001:0:0:0:0:0:80ff:fffe not-an-address"
).split()


@pytest.mark.parametrize("address", INNER)
def test_an_address_inside_is_never_called(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not allowed(address, private=False)
    answers(monkeypatch, [address])
    with pytest.raises(Undelivered, match="address_forbidden"):
        resolve("robot.example", 443, private=False)


@pytest.mark.parametrize("address", ["8.8.8.8", "1.2.4.8", "2400:3200::1"])
def test_an_address_outside_may_be_called(address: str) -> None:
    assert allowed(address, private=False)


@pytest.mark.parametrize("address", ["0.0.0.0", "::", "224.0.0.1", "ff02::1"])
def test_what_is_no_single_host_is_not_allowed_by_anybody(address: str) -> None:
    assert not allowed(address, private=True)


def answers(monkeypatch: pytest.MonkeyPatch, *lookups: list[str]) -> list[str]:
    """Let names resolve to these addresses, one list for each lookup. Returns what was asked."""
    asked: list[str] = []
    waiting = list(lookups)

    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: int, *rest: Any, **more: Any) -> list[Any]:
        if host[0].isdigit():
            return real(host, port, *rest, **more)
        asked.append(host)
        found = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr("socket.getaddrinfo", getaddrinfo)
    return asked


def test_one_inner_address_among_others_is_enough_to_refuse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers(monkeypatch, ["8.8.8.8", "127.0.0.1"])
    with pytest.raises(Undelivered, match="address_forbidden"):
        resolve("robot.example", 443, private=False)


def test_the_connection_goes_to_the_address_that_was_judged(
    web: WebReceiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that answers otherwise at the second look is not looked at twice."""
    asked = answers(monkeypatch, ["127.0.0.1"], ["192.0.2.1"])
    call(Call("POST", f"http://robot.example:{web.port}/x", {}, b"{}"), private=True)
    assert asked == ["robot.example"]
    assert web.heard[0].headers["host"] == f"robot.example:{web.port}"


def test_the_office_s_own_server_is_not_called_without_leave(web: WebReceiver) -> None:
    for kind in ("webhook", "wecom", "dingtalk", "feishu"):
        assert refusal(kind, Setup({"url": web.url})).code == "address_forbidden"
    assert refusal("sms", Setup({"url": web.url, "body": "{phone}{text}"})).code == (
        "address_forbidden"
    )
    assert web.heard == []


@pytest.mark.parametrize(
    "url",
    ["file:///etc/passwd", "ftp://robot.example/x", "gopher://x/", "http://", "//x/y",
     "http://a:b@robot.example/", "http://robot.example:0/", "http://robot.example/a b",
     "http://robot.example/a\r\nX: y", "http://[::1"],
)  # fmt: skip
def test_only_http_addresses_are_taken(url: str) -> None:
    with pytest.raises(BadOption):
        CHANNELS["webhook"].check(private(url=url))
    with pytest.raises(Undelivered, match="address_forbidden"):
        call(Call("GET", url, {}, b""), private=True)


def test_a_redirect_is_not_followed(web: WebReceiver) -> None:
    web.answers[:] = [(302, {"Location": web.url + "/elsewhere"}, b"")]
    told = refusal("webhook", private(url=web.url))
    assert (told.code, told.again) == ("redirected", False)
    assert len(web.heard) == 1


@pytest.mark.parametrize(
    ("status", "code", "again"),
    [(400, "channel_refused", False), (404, "channel_refused", False), (429, "channel_busy", True),
     (500, "channel_busy", True), (503, "channel_busy", True)],
)  # fmt: skip
def test_a_status_tells_whether_to_try_again(
    web: WebReceiver, status: int, code: str, again: bool
) -> None:
    web.say((status, b""))
    told = refusal("webhook", private(url=web.url))
    assert (told.code, told.again, told.detail) == (code, again, f"HTTP {status}")


def test_no_more_of_an_answer_is_read_than_needed(web: WebReceiver) -> None:
    web.say((200, b"x" * (ANSWER_MOST * 20)))
    answer = call(Call("POST", web.url, {}, b""), private=True)
    assert len(answer.body) == ANSWER_MOST


def test_a_server_that_drips_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes in time, the whole never does."""
    monkeypatch.setattr(outward, "WHOLE_SECONDS", 0.5)
    ended = threading.Event()

    def drip(listener: socket.socket) -> None:
        other, _ = listener.accept()
        with other, contextlib.suppress(OSError):
            other.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            while not ended.wait(0.05):
                other.sendall(b"x")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=drip, args=(listener,))
        thread.start()
        start = time.monotonic()
        told = refusal("webhook", private(url=f"http://127.0.0.1:{listener.getsockname()[1]}/"))
        ended.set()
        thread.join(5)
    assert time.monotonic() - start < 5
    assert (told.code, told.again) == ("unreachable", True)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("wecom", {"url": "https://evil.example/cgi-bin/webhook/send?key=k"}),
        ("wecom", {"url": "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k"}),
        ("dingtalk", {"url": "https://open.feishu.cn/x"}),
        ("feishu", {"url": "https://open.feishu.cn.evil.example/x"}),
        ("webhook", {"url": "http://hooks.example/x"}),
        ("webhook", {"url": "https://hooks.example/x", "personal": "maybe"}),
        ("sms", {"url": "http://sms.example/s", "body": "{phone}{text}"}),
        ("sms", {"url": "https://sms.example/send", "body": "{text}"}),
        ("sms", {"url": "https://{phone}.example/send", "body": "{phone}{text}"}),
        ("sms", {"url": "https://sms.example/s", "body": "{phone}{text}", "headers": "Host: x"}),
        ("sms", {"url": "https://sms.example/s", "body": "{phone}{text}", "method": "DELETE"}),
        ("email", {"host": "mail.example", "sender": "x"}),
        ("email", {"host": "mail.example", "sender": "a@b.example", "security": "none"}),
        ("email", {"host": "mail.example", "sender": "a@b.example", "port": "x"}),
    ],
)
def test_what_cannot_be_meant_is_not_taken(kind: str, options: dict[str, str]) -> None:
    with pytest.raises(BadOption):
        CHANNELS[kind].check(Setup(options))


def test_what_is_sealed_opens_only_in_its_place() -> None:
    sealed = seal(b"s" * 32, "channel a", json.dumps({"url": "x"}).encode())
    assert unseal(b"s" * 32, "channel a", sealed) == b'{"url": "x"}'
    assert b"url" not in sealed
    altered = bytes([sealed[0] ^ 1]) + sealed[1:]
    for secret, about, body in (
        (b"t" * 32, "channel a", sealed),
        (b"s" * 32, "channel b", sealed),
        (b"s" * 32, "channel a", altered),
        (b"s" * 32, "channel a", b""),
    ):
        with pytest.raises(NotOurs):
            unseal(secret, about, body)
