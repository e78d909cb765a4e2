"""Other sides of channels, real ones on this machine: a web server and a mail server that write
down what arrives, and answer what they are told to."""

from __future__ import annotations

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

HOST = "127.0.0.1"


@dataclass
class Heard:
    """One request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class WebReceiver:
    """Answers with `answers`, one after the other, the last one for ever: status, headers, body."""

    port: int = 0
    heard: list[Heard] = field(default_factory=list)
    answers: list[tuple[int, dict[str, str], bytes]] = field(
        default_factory=lambda: [(200, {}, b'{"errcode":0,"code":0}')]
    )

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self.port}/hook"

    def say(self, *answers: tuple[int, bytes]) -> None:
        self.answers[:] = [(status, {}, body) for status, body in answers]

    def next_answer(self) -> tuple[int, dict[str, str], bytes]:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def web_receiver() -> Iterator[WebReceiver]:
    receiver = WebReceiver()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            size = int(self.headers.get("Content-Length") or 0)
            headers = {name.lower(): value for name, value in self.headers.items()}
            heard = Heard(self.command, self.path, headers, self.rfile.read(size))
            receiver.heard.append(heard)
            status, extra, body = receiver.next_answer()
            self.send_response(status)
            for name, value in extra.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                return  # more was offered than the other side wanted to read

        do_GET = do_POST = do_PUT = answer  # noqa: N815  as http.server calls them

        def log_message(self, *_: object) -> None:
            """Tests are quiet."""

    server = ThreadingHTTPServer((HOST, 0), Handler)
    receiver.port = server.server_address[1]
    with _served(server):
        yield receiver


@dataclass
class MailReceiver:
    """`refuse`: what to answer instead to the command that begins so."""

    port: int = 0
    letters: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    refuse: dict[str, str] = field(default_factory=dict)


@contextmanager
def mail_receiver() -> Iterator[MailReceiver]:
    receiver = MailReceiver()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.say("220 mail.example ready")
            while line := self.rfile.readline().decode().strip():
                receiver.said.append(line)
                word = line.partition(" ")[0].upper()
                if word in receiver.refuse:
                    self.say(receiver.refuse[word])
                elif word == "DATA":
                    self.say("354 go on")
                    self.take()
                    self.say("250 taken")
                elif word == "QUIT":
                    self.say("221 bye")
                    return
                else:
                    self.say("250 mail.example")

        def take(self) -> None:
            lines = []
            while (line := self.rfile.readline().decode()) != ".\r\n":
                lines.append(line)
            receiver.letters.append("".join(lines))

        def say(self, line: str) -> None:
            self.wfile.write(line.encode() + b"\r\n")

    socketserver.ThreadingTCPServer.daemon_threads = True
    server = socketserver.ThreadingTCPServer((HOST, 0), Handler)
    receiver.port = server.server_address[1]
    with _served(server):
        yield receiver


@contextmanager
def _served(server: socketserver.BaseServer) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
