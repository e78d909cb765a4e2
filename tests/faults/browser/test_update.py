"""Build after build takes over on a tablet with unsent work: nothing is lost, no part of the app
fails to load, and what cannot be loaded any more costs one reload at most (QUALITY, R10)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.browser.support.device import Device, until
from tests.browser.support.fixtures import OpenDevice, devices
from tests.browser.support.installed import build_next
from tests.browser.support.office import Office, open_office
from tests.browser.support.steps import choose
from tests.browser.support.updates import (
    entry,
    install_build,
    install_kill_switch,
    look_for_update,
    update_waits,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(400)]

UPDATES, UPDATES_SOAK = 5, 100
SETTLED_MS = 4000
PARTS = {"/more": "登记簿", "/violations": "违章", "/settings": "设置"}


@pytest.fixture(scope="module")
def builds(code: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The build that is served at first, and another one."""
    folder = tmp_path_factory.mktemp("builds")
    first = Path(shutil.copytree(code / "server" / "_web", folder / "first"))
    return first, build_next(folder / "second", "second")


@pytest.fixture
def own_code(code: Path, tmp_path: Path) -> Path:
    """An installation whose web app may be exchanged."""
    return Path(shutil.copytree(code, tmp_path / "code"))


@pytest.fixture
def office(own_code: Path, seeded: Path, tmp_path: Path) -> Iterator[Office]:
    with open_office(own_code, seeded, tmp_path / "office") as running:
        yield running


@pytest.fixture
def open_device(playwright: Playwright, office: Office, tmp_path: Path) -> Iterator[OpenDevice]:
    with devices(playwright, office, tmp_path) as opener:
        yield opener


@pytest.fixture
def tablet(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("tablet")
    device.sign_in_as(office.person("butler"))
    return device


def _work(tablet: Device, site: str, note: str) -> str:
    """An inspection that only the tablet has. Returns its id."""
    tablet.open(f"/renovations/{site}/inspect")
    choose(tablet.page, "巡检结果", "停工")
    tablet.page.get_by_label("备注", exact=True).fill(note)
    tablet.page.get_by_role("button", name="签到", exact=True).click()
    tablet.page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("saved-visit")).to_be_visible()
    return str(tablet.at("saved-visit").get_attribute("data-id"))


def _walk(tablet: Device) -> None:
    """Parts of the app that this page has not loaded yet open without a reload."""
    for path, heading in PARTS.items():
        tablet.page.evaluate(
            "path => { history.pushState(history.state, '', path); dispatchEvent("
            "new PopStateEvent('popstate', { state: history.state })) }",
            path,
        )
        expect(tablet.page.get_by_role("heading", level=1).first).to_contain_text(heading)


def _updates(tablet: Device, code: Path, builds: tuple[Path, Path], count: int) -> None:
    site = str(tablet.at("due-site").first.get_attribute("data-id"))
    for number, build in enumerate(islice(cycle(reversed(builds)), count)):
        before = entry(tablet)
        # The server is reached, but what is sent does not arrive: work stays pending.
        tablet.context.route("**/sync", lambda route: route.abort())
        note = f"第 {number} 次更新时未上传"
        made = _work(tablet, site, note)
        install_build(build, code)
        look_for_update(tablet)
        until(lambda: update_waits(tablet), "the other build has been fetched")
        expect(tablet.page.get_by_text("新版本已备好")).to_have_count(0)
        assert entry(tablet) == before
        _walk(tablet)
        tablet.context.unroute("**/sync")
        tablet.open("/")
        tablet.wait_until_sent()
        tablet.page.get_by_role("button", name="现在更新").click()
        until(lambda old=before: entry(tablet) != old, "the other build runs")  # type: ignore[misc]
        expect(tablet.at("today-sites")).to_be_visible()
        assert tablet.record("inspection", made)["server"]["fields"]["note"] == note
    assert tablet.errors == []


def test_updates_with_pending_work_lose_nothing(
    tablet: Device, own_code: Path, builds: tuple[Path, Path]
) -> None:
    _updates(tablet, own_code, builds, UPDATES)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_updates_soak(tablet: Device, own_code: Path, builds: tuple[Path, Path]) -> None:
    _updates(tablet, own_code, builds, UPDATES_SOAK)


def test_a_part_that_has_left_the_server_costs_one_reload(
    tablet: Device, own_code: Path, builds: tuple[Path, Path]
) -> None:
    """The shell is gone from the caches (evicted) and the old build from the server."""
    loads: list[str] = []
    before = entry(tablet)
    tablet.page.on("load", lambda page: loads.append(page.url))
    tablet.page.evaluate(
        "caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))"
    )
    session = tablet.context.new_cdp_session(tablet.page)
    session.send("Network.clearBrowserCache")
    install_build(builds[1], own_code)
    tablet.page.get_by_role("link", name="违章").first.click()
    expect(tablet.page.get_by_role("heading", level=1).first).to_contain_text("违章")
    assert (len(loads), entry(tablet) != before) == (1, True)
    # The browser tells of the missing file; the person has lost nothing but a moment.
    tablet.errors.clear()


def test_recovery_by_the_kill_switch_takes_one_reload(tablet: Device, own_code: Path) -> None:
    loads: list[str] = []
    tablet.page.on("load", lambda page: loads.append(page.url))
    install_kill_switch(own_code)
    with tablet.page.expect_navigation(timeout=60_000):
        look_for_update(tablet)
    expect(tablet.at("today-sites")).to_be_visible()
    # The page registers the worker that is served, which must not load it again.
    tablet.page.wait_for_timeout(SETTLED_MS)
    controlled = "Boolean(navigator.serviceWorker.controller)"
    assert (len(loads), tablet.page.evaluate(controlled)) == (1, False)
