"""The browser clears the store of a device with unsent work: the next sign-in on it says so, with
the count, and the leaders' board shows it (QUALITY, R9).

Chromium keeps cookies when it evicts an origin under pressure; CDP clears the same kinds of
storage here. WebKit's clearing after seven days without a visit cannot be made to happen here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.fixtures import OpenDevice
from tests.browser.support.office import Office
from tests.browser.support.pictures import snapshot_jpeg
from tests.faults.browser.support import inspect_offline

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

EVICTED = "indexeddb,cache_storage,service_workers,local_storage,file_systems,websql"


def _evict(device: Device) -> None:
    session = device.context.new_cdp_session(device.page)
    told = {"origin": device.url, "storageTypes": EVICTED}
    session.send("Storage.clearDataForOrigin", told)
    session.detach()


@pytest.mark.parametrize("open_meanwhile", [False, True], ids=["closed", "open"])
def test_what_a_cleared_store_had_not_sent_is_known(
    office: Office, open_device: OpenDevice, tmp_path: Path, *, open_meanwhile: bool
) -> None:
    tablet = open_device("tablet")
    butler = office.person("butler")
    tablet.sign_in_as(butler)
    tablet.wait_until_sent()
    inspect_offline(tablet, snapshot_jpeg(tmp_path / "site.jpg", "现场"))
    unsent = len(tablet.store_rows("outbox"))
    assert unsent > 0
    if not open_meanwhile:
        tablet.restart()
        tablet.open("/")
        expect(tablet.at("today-unsent")).to_have_attribute("data-unsent", str(unsent))
    told = f"rounds_tally={unsent}.1."
    until(lambda: told in tablet.page.evaluate("document.cookie"), "the tally is told")
    _evict(tablet)
    tablet.network(on=True)
    tablet.errors.clear()
    tablet.sign_in_as(butler)
    expect(tablet.at("lost")).to_contain_text(f"{unsent} 条、照片 1 张")

    # Read once, it does not come again; the leaders see it for good.
    tablet.at("lost-read").click()
    expect(tablet.at("lost")).to_have_count(0)
    tablet.restart()
    tablet.open("/")
    until(tablet.synced, "the app has started again")
    expect(tablet.at("lost")).to_have_count(0)
    _seen_by_leaders(open_device("desk", size=DESKTOP, touch=False), office, unsent)


def _seen_by_leaders(desk: Device, office: Office, unsent: int) -> None:
    desk.sign_in_as(office.person("manager"))
    expect(desk.at("today-devices")).to_contain_text("1 台设备需要留意")
    desk.open("/board")
    alarm = desk.at("alarm-lost")
    expect(alarm).to_contain_text(f"至少 {unsent} 条、照片 1 张")
    # In its place stands the same browser's new device, which is well.
    expect(desk.page.locator('[data-test="device-tile"][data-alarms*="lost"]')).to_have_count(1)
