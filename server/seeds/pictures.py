"""A few drawn scenes that stand for photos, and the photo records that show them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256

from PIL import Image, ImageDraw

from server.actions.store_photo import Part, store_part
from server.seeds.book import Book
from server.services import Services

SIZE = (960, 720)
QUALITY = 72
# Stored as the account of nobody: the demo's photos were taken by no device.
NOBODY = "00000000-0000-7000-8000-000000000000"


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished JPEG."""

    content: bytes
    sha256: str


def _room(draw: ImageDraw.ImageDraw) -> None:
    """A flat under renovation: bare walls, a ladder, cement bags."""
    draw.rectangle((0, 0, 960, 720), fill="#cfc8bb")
    draw.polygon(
        ((0, 720), (0, 540), (230, 430), (730, 430), (960, 540), (960, 720)), fill="#9a9184"
    )
    draw.rectangle((230, 90, 730, 430), fill="#ddd7cb")
    draw.rectangle((420, 140, 650, 330), fill="#bcd6e6", outline="#7d7467", width=10)
    draw.line((535, 140, 535, 330), fill="#7d7467", width=8)
    for x in (300, 370):
        draw.line((x, 600, x + (40 if x == 300 else -6), 180), fill="#b3742f", width=12)
    for step in range(6):
        draw.line((306 + step * 6, 560 - step * 64, 372, 560 - step * 64), fill="#b3742f", width=9)
    for bag in range(3):
        draw.rounded_rectangle(
            (690, 600 - bag * 62, 880, 660 - bag * 62),
            18,
            fill="#e7e2d6",
            outline="#6f685c",
            width=4,
        )


def _wall(draw: ImageDraw.ImageDraw) -> None:
    """A wall broken open, its reinforcement bare."""
    draw.rectangle((0, 0, 960, 720), fill="#d6cfc2")
    draw.polygon(
        ((250, 150), (640, 110), (760, 320), (690, 600), (330, 640), (180, 400)), fill="#6d665c"
    )
    for x in range(300, 700, 70):
        draw.line((x, 140, x - 20, 620), fill="#8c4a2a", width=9)
    for y in range(220, 600, 90):
        draw.line((210, y, 730, y - 20), fill="#8c4a2a", width=7)
    for x, y in ((150, 640), (260, 670), (420, 660), (600, 675), (740, 640)):
        draw.polygon(
            ((x, y), (x + 90, y - 30), (x + 120, y + 40), (x + 20, y + 50)), fill="#a79e90"
        )


