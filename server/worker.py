"""gunicorn's worker with threads, with two differences: who says goodbye, and how long it takes.

gunicorn ends a connection by waiting up to two seconds for the other side to close, and does so in
the one thread that also accepts connections and hands out requests. A few tablets that drop out of
the network while they are answered would hold up everybody. Here the thread that served the
request waits.

A worker that is to stop waits in gunicorn for whoever keeps a connection without asking for
anything: two seconds for browsers that were answered, five for those that have not asked yet.
Tablets keep several such connections each and simply connect again, so here it is LINGER_SECONDS.
"""

from __future__ import annotations

import time
from typing import Any

from gunicorn import util
from gunicorn.workers import gthread

# A thread of the pool waits so long for the first byte; then the selector does, for nothing.
FIRST_BYTE_SECONDS = 0.2
# Enough for a request that was under way when the worker was told to stop.
LINGER_SECONDS = 0.2


class Worker(gthread.ThreadWorker):  # type: ignore[misc]
    """See the module."""

    def handle(self, conn: Any) -> Any:
        """Serve what the connection brings; runs in a thread of the pool. Falsy: it is over."""
        asks = conn.initialized or conn.wait_for_data(FIRST_BYTE_SECONDS)
        result = super().handle(conn) if asks else gthread._DEFER  # noqa: SLF001
        if result and self.alive:
            return result
        self._say_goodbye(conn)
        # The main thread closes what is over, too: nothing is left for it to wait for.
        conn.close = _closed
        return False

    def _say_goodbye(self, conn: Any) -> None:
        if self.alive:
            conn.close(graceful=True)
        else:
            conn.sock.setblocking(True)
            util.close_graceful(conn.sock, timeout=LINGER_SECONDS)

    def _cap_keepalive(self, deadline: float) -> None:
        """Called once, by the main thread, when the worker begins to stop."""
        super()._cap_keepalive(min(deadline, time.monotonic() + LINGER_SECONDS))
        for conn in self.pending_conns:
            conn.timeout = 0.0
        self.murder_pending()


def _closed(*, graceful: bool = False) -> None:
    """The connection is closed already."""
    del graceful
