"""The built web app: compressed files as they lie, and one page for every address of the app.

There are no redirects here: a service worker that has cached a redirected answer cannot open the
app offline any more.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path

from flask import Blueprint, Response, request, send_file

from server.problems import Trouble

WEB = Path(__file__).resolve().parent.parent / "_web"
FOREVER = "public, max-age=31536000, immutable"
ALWAYS_ASK = "no-cache"
_TYPES = {
    ".js": "text/javascript",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
}
_VARIANTS = (("br", ".br"), ("gzip", ".gz"))

blueprint = Blueprint("app_files", __name__)


@blueprint.get("/")
def index() -> Response:
    return _send("index.html")


@blueprint.get("/<path:path>")
def file_or_page(path: str) -> Response:
    """A built file, or the app's page for an address that the app itself understands."""
    if path.startswith("api/"):
        raise Trouble("not_found")
    if "." in path.rpartition("/")[2]:
        return _send(path)
    return _send("index.html")


def _send(path: str) -> Response:
    found = (WEB / path).resolve()
    if not found.is_relative_to(WEB) or not found.is_file():
        raise Trouble("not_found")
    mime = _TYPES.get(found.suffix) or mimetypes.guess_type(found.name)[0]
    encoding, variant = _best(found)
    response = send_file(variant, mimetype=mime or "application/octet-stream", max_age=0)
    if encoding is not None:
        response.headers["Content-Encoding"] = encoding
    response.headers["Vary"] = "Accept-Encoding"
    forever = path.startswith("assets/")
    response.headers["Cache-Control"] = FOREVER if forever else ALWAYS_ASK
    return response


def _best(found: Path) -> tuple[str | None, Path]:
    for encoding, suffix in _VARIANTS:
        variant = found.with_name(found.name + suffix)
        if request.accept_encodings[encoding] > 0 and variant.is_file():
            return encoding, variant
    return None, found
