"""News reach those who listen, at once, within bounds."""

from __future__ import annotations

import threading
import time

import pytest

from server.news import News, TooManyListen
from tests.server.support.office import OWN, Office
from tests.server.support.tablet import Tablet


def test_a_push_wakes_the_listener(butler: Tablet, reception: Tablet) -> None:
    address = f"/api/sites/{butler.site}/news?cursor={reception.cursor}"
    answer = reception.client.get(address, buffered=False)
    assert answer.mimetype == "text/event-stream"
    lines = answer.iter_encoded()
    assert next(lines).startswith(b": ")
    threading.Timer(0.2, lambda: butler.sync(butler.parcel())).start()
    start = time.monotonic()
    event = next(lines)
    assert time.monotonic() - start < 5
    assert event.startswith(b"event: news\ndata: {")
    answer.close()


def test_what_was_missed_is_told_at_once(butler: Tablet, reception: Tablet) -> None:
    butler.sync(butler.parcel())
    answer = reception.client.get(f"/api/sites/{butler.site}/news?cursor=0", buffered=False)
    lines = answer.iter_encoded()
    next(lines)
    assert next(lines) == b'event: news\ndata: {"seq":%d}\n\n' % butler.cursor
    answer.close()


def test_another_process_is_noticed_through_the_database() -> None:
    stands = {"site": 3}
    news = News(stands.__getitem__, most=1)
    assert news.wait("site", 2, 5) == 3
    threading.Timer(0.1, lambda: stands.update(site=4)).start()
    start = time.monotonic()
    assert news.wait("site", 3, 10) == 4
    assert time.monotonic() - start < 5


def test_listeners_are_bounded_and_places_are_given_back() -> None:
    news = News(lambda _site: 0, most=1)
    with news.listen(), pytest.raises(TooManyListen):
        news.listen()
    with news.listen():
        pass


def test_too_many_are_told_to_poll(office: Office, butler: Tablet) -> None:
    places = [office.services.news.listen() for _ in range(office.settings.listeners)]
    answer = butler.client.get(f"/api/sites/{butler.site}/news", headers=OWN)
    assert (answer.status_code, answer.get_json()["code"]) == (503, "busy")
    assert answer.headers["Retry-After"]
    for place in places:
        with place:
            pass


def test_stopping_ends_the_wait() -> None:
    news = News(lambda _site: 0, most=1)
    threading.Timer(0.1, news.stop).start()
    start = time.monotonic()
    assert news.wait("site", 0, 30) is None
    assert time.monotonic() - start < 5
