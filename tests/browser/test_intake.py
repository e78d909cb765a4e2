"""One parcel at a time: what was left unfinished, whom it is for, and who must be asked (L1-L3)."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device
from tests.browser.support.office import Office
from tests.browser.support.scanner import HAND_SECONDS, scan
from tests.browser.support.steps import choose, pick

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

Row = dict[str, Any]


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def home(device: Device, *, consent: bool | None) -> str:
    """A room whose only household said so about parcels, and where somebody lives."""
    lived = {
        row["view"]["fields"].get("household")
        for row in device.records("resident")
        if row["view"].get("state") != "left"
    }
    codes = {row["id"]: row["view"]["fields"]["code"] for row in device.records("unit")}
    homes = [row for row in device.records("household") if row["view"].get("state") != "left"]
    units = [unit for row in homes for unit in row["view"]["fields"].get("units", [])]
    found: str = next(
        codes[row["view"]["fields"]["units"][0]]
        for row in homes
        if row["id"] in lived and row["view"]["fields"].get("parcel_consent") is consent
        if len(row["view"]["fields"].get("units", [])) == 1
        if units.count(row["view"]["fields"]["units"][0]) == 1
    )
    return found


def test_what_was_left_never_mixes_with_the_next_parcel(desk: Device) -> None:
    room = home(desk, consent=None)
    page = desk.open("/parcels/new")
    number = desk.at("field-tracking").locator("input")
    expect(number).to_be_focused()
    scan(page, "SF9990006000001")
    choose(page, "外观检查", "包装完好")
    pick(desk, "房号", room)
    page.get_by_role("button", name="返回").first.click()
    expect(desk.at("intake-screen")).to_have_count(0)

    desk.open("/parcels/new")
    expect(desk.at("resumed")).to_contain_text(room)
    expect(number).to_be_focused()
    scan(page, "SF9990006000002")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("SF9990006000001")
    expect(dialog).to_contain_text("SF9990006000002")
    expect(number).to_have_value("SF9990006000001")
    desk.at("other-anew").click()
    expect(number).to_have_value("SF9990006000002")
    expect(page.get_by_role("combobox", name="房号")).to_have_value("")
    expect(page.get_by_role("radio", name="包装完好")).not_to_be_checked()
    expect(desk.at("resumed")).to_have_count(0)

    choose(page, "外观检查", "包装完好")
    desk.open("/parcels/new")
    desk.at("start-anew").click()
    expect(number).to_have_value("")
    expect(desk.at("resumed")).to_have_count(0)


def test_a_number_goes_from_the_batch_to_the_form(desk: Device) -> None:
    """It lies in one hand only: what the form declines is no more taken by an Enter."""
    page = desk.open("/parcels/batch")
    expect(desk.at("batch-tracking").locator("input")).to_be_focused()
    scan(page, "SF9990006000003")
    expect(desk.at("batch-tracking").locator("input")).to_have_value("SF9990006000003")
    desk.at("batch-decline").click()
    expect(desk.at("field-tracking").locator("input")).to_have_value("SF9990006000003")
    desk.open("/parcels/batch")
    expect(desk.at("batch-tracking").locator("input")).to_have_value("")


def test_another_name_does_not_keep_the_phone(desk: Device) -> None:
    """The notice would go to the wrong person; and what is no phone is said at the field."""
    people = [row for row in desk.records("resident") if row["view"]["fields"].get("phone")]
    codes = {row["id"]: row["view"]["fields"]["code"] for row in desk.records("unit")}
    homes = {row["id"]: row["view"]["fields"].get("units", []) for row in desk.records("household")}
    person = next(row for row in people if homes.get(row["view"]["fields"]["household"]))
    fields = person["view"]["fields"]
    page = desk.open("/parcels/new")
    pick(desk, "房号", codes[homes[fields["household"]][0]])
    if (choice := desk.at("field-resident")).count():
        choice.get_by_role("radio", name=fields["name"]).first.check()
    phone = desk.at("field-phone").locator("input")
    expect(phone).to_have_attribute(
        "placeholder", f"不填则保留 {fields['phone'][:3]}****{fields['phone'][-4:]}"
    )
    desk.at("field-recipient").locator("input").fill("赵访客")
    expect(phone).not_to_have_attribute(
        "placeholder", f"不填则保留 {fields['phone'][:3]}****{fields['phone'][-4:]}"
    )
    expect(desk.at("field-resident").locator("input:checked")).to_have_count(0)

    phone.fill("一三八")
    scan(page, "SF9990006000004")
    choose(page, "外观检查", "包装完好")
    choose(page, "收件人是否同意代收", "电话确认")
    desk.at("save").click()
    expect(page.get_by_text("电话只能有数字")).to_be_visible()
    expect(phone).to_have_value("一三八")
    phone.fill("")
    desk.at("save").click()
    expect(desk.at("parcel")).to_contain_text("赵访客")
    # When they agreed, and to which words, stands on the parcel.
    expect(desk.at("parcel")).to_contain_text("同意时间")
    expect(desk.at("parcel")).to_contain_text("2026-1")


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/r/parcel/new", "/parcels/new"),
        ("/r/parcel", "/parcels"),
        ("/r/violation/new", "/violations/new"),
        ("/r/stocktake/new", "/parcels/stock"),
        ("/r/message/new", "/parcels/messages"),
        ("/r/setting/new", "/settings"),
        ("/r/photo/new", "/more"),
    ],
)
def test_no_generated_form_beside_a_types_own(desk: Device, address: str, leads: str) -> None:
    page = desk.open(address)
    expect(page).to_have_url(desk.url + leads)
    expect(desk.at("form")).to_have_count(0)


def test_two_tabs_work_at_one_batch(desk: Device) -> None:
    standing = home(desk, consent=True)
    first, second = desk.page, desk.new_tab("/parcels/batch")
    desk.open("/parcels/batch")
    for index, page in enumerate((first, second, first)):
        page.bring_to_front()
        checked = page.locator('[data-test="batch-checked"]')
        checked.check()
        expect(page.locator('[data-test="batch-tracking"] input')).to_be_visible()
        scan(page, f"SF999000700000{index}")
        page.keyboard.type(standing, delay=HAND_SECONDS * 1000)
        page.keyboard.press("Enter")
        rows = page.locator("[data-test=batch-list] [data-test=row]")
        expect(rows).to_have_count(index + 1)
    second.reload()
    expect(second.locator("[data-test=batch-list] [data-test=row]")).to_have_count(3)