def _corridor(draw: ImageDraw.ImageDraw) -> None:
    """A fire passage full of boxes."""
    draw.polygon(((0, 0), (320, 200), (320, 520), (0, 720)), fill="#c9d2cf")
    draw.polygon(((960, 0), (640, 200), (640, 520), (960, 720)), fill="#bcc6c3")
    draw.polygon(((0, 720), (320, 520), (640, 520), (960, 720)), fill="#8f9794")
    draw.polygon(((0, 0), (320, 200), (640, 200), (960, 0)), fill="#e6ebe9")
    draw.rectangle((320, 200, 640, 520), fill="#a9b4b1")
    draw.rectangle((400, 240, 560, 520), fill="#6f8f7d")
    draw.rectangle((430, 206, 530, 234), fill="#1f8f4d")
    for box, colour in (
        ((250, 430, 480, 640), "#b98a55"),
        ((430, 360, 620, 610), "#a87745"),
        ((560, 470, 760, 690), "#c79a66"),
    ):
        draw.rectangle(box, fill=colour, outline="#6b4a28", width=5)
        draw.line(
            (box[0], (box[1] + box[3]) // 2, box[2], (box[1] + box[3]) // 2),
            fill="#e6d2b2",
            width=14,
        )


def _parcel(draw: ImageDraw.ImageDraw) -> None:
    """A parcel with a torn corner and a wet spot."""
    draw.rectangle((0, 0, 960, 720), fill="#dfe3e1")
    draw.ellipse((180, 560, 820, 690), fill="#b9cad1")
    draw.polygon(((200, 260), (560, 190), (790, 290), (430, 380)), fill="#d3a873")
    draw.polygon(((200, 260), (430, 380), (430, 620), (200, 500)), fill="#b98a55")
    draw.polygon(((790, 290), (430, 380), (430, 620), (790, 520)), fill="#c79a66")
    draw.polygon(((790, 290), (690, 320), (730, 380), (700, 430), (790, 420)), fill="#4d3a26")
    draw.rectangle((500, 430, 640, 530), fill="#f4f1ea")
    for y in (450, 470, 490, 510):
        draw.line((512, y, 626, y), fill="#8a857c", width=4)


def _board(draw: ImageDraw.ImageDraw) -> None:
    """A notice on the board of a lobby."""
    draw.rectangle((0, 0, 960, 720), fill="#e4ded2")
    draw.rectangle((120, 110, 840, 560), fill="#3f6b5c", outline="#7a5a38", width=18)
    for x, y in ((180, 160), (410, 150), (630, 170)):
        draw.rectangle((x, y, x + 170, y + 240), fill="#fbf9f4")
        draw.rectangle((x + 20, y + 20, x + 150, y + 44), fill="#b5402f")
        for line in range(7):
            draw.line(
                (x + 20, y + 70 + line * 22, x + 150 - line % 3 * 18, y + 70 + line * 22),
                fill="#6d6d6d",
                width=5,
            )
    draw.rectangle((0, 620, 960, 720), fill="#b7aa95")


def _leak(draw: ImageDraw.ImageDraw) -> None:
    """Water under a pipe in the basement."""
    draw.rectangle((0, 0, 960, 720), fill="#c3c7c6")
    draw.rectangle((0, 500, 960, 720), fill="#8b908e")
    draw.rectangle((0, 170, 960, 230), fill="#5f7f92")
    draw.rectangle((470, 150, 540, 250), fill="#46606f")
    for x, y in ((495, 270), (505, 330), (498, 395), (506, 450)):
        draw.ellipse((x - 9, y - 16, x + 9, y + 16), fill="#7db4d3")
    draw.ellipse((290, 530, 730, 650), fill="#a9cfe2")
    draw.ellipse((420, 560, 600, 610), fill="#cbe4f0")


SCENES: dict[str, Callable[[ImageDraw.ImageDraw], None]] = {
    "room": _room,
    "wall": _wall,
    "corridor": _corridor,
    "parcel": _parcel,
    "board": _board,
    "leak": _leak,
}  # fmt: skip


def paint() -> dict[str, Picture]:
    """All scenes as JPEGs of at most 60 kB, marked as drawn."""
    found = {}
    for name, scene in SCENES.items():
        image = Image.new("RGB", SIZE)
        draw = ImageDraw.Draw(image)
        scene(draw)
        draw.rectangle((0, 690, 960, 720), fill="#22302c")
        draw.text((16, 699), f"ROUNDS DEMO  drawn scene: {name}", fill="#ffffff")
        out = io.BytesIO()
        image.save(out, "JPEG", quality=QUALITY)
        found[name] = Picture(out.getvalue(), sha256(out.getvalue()).hexdigest())
    return found


def store(services: Services, site: str, pictures: Iterable[Picture]) -> None:
    """Hand the pictures in as a device would; one that is there already costs a question."""
    parts = [
        Part(site, picture.sha256, NOBODY, 0, len(picture.content), picture.content)
        for picture in pictures
    ]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda part: store_part(services, part), parts))


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures of one community, to be shown in photo records."""

    book: Book
    pictures: dict[str, Picture]

    def photo(
        self, scene: str, about: tuple[str, str], at: int, by: str, words: tuple[str, str]
    ) -> str:
        """A photo record of the scene, about the record `(type, id)`; `words` are place and
        caption. Returns its id."""
        picture = self.pictures[scene]
        place, caption = words
        fields = {
            "sha256": picture.sha256,
            "bytes": len(picture.content),
            "mime": "image/jpeg",
            "width": SIZE[0],
            "height": SIZE[1],
            "taken_at": at,
            "place": place,
            "about_type": about[0],
            "about": about[1],
            "caption": caption,
        }
        return self.book.add("photo", fields, at, by)
