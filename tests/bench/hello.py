"""Serves an app with gunicorn as `server.run` does, without anything of the product."""

from __future__ import annotations

from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from server.run import THREADS


class _Hello(BaseApplication):  # type: ignore[misc]
    def __init__(self, app: Flask, port: int) -> None:
        self.app = app
        self.port = port
        super().__init__()

    def load_config(self) -> None:
        values: dict[str, Any] = {
            "bind": f"127.0.0.1:{self.port}",
            "worker_class": "gthread",
            "threads": THREADS,
            "keepalive": 30,
            "loglevel": "warning",
            "control_socket_disable": True,
        }
        for name, value in values.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Flask:
        return self.app


def serve(app: Flask, port: int) -> None:
    """Serve until the process ends."""
    _Hello(app, port).run()
