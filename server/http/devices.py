"""Enrolling a device, and the leaders' board of devices."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, request

from server.actions import devices
from server.actions.devices import Cleared
from server.http.blueprint import Blueprint
from server.http.context import account, services
from server.http.schemas import (
    DeviceIdSchema,
    DeviceListedSchema,
    DeviceSchema,
    EnrolledSchema,
    RevokeSchema,
)
from server.ids import now_ms
from server.problems import Trouble
from server.security.device_mark import read_mark, read_tally, write_mark
from server.store import people
from sync.definition import LEADERS, Role

blueprint = Blueprint("devices", __name__, description="The devices that may sync")

MARK = "rounds_device"
SECURE_MARK = "__Host-rounds_device"
TALLY = "rounds_tally"
# As long as browsers keep any cookie.
MARK_SECONDS = 400 * 86_400


@blueprint.post("/api/devices")
@blueprint.takes(DeviceSchema)
@blueprint.gives(201, EnrolledSchema)
@blueprint.also(200, EnrolledSchema)
def enrol(told: dict[str, Any]) -> Response:
    """Enrol the device with its public key; again with the same key notes who uses it.

    The answer leaves a mark in a cookie that outlives the browser's store: when the same browser
    enrols a new device later, its store was cleared, and `lost` says what it had not sent.
    """
    secret = services().settings.secret
    with services().database.writing() as connection:
        new = devices.enrol(connection, told, account().id, now_ms(), _cleared(secret))
        lost = devices.lost(connection, told["id"])
    body = orjson.dumps({"id": told["id"], "lost": lost})
    response = Response(body, 201 if new else 200, content_type="application/json")
    response.set_cookie(
        SECURE_MARK if request.is_secure else MARK,
        write_mark(secret, told["id"]),
        max_age=MARK_SECONDS,
        secure=request.is_secure,
        httponly=True,
        samesite="Strict",
        path="/",
    )
    return response


def _cleared(secret: bytes) -> Cleared | None:
    cookies = request.cookies
    before = read_mark(secret, cookies.get(SECURE_MARK) or cookies.get(MARK))
    return Cleared(before, read_tally(cookies.get(TALLY))) if before is not None else None


@blueprint.get("/api/devices")
@blueprint.gives(200, DeviceListedSchema(many=True))
def listed() -> list[dict[str, Any]]:
    """The devices of the sites that the signed-in person leads, the latest contact first."""
    with services().database.reading() as connection:
        return devices.listing(connection, _led())


@blueprint.post("/api/devices/<string:device>/revoke")
@blueprint.takes(RevokeSchema)
@blueprint.gives(200, DeviceIdSchema)
def revoke(told: dict[str, Any], device: str) -> dict[str, str]:
    """Serve and accept nothing any more; its work can still be handed in at the desk as a file."""
    _led_from_here(device)
    with services().database.writing() as connection:
        devices.revoke(
            connection,
            device,
            now_ms(),
            why=told["reason"],
            lost=told["lost"],
            account=account().id,
        )
    return {"id": device}


@blueprint.post("/api/devices/<string:device>/readmit")
@blueprint.gives(200, DeviceIdSchema)
def readmit(device: str) -> dict[str, str]:
    """Let a revoked device in again; one that was reported lost stays out."""
    _led_from_here(device)
    with services().database.writing() as connection:
        devices.readmit(connection, device, now_ms(), account=account().id)
    return {"id": device}


def _led_from_here(device: str) -> None:
    """Raises Trouble where the device has not spoken with a site that the person leads."""
    with services().database.reading() as connection:
        if device not in {one["id"] for one in devices.listing(connection, _led())}:
            raise Trouble("not_found")


def _led() -> list[str]:
    """The sites that the signed-in person leads. Raises Trouble `not_allowed` where there are
    none."""
    with services().database.reading() as connection:
        posts = people.posts(connection, account().id)
    led = [post.site for post in posts if Role(post.role) in LEADERS]
    if not led:
        raise Trouble("not_allowed")
    return led
