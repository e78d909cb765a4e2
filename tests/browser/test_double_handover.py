"""One parcel handed over twice, by two tablets without a network: both signatures are kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import choose, sign, take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

REASON = "已电话核实：第一次由本人领取，第二次是同户家属误签"


def test_both_signatures_are_kept_and_the_desk_decides(
    office: Office, open_device: OpenDevice
) -> None:
    butlers = office.people("butler")
    tablets = [open_device("first"), open_device("second")]
    for tablet, butler in zip(tablets, butlers, strict=False):
        tablet.sign_in_as(butler)
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    parcel = next(
        row["id"] for row in tablets[0].records("parcel") if row["view"]["state"] == "waiting"
    )

    for tablet in tablets:
        tablet.network(on=False)
        _hand_over(tablet, parcel)
    for tablet in tablets:
        tablet.network(on=True)
        tablet.wait_until_sent()

    _settle_at_the_desk(desk, parcel)
    for tablet in tablets:
        _has_learnt(tablet, parcel)


def _hand_over(tablet: Device, parcel: str) -> None:
    page = tablet.open(f"/parcels/hand-over?parcel={parcel}")
    choose(page, "身份核验方式", "工作人员认识")
    tablet.at("to-signing").click()
    sign(tablet)
    take_back(tablet)


def _settle_at_the_desk(desk: Device, parcel: str) -> None:
    until(
        lambda: len(desk.record("parcel", parcel)["view"].get("conflicts", [])) == 1,
        "the desk sees the conflict",
    )
    view = desk.record("parcel", parcel)["view"]
    assert view["state"] == "handed_over"
    assert len(set(view["fields"]["signatures"])) == 2
    desk.page.get_by_role("link", name="待处理").click()
    desk.at("to-conflicts").click()
    desk.at("row").and_(desk.page.locator(f'[data-id="{parcel}"]')).click()
    clash = desk.at("clash").first
    expect(clash.locator('[data-test="side-standing"] svg.ink path').first).to_be_visible()
    expect(clash.locator('[data-test="side-other"] svg.ink path').first).to_be_visible()
    desk.at("settle").click()
    expect(desk.page.get_by_text("原因至少写 2 个字")).to_be_visible()
    expect(desk.page.get_by_text("请为每一处选定一份")).to_be_visible()
    for difference in desk.at("difference").all():
        difference.get_by_role("radio", name="保留现在的").check()
    desk.page.get_by_label("处理原因").fill(REASON)
    desk.at("settle").click()
    expect(desk.at("settled")).to_contain_text(REASON)
    desk.wait_until_sent()


def _has_learnt(tablet: Device, parcel: str) -> None:
    until(
        lambda: all(
            "settled" in one for one in tablet.record("parcel", parcel)["view"]["conflicts"]
        ),
        "the tablet knows that it is settled",
        40,
    )
    tablet.open(f"/conflicts/parcel/{parcel}")
    expect(tablet.at("settled")).to_contain_text(REASON)
    tablet.open(f"/parcels/{parcel}")
    expect(tablet.at("signature")).to_have_count(2)
    expect(tablet.at("conflict-notice")).to_have_count(0)
