"""Enrolling a device, and the leaders' list of devices."""

from __future__ import annotations

from typing import Any

from server.actions import devices
from server.http.blueprint import Blueprint
from server.http.context import account, services
from server.http.schemas import DeviceIdSchema, DeviceListedSchema, DeviceSchema
from server.ids import now_ms
from server.problems import Trouble
from server.store import people
from sync.definition import LEADERS, Role

blueprint = Blueprint("devices", __name__, description="The devices that may sync")


@blueprint.post("/api/devices")
@blueprint.takes(DeviceSchema)
@blueprint.gives(201, DeviceIdSchema)
@blueprint.also(200, DeviceIdSchema)
def enrol(told: dict[str, Any]) -> tuple[dict[str, str], int]:
    """Enrol the device with its public key; again with the same key notes who uses it."""
    with services().database.writing() as connection:
        new = devices.enrol(connection, told, account().id, now_ms())
    return {"id": told["id"]}, 201 if new else 200


@blueprint.get("/api/devices")
@blueprint.gives(200, DeviceListedSchema(many=True))
def listed() -> list[dict[str, Any]]:
    """The devices of the sites that the signed-in person leads."""
    with services().database.reading() as connection:
        led = [p.site for p in people.posts(connection, account().id) if Role(p.role) in LEADERS]
        if not led:
            raise Trouble("not_allowed")
        found = {d["id"]: d for site in reversed(led) for d in devices.listing(connection, site)}
    return sorted(found.values(), key=lambda d: -d["at"])
