"""Live news: one line whenever the site's sequence moves (DESIGN: the sync protocol, 13)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager

from flask import Response

from server.http.blueprint import Blueprint
from server.http.context import services
from server.http.schemas import NewsQuerySchema
from server.news import News, TooManyListen
from server.problems import Trouble

HEARTBEAT_SECONDS = 15.0
# A listener is asked to come back now and then, so that an ended session ends here too.
LIFE_SECONDS = 15 * 60.0

blueprint = Blueprint("news", __name__, description="Live news")


@blueprint.get("/api/sites/<string:site>/news")
@blueprint.takes(NewsQuerySchema, "query")
@blueprint.gives(200, content_type="text/event-stream")
def listen(told: dict[str, int], site: str) -> Response:
    """Server-sent events without content; the device answers each with a sync."""
    news = services().news
    try:
        place = news.listen()
    except TooManyListen as error:
        raise Trouble("busy") from error
    return _Stream(
        _events(news, place, site, told["cursor"]),
        content_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


class _Stream(Response):
    """Closed by the server when the client has gone, which ends the generator."""


def _events(
    news: News, place: AbstractContextManager[None], site: str, cursor: int
) -> Iterator[bytes]:
    with place:
        yield b": listening\n\n"
        for _ in range(int(LIFE_SECONDS / HEARTBEAT_SECONDS)):
            latest = news.wait(site, cursor, HEARTBEAT_SECONDS)
            if news.stopped:
                return
            if latest is None:
                yield b": still here\n\n"
            else:
                cursor = latest
                yield b'event: news\ndata: {"seq":%d}\n\n' % latest
