"""What the faults of devices begin with: work that only the device has."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.browser.support.device import Device
from tests.browser.support.steps import choose, take_photos

NOTE = "断网时写下的巡检"


def inspect_offline(tablet: Device, picture: Path) -> str:
    """An inspection with a photo, made without a network. Returns its id."""
    site = str(tablet.at("due-site").first.get_attribute("data-id"))
    tablet.network(on=False)
    tablet.open(f"/renovations/{site}/inspect")
    choose(tablet.page, "巡检结果", "停工")
    tablet.page.get_by_label("备注", exact=True).fill(NOTE)
    take_photos(tablet, tablet.page.locator("main"), picture)
    tablet.page.get_by_role("button", name="签到", exact=True).click()
    tablet.page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("saved-visit")).to_be_visible()
    return str(tablet.at("saved-visit").get_attribute("data-id"))
