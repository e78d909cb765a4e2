"""A newer build takes over without losing work, and a harmful one can be recalled (R10)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect

from tests.browser.conftest import OpenDevice, devices
from tests.browser.support.device import until
from tests.browser.support.installed import build_next
from tests.browser.support.office import Office, open_office
from tests.browser.support.steps import choose, draft_kept
from tests.browser.support.updates import (
    entry,
    install_build,
    install_kill_switch,
    look_for_update,
    update_waits,
)

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(240)]

NOTE = "更新时还没写完的一句话"


@pytest.fixture(scope="module")
def next_build(code: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_next(tmp_path_factory.mktemp("next"), "next")


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


def test_an_update_waits_for_unfinished_work(
    office: Office, own_code: Path, next_build: Path, open_device: OpenDevice
) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    page = tablet.page
    before = entry(tablet)
    site = str(tablet.at("due-site").first.get_attribute("data-id"))
    tablet.open(f"/renovations/{site}")
    tablet.at("inspect").click()
    choose(page, "巡检结果", "停工")
    page.get_by_label("备注", exact=True).fill(NOTE)
    draft_kept(tablet, NOTE)

    install_build(next_build, own_code)
    look_for_update(tablet)
    until(lambda: update_waits(tablet), "the new build has been fetched")
    offer = page.get_by_text("新版本已备好")
    expect(offer).to_have_count(0)

    # Parts of the old build that were never loaded are still there for the open page.
    page.get_by_role("link", name="登记簿").click()
    expect(page.get_by_role("heading", name="登记簿")).to_be_visible()
    assert entry(tablet) == before

    # Unsent work holds it back too.
    tablet.network(on=False)
    page.goto(f"{tablet.url}/renovations/{site}/inspect")
    expect(page.get_by_label("备注", exact=True)).to_have_value(NOTE)
    page.get_by_role("button", name="签到", exact=True).click()
    page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("saved-visit")).to_be_visible()
    expect(offer).to_have_count(0)
    inspection = str(tablet.at("saved-visit").get_attribute("data-id"))

    tablet.network(on=True)
    tablet.wait_until_sent()
    page.get_by_role("button", name="现在更新").click()
    until(lambda: entry(tablet) != before, "the new build runs")
    expect(offer).to_have_count(0)
    assert tablet.record("inspection", inspection)["server"]["fields"]["note"] == NOTE
    tablet.network(on=False)
    tablet.open("/parcels")
    expect(page.get_by_role("heading", name="代收快递").first).to_be_visible()


def test_a_form_in_another_tab_holds_an_update_back(
    office: Office, own_code: Path, next_build: Path, open_device: OpenDevice
) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    form = tablet.new_tab("/r/key/new")
    expect(form.get_by_label("钥匙编号")).to_be_visible()

    install_build(next_build, own_code)
    look_for_update(tablet)
    until(lambda: update_waits(tablet), "the new build has been fetched")
    offer = tablet.page.get_by_text("新版本已备好")
    tablet.open("/parcels")
    expect(tablet.page.get_by_role("heading", name="代收快递").first).to_be_visible()
    tablet.page.wait_for_timeout(1_000)
    expect(offer).to_have_count(0)

    form.close()
    tablet.open("/parcels")
    expect(offer).to_be_visible()


def test_a_harmful_worker_is_recalled(
    office: Office, own_code: Path, open_device: OpenDevice
) -> None:
    """The kill switch: served in place of the worker, it steps down and leaves all work alone."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    tablet.network(on=False)
    site = f"/renovations/{tablet.at('due-site').first.get_attribute('data-id')}"
    form = f"{site}/inspect"
    # Not the address at which the page was loaded: that is all that a worker knows of a page.
    tablet.open(site)
    tablet.at("inspect").click()
    tablet.page.get_by_label("备注", exact=True).fill(NOTE)
    draft_kept(tablet, NOTE)

    install_kill_switch(own_code)
    tablet.network(on=True)
    with tablet.page.expect_navigation():
        look_for_update(tablet)
    assert tablet.page.url == tablet.url + form
    shells = "caches.keys().then(all => all.filter(one => one.startsWith('shell-')).length)"
    until(lambda: tablet.page.evaluate(shells) == 0, "the cached shells are gone")
    expect(tablet.page.get_by_label("备注", exact=True)).to_have_value(NOTE)
