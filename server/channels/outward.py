"""The one way by which channels speak HTTP: only http and https, to a judged address, without
redirects, within a time, and reading no more of the answer than is needed."""

from __future__ import annotations

import http.client
import json
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import SplitResult, urlsplit

from server.channels.addresses import resolve
from server.channels.base import BadOption, Undelivered

STEP_SECONDS = 8.0
WHOLE_SECONDS = 20.0
ANSWER_MOST = 64 * 1024
_PORTS = {"http": 80, "https": 443}
# Later it may work: too early, too many, or a fault of theirs.
_AGAIN = frozenset({408, 425, 429})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the status and at most ANSWER_MOST bytes."""

    status: int
    body: bytes

    def json(self) -> dict[str, Any]:
        """The body as an object; empty where it is none."""
        try:
            found = json.loads(self.body)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


@dataclass(frozen=True, slots=True)
class Call:
    """One request. `headers` must not name the host: that is the URL's."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes


def check_url(url: str, name: str = "url") -> SplitResult:
    """The parts of a URL that may be called. Raises BadOption."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise BadOption(f"{name}: 不是有效的网址 · not a valid URL") from error
    if parts.scheme not in _PORTS or not parts.hostname or port == 0:
        raise BadOption(f"{name}: 需要 http(s) 网址 · must be an http or https URL")
    if parts.username is not None or any(ord(sign) <= 32 or ord(sign) == 127 for sign in url):
        raise BadOption(f"{name}: 网址中不能有账号或空白 · no account or blanks in the URL")
    return parts


def check_own_url(url: str, *, private: bool) -> SplitResult:
    """The parts of the address of a channel whose host the office chooses: a public one needs
    https. Raises BadOption."""
    parts = check_url(url)
    if parts.scheme != "https" and not private:
        raise BadOption(
            "url: 需要 https；若在内网，请加 --allow-private · "
            "must be https; for a private network add --allow-private"
        )
    return parts


def call(request: Call, *, private: bool) -> Answer:
    """Make the request. Raises Undelivered for everything but an answer of 200 to 299."""
    try:
        parts = check_url(request.url)
    except BadOption as error:
        raise Undelivered("address_forbidden", again=False) from error
    port = parts.port or _PORTS[parts.scheme]
    address = resolve(str(parts.hostname), port, private=private)
    answer = _exchange(parts, address, request)
    if 200 <= answer.status < 300:
        return answer
    if 300 <= answer.status < 400:
        raise Undelivered("redirected", f"HTTP {answer.status}", again=False)
    again = answer.status in _AGAIN or answer.status >= 500
    code = "channel_busy" if again else "channel_refused"
    raise Undelivered(code, f"HTTP {answer.status}", again=again)


def _exchange(parts: SplitResult, address: tuple[str, int], request: Call) -> Answer:
    connection = _connection(parts, address)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        with within(lambda: connection.sock):
            connection.connect()
            connection.request(request.method, target, request.body, dict(request.headers))
            response = connection.getresponse()
            return Answer(response.status, response.read(ANSWER_MOST))
    except ssl.SSLCertVerificationError as error:
        raise Undelivered("certificate", again=True) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise Undelivered("unreachable", type(error).__name__, again=True) from error
    finally:
        connection.close()


def _connection(parts: SplitResult, address: tuple[str, int]) -> http.client.HTTPConnection:
    host = str(parts.hostname)
    port = parts.port or _PORTS[parts.scheme]
    if parts.scheme == "https":
        return _PinnedTls(host, port, address)
    return _Pinned(host, port, address)


class _Pinned(http.client.HTTPConnection):
    """Names the host to the server and goes to the address that was judged."""

    def __init__(self, host: str, port: int, address: tuple[str, int]) -> None:
        super().__init__(host, port, timeout=STEP_SECONDS)
        self.address = address

    def connect(self) -> None:
        self.sock = socket.create_connection(self.address, STEP_SECONDS)


class _PinnedTls(_Pinned):
    default_port = 443

    def connect(self) -> None:
        super().connect()
        context = ssl.create_default_context()
        # Shaken by hand, so that the socket is known, and can be cut off, meanwhile.
        wrapped = context.wrap_socket(
            self.sock, server_hostname=self.host, do_handshake_on_connect=False
        )
        self.sock = wrapped
        wrapped.do_handshake()


@contextmanager
def within(sock: Callable[[], socket.socket | None], seconds: float = 0) -> Iterator[None]:
    """A server that drips byte after byte is cut off when the whole has taken too long; `sock`
    tells the connection as it is then. Raises TimeoutError: what was cut off may look whole."""
    cut_off = threading.Event()

    def cut() -> None:
        cut_off.set()
        connection = sock()
        if connection is not None:
            # It may have ended meanwhile.
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds or WHOLE_SECONDS, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    if cut_off.is_set():
        raise TimeoutError
