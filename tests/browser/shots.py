"""`python3 -m tests shots [folder]`: every screen in every size and language, as PNG files.

The small set of SHOWN goes to docs/screenshots as JPEG, for the README; all others to the folder
(build/shots by default, which git ignores).
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Playwright, sync_playwright

from tests.browser.support.device import DESKTOP, TABLET, TABLET_UPRIGHT, Device
from tests.browser.support.installed import install
from tests.browser.support.office import ROOT, Office, open_office, snapshot
from tests.browser.support.screens import ADDRESSES, show
from tests.browser.support.steps import take_back

FOLDER = ROOT / "build" / "shots"
README = ROOT / "docs" / "screenshots"
SIZES = {
    "tablet": (TABLET, "butler"),
    "upright": (TABLET_UPRIGHT, "butler"),
    "desktop": (DESKTOP, "director"),
}
LANGUAGES = {"zh": "zh-CN", "en": "en"}
# (size, language, route): what the README shows.
SHOWN = {
    ("tablet", "zh", "/"),
    ("tablet", "zh", "/renovations/:id/inspect"),
    ("tablet", "zh", "/sign"),
    ("upright", "zh", "/violations/new"),
    ("desktop", "zh", "/parcels/:id?"),
    ("desktop", "en", "/violations/:id?"),
}
README_WIDTH = 960
MOST_BYTES = 200_000


def file_name(size: str, language: str, route: str) -> str:
    """tablet-zh-renovations-id-inspect, and `today` for the first screen."""
    words = "".join(letter if letter.isalnum() else "-" for letter in route).strip("-")
    return "-".join([size, language, *(part for part in (words or "today").split("-") if part)])


def take(playwright: Playwright, office: Office, folder: Path, profiles: Path) -> int:
    """Every screen into the folder, the shown ones for the README too. Returns how many."""
    taken = 0
    for size, (measures, role) in SIZES.items():
        device = Device(playwright, profiles / size, office.url, size=measures)
        device.sign_in_as(office.person(role))
        for language, locale in LANGUAGES.items():
            device.page.evaluate("it => localStorage.setItem('rounds.language', it)", locale)
            for route in ADDRESSES:
                picture = _picture(device, route)
                (folder / f"{file_name(size, language, route)}.png").write_bytes(picture)
                if (size, language, route) in SHOWN:
                    _for_readme(picture, file_name(size, language, route))
                taken += 1
        device.close()
    return taken


def _picture(device: Device, route: str) -> bytes:
    show(device, route)
    picture = device.page.screenshot(animations="disabled")
    if route == "/sign":
        take_back(device)
    return picture


def _for_readme(picture: bytes, name: str) -> None:
    """Small enough for a repository: as wide as a README shows it."""
    with Image.open(io.BytesIO(picture)) as opened:
        image = opened.convert("RGB")
    image.thumbnail((README_WIDTH, README_WIDTH * 2))
    for quality in (82, 70, 55):
        made = io.BytesIO()
        image.save(made, "JPEG", quality=quality, optimize=True)
        if made.tell() <= MOST_BYTES:
            break
    README.mkdir(parents=True, exist_ok=True)
    (README / f"{name}.jpg").write_bytes(made.getvalue())


def main(arguments: list[str]) -> int:
    """Take them all; the only argument is another folder."""
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        place = Path(made)
        code = install(place / "code")
        (place / "seeded").mkdir()
        data = snapshot(code, place / "seeded")
        with open_office(code, data, place / "office") as office, sync_playwright() as playwright:
            taken = take(playwright, office, folder, place / "profiles")
    print(f"{taken} screenshots in {folder}; {len(SHOWN)} of them in {README.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
