"""A device over real HTTP: it keeps its connection, signs its chain, packs and unpacks as browsers
do, and counts every byte. What it does itself is kept out of the measured time."""

from __future__ import annotations

import base64
import gzip
import http.client
import json
import time
from dataclasses import dataclass, field
from typing import Any

import orjson
import zstandard
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from server.ids import now_ms, uuid7
from sync.canonical import canonical
from sync.chain import START, link
from tests.bench.contents import changes

PACK_FROM_BYTES = 2048


@dataclass
class Traffic:
    """What one device sent and got: `seconds` for each round trip."""

    up: int = 0
    down: int = 0
    body_down: int = 0
    errors: int = 0
    seconds: list[float] = field(default_factory=list)


class Device:
    """At one site, in the name of the post `staff`."""

    def __init__(self, port: int, site: str, staff: str) -> None:
        self.site, self.staff = site, staff
        self.cookies: dict[str, str] = {}
        self.http = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        self.id = uuid7()
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.counter, self.head = 0, START
        self.epoch: str | None = None
        self.cursor = 0
        self.records: dict[str, int] = {}
        self.traffic = Traffic()

    def sign_in(self, login: str, password: str) -> None:
        self._send("POST", "/api/session", json.dumps({"login": login, "password": password}))

    def enrol(self) -> None:
        point = self.key.public_key().public_numbers()
        x, y = (base64url(part.to_bytes(32)) for part in (point.x, point.y))
        key = {"kty": "EC", "crv": "P-256", "x": x, "y": y}
        told = {"id": self.id, "key": key, "name": "平板", "platform": "bench"}
        self._send("POST", "/api/devices", json.dumps(told))

    def create(self, number: int) -> dict[str, Any]:
        """The operation that makes the `number`th record."""
        kind, fields = changes(number)
        return self.operation(kind, uuid7(), 0, fields, move="create")

    def operation(
        self, kind: str, record: str, base: int, fields: dict[str, Any], **more: Any
    ) -> dict[str, Any]:
        raw = {
            "id": uuid7(),
            "device": self.id,
            "counter": self.counter + 1,
            "previous": self.head,
            "author": self.staff,
            "at": now_ms(),
            "site": self.site,
            "type": kind,
            "schema": 1,
            "record": record,
            "base": base,
            "set": fields,
            **more,
        }
        self.counter += 1
        self.head = link(self.head, canonical(raw))
        return raw

    def round_trip(self, operations: list[dict[str, Any]]) -> dict[str, Any]:
        """One sync; takes the page over. Its time is that of request and answer alone."""
        body = orjson.dumps(self._request(operations))
        answer = self._send("POST", f"/api/sites/{self.site}/sync", body)
        told: dict[str, Any] = orjson.loads(answer)
        for change in told["changes"]:
            self.records[change["record"]["id"]] = change["record"]["version"]
        self.epoch, self.cursor = told["epoch"], told["cursor"]
        bad = (o["status"] != "applied" for o in told["outcomes"])
        self.traffic.errors += sum(bad) + abs(len(told["outcomes"]) - len(operations))
        return told

    def pull_all(self) -> None:
        while self.round_trip([])["more"]:
            pass

    def _request(self, operations: list[dict[str, Any]]) -> dict[str, Any]:
        body: dict[str, Any] = {
            "protocol": 1,
            "device": self.id,
            "epoch": self.epoch,
            "cursor": self.cursor,
            "now": now_ms(),
            "operations": _lean(operations),
            "status": {"pending": 0, "oldest": None, "photos": 0, "app": "bench"},
        }
        if operations:
            last = operations[-1]
            head = link(last["previous"], canonical(last))
            body["head"] = {
                "counter": last["counter"],
                "hash": head,
                "signature": self._sign(head),
            }
        return body

    def _sign(self, head: str) -> str:
        r, s = decode_dss_signature(self.key.sign(head.encode(), ec.ECDSA(hashes.SHA256())))
        return base64url(r.to_bytes(32) + s.to_bytes(32))

    def _send(self, method: str, path: str, body: bytes | str) -> bytes:
        sent = body.encode() if isinstance(body, str) else body
        headers = {
            "Content-Type": "application/json",
            "Accept-Encoding": "gzip, deflate, br, zstd",
            "Sec-Fetch-Site": "same-origin",
        }
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{k}={v}" for k, v in self.cookies.items())
        if len(sent) > PACK_FROM_BYTES:
            sent, headers["Content-Encoding"] = gzip.compress(sent, 6), "gzip"
        start = time.perf_counter()
        self.http.request(method, path, sent, headers)
        answer = self.http.getresponse()
        packed = answer.read()
        self.traffic.seconds.append(time.perf_counter() - start)
        self.traffic.up += len(sent) + len(method + path) + _size(headers.items())
        self.traffic.down += len(packed) + _size(answer.getheaders()) + 17
        self.traffic.body_down += len(packed)
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        if answer.status not in (200, 201):
            raise RuntimeError(f"{method} {path}: {answer.status} {packed[:300]!r}")
        return _plain(packed, answer.headers.get("Content-Encoding"))


def base64url(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def _lean(operations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """As they travel: each but the first goes on from the one before it, which need not be said."""
    return [
        {name: value for name, value in raw.items() if name != "previous" or number == 0}
        for number, raw in enumerate(operations)
    ]


def _size(headers: Any) -> int:
    return sum(len(name) + len(value) + 4 for name, value in headers)


def _plain(packed: bytes, encoding: str | None) -> bytes:
    if encoding == "zstd":
        return zstandard.ZstdDecompressor().decompressobj().decompress(packed)
    return gzip.decompress(packed) if encoding == "gzip" else packed
