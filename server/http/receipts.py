"""Receipts that anybody can check: the file for staff, the public page behind a receipt's QR code,
and the key (docs/decisions/0016-receipts.md)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flask import Response

from server.actions import receipts
from server.extensions import limiter
from server.http.blueprint import Blueprint
from server.http.context import post, services
from server.http.schemas import ReceiptCheckSchema, ReceiptKeySchema, ReceiptSealSchema
from server.problems import Trouble
from server.security.receipt_key import public_hex
from server.store.reading import View, view_of
from sync.canonical import canonical
from sync.catalogue import catalogue
from sync.definition import Role

blueprint = Blueprint("receipts", __name__, description="Receipts that anybody can check")

PUBLIC = Path(__file__).resolve().parent / "public"
PER_ADDRESS = "60 per minute"


@blueprint.get("/api/sites/<string:site>/signatures/<string:signature>/receipt")
@blueprint.gives(200, content_type="application/json")
def receipt(site: str, signature: str) -> Response:
    """The receipt as a file, in its canonical bytes. It holds names, so only those get it who
    may read signatures."""
    if view_of(catalogue()[receipts.TYPE], Role(post().role)) is not View.FULL:
        raise Trouble("not_allowed")
    with services().database.reading() as connection:
        made = receipts.bundle(connection, services().settings.secret, site, signature)
    if made is None:
        raise Trouble("not_found")
    headers = {"Content-Disposition": f"attachment; filename=receipt-{signature}.json"}
    return Response(canonical(made), content_type="application/json", headers=headers)


@blueprint.get("/api/receipts/key")
@blueprint.gives(200, ReceiptKeySchema)
def key() -> dict[str, str]:
    """The public key (Ed25519) of this server's countersignatures."""
    return {"key": public_hex(services().settings.secret)}


@blueprint.post("/api/receipts/check")
@limiter.limit(PER_ADDRESS)
@blueprint.takes(ReceiptSealSchema)
@blueprint.gives(200, ReceiptCheckSchema)
def check(told: dict[str, str]) -> dict[str, Any]:
    """Whether a receipt still holds, for whoever has its seal: no name, phone or room."""
    with services().database.reading() as connection:
        return receipts.check(connection, told["signature"], told["seal"])


@blueprint.get("/v/page.js")
@blueprint.gives(200, content_type="text/javascript")
def script() -> Response:
    """The public page's script."""
    return _file("page.js", "text/javascript")


@blueprint.get("/v/page.css")
@blueprint.gives(200, content_type="text/css")
def style() -> Response:
    """The public page's looks."""
    return _file("page.css", "text/css")


@blueprint.get("/v/<string:signature>")
@blueprint.gives(200, content_type="text/html")
def page(signature: str) -> Response:  # noqa: ARG001
    """The public page: the same for every address; what it asks for stands behind the #."""
    return _file("verify.html", "text/html; charset=utf-8")


def _file(name: str, kind: str) -> Response:
    headers = {"Cache-Control": "no-cache"}
    return Response((PUBLIC / name).read_bytes(), content_type=kind, headers=headers)
