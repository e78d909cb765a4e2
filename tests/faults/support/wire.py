"""A tablet on a real connection that does not give up: it sends again until it is answered."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any, NamedTuple

from tests.server.support.office import PASSWORD
from tests.server.support.tablet import OWN, Raw, Tablet

# What breaks a request without telling what became of it.
BROKEN = (OSError, http.client.HTTPException, ValueError)
SECONDS_MAX = 5.0


class Answer(NamedTuple):
    """An answer that arrived whole."""

    status_code: int
    headers: http.client.HTTPMessage
    data: bytes

    @property
    def text(self) -> str:
        return self.data.decode()

    def get_json(self) -> Any:
        return json.loads(self.data)


class WireClient:
    """As much of Flask's test client as a tablet uses, over TCP: one connection a request."""

    def __init__(self, port: int, seconds: float = SECONDS_MAX) -> None:
        self.port = port
        self.seconds = seconds
        self.cookie = ""

    def call(
        self,
        method: str,
        path: str,
        data: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """Raises one of BROKEN when no whole answer arrives."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.seconds)
        sent = {**OWN, "Connection": "close", "Cookie": self.cookie, **(headers or {})}
        try:
            connection.request(method, path, data, sent)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        finally:
            connection.close()

    def get(self, path: str) -> Answer:
        return self.call("GET", path)

    def post(
        self,
        path: str,
        data: bytes | None = None,
        headers: dict[str, str] | None = None,
        json: Any = None,
    ) -> Answer:
        if json is None:
            return self.call("POST", path, data, headers)
        told = {**(headers or {}), "Content-Type": "application/json"}
        return self.call("POST", path, _json(json), told)

    def put(self, path: str, data: bytes, headers: dict[str, str]) -> Answer:
        return self.call("PUT", path, data, headers)

    def sign_in(self, login: str) -> None:
        answer = self.post("/api/session", json={"login": login, "password": PASSWORD})
        assert answer.status_code == 200, answer.text
        self.cookie = answer.headers["Set-Cookie"].partition(";")[0]


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


class WireTablet(Tablet):
    """`acked` holds the outcome of every operation that was answered, by id; `tries` counts the
    requests that it took."""

    def __init__(self, client: WireClient, staff: str, site: str) -> None:
        super().__init__(client, staff, site)  # type: ignore[arg-type]
        self.wire = client
        self.acked: dict[str, Raw] = {}
        self.tries = 0

    def attempt(self, operations: list[Raw]) -> bool:
        """Send once. Whether a whole answer came, be it a problem."""
        self.tries += 1
        try:
            answer = self.post(self.request(operations))
            if answer.status_code != 200:
                return False
            told = answer.get_json()
        except BROKEN:
            return False
        for outcome in told["outcomes"]:
            before = self.acked.setdefault(outcome["id"], outcome)
            assert before == outcome, "an operation got two different answers"
        for change in told["changes"]:
            self.records[change["record"]["id"]] = change["record"]
        self.cursor, self.epoch = told["cursor"], told["epoch"]
        return True

    def deliver(self, operations: list[Raw], seconds: float = 60.0) -> None:
        """Send until all are answered. Raises TimeoutError."""
        deadline = time.monotonic() + seconds
        while not self.attempt(operations):
            if time.monotonic() > deadline:
                raise TimeoutError("the tablet was never answered")
