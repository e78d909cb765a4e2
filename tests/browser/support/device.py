"""A device: one browser profile on disk, as one tablet or desktop has it.

Two devices are two profiles; a restart of the browser is a new process on the same profile.
"""

from __future__ import annotations

import os
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    BrowserContext,
    ConsoleMessage,
    Error,
    Locator,
    Page,
    Playwright,
    expect,
)

from tests.browser.support.office import Person
from tests.browser.support.pins import KEEP_PIN, VERIFIER

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
PATIENCE_MS = 15_000
# Network failures are part of the journeys; the browser tells each of them on the console.
NETWORK_WORDS = ("Failed to load resource", "net::ERR_", "the server responded with a status of")

_CONTROLLED = """() => new Promise(done => {
  const look = () => navigator.serviceWorker.controller ? done(true) : setTimeout(look, 30)
  look()
})"""

_SITE = """() => new Promise((done, fail) => {
  const open = indexedDB.open('rounds')
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const found = open.result.transaction('meta').objectStore('meta').get('site')
    found.onsuccess = () => { open.result.close(); done(found.result) }
  }
})"""

_ROWS = """([store, wanted]) => new Promise((done, fail) => {
  const open = indexedDB.open('rounds')
  open.onerror = () => fail(open.error)
  open.onsuccess = () => {
    const all = open.result.transaction(store).objectStore(store).getAll()
    all.onsuccess = () => {
      open.result.close()
      const rows = wanted ? all.result.filter(row => row.type === wanted) : all.result
      done(JSON.parse(JSON.stringify(rows)))
    }
    all.onerror = () => fail(all.error)
  }
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
        dark: bool = False,
        flags: tuple[str, ...] = (),
    ) -> None:
        self.playwright = playwright
        self.profile = profile
        self.url = url
        self.size = size or TABLET
        self.touch = touch
        self.locale = locale
        self.dark = dark
        self.flags = flags
        self.errors: list[str] = []
        self.context: BrowserContext
        self.page: Page
        self.offline = False
        self.launch()

    def launch(self) -> None:
        options: dict[str, Any] = {
            "executable_path": CHROMIUM,
            "args": [*QUIET, *self.flags],
            "viewport": self.size,
            "has_touch": self.touch,
            "locale": self.locale,
            "timezone_id": "Asia/Shanghai",
            "color_scheme": "dark" if self.dark else "light",
        }
        self.context = self.playwright.chromium.launch_persistent_context(
            str(self.profile), **options
        )
        self.context.set_default_timeout(PATIENCE_MS)
        self.context.set_offline(self.offline)
        self.page = self.context.pages[0] if self.context.pages else self.context.new_page()
        self.listen(self.page)

    def listen(self, page: Page) -> None:
        """Whatever goes wrong in this tab is kept in `errors`."""
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", self._console)

    def _console(self, message: ConsoleMessage) -> None:
        text = message.text
        if message.type == "error" and not any(words in text for words in NETWORK_WORDS):
            self.errors.append(f"console: {text}")

    def close(self) -> None:
        self.context.close()

    def restart(self) -> None:
        """The browser ends and starts again on the same profile; the network stays as it is."""
        self.close()
        self.launch()

    def kill(self) -> None:
        """The browser's processes die at once, as when the battery gives out."""
        for process in self._processes():
            os.kill(process, signal.SIGKILL)
        until(lambda: not self._processes(), "the browser has died")
        try:
            self.context.close()
        except Error:
            # The connection died with the browser, as it should.
            return

    def _processes(self) -> list[int]:
        mark = f"--user-data-dir={self.profile}".encode()
        return [
            int(folder.name)
            for folder in Path("/proc").iterdir()
            if folder.name.isdigit() and mark in _words_of(folder)
        ]

    def network(self, on: bool) -> None:
        self.offline = not on
        self.context.set_offline(self.offline)

    def open(self, path: str = "/") -> Page:
        self.page.goto(self.url + path)
        return self.page

    def new_tab(self, path: str = "/") -> Page:
        page = self.context.new_page()
        self.listen(page)
        page.goto(self.url + path)
        return page

    def at(self, name: str) -> Locator:
        """The elements that journeys know by name (`data-test`)."""
        return self.page.locator(f'[data-test="{name}"]')

    def sign_in(self, login: str, password: str, *, pin: bool = True) -> None:
        """Sign in and wait until the app is installed and the first records are here; with a
        shift PIN unless told otherwise."""
        self.open("/")
        self.page.locator("input[autocomplete=username]").fill(login)
        self.page.locator("input[autocomplete=current-password]").fill(password)
        self.page.locator("form button[type=submit]").click()
        expect(self.at("today-sites")).to_be_visible()
        self.page.evaluate(_CONTROLLED)
        until(self.synced, "the first sync is through")
        if pin:
            keep = f"verifier => new Promise(done => {{{KEEP_PIN}}})"
            self.page.evaluate(keep, VERIFIER)

    def sign_in_as(self, person: Person, *, pin: bool = True) -> None:
        self.sign_in(person.login, person.password, pin=pin)

    def synced(self) -> bool:
        """Everything that the site had was pulled once."""
        cursors = [row for row in self.meta() if isinstance(row, dict) and "cursor" in row]
        return bool(cursors) and all(row.get("complete") for row in cursors)

    def meta(self) -> list[object]:
        """The device's single facts, of any kind."""
        facts: list[object] = self.page.evaluate(_ROWS, ["meta", None])
        return facts

    def store_rows(self, store: str, type_name: str | None = None) -> list[dict[str, Any]]:
        """Everything in one store of the device's database, as the disk has it."""
        rows: list[dict[str, Any]] = self.page.evaluate(_ROWS, [store, type_name])
        return rows

    def records(self, type_name: str) -> list[dict[str, Any]]:
        """The rows of one record type, each with `view`, `server` and `unsent`."""
        return self.store_rows("records", type_name)

    def records_here(self, type_name: str) -> list[dict[str, Any]]:
        """Those of the community in use, whose pages show them."""
        here = self.page.evaluate(_SITE)
        return [row for row in self.records(type_name) if row["site"] == here]

    def record(self, type_name: str, identity: str) -> dict[str, Any]:
        """One row. Raises StopIteration where the device has none."""
        return next(row for row in self.records(type_name) if row["id"] == identity)

    def unsent(self) -> list[str]:
        """What only this device has: operations without an answer, photos without a receipt."""
        operations = [
            f"{row['type']} {row['op'].get('move', 'edit')}: {row['state']}"
            for row in self.store_rows("outbox")
            if row["state"] != "answered"
        ]
        photos = [
            f"photo: {row['state']}, {row['received']} of {row['total']}"
            for row in self.store_rows("photos")
            if row["record"] and row["state"] != "complete"
        ]
        return operations + photos

    def wait_until_sent(self, seconds: float = 20) -> None:
        until(lambda: not self.unsent(), "everything is up", seconds, self.unsent)


def _words_of(folder: Path) -> list[bytes]:
    try:
        return (folder / "cmdline").read_bytes().split(b"\0")
    except OSError:
        # It ended while we looked.
        return []


def _quietly(holds: Callable[[], bool]) -> bool:
    """No, where the page is just being replaced by another."""
    try:
        return holds()
    except Error as problem:
        if "Execution context was destroyed" not in problem.message:
            raise
        return False


def until(
    holds: Callable[[], bool],
    what: str,
    seconds: float = 20,
    instead: Callable[[], object] = str,
) -> None:
    """Wait until something holds. Raises AssertionError after so many seconds, which names it and
    tells what there is `instead`."""
    deadline = time.monotonic() + seconds
    while not _quietly(holds):
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {seconds} s in vain until {what}; {instead()}")
        time.sleep(0.1)


def draw(page: Page, pad: Locator, strokes: int = 2) -> None:
    """Strokes of a finger on a signature pad, as touch events."""
    pad.scroll_into_view_if_needed()
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
