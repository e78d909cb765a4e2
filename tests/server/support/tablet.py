"""A tablet as the protocol describes it, without a screen: it makes operations, signs its chain,
syncs, and keeps what it pulled."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.ids import now_ms, uuid7
from sync.canonical import canonical
from sync.chain import START, link

OWN = {"Sec-Fetch-Site": "same-origin"}
Raw = dict[str, Any]


def _text(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


class Tablet:
    def __init__(self, client: FlaskClient, staff: str, site: str) -> None:
        self.client = client
        self.staff = staff
        self.site = site
        self.id = uuid7()
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.counter = 0
        self.head = START
        self.cursor = 0
        self.epoch: str | None = None
        self.records: dict[str, Raw] = {}
        self.epochs: dict[str, str] = {}

    def jwk(self) -> dict[str, str]:
        """The public key as browsers export it."""
        point = self.key.public_key().public_numbers()
        x, y = (_text(value.to_bytes(32)) for value in (point.x, point.y))
        return {"kty": "EC", "crv": "P-256", "x": x, "y": y}

    def enrol(self) -> TestResponse:
        told = {"id": self.id, "key": self.jwk(), "name": "平板", "platform": "test"}
        return self.client.post("/api/devices", json=told, headers=OWN)

    def operation(self, type_name: str, record: str | None = None, **parts: Any) -> Raw:
        """The next operation of this tablet's chain; keyword arguments replace its parts."""
        raw: Raw = {
            "id": uuid7(),
            "device": self.id,
            "counter": self.counter + 1,
            "previous": self.head,
            "author": self.staff,
            "at": now_ms(),
            "site": self.site,
            "type": type_name,
            "schema": 1,
            "record": record or uuid7(),
            "base": self.records[record]["version"] if record in self.records else 0,
            "set": {},
            **({"epoch": self.epochs[record]} if record in self.epochs else {}),
        }
        raw.update(parts)
        if "move" in raw and raw["move"] is None:
            del raw["move"]
        self.counter = raw["counter"]
        self.head = link(raw["previous"], canonical(raw))
        return raw

    def parcel(self, **values: Any) -> Raw:
        """A newly arrived parcel."""
        told = {"tracking": "YT7700112233445", "arrived_at": now_ms(), **values}
        return self.operation("parcel", move="create", set=told)

    def violation(self, **values: Any) -> Raw:
        """A breach of the rules, as a butler enters it."""
        told = {"category": "fire", "severity": "general", "found_at": now_ms(), **values}
        return self.operation("violation", move="create", set=told)

    def sign(self, hash_: str) -> str:
        r, s = decode_dss_signature(self.key.sign(hash_.encode(), ec.ECDSA(hashes.SHA256())))
        return _text(r.to_bytes(32) + s.to_bytes(32))

    def request(self, operations: list[Any], **parts: Any) -> Raw:
        body: Raw = {
            "protocol": 1,
            "device": self.id,
            "epoch": self.epoch,
            "cursor": self.cursor,
            "now": now_ms(),
            "operations": operations,
        }
        if operations and isinstance(operations[-1], dict):
            last = operations[-1]
            hash_ = self._hash_of(last)
            counter = last.get("counter", self.counter)
            body["head"] = {"counter": counter, "hash": hash_, "signature": self.sign(hash_)}
        body.update(parts)
        return body

    def _hash_of(self, raw: Raw) -> str:
        try:
            return link(raw["previous"], canonical(raw))
        except (KeyError, ValueError, TypeError):
            return self.head

    def post(self, body: Raw, *, packed: bool = False, site: str | None = None) -> TestResponse:
        sent = json.dumps(body, allow_nan=False).encode()
        headers = {**OWN, "Content-Type": "application/json"}
        if packed:
            sent, headers["Content-Encoding"] = gzip.compress(sent), "gzip"
        return self.client.post(f"/api/sites/{site or self.site}/sync", data=sent, headers=headers)

    def sync(self, *operations: Any, **parts: Any) -> Raw:
        """One round trip; takes the page over and returns the answer."""
        answer = self.post(self.request(list(operations), **parts))
        assert answer.status_code == 200, answer.text
        told: Raw = answer.get_json()
        for change in told["changes"]:
            record = change["record"]
            self.records[record["id"]] = record
            self.epochs[record["id"]] = told["epoch"]
        self.cursor, self.epoch = told["cursor"], told["epoch"]
        return told

    def outcome(self, operation: Any) -> Raw:
        """Push one operation; returns its outcome."""
        found: Raw = self.sync(operation)["outcomes"][0]
        return found

    def of_type(self, type_name: str) -> list[Raw]:
        return [r for r in self.records.values() if r["type"] == type_name]
