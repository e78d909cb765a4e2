"""Photos: resumable, verified, decoded in a cage, shown re-encoded (R16, S6)."""

from __future__ import annotations

import io
from hashlib import sha256

import pytest
from PIL import Image
from werkzeug.test import TestResponse

from sync.definition import Role
from tests.server import pictures
from tests.server.support.office import Office
from tests.server.support.tablet import OWN, Tablet

PART = 256 * 1024
BINARY = {**OWN, "Content-Type": "application/octet-stream"}


def put(
    tablet: Tablet, content: bytes, offset: int, total: int, name: str | None = None
) -> TestResponse:
    address = f"/api/sites/{tablet.site}/photos/{name or sha256(content).hexdigest()}"
    return tablet.client.put(
        f"{address}?offset={offset}&total={total}", data=content, headers=BINARY
    )


def upload(tablet: Tablet, content: bytes) -> TestResponse:
    """All parts in order; returns the last answer, or the first that is no receipt."""
    name = sha256(content).hexdigest()
    for offset in range(0, len(content), PART):
        answer = put(tablet, content[offset : offset + PART], offset, len(content), name)
        if answer.status_code != 200:
            return answer
    return answer


def test_a_photo_arrives_in_parts_and_is_shown_without_its_metadata(butler: Tablet) -> None:
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    content = pictures.jpeg(2400, 1800, exif=exif)
    assert b"secret place" in content
    assert len(content) > PART
    name = sha256(content).hexdigest()
    assert upload(butler, content).get_json() == {
        "sha256": name,
        "received": len(content),
        "complete": True,
    }
    for size, side in (("thumb", 320), ("screen", 1600)):
        answer = butler.client.get(f"/api/sites/{butler.site}/photos/{name}?size={size}")
        assert answer.mimetype == "image/jpeg"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert b"secret place" not in answer.data
        with Image.open(io.BytesIO(answer.data)) as shown:
            assert max(shown.size) == side


def test_an_upload_goes_on_where_it_broke_off(butler: Tablet) -> None:
    content = pictures.jpeg()
    name = sha256(content).hexdigest()
    address = f"/api/sites/{butler.site}/photos/{name}"
    assert butler.client.get(f"{address}/receipt").get_json()["received"] == 0
    put(butler, content[:1000], 0, len(content), name)
    again = put(butler, content[:1000], 0, len(content), name)
    assert (again.status_code, again.get_json()["code"]) == (409, "photo_offset_wrong")
    assert again.get_json()["params"]["received"] == 1000
    rest = put(butler, content[1000:], 1000, len(content), name)
    assert rest.get_json()["complete"]
    after = put(butler, content[1000:], 1000, len(content), name)
    assert after.get_json()["complete"]


def test_bytes_that_do_not_give_the_hash_start_over(butler: Tablet) -> None:
    content = pictures.jpeg()
    name = sha256(b"another").hexdigest()
    answer = put(butler, content, 0, len(content), name)
    assert (answer.status_code, answer.get_json()["code"]) == (409, "photo_hash_wrong")
    address = f"/api/sites/{butler.site}/photos/{name}/receipt"
    assert butler.client.get(address).get_json()["received"] == 0


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(pictures.SVG, id="svg"),
        pytest.param(pictures.HTML, id="html"),
        pytest.param(b"GIF89a" + b"\0" * 200, id="gif"),
        pytest.param(pictures.jpeg()[:2000], id="truncated"),
        pytest.param(b"\xff\xd8\xff" + pictures.HTML, id="jpeg start, page inside"),
        pytest.param(pictures.png_bomb(), id="400 megapixels"),
        pytest.param(pictures.png_bomb(5_100), id="26 megapixels"),
        pytest.param(b"\x89PNG\r\n\x1a\n" + b"\0" * 100, id="png start, nothing inside"),
    ],
)
def test_hostile_files_are_refused(office: Office, butler: Tablet, content: bytes) -> None:
    answer = upload(butler, content)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "photo_not_image")
    stored = [p for p in office.settings.photos.rglob("*") if p.is_file() and p.stat().st_size]
    assert stored == []


def test_what_hangs_on_behind_a_photo_is_never_served(butler: Tablet) -> None:
    content = pictures.jpeg() + pictures.HTML
    assert upload(butler, content).status_code == 200
    name = sha256(content).hexdigest()
    for size in ("thumb", "screen"):
        shown = butler.client.get(f"/api/sites/{butler.site}/photos/{name}?size={size}")
        assert b"<script>" not in shown.data


def test_other_cameras_formats_are_taken(butler: Tablet) -> None:
    assert upload(butler, pictures.webp()).status_code == 200


def test_sizes_are_bounded_before_anything_is_read(butler: Tablet) -> None:
    content = pictures.jpeg()
    name = sha256(content).hexdigest()
    assert put(butler, content, 0, 9_000_000, name).get_json()["code"] == "photo_too_large"
    assert put(butler, content, 0, 10, name).get_json()["code"] == "photo_too_large"
    large = b"\0" * (PART + 1)
    assert put(butler, large, 0, len(large)).get_json()["code"] == "body_too_large"


def test_a_photo_of_another_site_is_not_there(office: Office, butler: Tablet) -> None:
    content = pictures.jpeg()
    upload(butler, content)
    other = office.found("另一小区")
    stranger = office.tablet(office.person("li", Role.DIRECTOR, other), other)
    name = sha256(content).hexdigest()
    assert stranger.client.get(f"/api/sites/{other}/photos/{name}").status_code == 404
    told = stranger.client.get(f"/api/sites/{other}/photos/{name}/receipt").get_json()
    assert told == {"sha256": name, "received": 0, "complete": False}
