"""The tablet in a resident's hands: no way out of the signing but a shift PIN, offline (S18)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import Device
from tests.browser.support.office import Office
from tests.browser.support.pins import PIN
from tests.browser.support.steps import choose, sign, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

OWN_PIN = "7931"


def _waiting(device: Device) -> str:
    rows = device.records("parcel")
    return str(next(row["id"] for row in rows if row["view"]["state"] == "waiting"))


def _to_signing(device: Device) -> str:
    parcel = _waiting(device)
    page = device.open(f"/parcels/hand-over?parcel={parcel}")
    choose(page, "身份核验方式", "工作人员认识")
    device.at("to-signing").click()
    expect(device.at("signing")).to_be_visible()
    return parcel


def _still_locked(device: Device) -> None:
    expect(device.at("signing")).to_be_visible()
    expect(device.page.get_by_role("navigation")).to_have_count(0)
    assert device.page.evaluate("location.pathname") == "/sign"


def _enter(device: Device, pin: str) -> None:
    device.at("pin").locator("input").fill(pin)
    device.at("pin-enter").click()


def test_a_tab_that_was_open_before_locks_too(office: Office, open_device: OpenDevice) -> None:
    """And opens again when the tablet is taken back, without a reload."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    tablet.network(on=False)
    other = tablet.new_tab("/parcels")
    expect(other.locator('[data-test="row"]').first).to_be_visible()
    _to_signing(tablet)
    expect(other.locator('[data-test="signing"]')).to_be_visible()
    expect(other.locator('[data-test="row"]')).to_have_count(0)
    for _ in range(3):
        other.evaluate("setTimeout(() => history.back())")
        other.wait_for_timeout(300)
        expect(other.locator('[data-test="signing"]')).to_be_visible()

    take_back(tablet)
    expect(other.locator('[data-test="signing"]')).to_have_count(0)
    expect(other.get_by_role("navigation").first).to_be_visible()


def test_no_way_out_but_the_pin(office: Office, open_device: OpenDevice) -> None:
    """Back, address bar, reload, keyboard, another tab, a killed browser; then wrong PINs."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    tablet.network(on=False)
    parcel = _to_signing(tablet)
    page = tablet.page

    for _ in range(3):
        page.evaluate("setTimeout(() => history.back())")
        page.wait_for_timeout(300)
        _still_locked(tablet)
    page.reload()
    _still_locked(tablet)
    for path in ("/", "/parcels", f"/parcels/{parcel}", "/account/pin", "/device", "/sign-in"):
        tablet.open(path)
        _still_locked(tablet)
    for keys in ("Escape", "/", "Control+k", "Alt+ArrowLeft"):
        page.keyboard.press(keys)
        _still_locked(tablet)
    other = tablet.new_tab("/parcels")
    expect(other.locator('[data-test="signing"]')).to_be_visible()
    other.close()
    tablet.kill()
    tablet.launch()
    tablet.open("/")
    _still_locked(tablet)

    sign(tablet)
    tablet.open("/parcels")
    expect(tablet.at("signing-thanks")).to_be_visible()
    tablet.at("signing-leave").click()
    _enter(tablet, "9999")
    expect(tablet.page.get_by_text("请等 1 秒")).to_be_visible()
    tablet.page.wait_for_timeout(1_500)
    _enter(tablet, "9998")
    expect(tablet.page.get_by_text("秒再试")).to_be_visible()
    # A new start does not make the wait go away.
    tablet.open("/")
    tablet.at("signing-leave").click()
    expect(tablet.page.get_by_text("秒再试")).to_be_visible()
    tablet.page.wait_for_timeout(2_500)
    _enter(tablet, PIN)
    expect(tablet.at("signing")).to_have_count(0)
    assert tablet.record("parcel", parcel)["view"]["state"] == "handed_over"


def test_whoever_has_no_pin_sets_one_first(office: Office, open_device: OpenDevice) -> None:
    """At once, before the resident gets the tablet; it shows later in the account's own screen."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"), pin=False)
    tablet.network(on=False)
    parcel = _to_signing(tablet)
    expect(tablet.at("first-pin")).to_be_visible()
    expect(tablet.at("signature-pad")).to_have_count(0)
    tablet.at("pin-new").locator("input").fill("1234")
    tablet.at("pin-save").click()
    expect(tablet.page.get_by_text("请用 4 至 8 位数字")).to_be_visible()
    tablet.at("pin-new").locator("input").fill(OWN_PIN)
    tablet.at("pin-again").locator("input").fill(OWN_PIN)
    tablet.at("pin-save").click()
    sign(tablet)
    take_back(tablet, OWN_PIN)
    assert tablet.record("parcel", parcel)["view"]["state"] == "handed_over"
    tablet.open("/account/pin")
    expect(tablet.at("pin-state")).to_contain_text("已设置")
    expect(tablet.at("taken-back")).to_have_count(1)
    assert OWN_PIN not in repr(tablet.meta())


def test_a_forgotten_pin_gives_way_to_the_password(office: Office, open_device: OpenDevice) -> None:
    butler = office.person("butler")
    tablet = open_device("tablet")
    tablet.sign_in_as(butler)
    _to_signing(tablet)
    tablet.at("signing-leave").click()
    tablet.at("pin-forgot").click()
    tablet.at("pin-password").locator("input").fill("not-the-password")
    tablet.at("pin-password-enter").click()
    expect(tablet.at("pin-password").locator("xpath=ancestor::form")).to_contain_text("密码")
    _still_locked(tablet)
    tablet.at("pin-password").locator("input").fill(butler.password)
    tablet.at("pin-password-enter").click()
    expect(tablet.at("signing")).to_have_count(0)
    tablet.open("/account/pin")
    expect(tablet.at("pin-state")).to_contain_text("还没有设置")
