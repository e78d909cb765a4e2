"""What the server must refuse is kept, explained on both sides, and taken up again or voided."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

DECISION = "现场复查，已恢复原状"
WHY = "重大违章只能由管理处负责人处理"


def _refused_close(office: Office, open_device: OpenDevice) -> tuple[Device, Device, str]:
    """The manager closes a general violation offline; meanwhile it was found to be a major one."""
    tablet, desk = open_device("tablet"), open_device("desk", size=DESKTOP, touch=False)
    tablet.sign_in_as(office.person("manager"))
    desk.sign_in_as(office.person("director"))
    identity = next(
        row["id"]
        for row in tablet.records("violation")
        if row["view"]["state"] == "rectified" and row["view"]["fields"]["severity"] == "general"
    )
    tablet.network(on=False)
    tablet.open(f"/violations/{identity}")
    tablet.at("move-close").click()
    tablet.page.get_by_role("dialog").get_by_label("处理意见").fill(DECISION)
    tablet.at("move-confirm").click()
    expect(tablet.page.get_by_role("dialog")).to_have_count(0)
    assert tablet.record("violation", identity)["view"]["state"] == "closed"

    desk.open(f"/violations/{identity}/edit")
    severity = desk.page.get_by_role("radiogroup", name="级别")
    severity.get_by_role("radio", name="重大违章").check()
    desk.at("save").click()
    desk.wait_until_sent()
    assert desk.record("violation", identity)["server"]["fields"]["severity"] == "major"

    tablet.network(on=True)
    tablet.wait_until_sent()
    for device in (tablet, desk):
        until(
            lambda d=device: _refusal_of(d, identity) is not None,  # type: ignore[misc]
            "the refusal is known on both sides",
        )
    return tablet, desk, identity


def _refusal_of(device: Device, about: str) -> str | None:
    found = [row for row in device.records("refusal") if row["view"]["fields"]["about"] == about]
    return found[0]["id"] if found else None


def _open_refusal(device: Device, about: str) -> Locator:
    device.open("/")
    device.page.get_by_role("link", name="待处理").click()
    device.at("to-refusals").click()
    device.at("row").and_(device.page.locator(f'[data-id="{_refusal_of(device, about)}"]')).click()
    refusal = device.at("refusal")
    expect(refusal).to_be_visible()
    return refusal


def test_a_major_violation_closed_by_the_manager_waits_for_the_director(
    office: Office, open_device: OpenDevice
) -> None:
    tablet, desk, identity = _refused_close(office, open_device)
    for device in (tablet, desk):
        refusal = _open_refusal(device, identity)
        expect(device.at("why")).to_contain_text(WHY)
        expect(refusal).to_contain_text(DECISION)
    assert tablet.record("violation", identity)["view"]["state"] == "rectified"
    tablet.open(f"/violations/{identity}")
    expect(tablet.at("move-close")).to_contain_text(WHY)

    desk.at("take-up").click()
    expect(desk.page.get_by_role("dialog").get_by_label("处理意见")).to_have_value(DECISION)
    desk.at("retake").click()
    desk.wait_until_sent()
    assert desk.record("violation", identity)["server"]["state"] == "closed"
    refusal_id = _refusal_of(desk, identity)
    assert refusal_id
    assert desk.record("refusal", refusal_id)["server"]["state"] == "retaken"
    until(
        lambda: tablet.record("refusal", refusal_id)["view"]["state"] == "retaken",
        "the tablet knows that it was taken up",
        40,
    )
    assert tablet.record("violation", identity)["view"]["state"] == "closed"


def test_a_refused_change_may_be_voided_with_a_reason(
    office: Office, open_device: OpenDevice
) -> None:
    tablet, desk, identity = _refused_close(office, open_device)
    _open_refusal(tablet, identity)
    tablet.at("move-close").click()
    tablet.at("move-confirm").click()
    expect(tablet.page.get_by_role("dialog")).to_be_visible()
    tablet.page.get_by_role("dialog").get_by_label("原因").fill("改由管理处负责人现场处理")
    tablet.at("move-confirm").click()
    expect(tablet.page.get_by_role("dialog")).to_have_count(0)
    tablet.wait_until_sent()
    refusal = _refusal_of(tablet, identity)
    assert refusal
    assert tablet.record("refusal", refusal)["server"]["state"] == "closed"
    until(
        lambda: desk.record("refusal", refusal)["view"]["state"] == "closed",
        "the desk knows that it was voided",
        40,
    )
    assert desk.record("violation", identity)["view"]["state"] == "rectified"


def test_a_butler_is_told_beforehand(office: Office, open_device: OpenDevice) -> None:
    """A move that the role may never make is not offered; what the law forbids names its reason."""
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    major = next(
        row["id"]
        for row in tablet.records("violation")
        if row["view"]["fields"]["severity"] == "major" and row["view"]["state"] != "closed"
    )
    tablet.open(f"/violations/{major}")
    expect(tablet.at("major")).to_be_visible()
    pressable = tablet.at("move-close").and_(tablet.page.locator(":not([aria-disabled])"))
    expect(pressable).to_have_count(0)
