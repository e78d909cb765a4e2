"""What people do again and again: choose, take a photo, sign, look for a mark."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.support.device import Device, draw, until
from tests.browser.support.pins import PIN

LOCAL, UPLOADED = "仅本机", "已上传"
# As a hurried finger does: the second before anything of the first is on the screen.
TAPPED_TWICE = "button => { button.click(); button.click() }"


def choose(within: Page | Locator, group: str, option: str) -> None:
    """Tap one of a row of choices, as its label names it."""
    row = within.get_by_role("radiogroup", name=group)
    row.get_by_role("radio", name=option, exact=True).check()


def mark(within: Page | Locator, text: str) -> Locator:
    """The record's own word on where it is: 仅本机, 已上传 …"""
    return within.locator("[data-sync]", has_text=text)


def take_photos(device: Device, place: Locator, *files: Path) -> None:
    """Take pictures and wait until the device has made them small and kept them."""
    tiles = place.locator("figure")
    before = tiles.count()
    place.locator('[data-test="photo-input"]').set_input_files([str(file) for file in files])
    expect(tiles).to_have_count(before + len(files))
    expect(tiles.last.locator("img")).to_be_visible()


def card(device: Device, title: str) -> Locator:
    """The card with this heading."""
    heading = device.page.get_by_role("heading", name=title, exact=True)
    return device.page.locator(".card").filter(has=heading)


def pick(device: Device, label: str, words: str) -> None:
    """Type into a combobox and take the first answer."""
    box = device.page.get_by_role("combobox", name=label)
    box.fill(words)
    device.page.get_by_role("option").filter(has_text=words).first.click()


def sign(device: Device, strokes: int = 2) -> None:
    """Draw on the pad and seal."""
    draw(device.page, device.at("signature-pad").locator("canvas"), strokes)
    device.at("signing-seal").click()
    expect(device.at("signing-thanks")).to_be_visible()


def take_back(device: Device, pin: str = PIN) -> None:
    """Staff get their tablet back with a shift PIN."""
    device.at("signing-leave").click()
    device.at("pin").locator("input").fill(pin)
    device.at("pin-enter").click()
    expect(device.at("signing")).to_have_count(0)


def hand_over(device: Device, words: str, identity: str = "电话尾号核对") -> None:
    """From the list of parcels to the signing screen, for whoever the words find."""
    device.open("/parcels/hand-over")
    device.page.get_by_role("searchbox", name="查找待取快件").fill(words)
    device.at("row").first.click()
    choose(device.page, "身份核验方式", identity)
    device.at("to-signing").click()
    expect(device.at("signing")).to_be_visible()


def picture_shown(picture: Locator) -> bool:
    """The image has pixels: not only an address that leads nowhere."""
    return bool(picture.evaluate("image => image.complete && image.naturalWidth > 0"))


def wait_for_picture(picture: Locator, seconds: float = 30) -> None:
    expect(picture).to_be_visible(timeout=seconds * 1000)
    until(lambda: picture_shown(picture), "the picture is shown", seconds)


def draft_kept(device: Device, *words: str) -> None:
    """Wait until what was typed is on the disk: name what was typed last."""

    def kept() -> bool:
        drafts = [repr(draft["value"]) for draft in device.store_rows("drafts")]
        return any(all(one in draft for one in words) for draft in drafts)

    until(kept, f"the draft with {words} is on the disk")


def unsent_line(device: Device) -> Locator:
    """The status line that always says where things stand."""
    return device.page.get_by_title("查看同步详情")


def expect_offline(device: Device) -> None:
    expect(unsent_line(device)).to_contain_text("离线")


def values(rows: Iterable[dict[str, Any]], name: str) -> list[Any]:
    """One field of many rows, as this device shows them."""
    return [row["view"]["fields"].get(name) for row in rows]


def containing(words: str) -> re.Pattern[str]:
    return re.compile(re.escape(words))
