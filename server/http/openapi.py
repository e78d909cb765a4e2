"""The OpenAPI description, made from the routes, their schemas and the record types, for those
signed in."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Flask, Response, current_app

from server.http.blueprint import Api, Blueprint
from server.http.record_schemas import record_schema
from server.version import VERSION
from sync.catalogue import catalogue

blueprint = Blueprint("openapi", __name__, description="This description")


@blueprint.get("/api/openapi.json")
@blueprint.gives(200)
def openapi() -> Response:
    """The description of every route, and of every record type as `record_<type>`."""
    return Response(orjson.dumps(description(current_app)), content_type="application/json")


def description(app: Flask) -> dict[str, Any]:
    """The description of the app's routes as a JSON object."""
    found: dict[str, Any] = app.extensions["rounds_api"].spec.to_dict()
    return found


def configure() -> dict[str, Any]:
    """flask-smorest's settings: no page of its own is served."""
    return {
        "API_TITLE": "巡楼 Rounds",
        "API_VERSION": VERSION,
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": None,
    }


def make_api(app: Flask) -> Api:
    api = Api(app)
    for name, definition in catalogue().items():
        api.spec.components.schema(f"record_{name}", record_schema(definition))
    app.extensions["rounds_api"] = api
    return api
