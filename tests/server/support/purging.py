"""What the tests of purging and erasing look for, and where they look."""

from __future__ import annotations

from typing import Any

from sqlalchemy import MetaData, select

from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from server.ids import now_ms
from sync.keeping import DAY_MS
from sync.seal import seal_of
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

NAME, PHONE, NOTE = "欧阳测试", "13900005678", "门铃坏了请敲门"
PROXY, REASON, SHOWN = "司马代领", "业主说不想要了", "顺丰快件一件给欧阳测试"
SECRETS = (NAME, PHONE, NOTE, PROXY, REASON)


def waiting(tablet: Tablet, **more: Any) -> Raw:
    return tablet.parcel(recipient=NAME, recipient_phone=PHONE, **more)


def noted(tablet: Tablet, record: str, was: str, now: str, **more: Any) -> Raw:
    return tablet.operation("parcel", record, set={"note": {"was": was, "now": now}}, **more)


def signed(tablet: Tablet, parcel: str, **more: Any) -> Raw:
    told = {
        "purpose": "parcel_pickup",
        "manner": "self",
        "signer": NAME,
        "records": [{"type": "parcel", "id": parcel}],
        "shown": {"lines": [SHOWN]},
        "strokes": [[[100, 200, 500, 0], [300, 400, 500, 16]]],
        "signed_at": now_ms(),
        "wording": "2026-1",
    }
    told = {**told, "seal": seal_of(told), **more}
    return tablet.operation("signature", move="create", set=told)


def handed_over(tablet: Tablet) -> tuple[str, str]:
    """A parcel with everything that can be in it; returns its id and that of its signature."""
    made = waiting(tablet)
    parcel = made["record"]
    tablet.sync(made)
    tablet.sync(noted(tablet, parcel, "", NOTE))
    signature = signed(tablet, parcel)
    told = {"handed_to": "proxy", "identity": "pickup_code", "proxy": PROXY, "handed_at": now_ms()}
    told["signatures"] = [signature["record"]]
    tablet.sync(signature, tablet.operation("parcel", parcel, move="hand_over", set=told))
    return parcel, signature["record"]


def after(days: int) -> int:
    return now_ms() + days * DAY_MS


def files(office: Office) -> bytes:
    """The bytes of the database, its log included."""
    folder = office.settings.data
    return b"".join(path.read_bytes() for path in sorted(folder.glob("rounds.db*")))


def found_in(data: bytes, *words: str) -> list[str]:
    """The words that stand in the bytes, as UTF-8, UTF-16 or JSON escapes."""
    ways = {w: (w.encode(), w.encode("unicode_escape"), w.encode("utf-16-le")) for w in words}
    return [word for word, forms in ways.items() if any(form in data for form in forms)]


def whole(office: Office) -> None:
    """The chain holds, and the journal says what is served."""
    with office.services.database.writing() as connection:
        assert verify_journal(connection, office.site).problem is None
        assert rebuild(connection, office.site, write=False).differing == []


def rows(office: Office) -> bytes:
    """Everything that stands in any row of any table, as text."""
    every = MetaData()
    with office.services.database.reading() as connection:
        every.reflect(connection)
        found = [
            tuple(row) for table in every.sorted_tables for row in connection.execute(select(table))
        ]
    texts = (
        bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for r in found for v in r
    )
    return b"\n".join(texts)
