"""A patrol without a network: visits, photos, a violation, a killed browser, and home again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.pictures import camera_jpeg, snapshot_jpeg
from tests.browser.support.steps import (
    LOCAL,
    UPLOADED,
    card,
    choose,
    draft_kept,
    expect_offline,
    mark,
    take_photos,
    unsent_line,
    wait_for_picture,
)

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

NOTE = "客厅堆放垃圾未袋装"
REFUSED_NOTE = "敲门三次，室内有人应答但拒不开门"
HALF_FILLED = "阳台晾晒区有积水，尚未写完"
MOST_BYTES = 450 * 1024
# Seconds within which a tablet that came back has brought everything up, photos included.
SECONDS_TO_SEND = 20


@pytest.fixture
def tablet(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("tablet")
    device.sign_in_as(office.person("butler"))
    return device


def _due_sites(device: Device) -> list[str]:
    rows = device.at("due-site")
    return [str(rows.nth(k).get_attribute("data-id")) for k in range(rows.count())]


def test_today_shows_what_the_day_asks(tablet: Device) -> None:
    """今日: sites due, parcels waiting, deadlines, what is unsent."""
    page = tablet.page
    assert page.evaluate("navigator.serviceWorker.controller !== null")
    expect(page.get_by_role("heading", name="今日", exact=True)).to_be_visible()
    expect(tablet.at("due-site").first).to_be_visible()
    waiting = [row for row in tablet.records("parcel") if row["view"]["state"] == "waiting"]
    expect(tablet.at("parcels-waiting")).to_have_text(str(len(waiting)))
    assert waiting
    expect(tablet.at("today-deadlines").locator('[data-test="row"]').first).to_be_visible()
    expect(tablet.at("today-unsent")).to_contain_text("本机没有未上传的记录")
    expect(unsent_line(tablet)).to_contain_text("在线")


def test_patrol_reaches_the_desk(
    office: Office, open_device: OpenDevice, tablet: Device, tmp_path: Path
) -> None:
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    # The app was closed and opened since the sign-in: Chromium writes cookies to the disk only
    # every 30 s, and a browser killed before that has to sign in again (test_bad_network).
    tablet.restart()
    tablet.open("/")
    expect(tablet.at("due-site").nth(2)).to_be_visible()
    first, second, third = _due_sites(tablet)[:3]

    tablet.network(on=False)
    expect_offline(tablet)
    photos = [snapshot_jpeg(tmp_path / f"{k}.jpg", f"photo {k}") for k in (1, 2)]
    inspection = _inspect(tablet, first, photos)
    refused = _entry_refused(tablet, second)
    violation = _violation_of(tablet, inspection)
    _everything_can_be_looked_up(tablet, inspection, violation)
    _half_fill(tablet, third)

    office.kill()
    tablet.kill()
    tablet.launch()
    _everything_is_still_there(tablet, [inspection, refused], violation, third)

    office.start()
    tablet.network(on=True)
    tablet.wait_until_sent(SECONDS_TO_SEND)
    _shown_as_sent(tablet, [inspection, refused], violation)
    _photos_are_confirmed(tablet, first)
    _desk_sees(desk, inspection, violation)


def _inspect(tablet: Device, site: str, photos: list[Path]) -> str:
    """A whole visit with one failure that becomes a violation. Returns the inspection's id."""
    page = tablet.page
    tablet.at("due-site").and_(page.locator(f'[data-id="{site}"]')).click()
    expect(tablet.at("inspection-form")).to_be_visible()
    page.get_by_role("button", name="签到", exact=True).click()
    expect(tablet.at("signed-in")).to_be_visible()
    choose(page, "巡检结果", "正常巡检")
    take_photos(tablet, card(tablet, "现场照片"), *photos)

    choose(page, "垃圾袋装、及时清运：结果", "不合格")
    page.get_by_label("垃圾袋装、及时清运：说明").fill(NOTE)
    page.get_by_role("button", name="登记为违章").click()
    expect(tablet.at("violation-made")).to_contain_text("附本次巡检照片 2 张")
    choose(page, "燃气管道、烟道未改动：结果", "不适用")
    page.get_by_role("button", name="其余全部合格").click()
    page.get_by_role("button", name="保存巡检").click()

    saved = tablet.at("saved-visit")
    expect(saved).to_be_visible()
    expect(mark(saved, LOCAL)).to_be_visible()
    return str(saved.get_attribute("data-id"))


