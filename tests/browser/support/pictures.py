"""Pictures as cameras make them: drawn in the test, so that no file of anybody's is needed."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw

TWELVE_MEGAPIXELS = (4000, 3000)


def snapshot_jpeg(path: Path, words: str, size: tuple[int, int] = (1280, 960)) -> Path:
    """A plain picture with words, so that two of them have different bytes."""
    image = Image.new("RGB", size, (196, 190, 178))
    pen = ImageDraw.Draw(image)
    pen.rectangle((size[0] // 8, size[1] // 6, size[0] // 2, size[1]), fill=(120, 84, 52))
    pen.text((40, 40), words, fill=(20, 20, 20))
    image.save(path, "JPEG", quality=85)
    return path


def camera_jpeg(path: Path) -> Path:
    """Twelve megapixels full of detail, as heavy as a tablet's camera makes them (3-6 MB)."""
    chance = random.Random(12)
    rough = Image.frombytes("RGB", (1000, 750), chance.randbytes(1000 * 750 * 3))
    noise = rough.resize(TWELVE_MEGAPIXELS, Image.Resampling.BICUBIC)
    calm = Image.linear_gradient("L").resize(TWELVE_MEGAPIXELS).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 6  # held upright: the device must turn it
    exif[0x010F] = "Invented"
    Image.blend(calm, noise, 0.35).save(path, "JPEG", quality=88, exif=exif)
    return path
