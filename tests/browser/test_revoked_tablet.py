"""A tablet is revoked with work unsent: it says so everywhere, gives its work away as a file also
at the sign-in, and a leader can let it in again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import choose, expect_offline, unsent_line

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

REVOKED = "这台设备已停用"


def test_nothing_of_a_revoked_tablet_is_stranded(office: Office, open_device: OpenDevice) -> None:
    butler = office.person("butler")
    tablet = open_device("tablet")
    tablet.sign_in_as(butler)
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("manager"))
    own = tablet.open("/device").locator("dd").last.inner_text()

    tablet.network(on=False)
    _log_violation(tablet)
    expect_offline(tablet)
    _on_the_board(desk, own, "revoke")
    tablet.network(on=True)

    expect(unsent_line(tablet)).to_contain_text(REVOKED)
    _sign_out(tablet)
    _refused_at_the_sign_in(tablet, butler.login, butler.password)
    _on_the_board(desk, own, "readmit")
    tablet.page.locator("form button[type=submit]").click()
    expect(tablet.at("today-sites")).to_be_visible()
    until(lambda: not tablet.store_rows("outbox"), "the work arrives by itself")
    expect(unsent_line(tablet)).to_contain_text("在线")


def _log_violation(tablet: Device) -> None:
    page = tablet.open("/violations/new")
    choose(page, "在哪里", "公共区域")
    page.get_by_label("地点").fill("3 号楼大堂")
    choose(page, "违章类别", "治安类")
    page.locator('[data-test="field-item"]').get_by_role("radio").first.check()
    tablet.at("save").click()
    expect(tablet.at("violation")).to_contain_text("3 号楼大堂")


def _on_the_board(desk: Device, device: str, verb: str) -> None:
    page = desk.open("/board")
    tile = page.locator(f'[data-test="device-tile"][data-id="{device}"]')
    tile.locator(f'[data-test="{verb}"]').click()
    if verb == "revoke":
        page.get_by_role("button", name="使用人离职").click()
        page.get_by_role("button", name="停用这台设备").click()
        expect(tile.locator('[data-test="readmit"]')).to_be_visible()
    else:
        desk.at("readmit-confirm").click()
        expect(tile.locator('[data-test="revoke"]')).to_be_visible()


def _sign_out(tablet: Device) -> None:
    tablet.page.get_by_role("button", name="账户").click()
    tablet.page.get_by_role("button", name="退出登录").click()
    expect(tablet.at("sign-out-warning")).to_contain_text("退出后不能再登录")
    expect(tablet.at("sign-out-export")).to_be_visible()
    tablet.at("sign-out-confirm").click()


def _refused_at_the_sign_in(tablet: Device, login: str, password: str) -> None:
    """And from there, for whoever has shown account and password, the work leaves as a file."""
    page = tablet.page
    page.locator("input[autocomplete=username]").fill(login)
    page.locator("input[autocomplete=current-password]").fill(password)
    page.locator("form button[type=submit]").click()
    expect(tablet.at("sign-in-problem")).to_contain_text(REVOKED)
    tablet.at("export-begin").click()
    tablet.at("export-noted").locator("input").check()
    with page.expect_download() as download:
        tablet.at("export-save").click()
    assert download.value.suggested_filename.endswith(".rounds")
    page.get_by_role("button", name="关闭").last.click()
