"""Messages to recipients: most were copied and sent by hand; one failed with a channel that the
office has given up since."""

from __future__ import annotations

from typing import Any

from server.actions.system import Intent
from server.seeds.book import Book
from sync.keeping import DAY_MS
from sync.settings import DEFAULTS

MINUTE_MS = 60_000
SHARE_TOLD = 60


def add_messages(book: Book, office: str) -> None:
    """Pickup notices about parcels that wait since yesterday or longer."""
    told = [parcel for parcel in _waiting(book) if _old(book, parcel)]
    if not told:
        return
    first, *rest = told
    _failed(book, first, office)
    for parcel in rest:
        if book.chance.often(SHARE_TOLD):
            _by_hand(book, parcel, office)


def _waiting(book: Book) -> list[Intent]:
    """The parcels that nothing has happened to since they came."""
    moved = {i.record for i in book.intents if i.type == "parcel" and i.move != "create"}
    came = (i for i in book.intents if i.type == "parcel" and i.move == "create")
    return [i for i in came if i.record not in moved and i.set.get("pickup_code")]


def _old(book: Book, parcel: Intent) -> bool:
    return (parcel.at or 0) < book.days.now - DAY_MS


def _fields(parcel: Intent, office: str) -> dict[str, Any]:
    p = parcel.set
    told = f"{p['courier']}取件码{p['pickup_code']}（货架{p['shelf']}）"
    pickup = DEFAULTS["parcels.pickup"].default
    values = {
        "name": p["recipient"],
        "office": office,
        "count": "1",
        "codes": told,
        "place": pickup["place"]["zh"],
        "hours": pickup["hours"]["zh"],
    }
    text = DEFAULTS["parcels.messages"].default["pickup"]["zh"]
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return {
        "purpose": "pickup",
        "unit": p["unit"],
        "resident": p["resident"],
        "recipient": p["recipient"],
        "phone": p.get("recipient_phone"),
        "parcels": [parcel.record],
        "text": text,
    }


def _by_hand(book: Book, parcel: Intent, office: str) -> None:
    at = (parcel.at or 0) + book.chance.number(3, 40) * MINUTE_MS
    by = parcel.author or ""
    message = book.add("message", _fields(parcel, office), at, by)
    done = {"sent_at": at, "attempts": [{"at": at, "result": "sent"}]}
    book.move(("message", message), "mark_sent", at + 1, by, done)


def _failed(book: Book, parcel: Intent, office: str) -> None:
    at = (parcel.at or 0) + 5 * MINUTE_MS
    told = {"name": "短信(旧)", "kind": "sms"}
    channel = book.add("channel", told, book.days.at(60, 9))
    book.intents.append(
        Intent("channel", {}, channel, "remove", at=(parcel.at or 0) + 2 * MINUTE_MS)
    )
    fields = {**_fields(parcel, office), "channel": channel}
    message = book.add("message", fields, at, parcel.author)
    tried = {"at": at + 1000, "result": "failed", "channel": channel, "code": "channel_missing"}
    book.intents.append(Intent("message", {"attempts": [tried]}, message, "fail", at=at + 1000))
