"""Several people at the counter: whose turn it is, who signs for whom, in which words (L5, L6)."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device
from tests.browser.support.office import Office
from tests.browser.support.scanner import scan
from tests.browser.support.steps import choose, draft_kept, sign, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

Row = dict[str, Any]


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def _alone(device: Device) -> list[Row]:
    """Parcels that wait, each the only one of its room."""
    rows = [row for row in device.records("parcel") if row["view"]["state"] == "waiting"]
    units = [row["view"]["fields"].get("unit") for row in rows]
    return [
        row
        for row in rows
        if units.count(row["view"]["fields"].get("unit")) == 1
        if row["view"]["fields"].get("recipient")
    ]


def _stands(device: Device, row: Row) -> None:
    """This parcel's person, and nobody else, is being served."""
    boxes = device.at("hand-over-parcel")
    expect(boxes).to_have_count(1)
    expect(boxes).to_have_attribute("data-id", row["id"])


def test_the_address_says_whose_turn_it_is(desk: Device) -> None:
    """Also in a fresh tab, with somebody else's hand-over left open, which is offered again."""
    first, second = _alone(desk)[:2]
    desk.open(f"/parcels/hand-over?parcel={first['id']}")
    choose(desk.page, "身份核验方式", "查看证件(不留存)")
    draft_kept(desk, first["id"], "document_seen")
    desk.restart()

    desk.open(f"/parcels/hand-over?parcel={second['id']}")
    _stands(desk, second)
    expect(desk.at("identity").locator("input:checked")).to_have_count(0)
    offered = desk.at("open-hand-over")
    expect(offered).to_have_count(1)
    expect(offered).to_contain_text(first["view"]["fields"]["recipient"])
    desk.at("resume-hand-over").click()
    _stands(desk, first)
    expect(desk.at("identity").locator("input:checked")).to_have_value("document_seen")

    # Without a person in the address nobody is in the way, and nobody is forgotten.
    desk.open("/parcels/hand-over")
    expect(desk.at("find")).to_be_visible()
    expect(
        desk.at("open-hand-over").filter(has_text=first["view"]["fields"]["recipient"])
    ).to_be_visible()
    while desk.at("drop-hand-over").count():
        left = desk.at("open-hand-over").count()
        desk.at("drop-hand-over").first.click()
        expect(desk.at("open-hand-over")).to_have_count(left - 1)
    desk.open("/parcels/hand-over")
    expect(desk.at("find")).to_be_visible()
    expect(desk.at("open-hand-over")).to_have_count(0)


def test_a_scan_of_somebody_else_asks(desk: Device) -> None:
    first, second = _alone(desk)[:2]
    desk.open(f"/parcels/hand-over?parcel={first['id']}")
    choose(desk.page, "身份核验方式", "工作人员认识")
    scan(desk.page, second["view"]["fields"]["pickup_code"])
    asked = desk.page.get_by_role("dialog")
    expect(asked).to_contain_text(second["view"]["fields"]["recipient"])
    desk.at("stay").click()
    _stands(desk, first)
    expect(desk.at("identity").locator("input:checked")).to_have_value("known_to_staff")
    scan(desk.page, second["view"]["fields"]["pickup_code"])
    desk.at("go-over").click()
    _stands(desk, second)
    expect(desk.at("open-hand-over")).to_contain_text(first["view"]["fields"]["recipient"])
    # Their own parcel is simply ticked.
    desk.at("hand-over-parcel").get_by_role("checkbox").uncheck()
    scan(desk.page, second["view"]["fields"]["tracking"])
    expect(desk.at("hand-over-parcel").get_by_role("checkbox")).to_be_checked()
    expect(asked).to_have_count(0)


def test_what_is_asked_for_is_due_and_goes_to_the_door(desk: Device) -> None:
    """Please bring it: on the list of the door at once, and recorded as brought (L6)."""
    page = desk.open("/parcels/waiting")
    page.get_by_role("tab", name="电话联系").click()
    row = desk.at("row").first
    expect(row).to_be_visible()
    person = row.get_attribute("data-id") or ""
    row.locator("[data-test=step-note]").click()
    page.get_by_role("radio", name="请送上门").check()
    desk.at("step-save").click()
    page.get_by_role("tab", name="上门送件").click()
    brought = page.locator(f'[data-test="row"][data-id="{person}"]')
    brought.locator("[data-test=step-bring]").click()
    expect(desk.at("where").locator("input:checked")).to_have_value("door")


def test_an_english_signer_reads_english_and_it_is_sealed(desk: Device) -> None:
    """The tablet is turned round in Chinese; whoever signs chooses the language there."""
    parcel = next(
        row for row in _alone(desk) if row["view"]["fields"].get("courier") in ("顺丰", "京东")
    )
    desk.network(on=False)
    page = desk.open(f"/parcels/hand-over?parcel={parcel['id']}")
    choose(page, "身份核验方式", "工作人员认识")
    desk.at("to-signing").click()
    desk.at("signing").get_by_role("radio", name="English").check()
    expect(page.get_by_role("heading", name="Parcel receipt")).to_be_visible()
    expect(desk.at("signing-facts")).to_contain_text("Known to staff")
    seen = desk.at("signing-lines").inner_text().splitlines()
    sign(desk)
    take_back(desk)
    [signature] = desk.record("parcel", parcel["id"])["view"]["fields"]["signatures"]
    shown = desk.record("signature", signature)["view"]["fields"]["shown"]
    [line] = shown["lines"]
    assert [line["title"], line["detail"], line["value"]] == [one for one in seen if one.strip()]
    assert (shown["title"], shown["language"]) == ("Parcel receipt", "en")
    assert line["title"] in ("SF Express", "JD Logistics", "JD")
    assert line["value"].startswith("Arrived ")
    assert [fact["text"] for fact in shown["facts"]] == [
        parcel["view"]["fields"]["recipient"],
        "Known to staff",
    ]
    # Staff have their own language again.
    desk.open(f"/parcels/{parcel['id']}")
    expect(desk.at("seal")).to_contain_text("封印完好")
