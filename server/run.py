"""The production server: gunicorn in this process, one worker with many threads.

One process, because SQLite has one writer anyway and the news of a push then reach every listener
at once; many threads, because listeners wait most of the time.
"""

from __future__ import annotations

import ctypes
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from types import FrameType
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from server.app import services_of
from server.postman import Postman

THREADS = 128
STOP_SECONDS = 3
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Listen:
    """Where to listen; `certificate` and `key` are PEM files, or None for plain HTTP."""

    host: str
    port: int
    certificate: Path | None = None
    key: Path | None = None

    @property
    def url(self) -> str:
        scheme = "https" if self.certificate else "http"
        shown = f"[{self.host}]" if ":" in self.host else self.host
        return f"{scheme}://{shown}:{self.port}"


def run(app: Flask, listen: Listen, ready: Callable[[], None]) -> None:
    """Serve until SIGTERM or SIGINT, after which a request that is being answered has three seconds
    and nobody else is waited for; `ready` is called once when the address answers."""
    _Server(app, listen, ready).run()


class _Server(BaseApplication):  # type: ignore[misc]
    def __init__(self, app: Flask, listen: Listen, ready: Callable[[], None]) -> None:
        self.app = app
        self.listen = listen
        self.ready = ready
        self.postman = Postman(services_of(app))
        super().__init__()

    def load_config(self) -> None:
        host = f"[{self.listen.host}]" if ":" in self.listen.host else self.listen.host
        for name, value in {
            "bind": f"{host}:{self.listen.port}",
            "workers": 1,
            "worker_class": "server.worker.Worker",
            "threads": THREADS,
            "preload_app": True,
            "graceful_timeout": STOP_SECONDS,
            "timeout": 120,
            "keepalive": 30,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "rounds",
            "certfile": str(self.listen.certificate) if self.listen.certificate else None,
            "keyfile": str(self.listen.key) if self.listen.key else None,
            "post_fork": self._forked,
            "post_worker_init": self._worker_ready,
            "worker_exit": self._worker_left,
        }.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        return self.app

    def _forked(self, _arbiter: Any, _worker: Any) -> None:
        """Connections do not survive a fork; and a worker must not outlive a killed parent, or
        it would hold the port."""
        services_of(self.app).database.engine.dispose(close=False)
        if sys.platform == "linux":
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)

    def _worker_ready(self, worker: Any) -> None:
        """Listeners for news are told to end before the worker waits for open requests."""
        news = services_of(self.app).news
        earlier: Any = signal.getsignal(signal.SIGTERM)

        def stop(number: int, frame: FrameType | None) -> None:
            news.stop()
            self.postman.ask_to_stop()
            earlier(number, frame)

        signal.signal(signal.SIGTERM, stop)
        del worker
        Thread(target=news.wake_when_stopped, name="wake", daemon=True).start()
        self.postman.start()
        self.ready()

    def _worker_left(self, _arbiter: Any, _worker: Any) -> None:
        """A message that is just being sent gets the time to be told of."""
        self.postman.stop(STOP_SECONDS)
