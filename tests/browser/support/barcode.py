"""A parcel's sticker before a camera: Code 128 drawn into a film that Chromium plays as its camera,
or any other picture held before it.

The bars are drawn here from the standard's table, not by the app's own writer, so that neither
proves itself.
"""

from __future__ import annotations

import io
import random
from pathlib import Path

from PIL import Image, ImageDraw

FRAME = (1280, 720)
FRAMES = 10
MODULE_PX = 4
QUIET_MODULES = 12
START_B, STOP = 104, "2331112"
# Bars and spaces of the values 0 to 105, in modules (ISO/IEC 15417).
WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231"
    "113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211"
    "212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131"
    "113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111"
    "314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211"
    "241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214"
    "211232"
)


def _modules(code: str) -> str:
    """1 for a bar, 0 for a space."""
    values = [START_B, *(ord(sign) - 32 for sign in code)]
    check = sum(value * max(1, place) for place, value in enumerate(values)) % 103
    widths = "".join(WIDTHS[6 * value : 6 * value + 6] for value in [*values, check]) + STOP
    return "".join("10"[place % 2] * int(width) for place, width in enumerate(widths))


def sticker(code: str) -> Image.Image:
    """A sticker with the bars and the number below."""
    modules = _modules(code)
    wide = (len(modules) + 2 * QUIET_MODULES) * MODULE_PX
    image = Image.new("RGB", (wide, 260), "white")
    pen = ImageDraw.Draw(image)
    for place, module in enumerate(modules):
        if module == "1":
            left = (QUIET_MODULES + place) * MODULE_PX
            pen.rectangle((left, 30, left + MODULE_PX - 1, 190), fill="black")
    pen.text((QUIET_MODULES * MODULE_PX, 210), code, fill="black")
    return image


def enlarged(png: bytes, times: int) -> Image.Image:
    """A small picture from the screen as large as a camera that is held close has it."""
    with Image.open(io.BytesIO(png)) as small:
        size = (small.width * times, small.height * times)
        return small.convert("RGB").resize(size, Image.Resampling.NEAREST)


def film(path: Path, shown: str | Image.Image) -> Path:
    """Motion JPEG of a picture, or of a sticker with this code, held a little askew, on a carton,
    with the noise of a camera."""
    chance = random.Random(7)
    label = sticker(shown) if isinstance(shown, str) else shown
    with path.open("wb") as out:
        for number in range(FRAMES):
            frame = Image.new("RGB", FRAME, (168, 132, 92))
            turned = label.rotate(2, expand=True, fillcolor=(168, 132, 92))
            place = ((FRAME[0] - turned.width) // 2 + number % 3, (FRAME[1] - turned.height) // 2)
            frame.paste(turned, place)
            rough = Image.frombytes("L", FRAME, chance.randbytes(FRAME[0] * FRAME[1]))
            noisy = Image.blend(frame, rough.convert("RGB"), 0.06)
            held = io.BytesIO()
            noisy.save(held, "JPEG", quality=85)
            out.write(held.getvalue())
    return path


def camera_flags(film_path: Path) -> tuple[str, ...]:
    """What makes Chromium play the film as its camera, without asking anybody."""
    return (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-video-capture={film_path}",
    )
