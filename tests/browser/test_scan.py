"""The tablet's camera as a scanner: in a worker, from our own origin, also without a network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.barcode import camera_flags, film
from tests.browser.support.device import Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import expect_offline

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CODE = "SF9990005000001"
# A loaded machine compiles the reader slowly; the counter's tablet needs about half a second.
READ_MS = 30_000
_KEPT = """async () => {
  const names = await caches.keys()
  const found = await Promise.all(names.map(async name => (await caches.open(name)).keys()))
  return found.flat().some(request => request.url.endsWith('.wasm'))
}"""

_REMEMBER = """() => {
  const devices = navigator.mediaDevices
  const open = devices.getUserMedia.bind(devices)
  window.streams = []
  devices.getUserMedia = async wanted => {
    const stream = await open(wanted)
    window.streams.push(stream)
    return stream
  }
}"""


@pytest.fixture
def tablet(office: Office, open_device: OpenDevice, tmp_path: Path) -> Device:
    flags = camera_flags(film(tmp_path / "sticker.mjpeg", CODE))
    device = open_device("tablet", flags=flags)
    device.sign_in_as(office.person("butler"))
    return device


def test_the_camera_reads_a_sticker_without_a_network(tablet: Device) -> None:
    until(lambda: tablet.page.evaluate(_KEPT), "the reader is kept for offline use", 30)
    tablet.network(on=False)
    tablet.open("/parcels/new")
    tablet.page.evaluate(_REMEMBER)
    tablet.at("scan-camera").click()
    expect(tablet.at("field-tracking").locator("input")).to_have_value(CODE, timeout=READ_MS)
    expect_offline(tablet)
    # It closed by itself, let go of the camera, and the courier is known by the number's shape.
    expect(tablet.at("camera")).not_to_be_visible()
    assert tablet.page.evaluate("() => window.streams.map(stream => stream.active)") == [False]
    expect(tablet.at("field-courier").locator("select")).to_have_value("顺丰")


def test_without_a_camera_it_says_so(office: Office, open_device: OpenDevice) -> None:
    device = open_device("desk")
    device.sign_in_as(office.person("reception"))
    device.open("/parcels/batch")
    device.at("scan-camera").click()
    expect(device.at("camera-problem")).to_be_visible()
    device.page.keyboard.press("Escape")
    expect(device.at("batch-tracking")).to_be_visible()
