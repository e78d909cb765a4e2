"""A device: one browser profile on disk, as one tablet or desktop has it.

Two devices are two profiles; a restart of the browser is a new process on the same profile.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page, Playwright, expect

CHROMIUM = os.environ.get("ROUNDS_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TABLET = {"width": 1180, "height": 820}
TABLET_UPRIGHT = {"width": 820, "height": 1180}
DESKTOP = {"width": 1440, "height": 900}

_CONTROLLED = """() => new Promise(done => {
  const look = () => navigator.serviceWorker.controller ? done(true) : setTimeout(look, 30)
  look()
})"""


class Device:
    """A browser that somebody holds. `page` is its one tab."""

    def __init__(
        self,
        playwright: Playwright,
        profile: Path,
        url: str,
        *,
        size: dict[str, int] | None = None,
        touch: bool = True,
        locale: str = "zh-CN",
    ) -> None:
        self.playwright = playwright
        self.profile = profile
        self.url = url
        self.size = size or TABLET
        self.touch = touch
        self.locale = locale
        self.errors: list[str] = []
        self.context: BrowserContext
        self.page: Page
        self.offline = False
        self.launch()

    def launch(self) -> None:
        options: dict[str, Any] = {
            "executable_path": CHROMIUM,
            "args": list(QUIET),
            "viewport": self.size,
            "has_touch": self.touch,
            "locale": self.locale,
            "timezone_id": "Asia/Shanghai",
        }
        self.context = self.playwright.chromium.launch_persistent_context(
            str(self.profile), **options
        )
        self.context.set_default_timeout(15_000)
        self.context.set_offline(self.offline)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def close(self) -> None:
        self.context.close()

    def restart(self) -> None:
        """The browser ends and starts again on the same profile; the network stays as it is."""
        self.close()
        self.launch()

    def network(self, on: bool) -> None:
        self.offline = not on
        self.context.set_offline(self.offline)

    def open(self, path: str = "/") -> Page:
        self.page.goto(self.url + path)
        return self.page

    def at(self, name: str) -> Locator:
        """The elements that journeys know by name (`data-test`)."""
        return self.page.locator(f'[data-test="{name}"]')

    def sign_in(self, login: str, password: str) -> None:
        """Sign in and wait until the app is installed and the first records are here."""
        self.open("/")
        self.page.locator("input[autocomplete=username]").fill(login)
        self.page.locator("input[autocomplete=current-password]").fill(password)
        self.page.locator("form button[type=submit]").click()
        expect(self.at("today-sites")).to_be_visible()
        self.page.evaluate(_CONTROLLED)

    def store_rows(self, store: str) -> list[dict[str, Any]]:
        """Everything in one store of the device's database, as the disk has it."""
        rows: list[dict[str, Any]] = self.page.evaluate(
            """store => new Promise((done, fail) => {
              const open = indexedDB.open('rounds')
              open.onerror = () => fail(open.error)
              open.onsuccess = () => {
                const all = open.result.transaction(store).objectStore(store).getAll()
                all.onsuccess = () => {
                  open.result.close()
                  done(JSON.parse(JSON.stringify(all.result)))
                }
                all.onerror = () => fail(all.error)
              }
            })""",
            store,
        )
        return rows


def draw(page: Page, pad: Locator, strokes: int = 2) -> None:
    """Strokes of a finger on a signature pad, as touch events."""
    box = pad.bounding_box()
    assert box is not None
    session = page.context.new_cdp_session(page)
    for stroke in range(strokes):
        y = box["y"] + box["height"] * (0.3 + 0.2 * stroke)
        points = [(box["x"] + box["width"] * (0.2 + 0.03 * k), y + (k % 5) * 5) for k in range(18)]
        for index, (x, at) in enumerate(points):
            kind = "touchStart" if index == 0 else "touchMove"
            touch = {"x": x, "y": at, "radiusX": 4, "radiusY": 4, "force": 0.6, "id": 1}
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [touch]})
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()
