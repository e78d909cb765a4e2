"""A thread that sends what waits, beside the threads that answer requests. Any number of processes
may have one: each message is claimed by one of them (server/actions/deliver.py)."""

from __future__ import annotations

import threading

from server.actions.deliver import deliver_due
from server.logs import log
from server.services import Services

ROUND_SECONDS = 2.0


class Postman:
    """`start` begins the rounds; `stop` ends them after the try that is under way."""

    def __init__(self, services: Services, seconds: float = ROUND_SECONDS) -> None:
        self._services = services
        self._seconds = seconds
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._rounds, name="postman", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def ask_to_stop(self) -> None:
        """Safe inside a signal handler."""
        self._stopped.set()

    def stop(self, seconds: float) -> None:
        """Wait at most so long for the try that is under way; the rest is sent at the next
        start."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _rounds(self) -> None:
        while not self._stopped.wait(self._seconds):
            try:
                deliver_due(self._services)
            except Exception as error:  # noqa: BLE001  the next round may succeed; it is told
                log.error("unexpected", error=type(error).__name__, where="postman")
