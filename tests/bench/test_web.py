"""The app in Chromium on a community of 50,000 records (STACK budgets, docs/performance.md): cold
start with the server dead, saving, searching, first sync, photographs; a blank page beside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Page, sync_playwright

from tests.bench import watch
from tests.browser.support.device import Device, until
from tests.browser.support.installed import install
from tests.browser.support.office import Office
from tests.browser.support.pictures import camera_jpeg

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1200)]

UNITS = int(os.environ.get("ROUNDS_BENCH_UNITS", "10000"))
TIMES = 5
SPEEDS = (1, 4)
WORDS = ("1", "12", "120", "1201")
# Longer than the search waits for the next keystroke and draws, at a quarter of the speed.
PAUSE_MS = 1200

_COMPLETE = """() => new Promise(done => {
  const open = indexedDB.open('rounds')
  open.onsuccess = () => {
    const all = open.result.transaction('meta').objectStore('meta').getAll()
    const count = open.result.transaction('records').objectStore('records').count()
    count.onsuccess = () => {
      open.result.close()
      const cursors = all.result.filter(row => row && typeof row === 'object' && 'cursor' in row)
      done([cursors.length > 0 && cursors.every(row => row.complete), count.result])
    }
  }
})"""


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A community with `UNITS` homes, about five records each."""
    folder = tmp_path_factory.mktemp("bench")
    code = install(folder / "code")
    seed = ["seed", "large", "--units", str(UNITS), "--data", str(folder / "data")]
    subprocess.run(
        [sys.executable, "-c", f"from server.cli import main; main({seed!r})"],
        cwd=code,
        check=True,
    )
    running = Office(code, folder / "data", folder / "server.log")
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="module")
def desk(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Device]:
    with sync_playwright() as driver:
        device = Device(driver, tmp_path_factory.mktemp("profile") / "desk", office.url)
        device.context.add_init_script(watch.REMEMBER)
        yield device
        device.close()


@pytest.fixture(params=SPEEDS, ids=lambda times: f"1/{times}")
def page(request: pytest.FixtureRequest, desk: Device) -> Iterator[Page]:
    """The desk's page at full speed and at a quarter of it."""
    watch.slow_down(desk.page, request.param)
    yield desk.page
    watch.slow_down(desk.page, 1)


def tell(what: str, request: pytest.FixtureRequest, **figures: float) -> None:
    speed = request.node.callspec.id if hasattr(request.node, "callspec") else "1/1"
    said = ", ".join(f"{name.replace('_', ' ')} {value:,.0f}" for name, value in figures.items())
    print(f"\n| {what} | {speed} | {said} |")


def test_first_sync(office: Office, desk: Device, request: pytest.FixtureRequest) -> None:
    person = office.person("reception")
    page = desk.open("/")
    page.locator("input[autocomplete=username]").fill(person.login)
    page.locator("input[autocomplete=current-password]").fill(person.password)
    start = time.monotonic()
    page.locator("form button[type=submit]").click()
    until(lambda: page.evaluate(_COMPLETE)[0], "the first sync is through", 300)
    records = page.evaluate(_COMPLETE)[1]
    tell("first sync, ms", request, all=(time.monotonic() - start) * 1000, records=records)
    assert records > UNITS


def test_cold_start_with_the_server_dead(
    office: Office, page: Page, request: pytest.FixtureRequest
) -> None:
    office.kill()
    try:
        blanks, paints, lists = [], [], []
        for _ in range(TIMES):
            page.goto(watch.BLANK)
            blanks.append(watch.first_paint(page))
            page.goto(office.url)
            paints.append(watch.first_paint(page))
            lists.append(watch.first_list(page))
    finally:
        office.start()
    tell(
        "cold start with the server dead, ms",
        request,
        blank=watch.middle(blanks),
        first_paint=watch.middle(paints),
        first_list=watch.middle(lists),
    )


def test_saving_is_durable_at_once(
    office: Office, page: Page, request: pytest.FixtureRequest
) -> None:
    taken = []
    for number in range(TIMES * 2):
        page.goto(f"{office.url}/r/key/new")
        page.get_by_label("钥匙编号").fill(f"K-{request.node.name}-{number}"[:30])
        watch.settle(page)
        page.locator('[data-test="save"]').click()
        taken.append(watch.kept(page, "outbox"))
    tell(
        "save, from the tap until it is durable, ms",
        request,
        median=watch.middle(taken),
        most=max(taken),
    )


def test_searching(office: Office, page: Page, request: pytest.FixtureRequest) -> None:
    # As on any day but the first: an earlier hour at rest has left the digest.
    page.goto(office.url)
    until(lambda: watch.digest_ready(page), "the search's digest has been made", 300)
    page.goto(f"{office.url}/search")
    page.locator('[data-test="search-input"]').wait_for()
    first = watch.keystroke(page, WORDS[0], PAUSE_MS * 8)
    watch.settle(page)
    taken = [watch.keystroke(page, words, PAUSE_MS) for words in WORDS * 3]
    tell(
        "search, a keystroke until the last change on the page, ms",
        request,
        first=first,
        median=watch.middle(taken),
        most=max(taken),
    )
    assert page.locator("[data-hit]").count() > 0


def test_photographs(
    office: Office, page: Page, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    photo = camera_jpeg(tmp_path / "camera.jpg")
    taken = []
    page.goto(f"{office.url}/violations/new")
    watch.settle(page)
    for number in range(3):
        _mark(photo, f"{request.node.name} {number}")
        page.locator('[data-test="photo-input"]').first.set_input_files(str(photo))
        taken.append(watch.kept(page, "photos"))
    tell(
        "photo of 12 megapixels, chosen until kept, ms",
        request,
        median=watch.middle(taken),
        most=max(taken),
        kB_before=photo.stat().st_size / 1000,
    )


def _mark(photo: Path, words: str) -> None:
    """Make it another picture: one that the device has already is not kept again."""
    with Image.open(photo) as image:
        ImageDraw.Draw(image).text((100, 100), words, fill="black", font_size=200)
        image.save(photo, "JPEG", quality=88, exif=image.getexif())
