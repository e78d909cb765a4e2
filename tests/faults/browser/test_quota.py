"""A device that is full: forms keep what was typed and say what is wrong, a signature is not asked
for without a reserve and never lost, confirmed photos leave first (QUALITY, R8)."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.support.device import PATIENCE_MS, Device, draw, until
from tests.browser.support.fixtures import OpenDevice
from tests.browser.support.office import Office
from tests.browser.support.pictures import camera_jpeg
from tests.browser.support.steps import choose, take_back, take_photos
from tests.faults.browser.quota import MEGA, STATIC_QUOTA_OFF, Quota
from tests.faults.browser.support import inspect_offline

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

RUNS_SOAK = 50
NOTE = "空间已满时填写的内容"
STROKES = 3


class Bounded(NamedTuple):
    """A tablet that may only keep so much."""

    tablet: Device
    quota: Quota


@pytest.fixture
def bounded(office: Office, open_device: OpenDevice) -> Bounded:
    device = open_device("tablet")
    quota = Quota(device)
    device.sign_in_as(office.person("butler"))
    return Bounded(device, quota)


def _words(tablet: Device, text: str) -> Locator:
    return tablet.page.get_by_text(text, exact=False)


def _open_form(tablet: Device) -> None:
    tablet.network(on=False)
    site = str(tablet.at("due-site").first.get_attribute("data-id"))
    tablet.open(f"/renovations/{site}/inspect")


def test_a_form_on_a_full_device_is_kept_and_saved_when_there_is_room(bounded: Bounded) -> None:
    tablet, quota = bounded
    _open_form(tablet)
    choose(tablet.page, "巡检结果", "停工")
    tablet.page.get_by_role("button", name="签到", exact=True).click()
    quota.fill()
    note = tablet.page.get_by_label("备注", exact=True)
    note.fill(NOTE)
    expect(_words(tablet, "填写的内容还没有存下来")).to_be_visible()
    tablet.page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("problem")).to_contain_text("本机存储空间已满")
    expect(note).to_have_value(NOTE)
    assert not tablet.store_rows("outbox")

    quota.grow(4 * MEGA)
    expect(_words(tablet, "填写的内容还没有存下来")).to_have_count(0)
    until(lambda: NOTE in repr(tablet.store_rows("drafts")), "the draft is on the disk by itself")
    tablet.page.get_by_role("button", name="保存巡检").click()
    expect(tablet.at("saved-visit")).to_be_visible()
    assert NOTE in repr(tablet.store_rows("outbox"))


def test_a_photo_that_finds_no_room_is_told(bounded: Bounded, tmp_path: Path) -> None:
    tablet, quota = bounded
    _open_form(tablet)
    quota.fill()
    picture = camera_jpeg(tmp_path / "site.jpg")
    tablet.page.locator('[data-test="photo-input"]').first.set_input_files(str(picture))
    expect(_words(tablet, "本机存储空间已满").first).to_be_visible()
    quota.grow(8 * MEGA)
    take_photos(tablet, tablet.page.locator("main"), picture)


def _to_signing(tablet: Device) -> None:
    """The first that waits, up to the button that turns the tablet to the resident."""
    parcel = next(
        row["view"]["fields"]
        for row in tablet.records("parcel")
        if row["view"]["state"] == "waiting" and row["view"]["fields"].get("recipient_phone")
    )
    tablet.open("/parcels/hand-over")
    box = tablet.page.get_by_role("searchbox", name="查找待取快件")
    box.fill(f"{parcel['recipient_phone'][-4:]} {parcel['recipient']}")
    tablet.at("row").first.click()
    choose(tablet.page, "身份核验方式", "电话尾号核对")


@pytest.mark.parametrize("honest", [True, False], ids=["told", "found by writing"])
def test_a_signature_is_not_asked_for_without_a_reserve(
    office: Office, open_device: OpenDevice, *, honest: bool
) -> None:
    """Also where the browser says that there are 10 GB and there is nothing."""
    tablet = open_device("tablet", flags=(STATIC_QUOTA_OFF,) if honest else ())
    quota = Quota(tablet)
    tablet.sign_in_as(office.person("butler"))
    tablet.network(on=False)
    _to_signing(tablet)
    if honest:
        quota.leave(49 * MEGA)
    else:
        quota.fill()
    tablet.at("to-signing").click()
    expect(_words(tablet, "空间不足").first).to_be_visible()
    expect(tablet.at("signing")).to_have_count(0)
    quota.grow(60 * MEGA)
    tablet.at("to-signing").click()
    expect(tablet.at("signing")).to_be_visible()


def test_oldest_confirmed_photos_make_room_and_unsent_ones_stay(
    bounded: Bounded, tmp_path: Path
) -> None:
    tablet, quota = bounded
    picture = camera_jpeg(tmp_path / "site.jpg")
    for _ in range(2):
        inspect_offline(tablet, picture)
        tablet.network(on=True)
        tablet.wait_until_sent()
        tablet.open("/")
    inspect_offline(tablet, picture)
    confirmed, unsent = _photos(tablet, "complete"), _photos(tablet, "local")
    assert (len(confirmed), len(unsent)) == (2, 1)
    tablet.open("/")
    _open_form(tablet)
    quota.fill()
    # There is no room for it unless something leaves.
    tablet.page.locator('[data-test="photo-input"]').first.set_input_files(str(picture))
    expect(tablet.page.locator("main figure")).to_have_count(1, timeout=PATIENCE_MS)
    held = _held(tablet)
    assert not held[confirmed[0]]
    assert all(held[photo] for photo in _photos(tablet, "local"))
    assert len(_photos(tablet, "local")) == len(unsent) + 1


_HELD = """() => new Promise(done => {
  const open = indexedDB.open('rounds')
  open.onsuccess = () => {
    const all = open.result.transaction('photoBytes').objectStore('photoBytes').getAll()
    all.onsuccess = () => {
      open.result.close()
      done(all.result.map(row => [row.sha256, row.bytes !== null]))
    }
  }
})"""


def _held(tablet: Device) -> dict[str, bool]:
    """Which photos the device has the bytes of; those that are not named have left altogether."""
    found: list[Any] = tablet.page.evaluate(_HELD)
    held = dict.fromkeys(_photos(tablet, "complete"), False)
    return {**held, **dict(found)}


def _photos(tablet: Device, state: str) -> list[str]:
    """Oldest first."""
    rows = sorted(tablet.store_rows("photos"), key=lambda row: int(row["at"]))
    return [row["sha256"] for row in rows if row["state"] == state]


def test_no_signature_is_lost_when_the_room_goes_while_somebody_signs(bounded: Bounded) -> None:
    _sign_while_full(*bounded)


@pytest.mark.soak
@pytest.mark.timeout(0)
def test_no_signature_is_lost_soak(bounded: Bounded) -> None:
    for _ in range(RUNS_SOAK):
        _sign_while_full(*bounded)
        bounded.tablet.network(on=True)
        bounded.tablet.wait_until_sent(60)


def _sign_while_full(tablet: Device, quota: Quota) -> None:
    tablet.network(on=False)
    quota.grow(4 * MEGA)
    _to_signing(tablet)
    tablet.at("to-signing").click()
    expect(tablet.at("signing")).to_be_visible()
    before = len(tablet.records("signature"))
    quota.fill()
    draw(tablet.page, tablet.at("signature-pad").locator("canvas"), STROKES)
    tablet.at("signing-seal").click()
    expect(_words(tablet, "本机存储空间已满").first).to_be_visible()
    expect(tablet.at("signing-thanks")).to_have_count(0)
    assert len(tablet.records("signature")) == before
    quota.grow(4 * MEGA)
    # Nothing is asked of the resident again: the same strokes are sealed.
    tablet.at("signing-seal").click()
    expect(tablet.at("signing-thanks")).to_be_visible()
    made = tablet.records("signature")
    assert len(made) == before + 1
    newest = max(made, key=lambda row: str(row["id"]))
    assert len(newest["view"]["fields"]["strokes"]) == STROKES
    take_back(tablet)