def _entry_refused(tablet: Device, site: str) -> str:
    page = tablet.open(f"/renovations/{site}/inspect")
    page.get_by_role("button", name="签到", exact=True).click()
    choose(page, "巡检结果", "拒不开门")
    expect(tablet.at("checklist")).to_have_count(0)
    page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("missing")).to_contain_text("请至少拍一张照片，或写明情况")
    page.get_by_label("备注", exact=True).fill(REFUSED_NOTE)
    page.get_by_role("button", name="保存巡检").click()
    expect(mark(tablet.at("saved-visit"), LOCAL)).to_be_visible()
    return str(tablet.at("saved-visit").get_attribute("data-id"))


def _violation_of(tablet: Device, inspection: str) -> str:
    """The violation that the failed item became: with the same photos as the visit."""
    found = [
        row
        for row in tablet.records("violation")
        if row["view"]["fields"].get("inspection") == inspection
    ]
    assert len(found) == 1
    visit = tablet.record("inspection", inspection)["view"]["fields"]
    assert len(visit["photos"]) == 2
    assert found[0]["view"]["fields"]["photos"] == visit["photos"]
    results = {check["result"] for check in visit["checks"]}
    assert results == {"pass", "fail", "na"}
    return str(found[0]["id"])


def _everything_can_be_looked_up(tablet: Device, inspection: str, violation: str) -> None:
    """Lists, details and the search answer as they do online."""
    page = tablet.open(f"/inspections/{inspection}")
    expect(tablet.at("inspection")).to_contain_text(NOTE)
    expect(mark(page, LOCAL).first).to_be_visible()
    wait_for_picture(tablet.at("photo").first.locator("img"))

    tablet.open(f"/violations/{violation}")
    expect(tablet.at("violation")).to_contain_text(NOTE)
    expect(mark(tablet.at("violation"), LOCAL).first).to_be_visible()

    resident = next(row for row in tablet.records("resident") if row["view"]["fields"].get("phone"))
    fields = resident["view"]["fields"]
    tablet.open("/search")
    page.get_by_role("searchbox").first.fill(fields["name"])
    expect(tablet.at("row").filter(has_text=fields["name"]).first).to_be_visible()


def _half_fill(tablet: Device, site: str) -> None:
    page = tablet.open(f"/renovations/{site}/inspect")
    page.get_by_role("button", name="签到", exact=True).click()
    choose(page, "巡检结果", "完工")
    page.get_by_label("备注", exact=True).fill(HALF_FILLED)
    draft_kept(tablet, HALF_FILLED)


def _everything_is_still_there(
    tablet: Device, inspections: list[str], violation: str, half: str
) -> None:
    tablet.open("/")
    expect_offline(tablet)
    expect(tablet.at("today-drafts").locator('[data-test="draft"]')).to_have_count(1)
    for inspection in inspections:
        page = tablet.open(f"/inspections/{inspection}")
        expect(mark(page, LOCAL).first).to_be_visible()
    wait_for_picture(_photo_of(tablet, inspections[0]))
    tablet.open(f"/violations/{violation}")
    expect(mark(tablet.at("violation"), LOCAL).first).to_be_visible()

    page = tablet.open("/")
    tablet.at("draft").click()
    expect(tablet.at("inspection-form")).to_be_visible()
    assert half in page.url
    expect(page.get_by_label("备注", exact=True)).to_have_value(HALF_FILLED)
    chosen = page.get_by_role("radiogroup", name="巡检结果").get_by_role("radio", name="完工")
    expect(chosen).to_be_checked()
    expect(tablet.at("signed-in")).to_be_visible()


