"""Two tabs of one browser: one syncs, both show the same, and the other takes over."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import choose, draft_kept

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]


def _log_violation(page: Page, device: Device, place: str) -> None:
    page.goto(f"{device.url}/violations/new")
    choose(page, "在哪里", "公共区域")
    page.get_by_label("地点").fill(place)
    choose(page, "违章类别", "治安类")
    page.locator('[data-test="field-item"]').get_by_role("radio").first.check()
    page.locator('[data-test="save"]').click()
    expect(page.locator('[data-test="violation"]')).to_contain_text(place)


def test_tabs_share_one_store_and_one_sync(office: Office, open_device: OpenDevice) -> None:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    pushes: list[str] = []
    device.context.on(
        "request",
        lambda request: (
            pushes.append(request.url)
            if request.url.endswith("/sync") and _holds_operations(request.post_data_buffer)
            else None
        ),
    )
    second = device.new_tab("/violations")
    device.open("/violations")

    _log_violation(second, device, "第二个标签页")
    # The first tab, never touched, shows it: written by one, sent by one, seen by both.
    row = device.at("row").filter(has_text="第二个标签页")
    expect(row).to_be_visible()
    expect(row.locator('[data-sync="uploaded"]').first).to_be_visible()
    assert len(pushes) == 1

    # Whichever tab was syncing is gone: the one that is left goes on.
    device.page.close()
    device.page = second
    _log_violation(second, device, "只剩一个标签页")
    device.wait_until_sent()
    until(lambda: len(pushes) >= 2, "the tab that is left syncs")


def test_what_one_tab_saved_the_other_does_not_save_again(
    office: Office, open_device: OpenDevice
) -> None:
    device = open_device("walk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("butler"))
    site = str(device.at("due-site").first.get_attribute("data-id"))
    page = device.open(f"/renovations/{site}/inspect")
    page.get_by_role("button", name="签到", exact=True).click()
    choose(page, "巡检结果", "无人")
    page.get_by_label("备注", exact=True).fill("敲门无人")
    draft_kept(device, "敲门无人")
    untouched = device.new_tab(f"/renovations/{site}/inspect")
    changed = device.new_tab(f"/renovations/{site}/inspect")
    changed.get_by_label("备注", exact=True).fill("敲门无人，已贴条")
    page.locator('[data-test="save"]').click()

    # Where nothing was entered the saved visit opens; elsewhere the text stays, beside the way.
    expect(untouched.locator('[data-test="inspection"]')).to_be_visible()
    expect(changed.locator('[data-test="saved-elsewhere"]')).to_be_visible()
    expect(changed.get_by_label("备注", exact=True)).to_have_value("敲门无人，已贴条")
    expect(changed.locator('[data-test="save"]')).to_have_count(0)
    changed.locator('[data-test="discard"]').click()
    changed.locator('[data-test="discard-confirm"]').click()
    until(lambda: not device.store_rows("drafts"), "no draft is left of what was saved")


def _holds_operations(sent: bytes | None) -> bool:
    return bool(sent) and b'"operations":[]' not in (sent or b"")
