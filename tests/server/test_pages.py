"""A page that several ask for at once is read once, and nobody gets a page that is not theirs."""

from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import Connection

from server.actions import pull as pulling
from server.actions.pages import Key, Page, Pages
from sync.definition import Role
from tests.server.support.office import Office

KEY = Key("site", "epoch", "butler", 7, 0, 2000)


class Reader:
    """Reads a page that says how often it was read."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.times = 0

    def __call__(self) -> Page:
        self.times += 1
        time.sleep(self.seconds)
        return Page(b"%d" % self.times, 1, self.times)


def test_who_asks_second_gets_what_the_first_one_read() -> None:
    pages, read = Pages(), Reader()
    assert [pages.page(KEY, read).changes for _ in range(3)] == [b"1"] * 3


def test_who_asks_meanwhile_waits_for_it() -> None:
    pages, read, got = Pages(), Reader(0.2), []
    threads = [
        threading.Thread(target=lambda: got.append(pages.page(KEY, read).changes)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [b"1"] * 8


@pytest.mark.parametrize(
    "other",
    [
        KEY._replace(site="other"),
        KEY._replace(epoch="later"),
        KEY._replace(role="guard"),
        KEY._replace(seq=8),
        KEY._replace(after=1),
        KEY._replace(limit=200),
    ],
)
def test_another_page_is_another_page(other: Key) -> None:
    pages, read = Pages(), Reader()
    assert pages.page(KEY, read).changes == b"1"
    assert pages.page(other, read).changes == b"2"


def test_a_page_is_kept_for_a_moment_and_only_a_few_are() -> None:
    pages, read = Pages(most=2, seconds=0.0), Reader()
    assert [pages.page(KEY, read).changes for _ in range(2)] == [b"1", b"2"]
    pages, read = Pages(most=2), Reader()
    for seq in (1, 2, 3, 1):
        pages.page(KEY._replace(seq=seq), read)
    assert read.times == 4


def test_where_reading_failed_others_read_for_themselves() -> None:
    pages = Pages()

    def fail() -> Page:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        pages.page(KEY, fail)
    assert pages.page(KEY, Reader()).changes == b"1"


def test_news_are_read_once_for_each_role_and_each_sees_its_own(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    roles = (Role.BUTLER, Role.BUTLER, Role.BUTLER, Role.ENGINEER, Role.MANAGER)
    staff = [office.person(f"person{n}", role) for n, role in enumerate(roles)]
    writer, *tablets = [office.tablet(one) for one in staff]
    for tablet in (writer, *tablets):
        tablet.sync()
    cursors = [tablet.cursor for tablet in tablets]
    parcel = writer.parcel()
    told = {"about_type": "parcel", "about": parcel["record"], "field": "recipient_phone"}
    looked = writer.operation("reveal", move="create", set={**told, "reason": "通知取件"})
    writer.sync(parcel, looked)
    read: list[Role] = []
    real = pulling._page

    def page(connection: Connection, key: Key, role: Role) -> Page:
        read.append(role)
        return real(connection, key, role)

    monkeypatch.setattr(pulling, "_page", page)
    shared = [tablet.sync()["changes"] for tablet in tablets]
    assert read == [Role.ENGINEER, Role.MANAGER]
    for tablet, cursor in zip(tablets, cursors, strict=True):
        tablet.cursor = cursor
    alone = [tablet.sync(limit=2000 - n)["changes"] for n, tablet in enumerate(tablets, 1)]
    assert len(read) == 2 + len(tablets)
    assert shared == alone
    # Only leaders read who looked at a number.
    assert [len(changes) for changes in shared] == [1, 1, 1, 2]
