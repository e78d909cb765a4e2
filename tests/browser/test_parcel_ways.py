"""Ways of taking in and handing over beside the plain ones: to the door, by a scanned code, under
the wording that was agreed to, for the person whose phone's tail was said (L3, L5, L6)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.barcode import camera_flags, enlarged, film
from tests.browser.support.device import DESKTOP, Device
from tests.browser.support.office import Office
from tests.browser.support.scanner import scan
from tests.browser.support.steps import choose, pick, sign, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

Row = dict[str, Any]
# Another writer has the records for a while, as during a large page from the server.
_BUSY = """() => new Promise(begun => {
  const open = indexedDB.open('rounds')
  open.onsuccess = () => {
    const until = performance.now() + 1500
    const rows = open.result.transaction('records', 'readwrite').objectStore('records')
    const again = () => { begun(); if (performance.now() < until) rows.count().onsuccess = again }
    rows.count().onsuccess = again
  }
})"""
READ_MS = 30_000
PRESENT, EARLIER = "2026-1（现行）", "2025-1"


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def _waiting(device: Device) -> list[Row]:
    rows = [row for row in device.records("parcel") if row["view"]["state"] == "waiting"]
    units = [row["view"]["fields"].get("unit") for row in rows]
    return [row for row in rows if units.count(row["view"]["fields"].get("unit")) == 1]


def test_it_is_brought_to_the_door(office: Office, open_device: OpenDevice) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    parcel = _waiting(tablet)[0]
    tablet.network(on=False)
    tablet.open(f"/parcels/hand-over?parcel={parcel['id']}")
    choose(tablet.page, "交付地点", "送货上门")
    choose(tablet.page, "身份核验方式", "工作人员认识")
    tablet.at("to-signing").click()
    sign(tablet)
    take_back(tablet)
    kept = tablet.record("parcel", parcel["id"])["view"]
    assert (kept["state"], kept["fields"]["handed_where"]) == ("handed_over", "door")
    tablet.open(f"/parcels/{parcel['id']}")
    expect(tablet.at("parcel")).to_contain_text("送货上门")
    tablet.open("/parcels/ledger")
    line = tablet.page.locator("tr", has_text=parcel["view"]["fields"]["tracking"])
    expect(line).to_contain_text("送货上门 本人")


def test_a_scanner_finds_who_collects(desk: Device) -> None:
    """The code in an address, as only the recipient holds it; the bars of the label and the
    courier's own, which say nothing about who stands there (L5)."""
    first, second, third = _waiting(desk)[:3]
    code = first["view"]["fields"]["pickup_code"]
    for scanned, wanted, identity in (
        (f"https://example.com/pick?code={code}", first, "取件码"),
        (second["view"]["fields"]["pickup_code"], second, None),
        (third["view"]["fields"]["tracking"], third, None),
    ):
        desk.open("/parcels/hand-over")
        expect(desk.at("find").locator("input")).to_be_focused()
        scan(desk.page, scanned)
        box = desk.page.locator(f'[data-test="hand-over-parcel"][data-id="{wanted["id"]}"]')
        expect(box).to_be_visible()
        checked = desk.at("identity").locator("input:checked")
        expect(checked).to_have_count(1 if identity else 0)
        desk.page.get_by_role("button", name="返回").first.click()


def test_a_scan_waits_for_the_parcels(desk: Device) -> None:
    """Whoever scans at once does not scan in vain because the shelf was still being read."""
    parcel = _waiting(desk)[0]
    desk.open("/parcels")
    desk.page.evaluate(_BUSY)
    desk.page.get_by_role("link", name="交付签收").first.click()
    expect(desk.at("find")).to_be_visible()
    scan(desk.page, parcel["view"]["fields"]["pickup_code"])
    box = desk.page.locator(f'[data-test="hand-over-parcel"][data-id="{parcel["id"]}"]')
    expect(box).to_be_visible()


def test_the_camera_finds_who_collects(
    office: Office, desk: Device, open_device: OpenDevice, tmp_path: Path
) -> None:
    parcel = _waiting(desk)[0]
    flags = camera_flags(film(tmp_path / "label.mjpeg", parcel["view"]["fields"]["pickup_code"]))
    tablet = open_device("tablet", flags=flags)
    tablet.sign_in_as(office.person("butler"))
    tablet.network(on=False)
    tablet.open("/parcels/hand-over")
    tablet.at("scan-camera").click()
    box = tablet.page.locator(f'[data-test="hand-over-parcel"][data-id="{parcel["id"]}"]')
    expect(box).to_be_visible(timeout=READ_MS)
    expect(tablet.at("identity").locator("input:checked")).to_have_count(0)


