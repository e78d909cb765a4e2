"""gunicorn's worker with threads, with one difference: who says goodbye.

gunicorn ends a connection by waiting up to two seconds for the other side to close, and does so in
the one thread that also accepts connections and hands out requests. A few tablets that drop out of
the network while they are answered would hold up everybody. Here the thread that served the
request waits.
"""

from __future__ import annotations

from typing import Any

from gunicorn.workers.gthread import ThreadWorker


class Worker(ThreadWorker):  # type: ignore[misc]
    """See the module."""

    def handle(self, conn: Any) -> Any:
        """Serve what the connection brings; runs in a thread of the pool. Falsy: it is over."""
        result = super().handle(conn)
        if not result:
            conn.close(graceful=True)
            # The main thread closes what is over, too: nothing is left for it to wait for.
            conn.close = _closed
        return result


def _closed(*, graceful: bool = False) -> None:
    """The connection is closed already."""
    del graceful
