"""The parcel counter: a courier's whole delivery by scanner and keyboard alone (L1-L4, trap 14)."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.scanner import HAND_SECONDS, scan
from tests.browser.support.steps import LOCAL, expect_offline, mark

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

Rows = list[dict[str, Any]]
DELIVERY = 20


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def rooms(device: Device, *, consent: bool | None = None) -> list[str]:
    """Codes of the units where somebody lives, by the household's word on parcels."""
    residents = {
        row["view"]["fields"].get("household")
        for row in device.records("resident")
        if row["view"].get("state") != "left"
    }
    units = {
        unit
        for row in device.records("household")
        if row["id"] in residents and row["view"].get("state") != "left"
        if consent is None or row["view"]["fields"].get("parcel_consent") is consent
        for unit in row["view"]["fields"].get("units", [])
    }
    codes = {row["id"]: row["view"]["fields"]["code"] for row in device.records("unit")}
    return sorted(codes[unit] for unit in units if unit in codes)


def parcels(device: Device, start: str) -> Rows:
    """What is registered under numbers that begin so, oldest first."""
    found = [
        row
        for row in device.records("parcel")
        if row["view"]["fields"].get("tracking", "").startswith(start)
    ]
    return sorted(found, key=lambda row: row["id"])


def start_batch(device: Device) -> None:
    """Those without a standing consent are still to be asked, and staff said so themselves."""
    device.open("/parcels/batch")
    device.at("batch-checked").check()
    ask_later(device)


def ask_later(device: Device) -> None:
    device.at("batch-consent").get_by_role("radio", name="待确认").check()


def take_in(device: Device, tracking: str, room: str) -> None:
    scan(device.page, tracking)
    device.page.keyboard.type(room, delay=HAND_SECONDS * 1000)
    device.page.keyboard.press("Enter")


def test_twenty_parcels_of_one_courier_in_a_minute(desk: Device) -> None:
    """Hands only on scanner and keyboard; the network is away all the time."""
    homes = rooms(desk)[:DELIVERY]
    desk.network(on=False)
    start_batch(desk)
    began = time.monotonic()
    for index, room in enumerate(homes):
        take_in(desk, f"SF99900011{index:05d}", room)
        expect(desk.at("batch-list").locator("[data-test=row]")).to_have_count(index + 1)
    took = time.monotonic() - began
    expect_offline(desk)
    assert took < 60, f"{DELIVERY} parcels took {took:.1f} s of the machine's time"

    made = parcels(desk, "SF99900011")
    assert len(made) == DELIVERY
    shelves = [row["view"]["fields"]["shelf"] for row in made]
    codes = [row["view"]["fields"]["pickup_code"] for row in made]
    assert len(set(shelves)) == len(set(codes)) == DELIVERY
    for row in made:
        fields = row["view"]["fields"]
        assert (fields["courier"], fields["condition"]) == ("顺丰", "intact")
        assert fields["consent"] in ("standing", "pending")
        assert ("consent_at" in fields) == (fields["consent"] == "standing")
    expect(mark(desk.at("batch-list"), LOCAL)).to_have_count(DELIVERY)

    desk.network(on=True)
    # After so many tries in vain it would hold back for a minute; a page that opens does not.
    desk.open("/parcels/batch")
    desk.wait_until_sent(40)
    assert all(row["server"]["state"] == "waiting" for row in parcels(desk, "SF99900011"))


def test_the_scanner_is_known_wherever_the_focus_is(desk: Device) -> None:
    """In a field, on a button, nowhere: the number arrives, and the field keeps what it had."""
    page = desk.page
    start_batch(desk)
    number = desk.at("batch-tracking").locator("input")
    to = desk.at("batch-to").locator("input")

    to.fill("张")
    scan(page, "JD0123456789012")
    expect(number).to_have_value("JD0123456789012")
    expect(to).to_have_value("张")
    expect(desk.at("batch-recognised")).to_contain_text("京东")
    page.keyboard.press("Escape")
    expect(number).to_have_value("")

    desk.at("batch-finish").focus()
    scan(page, "YT0123456789012")
    expect(number).to_have_value("YT0123456789012")
    expect(desk.at("batch-screen")).to_be_visible()
    expect(to).to_be_focused()

    # A second scan never takes the place of a parcel that has no recipient yet.
    scan(page, "ZT012345678901")
    expect(desk.at("batch-problem")).to_contain_text("手上这件")
    expect(number).to_have_value("YT0123456789012")

    # What a hand types stays, letter by letter, with its Enter.
    page.keyboard.press("Escape")
    number.press_sequentially("EA123456789CN", delay=HAND_SECONDS * 1000)
    page.keyboard.press("Enter")
    expect(number).to_have_value("EA123456789CN")
    expect(to).to_be_focused()


def test_what_a_batch_does_not_take(desk: Device) -> None:
    """Unchecked, twice, or against the household's word: said plainly, and nothing is written."""
    page = desk.page
    unwilling = next(iter(rooms(desk, consent=False)), None)
    room = next(one for one in rooms(desk) if one != unwilling)
    desk.open("/parcels/batch")
    take_in(desk, "SF9990002000001", room)
    expect(desk.at("batch-problem")).to_contain_text("逐件检查")
    desk.at("batch-checked").check()
    page.keyboard.press("Escape")
    standing = set(rooms(desk, consent=True))
    asked = next(one for one in rooms(desk) if one not in standing)
    take_in(desk, "SF9990002000003", asked)
    problem = "不同意代收" if asked == unwilling else "还没有征得收件人同意"
    expect(desk.at("batch-problem")).to_contain_text(problem)
    ask_later(desk)
    page.keyboard.press("Escape")
    take_in(desk, "SF9990002000001", room)
    expect(desk.at("batch-list").locator("[data-test=row]")).to_have_count(1)

    scan(page, "SF9990002000001")
    expect(desk.at("batch-problem")).to_contain_text("已在架上待取")
    expect(desk.at("duplicate")).to_contain_text(room)
    page.keyboard.press("Escape")
    if unwilling:
        take_in(desk, "SF9990002000002", unwilling)
        expect(desk.at("batch-problem")).to_contain_text("不同意代收")
    assert len(parcels(desk, "SF9990002")) == 1


