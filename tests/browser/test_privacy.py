"""Phones are masked on every screen; whoever looks at one says why, offline too, and only leaders
read who looked (trap 15, G5). What is closed leaves a tablet, not the desk and not the server."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from sync.catalogue import catalogue
from sync.keeping import closed_at
from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.phones import holding_phones, leaked, phones
from tests.browser.support.screens import ADDRESSES, show
from tests.browser.support.steps import expect_offline, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]

DAY_MS = 86_400_000


def with_phone(device: Device) -> Iterator[tuple[str, str]]:
    """One record of each type that shows a phone."""
    for name, fields in holding_phones().items():
        for row in device.records_here(name):
            if any(row["view"]["fields"].get(field.name) for field in fields):
                yield name, row["id"]
                break


@pytest.mark.parametrize("login", ["director", "butler1"])
def test_no_screen_draws_a_whole_number(
    office: Office, open_device: OpenDevice, login: str
) -> None:
    """Lists, records, forms, labels, receipts, the ledger: as whoever sees the most of them. The
    director's screens without a record of their own are walked in test_screens.py."""
    touch = login != "director"
    device = open_device(login, touch=touch, **({} if touch else {"size": DESKTOP}))
    device.sign_in(login, "xunlou-2026")
    secrets = phones(device)
    assert len(secrets) > 100
    found = {}
    for route in ADDRESSES if touch else ():
        show(device, route)
        found[route] = leaked(device, secrets)
        if route == "/sign":
            take_back(device)
    for name, record in with_phone(device):
        own = {"parcel": f"/parcels/{record}", "renovation": f"/renovations/{record}"}
        pages = [own[name]] if name in own else [f"/r/{name}/{record}", f"/r/{name}/{record}/edit"]
        for page in pages:
            device.open(page)
            expect(device.page.locator("h1").first).to_be_visible()
            time.sleep(0.3)
            found[page] = leaked(device, secrets)
    assert {page: numbers for page, numbers in found.items() if numbers} == {}


def test_a_look_offline_is_noted_and_read_by_leaders_alone(
    office: Office, open_device: OpenDevice
) -> None:
    tablet = open_device("butler")
    tablet.sign_in("butler1", "xunlou-2026")
    parcel = next(
        row
        for row in tablet.records("parcel")
        if row["view"]["state"] == "waiting" and row["view"]["fields"].get("recipient_phone")
    )
    number = parcel["view"]["fields"]["recipient_phone"]
    tablet.open(f"/parcels/{parcel['id']}")
    tablet.network(False)
    expect_offline(tablet)

    tablet.at("reveal").click()
    tablet.at("reveal-confirm").click()
    expect(tablet.page.locator("dialog [role=alert]")).to_be_visible()
    assert tablet.records("reveal") == [], "nothing is shown or noted without a reason"
    expect(tablet.at("phone-shown")).to_have_count(0)

    tablet.at("reveal-reason").locator("label").last.click()
    tablet.at("reveal-other").locator("input").fill("快递员在楼下等")
    tablet.at("reveal-confirm").click()
    shown = tablet.at("phone-shown")
    expect(shown).to_have_text(number)
    expect(shown).to_have_attribute("href", f"tel:{number}")
    (noted,) = tablet.records("reveal")
    assert noted["view"]["fields"] == {
        "about_type": "parcel",
        "about": parcel["id"],
        "field": "recipient_phone",
        "reason": "快递员在楼下等",
    }
    assert number not in str(noted)
    tablet.at("phone-hide").click()
    assert leaked(tablet, {number}) == set()

    tablet.network(True)
    until(lambda: tablet.records("reveal") == [], "the look is handed in, and leaves the tablet")
    assert tablet.store_rows("outbox") == []
    tablet.open("/reveals")
    expect(tablet.at("row")).to_have_count(0)

    desk = open_device("director", size=DESKTOP, touch=False)
    desk.sign_in("director", "xunlou-2026")
    desk.open("/reveals")
    row = desk.page.locator('[data-test="row"]', has_text="快递员在楼下等")
    expect(row).to_contain_text(parcel["view"]["fields"]["tracking"])
    row.click()
    expect(desk.at("parcel")).to_be_visible()


def test_a_number_hides_when_the_tablet_is_laid_aside(
    office: Office, open_device: OpenDevice
) -> None:
    tablet = open_device("butler")
    tablet.sign_in("butler1", "xunlou-2026")
    name, record = next(pair for pair in with_phone(tablet) if pair[0] == "resident")
    tablet.open(f"/r/{name}/{record}")
    tablet.at("reveal").first.click()
    tablet.at("reveal-reason").locator("label").first.click()
    tablet.at("reveal-confirm").click()
    expect(tablet.at("phone-shown")).to_be_visible()
    tablet.page.evaluate("""() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }""")
    expect(tablet.at("phone-shown")).to_have_count(0)


def test_closed_records_leave_the_tablet_and_stay_at_the_desk(
    office: Office, open_device: OpenDevice
) -> None:
    tablet = open_device("butler")
    tablet.sign_in("butler1", "xunlou-2026")
    desk = open_device("reception", size=DESKTOP, touch=False)
    desk.sign_in("reception1", "xunlou-2026")
    parcel = catalogue()["parcel"]
    old: set[str] = set()
    rest: set[str] = set()
    now = time.time() * 1000
    for row in desk.records("parcel"):
        at = closed_at(parcel, row["server"])
        (old if at is not None and now - at >= 14 * DAY_MS else rest).add(row["id"])
    assert old, "the demo has parcels that were closed long ago"
    assert {row["id"] for row in tablet.records("parcel")} == rest
    here = {f"{row['type']}:{row['id']}" for row in tablet.store_rows("records")}
    photos = [row["view"]["fields"] for row in tablet.records("photo")]
    of_parcels = [one["about"] for one in photos if one.get("about_type") == "parcel"]
    assert [one for one in of_parcels if f"parcel:{one}" not in here] == []
    tablet.open(f"/parcels/{min(old)}")
    expect(tablet.page.locator(".empty, [data-test=empty]").first).to_be_visible()
    desk.open(f"/parcels/{min(old)}")
    expect(desk.at("parcel")).to_be_visible()