def _photo_of(tablet: Device, inspection: str) -> Any:
    tablet.open(f"/inspections/{inspection}")
    return tablet.at("photo").first.locator("img")


def _shown_as_sent(tablet: Device, inspections: list[str], violation: str) -> None:
    expect(unsent_line(tablet)).to_contain_text("全部已上传")
    for inspection in inspections:
        page = tablet.open(f"/inspections/{inspection}")
        expect(mark(page, UPLOADED).first).to_be_visible()
        expect(mark(page, LOCAL)).to_have_count(0)
    tablet.open(f"/violations/{violation}")
    expect(mark(tablet.at("violation"), UPLOADED).first).to_be_visible()


def _photos_are_confirmed(tablet: Device, site: str) -> None:
    """The server's own receipt, not only the device's belief."""
    photos = tablet.store_rows("photos")
    assert len(photos) == 2
    for photo in photos:
        receipt = tablet.page.evaluate(
            "async path => (await fetch(path)).json()",
            f"/api/sites/{photo['site']}/photos/{photo['sha256']}/receipt",
        )
        assert receipt == {
            "sha256": photo["sha256"],
            "received": photo["total"],
            "complete": True,
        }


def _desk_sees(desk: Device, inspection: str, violation: str) -> None:
    """Open all the while, never reloaded: the list shows the new record, its photos have pixels."""
    until(
        lambda: any(row["id"] == violation for row in desk.records("violation")),
        "the desk has the violation",
        40,
    )
    desk.page.get_by_role("link", name="违章", exact=True).click()
    desk.page.locator(f'[data-test="row"][data-id="{violation}"]').click()
    expect(desk.at("violation")).to_contain_text(NOTE)
    for k in range(2):
        wait_for_picture(desk.at("violation").locator('[data-test="photo"] img').nth(k))
    assert any(row["id"] == inspection for row in desk.records("inspection"))


def test_photos_appear_at_a_desk_that_waits_for_them(
    office: Office, open_device: OpenDevice, tablet: Device, tmp_path: Path
) -> None:
    """The record arrives before its photos: the page that shows it fills in by itself."""
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    violation = next(row for row in tablet.records("violation") if row["view"]["state"] == "found")
    desk.open(f"/violations/{violation['id']}")
    before = len(violation["view"]["fields"].get("photos") or [])
    expect(desk.at("photo")).to_have_count(before)
    tablet.open(f"/violations/{violation['id']}")
    photo = snapshot_jpeg(tmp_path / "live.jpg", "live")
    tablet.at("violation").locator('[data-test="photo-input"]').set_input_files(str(photo))
    expect(desk.at("photo")).to_have_count(before + 1)
    wait_for_picture(desk.at("photo").last.locator("img"))


def test_a_cameras_photo_is_made_small_while_the_page_stays_awake(
    tablet: Device, tmp_path: Path
) -> None:
    tablet.network(on=False)
    site = _due_sites(tablet)[0]
    page = tablet.open(f"/renovations/{site}/inspect")
    page.evaluate(
        """() => {
          window.longest = 0
          let last = performance.now()
          const beat = now => {
            window.longest = Math.max(window.longest, now - last)
            last = now
            requestAnimationFrame(beat)
          }
          requestAnimationFrame(beat)
        }"""
    )
    picture = camera_jpeg(tmp_path / "camera.jpg")
    assert picture.stat().st_size > 2_000_000
    take_photos(tablet, card(tablet, "现场照片"), picture)
    [kept] = tablet.store_rows("photos")
    assert kept["total"] <= MOST_BYTES
    # The camera was held upright, and its note of that (EXIF) does not survive.
    assert kept["height"] > kept["width"]
    # A second is far above what the page needs, and far below what a codec on the page would take.
    assert page.evaluate("window.longest") < 1000
