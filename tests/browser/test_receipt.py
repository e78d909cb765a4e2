"""From the signature on the tablet to the paper that anybody can check (L5; QUALITY, S11)."""

from __future__ import annotations

import json
import urllib.request

import pytest
from playwright.sync_api import expect

from server.actions.verify_receipt import Altered, verify_receipt
from tests.browser.conftest import OpenDevice
from tests.browser.support.office import Office
from tests.browser.support.steps import choose, sign, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]


def test_a_receipt_is_checked_by_a_stranger(office: Office, open_device: OpenDevice) -> None:
    """The code on the paper leads to the public page; the file is checked without the office."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    parcel = next(r for r in tablet.records("parcel") if r["view"]["state"] == "waiting")
    tablet.network(on=False)
    page = tablet.open(f"/parcels/hand-over?parcel={parcel['id']}")
    choose(page, "身份核验方式", "工作人员认识")
    tablet.at("to-signing").click()
    sign(tablet)
    take_back(tablet)
    tablet.open(f"/parcels/{parcel['id']}/receipt")
    address = tablet.at("receipt-qr").first.get_attribute("data-address") or ""
    assert address.startswith(f"{office.url}/v/")
    expect(tablet.at("receipt-file")).to_have_count(0)
    tablet.network(on=True)
    tablet.wait_until_sent()
    tablet.open(f"/parcels/{parcel['id']}/receipt")
    with page.expect_download() as saved:
        tablet.at("receipt-file").click()
    data = saved.value.path().read_bytes()
    with urllib.request.urlopen(f"{office.url}/api/receipts/key", timeout=10) as answer:
        key = json.loads(answer.read())["key"]
    assert verify_receipt(data, key).items == 1
    with pytest.raises(Altered):
        verify_receipt(data.replace(b'"manner":"self"', b'"manner":"else"'), key)

    stranger = open_device("stranger")
    seen = stranger.page
    seen.goto(address)
    expect(seen.locator("#valid")).to_be_visible()
    expect(seen.locator("#items")).to_have_text("1")
    words = seen.locator("body").inner_text()
    fields = parcel["view"]["fields"]
    for secret in (fields["recipient"], fields.get("recipient_phone"), fields["tracking"]):
        assert not secret or secret not in words
    seen.goto("about:blank")
    seen.goto(address[:-1] + ("0" if address[-1] != "0" else "1"))
    expect(seen.locator("#no_match")).to_be_visible()
    expect(seen.locator("#facts")).to_be_hidden()
    # The office's own devices see the same page: the app does not put itself in its place.
    page.goto(address)
    expect(page.locator("#valid")).to_be_visible()
