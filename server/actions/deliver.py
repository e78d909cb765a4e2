"""Messages that wait are sent, one try at a time, and every try is kept (L3, L6).

A message is claimed in one transaction, sent outside of any, and its outcome written in another. A
process that dies in between leaves the claim behind: when it has run out the message is sent again
under the same id, and the first try is kept as of unknown result. At least once, never silently
not (docs/operating/channels.md).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from server.actions.channels import Opened, opened
from server.actions.enter_intents import enter_intents
from server.actions.message_guard import GONE, first_trouble
from server.actions.system import Intent
from server.channels.base import Outgoing, Undelivered
from server.ids import now_ms
from server.logs import log
from server.security.sealing import NotOurs
from server.services import Services
from server.store import deliveries, epochs, feed, sites
from server.store.reading import Record

TYPE = "message"
# Longer than any try may take (server/channels/outward.py, email.py).
CLAIM_MS = 180_000
# Two minutes, four, eight …, at most an hour: the ninth failure is the last, after five hours.
FIRST_WAIT_MS = 120_000
LONGEST_WAIT_MS = 3_600_000
TRIES_MOST = 9
ROUND_MOST = 50
STEPS = frozenset({"remind", "again", "return"})
GONE_WORDS = "快件已不在待取，未发送 · the parcels do not wait any more"


@dataclass(frozen=True, slots=True)
class Job:
    """A message that this process may send now."""

    site: str
    record: Record
    way: Opened
    outgoing: Outgoing


def deliver_due(services: Services) -> int:
    """Try every message whose moment has come. Returns how many were tried. A channel that did not
    answer is left alone until the next round, so that one dead server holds up nobody else."""
    tried = 0
    with services.database.reading() as connection:
        known = sites.every(connection)
    for site in known:
        with services.database.glancing() as connection:
            waiting = deliveries.due(connection, site, now_ms(), ROUND_MOST)
        dead: set[str] = set()
        for message, channel in waiting:
            if channel not in dead:
                tried += 1
                if not deliver_one(services, site, message):
                    dead.add(channel)
    return tried


def deliver_one(services: Services, site: str, message: str) -> bool:
    """One try of one message. False where its channel could not be reached."""
    with _telling(services, site) as connection:
        job = claim(connection, services.settings.secret, site, message)
    if job is None:
        return True
    trouble = None
    detail = ""
    try:
        detail = job.way.channel.send(job.way.setup, job.outgoing)
    except Undelivered as error:
        trouble = error
    with _telling(services, site) as connection:
        settle(connection, job, detail, trouble)
    code = trouble.code if trouble else "sent"
    log.info("message", site=site, kind=job.way.channel.kind, code=code)
    return trouble is None or not trouble.again


@contextmanager
def _telling(services: Services, site: str) -> Iterator[Connection]:
    """A transaction whose news the devices of the site hear once it is committed."""
    with services.database.writing() as connection:
        yield connection
        seq = sites.sequence(connection, site)
    services.news.publish(site, seq)


def claim(connection: Connection, secret: bytes, site: str, message: str) -> Job | None:
    """Take the message, or write down why it cannot be sent. None: nothing is to be sent now."""
    now = now_ms()
    sites.find(connection, site, lock=True)
    record = feed.load(connection, site, [message]).get(message)
    before = deliveries.claimed(connection, site, message)
    if record is None or not _waits(record, now) or (before and before[1] > now):
        return None
    if before:
        record = _lost(connection, record, before[0])
        if record["state"] != deliveries.QUEUED:
            return None
    way, code = _way(connection, secret, record)
    code = code or _trouble(connection, record, group=way is not None and way.channel.group)
    if way is None or code:
        _stop(connection, record, code or "channel_missing")
        return None
    deliveries.claim(connection, site, message, now, now + CLAIM_MS)
    return Job(site, record, way, _outgoing(connection, record))


def _waits(record: Record, now: int) -> bool:
    fields = record["fields"]
    due = (fields.get("next_at") or 0) <= now
    return (
        record["state"] == deliveries.QUEUED
        and not record.get("void")
        and bool(fields.get("channel"))
        and due
    )


def _way(connection: Connection, secret: bytes, record: Record) -> tuple[Opened | None, str | None]:
    try:
        found = opened(connection, secret, record["site"], record["fields"]["channel"])
    except NotOurs:
        return None, "channel_sealed"
    return found, None if found else "channel_missing"


def _trouble(connection: Connection, record: Record, *, group: bool) -> str | None:
    site, fields = record["site"], record["fields"]
    if _from_before(connection, record):
        return "restored"
    parcels = [
        p for p in feed.load(connection, site, fields["parcels"]).values() if p["type"] == "parcel"
    ]
    unit = fields.get("unit")
    others = deliveries.neighbours(connection, site, unit) if unit else []
    named = {p["fields"]["resident"] for p in parcels if p["fields"].get("resident")}
    residents = feed.load(connection, site, named)
    return first_trouble(fields, parcels, others, residents, group=group)


def _from_before(connection: Connection, record: Record) -> bool:
    """Whether it was queued before a backup was restored: it may have been sent since."""
    known = epochs.of_site(connection, record["site"])
    last = deliveries.last_position(connection, record["site"], record["id"])
    return len(known) > 1 and last <= known[-1].position


def _outgoing(connection: Connection, record: Record) -> Outgoing:
    site, fields = record["site"], record["fields"]
    found = feed.load(connection, site, [site, fields.get("unit") or site])
    office = found[site]["fields"].get("name", "") if site in found else ""
    unit = found.get(fields.get("unit") or "")
    return Outgoing(
        id=record["id"],
        text=fields["text"],
        purpose=fields["purpose"],
        office=office,
        unit=unit["fields"].get("code", "") if unit else "",
        recipient=fields.get("recipient") or "",
        phone=fields.get("phone") or "",
        email=fields.get("email") or "",
    )


def settle(connection: Connection, job: Job, detail: str, trouble: Undelivered | None) -> None:
    """Write down how the try ended, and give the message back."""
    record = feed.load(connection, job.site, [job.record["id"]])[job.record["id"]]
    attempt = _attempt(record, "failed" if trouble else "sent", detail)
    if trouble:
        attempt |= {"code": trouble.code}
        attempt["detail"] = trouble.detail
    attempts = [{k: v for k, v in attempt.items() if v}]
    if record["state"] != deliveries.QUEUED or record.get("void"):
        # Somebody cancelled it meanwhile; what happened is kept all the same.
        _edit(connection, record, {"attempts": attempts})
    elif trouble is None:
        _delivered(connection, record, attempts)
    else:
        _missed(connection, record, attempts, again=trouble.again)
    deliveries.release(connection, job.site, record["id"])


def _delivered(connection: Connection, record: Record, attempts: list[dict[str, Any]]) -> None:
    now = now_ms()
    set_ = {"sent_at": now, "attempts": attempts, "tries": 0, "next_at": None}
    intents = [Intent(TYPE, set_, record["id"], "deliver")]
    fields = record["fields"]
    if fields["purpose"] in STEPS:
        step = {"step": fields["purpose"], "at": now, "result": "told"}
        step["by"] = record["created"]["by"]
        parcels = feed.load(connection, record["site"], fields["parcels"]).values()
        # One that was voided while the message was on its way takes no step any more.
        standing = [p["id"] for p in parcels if not p.get("void")]
        intents += [Intent("parcel", {"steps": [step]}, one, None) for one in standing]
    enter_intents(connection, record["site"], intents, now)


def _missed(
    connection: Connection, record: Record, attempts: list[dict[str, Any]], *, again: bool
) -> None:
    now = now_ms()
    tries = (record["fields"].get("tries") or 0) + 1
    if not again or tries >= TRIES_MOST:
        set_ = {"attempts": attempts, "tries": 0, "next_at": None}
        intent = Intent(TYPE, set_, record["id"], "fail")
    else:
        wait = min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS)
        set_ = {"attempts": attempts, "tries": tries, "next_at": now + wait}
        intent = Intent(TYPE, set_, record["id"], None)
    enter_intents(connection, record["site"], [intent], now)


def _stop(connection: Connection, record: Record, code: str) -> None:
    """Not to be sent at all: told as a failure, or called off where nothing waits any more."""
    attempt = {**_attempt(record, "failed", ""), "code": code}
    del attempt["detail"]
    set_ = {"attempts": [attempt], "tries": 0, "next_at": None}
    gone = code == GONE
    reason = GONE_WORDS if gone else None
    intent = Intent(TYPE, set_, record["id"], "cancel" if gone else "fail", reason)
    enter_intents(connection, record["site"], [intent], now_ms())
    deliveries.release(connection, record["site"], record["id"])


def _edit(connection: Connection, record: Record, set_: dict[str, Any]) -> None:
    intent = Intent(TYPE, set_, record["id"], None)
    enter_intents(connection, record["site"], [intent], now_ms())


def _attempt(record: Record, result: str, detail: str) -> dict[str, Any]:
    channel = record["fields"]["channel"]
    return {"at": now_ms(), "result": result, "channel": channel, "detail": detail}


def _lost(connection: Connection, record: Record, at: int) -> Record:
    """Keep the try of which nobody told the end, and count it: what ends a process each time is
    not sent for ever. Returns the record as it stands then."""
    site, fields = record["site"], record["fields"]
    attempt = {"at": at, "result": "unknown", "channel": fields["channel"]}
    tries = (fields.get("tries") or 0) + 1
    last = tries >= TRIES_MOST
    set_ = {"attempts": [attempt], "tries": 0 if last else tries}
    intent = Intent(TYPE, set_, record["id"], "fail" if last else None)
    enter_intents(connection, site, [intent], now_ms())
    deliveries.release(connection, site, record["id"])
    return feed.load(connection, site, [record["id"]])[record["id"]]