@pytest.mark.parametrize("where", ["label", "screen"])
def test_the_qr_code_that_the_app_makes(
    where: str, office: Office, desk: Device, open_device: OpenDevice, tmp_path: Path
) -> None:
    """As printed on the shelf label, and as the resident photographs it: it says the pickup code
    and nothing else, and the hand-over finds the parcel by it."""
    parcel = _waiting(desk)[1]
    code = parcel["view"]["fields"]["pickup_code"]
    if where == "label":
        desk.open(f"/parcels/labels?ids={parcel['id']}")
        desk.page.emulate_media(media="print")
        picture = enlarged(desk.at("label-qr").screenshot(), 6)
    else:
        desk.open(f"/parcels/{parcel['id']}")
        desk.at("show-code").click()
        expect(desk.at("code-shown")).to_contain_text(code)
        picture = enlarged(desk.at("pickup-qr").screenshot(), 1)
    tablet = open_device("tablet", flags=camera_flags(film(tmp_path / "qr.mjpeg", picture)))
    tablet.sign_in_as(office.person("butler"))
    tablet.open("/parcels/new")
    tablet.at("scan-camera").click()
    tracking = tablet.at("field-tracking").locator("input")
    expect(tracking).to_have_value(code, timeout=READ_MS)
    tablet.open("/parcels/hand-over")
    tablet.at("scan-camera").click()
    box = tablet.page.locator(f'[data-test="hand-over-parcel"][data-id="{parcel["id"]}"]')
    expect(box).to_be_visible(timeout=READ_MS)
    # On paper it is the label's, on a phone the resident's: the same code, so nobody is identified.
    expect(tablet.at("identity").locator("input:checked")).to_have_count(0)


def test_the_wording_that_they_agreed_to(desk: Device) -> None:
    """A standing consent holds for the words of its time; who is asked now hears today's."""
    units = {row["id"]: row["view"]["fields"]["code"] for row in desk.records("unit")}
    last: dict[str, Row] = {}
    for row in sorted(desk.records("parcel"), key=lambda row: row["view"]["created"]["at"]):
        if row["view"]["fields"].get("consent_wording"):
            last[row["view"]["fields"]["unit"]] = row["view"]["fields"]
    unit = next(
        unit
        for unit, fields in last.items()
        if (fields["consent"], fields["consent_wording"]) == ("standing", EARLIER)
    )
    desk.open("/parcels/new")
    desk.at("field-tracking").locator("input").fill("SF9990005000077")
    choose(desk.page, "外观检查", "包装完好")
    pick(desk, "房号", units[unit])
    wording = desk.at("field-wording")
    expect(wording.locator("input:checked")).to_have_value(EARLIER)
    choose(desk.page, "收件人是否同意代收", "电话确认")
    expect(wording.locator("input:checked")).to_have_value("2026-1")
    choose(desk.page, "告知文本版本", EARLIER)
    choose(desk.page, "告知文本版本", PRESENT)
    choose(desk.page, "收件人是否同意代收", "长期约定")
    choose(desk.page, "告知文本版本", EARLIER)
    people = desk.at("field-resident").locator("label")
    if desk.at("field-resident").locator("input:checked").count() == 0:
        people.first.click()
    desk.at("save").click()
    expect(desk.at("parcel")).to_be_visible()
    (kept,) = (
        row["view"]["fields"]
        for row in desk.records("parcel")
        if row["view"]["fields"].get("tracking") == "SF9990005000077"
    )
    assert (kept["consent"], kept["consent_wording"]) == ("standing", EARLIER)


def test_the_one_whose_phone_was_said_is_chosen(desk: Device) -> None:
    homes = {row["id"]: row["view"]["fields"] for row in desk.records("household")}
    people = [row for row in desk.records("resident") if row["view"]["state"] != "left"]
    tails = [str(row["view"]["fields"].get("phone", ""))[-4:] for row in people]
    meant = next(
        row
        for row, tail in zip(people, tails, strict=True)
        if tail and tails.count(tail) == 1
        if len(homes[row["view"]["fields"]["household"]].get("units", [])) == 1
        if sum(
            r["view"]["fields"]["household"] == row["view"]["fields"]["household"] for r in people
        )
        > 1
    )
    fields = meant["view"]["fields"]
    desk.open("/parcels/new")
    box = desk.page.get_by_role("combobox", name="房号")
    box.fill(fields["phone"][-4:])
    (unit,) = homes[fields["household"]]["units"]
    room = desk.record("unit", unit)["view"]["fields"]["code"]
    desk.page.get_by_role("option").filter(has_text=room).first.click()
    expect(desk.at("field-resident").locator("input:checked")).to_have_value(meant["id"])
    expect(desk.at("field-recipient").locator("input")).to_have_value(fields["name"])
    # The number on file goes with the parcel, and is not drawn.
    number = desk.at("field-phone").locator("input")
    expect(number).to_have_value("")
    expect(number).to_have_attribute(
        "placeholder", f"不填则保留 {fields['phone'][:3]}****{fields['phone'][-4:]}"
    )
