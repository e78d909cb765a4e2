"""Whether the process lives, and whether it can do its work."""

from __future__ import annotations

import orjson
from flask import Response

from server.actions.readiness import checks
from server.http.blueprint import Blueprint
from server.http.context import services
from server.http.schemas import HealthSchema, ReadySchema

blueprint = Blueprint("health", __name__, description="Health and readiness")


@blueprint.get("/healthz")
@blueprint.gives(200, HealthSchema)
def alive() -> dict[str, str]:
    """200 while the process answers at all."""
    return {"status": "ok"}


@blueprint.get("/readyz")
@blueprint.gives(200, ReadySchema)
@blueprint.also(503, ReadySchema)
def ready() -> Response:
    """200 when database, migrations and disk are fit for work; else 503 with what is not."""
    found = checks(services())
    good = all(text == "ok" for text in found.values())
    body = orjson.dumps({"ready": good, "checks": found})
    return Response(body, 200 if good else 503, content_type="application/json")
