"""Decodes one untrusted picture in a process of its own, with little memory and little time.

Run by path: `python -I image_child.py ORIGINAL THUMB SCREEN`. Prints `{"mime", "width", "height"}`
and writes both display sizes, re-encoded without metadata; exit code 3 means: not a usable photo.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import warnings
from pathlib import Path

MEMORY_MAX = 768 * 1024 * 1024
CPU_SECONDS = 10
PIXELS_MAX = 25_000_000
FORMATS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
THUMB, SCREEN = 320, 1600
NOT_A_PHOTO = 3


def main(original: str, thumb: str, screen: str) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX, MEMORY_MAX))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
    from PIL import Image, ImageOps

    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        with Image.open(original, formats=list(FORMATS)) as image:
            width, height = image.size
            # The header tells the size, so a bomb is refused before anything is unpacked.
            if width * height > PIXELS_MAX or min(width, height) < 1 or _frames(image) > 1:
                return NOT_A_PHOTO
            mime = FORMATS[str(image.format)]
            image.draft("RGB", (SCREEN * 2, SCREEN * 2))
            shown = ImageOps.exif_transpose(image).convert("RGB")
    except Exception:  # noqa: BLE001  whatever a hostile file provokes means the same: no photo
        return NOT_A_PHOTO
    for path, side in ((screen, SCREEN), (thumb, THUMB)):
        shown.thumbnail((side, side))
        beside = Path(f"{path}.new")
        shown.save(beside, "JPEG", quality=82, optimize=True)
        beside.replace(path)
    sys.stdout.write(json.dumps({"mime": mime, "width": width, "height": height}))
    return 0


def _frames(image: object) -> int:
    return int(getattr(image, "n_frames", 1))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
