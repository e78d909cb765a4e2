"""The one round trip: operations up, outcomes and changed records down (docs/protocol.md)."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response

from server.actions import devices, receipts
from server.actions.pull import Pull, Pulled, pull
from server.actions.push import Push, Pushed, push, tally
from server.http.blueprint import Blueprint
from server.http.compress import compressed
from server.http.context import account, post, services
from server.http.schemas import SyncAnswerSchema, SyncRequestSchema
from server.ids import now_ms
from server.logs import log
from server.problems import Trouble
from server.store import people
from server.store.people import Contact
from server.version import PROTOCOL
from sync.definition import Role

OPERATIONS_MAX = 500
# While many hand in their work, an answer to work brings no more changes than this at once: the
# others' word that they are safe comes before anybody's news.
CROWDED_CHANGES_MAX = 200

blueprint = Blueprint("sync", __name__, description="Operations up, changes down")


@blueprint.post("/api/sites/<string:site>/sync")
@blueprint.takes(SyncRequestSchema)
@blueprint.gives(200, SyncAnswerSchema)
def sync(told: dict[str, Any], site: str) -> Response:
    """One round trip. Everything of the push is one transaction; the pull reads after it."""
    if told["protocol"] != PROTOCOL:
        raise Trouble("protocol_unknown")
    if len(told["operations"]) > OPERATIONS_MAX:
        raise Trouble("too_many_operations")
    with services().crowd.inside():
        return _round_trip(told, site, now_ms())


def _round_trip(told: dict[str, Any], site: str, received: int) -> Response:
    crowd = services().crowd
    outcomes = _push(told, site, received).outcomes if told["operations"] else []
    if outcomes and crowd.large:
        told["limit"] = min(told["limit"], CROWDED_CHANGES_MAX)
    pulled = _pull(told, site, received)
    if outcomes or pulled.count:
        log.info("sync", site=site, changes=pulled.count, **tally(outcomes))
    return compressed(_answer(pulled, outcomes), fast=crowd.large)


def _push(told: dict[str, Any], site: str, received: int) -> Pushed:
    request = Push(
        site=site,
        device=told["device"],
        account=account().id,
        now=told["now"],
        operations=told["operations"],
        head=told["head"],
        epoch=told["epoch"],
    )
    with services().database.writing() as connection:
        pushed = push(connection, request, received)
        receipts.note_broken_seals(
            connection, site, request.device, request.account, request.operations, received
        )
    services().news.publish(site, pushed.seq)
    return pushed


def _pull(told: dict[str, Any], site: str, received: int) -> Pulled:
    contact = _contact(told, received)
    asked = Pull(
        site=site,
        role=Role(post().role),
        staff=post().staff,
        device=told["device"],
        epoch=told["epoch"],
        cursor=told["cursor"],
        limit=told["limit"],
    )
    with services().database.reading() as connection:
        device = people.in_use(connection, site, told["device"], account().id)
        if device is None:
            raise devices.shut_out(connection, told["device"], account().id)
        news = contact is not None and devices.contact_is_news(device.last, contact)
        pulled = pull(connection, asked, services().pages)
    if pulled is None:
        raise Trouble("foreign_site")
    if contact is not None and news:
        with services().database.noting() as connection:
            devices.note_contact(connection, site, contact)
    return pulled


def _contact(told: dict[str, Any], received: int) -> Contact | None:
    status = told["status"]
    if status is None:
        return None
    return Contact(
        device=told["device"],
        account=account().id,
        at=received,
        pending=status["pending"],
        oldest=status["oldest"],
        photos=status["photos"],
        app=status["app"],
        storage=status["storage"] or {},
        offset=received - told["now"],
    )


def _answer(pulled: Pulled, outcomes: list[dict[str, Any]]) -> bytes:
    """The answer, joined from ready bytes: no record is parsed or written anew."""
    before = {
        "protocol": PROTOCOL,
        "epoch": pulled.epoch,
        "time": now_ms(),
        "restart": pulled.restart,
        "outcomes": outcomes,
    }
    return b"".join(
        (
            orjson.dumps(before)[:-1],
            b',"changes":[',
            pulled.changes,
            b'],"cursor":%d,"more":%b}' % (pulled.cursor, b"true" if pulled.more else b"false"),
        )
    )