def test_enter_saves_to_nobody_where_several_may_be_meant(desk: Device) -> None:
    """A door that many buildings have is chosen with the arrows, and the list says what it left."""
    page = desk.page
    doors = Counter(room.split("-")[-1].lstrip("0") for room in rooms(desk))
    door, _ = doors.most_common(1)[0]
    start_batch(desk)
    take_in(desk, "SF9990005000001", door)
    expect(desk.at("batch-problem")).to_contain_text("不止一户相符")
    expect(desk.at("batch-list").locator("[data-test=row]")).to_have_count(0)
    options = desk.at("batch-to").get_by_role("option")
    expect(options.last).to_contain_text("位未列出")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = options.nth(1).inner_text().split(" · ")[0].strip()
    page.keyboard.press("Enter")
    expect(desk.at("batch-list").locator("[data-test=row]")).to_contain_text(second)
    assert second.split("-")[-1].lstrip("0") == door

    scan(page, "SF9990005000002")
    page.keyboard.type("1", delay=HAND_SECONDS * 1000)
    page.keyboard.press("Enter")
    expect(desk.at("batch-problem")).to_contain_text("不止一户相符")
    assert len(parcels(desk, "SF9990005")) == 1


def test_a_slip_is_taken_back_with_its_reason(desk: Device) -> None:
    start_batch(desk)
    for index in range(2):
        take_in(desk, f"SF999000300000{index}", rooms(desk)[index])
        expect(desk.at("batch-list").locator("[data-test=row]")).to_have_count(index + 1)
    desk.at("batch-undo").first.click()
    desk.page.get_by_role("button", name="房号登记错误").click()
    desk.page.get_by_role("dialog").get_by_role("button", name="撤销").click()
    expect(desk.at("batch-list")).to_contain_text("本批已入库 1 件")
    # The batch is on the disk: a browser that ends loses nothing of it.
    desk.restart()
    desk.open("/parcels/batch")
    expect(desk.at("batch-list")).to_contain_text("本批已入库 1 件")
    desk.wait_until_sent()
    first, second = parcels(desk, "SF9990003")
    assert not first["server"].get("void")
    assert second["server"]["void"]["reason"] == "房号登记错误"


def test_labels_for_a_whole_batch(desk: Device, tmp_path: Path) -> None:
    """Several at once, each a page of a label printer; who reads the shelf learns no full name."""
    start_batch(desk)
    for index, room in enumerate(rooms(desk)[:3]):
        take_in(desk, f"SF999000400000{index}", room)
        expect(desk.at("batch-list").locator("[data-test=row]")).to_have_count(index + 1)
    desk.at("batch-print").click()
    labels = desk.at("shelf-label")
    expect(labels).to_have_count(3)
    for row, label in zip(parcels(desk, "SF9990004"), labels.all(), strict=True):
        fields = row["view"]["fields"]
        expect(label).to_contain_text(fields["pickup_code"])
        expect(label).to_contain_text(fields["shelf"])
        expect(label).not_to_contain_text(fields["recipient"])
        if phone := fields.get("recipient_phone"):
            expect(label).not_to_contain_text(phone)
    sheet = tmp_path / "labels.pdf"
    desk.page.pdf(path=str(sheet), prefer_css_page_size=True)
    assert sheet.read_bytes().count(b"/Type /Page\n") == 3
    until(lambda: not desk.unsent(), "all is up")


def test_reminders_are_worked_from_a_list(desk: Device) -> None:
    """A step that was taken leaves the list; who was lost becomes a complaint (L6, L7)."""
    desk.network(on=False)
    page = desk.open("/parcels/waiting")
    page.get_by_role("tab", name="再次提醒").click()
    rows = desk.at("row")
    expect(rows.first).to_be_visible()
    before = rows.count()
    person = rows.first.get_attribute("data-id")
    rows.first.locator("[data-test=step-note]").click()
    page.get_by_role("radio", name="已告知").check()
    desk.at("step-save").click()
    expect(rows).to_have_count(before - 1)
    desk.network(on=True)
    desk.wait_until_sent()
    stepped = [row for row in desk.records("parcel") if row["server"]["fields"].get("steps")]
    assert stepped
    for row in stepped:
        fields = row["server"]["fields"]
        assert f"{fields['unit']}|{fields['recipient']}" == person
        assert [(one["step"], one["result"]) for one in fields["steps"]] == [("again", "told")]

    desk.open(f"/parcels/{stepped[0]['id']}")
    expect(desk.at("steps")).to_contain_text("再次提醒：已告知")
    desk.at("lost").click()
    page.get_by_role("dialog").get_by_role("textbox").fill("货架上找不到，已查监控")
    page.get_by_role("dialog").get_by_role("button", name="登记并跟进").click()
    desk.at("complaint-link").click()
    expect(page.get_by_text("代收快件遗失").first).to_be_visible()
    desk.wait_until_sent()
    lost = desk.record("parcel", stepped[0]["id"])["server"]
    assert lost["state"] == "missing"
    complaint = desk.record("complaint", lost["fields"]["complaint"])["server"]
    assert complaint["fields"]["kind"] == "mail_lost"
