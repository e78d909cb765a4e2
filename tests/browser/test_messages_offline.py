"""A recipient is told: queued without a network, sent by the server once it is there, by hand where
no channel is, and what fails is tried again at the desk (L3, L6, trap 15)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import LOCAL, TAPPED_TWICE, UPLOADED, expect_offline, mark
from tests.server.support.receivers import WebReceiver, web_receiver

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

CHANNEL = "自建接口"
Row = dict[str, Any]


@pytest.fixture
def web() -> Iterator[WebReceiver]:
    with web_receiver() as receiver:
        yield receiver


@pytest.fixture
def channel(office: Office, web: WebReceiver, desk: Device) -> str:
    """A channel to a receiver on this machine, set up while the server runs."""
    site = desk.records("site")[0]["id"]
    words = ["channel", "add", "webhook", CHANNEL, "--site", site, "--allow-private"]
    done = subprocess.run(
        [sys.executable, "-m", "server", *words, "--set", f"url={web.url}", "--data", office.data],
        cwd=office.code,
        env={**os.environ, "ROUNDS_NO_VENV": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip().splitlines()[-1]


@pytest.fixture
def tablet(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("tablet")
    device.sign_in_as(office.person("butler"))
    return device


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def _waiting(device: Device) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in device.records("parcel"):
        fields = row["view"]["fields"]
        if row["view"]["state"] == "waiting" and fields.get("recipient_phone"):
            found[(fields["unit"], fields["recipient"])].append(row)
    return found


def _several(device: Device) -> list[Row]:
    """Somebody's parcels, more than one."""
    return max(_waiting(device).values(), key=len)


def _message(device: Device, parcel: str) -> Row:
    """The latest message about the parcel."""
    rows = device.records("message")
    about = [row for row in rows if parcel in row["view"]["fields"]["parcels"]]
    return max(about, key=lambda row: str(row["id"]))


def _notify(device: Device, parcel: str, way: str) -> str:
    device.open(f"/parcels/{parcel}")
    device.at("messages-card").locator('[data-test="notify"]').click()
    device.at("message-way").locator("select").select_option(label=way)
    expect(device.at("message-text")).not_to_be_empty()
    text = device.at("message-text").inner_text()
    before = len(device.records("message"))
    device.at("message-send").evaluate(TAPPED_TWICE)
    expect(device.at("notify-dialog")).to_have_count(0)
    assert len(device.records("message")) == before + 1
    return text


def _knows(device: Device, channel: str) -> None:
    until(
        lambda: any(row["id"] == channel for row in device.records("channel")),
        "the device knows the channel",
    )


def test_queued_without_a_network_and_sent_when_it_is_back(
    desk: Device, tablet: Device, channel: str, web: WebReceiver
) -> None:
    _knows(tablet, channel)
    told = next(one for one in tablet.records("channel") if one["id"] == channel)
    assert told["view"]["fields"] == {"name": CHANNEL, "kind": "webhook"}
    parcels = _several(tablet)
    first = parcels[0]["id"]
    tablet.network(on=False)
    text = _notify(tablet, first, CHANNEL)
    expect_offline(tablet)
    for row in parcels:
        assert row["view"]["fields"]["pickup_code"] in text
    assert parcels[0]["view"]["fields"]["recipient_phone"] not in text

    card = tablet.at("messages-card").locator('[data-test="message"]').first
    expect(card).to_contain_text("待发送")
    expect(mark(card, LOCAL)).to_be_visible()
    tablet.restart()
    tablet.open("/parcels/messages")
    expect(tablet.at("message").first).to_contain_text("联网后发出")
    assert web.heard == []

    tablet.network(on=True)
    tablet.wait_until_sent()
    until(lambda: _message(tablet, first)["view"]["state"] == "sent", "the server sent it")
    [heard] = web.heard
    message = _message(tablet, first)
    assert heard.headers["idempotency-key"] == message["id"]
    assert heard.json()["text"] == text
    assert sorted(message["view"]["fields"]["parcels"]) == sorted(row["id"] for row in parcels)

    # Reception sees it with every one of the parcels.
    desk.open(f"/parcels/{parcels[-1]['id']}")
    seen = desk.at("messages-card").locator(f'[data-id="{message["id"]}"]')
    expect(seen).to_contain_text("已发送")
    expect(seen).to_contain_text(CHANNEL)
    expect(mark(seen, UPLOADED)).to_be_visible()


def test_by_hand_from_the_list_of_those_who_wait(tablet: Device) -> None:
    """The text is copied, sent in 微信, and noted as the step that was due; all of it offline."""
    tablet.network(on=False)
    page = tablet.open("/parcels/waiting")
    tablet.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tablet.at("step-tabs").get_by_role("tab").first.click()
    row = tablet.at("row").first
    key = str(row.get_attribute("data-id"))
    row.locator('[data-test="notify"]').click()
    expect(tablet.at("message-purpose").get_by_role("radio", name="提醒取件")).to_be_checked()
    expect(tablet.at("message-text")).not_to_be_empty()
    text = tablet.at("message-text").inner_text()
    tablet.at("message-copy").click()
    until(lambda: page.evaluate("navigator.clipboard.readText()") == text, "it is copied")
    tablet.at("message-send").click()
    expect(page.locator(f'[data-test="row"][data-id="{key}"]')).to_have_count(0)

    unit = key.partition("|")[0]
    parcel = next(
        one
        for one in tablet.records("parcel")
        if one["view"]["fields"].get("unit") == unit and one["unsent"]
    )
    tablet.network(on=True)
    tablet.wait_until_sent()
    message = _message(tablet, parcel["id"])["server"]
    assert (message["state"], message["fields"]["text"]) == ("sent", text)
    assert "channel" not in message["fields"]
    [step] = tablet.record("parcel", parcel["id"])["server"]["fields"]["steps"]
    assert (step["step"], step["result"]) == ("remind", "told")


def test_what_failed_is_tried_again_at_the_desk(
    desk: Device, channel: str, web: WebReceiver
) -> None:
    _knows(desk, channel)
    parcel = _several(desk)[0]["id"]
    web.say((404, b""))
    _notify(desk, parcel, CHANNEL)
    until(lambda: _message(desk, parcel)["view"]["state"] == "failed", "the channel refused")
    identity = _message(desk, parcel)["id"]
    desk.open("/parcels/messages")
    failed = desk.page.locator(f'[data-test="message"][data-id="{identity}"]')
    expect(failed).to_contain_text("渠道拒绝了这条通知 · HTTP 404")
    web.say((200, b"{}"))
    failed.locator('[data-test="message-retry"]').click()
    until(lambda: _message(desk, parcel)["view"]["state"] == "sent", "it is sent", 30)
    desk.at("message-tabs").get_by_role("tab").last.click()
    done = desk.page.locator(f'[data-test="message"][data-id="{identity}"]')
    expect(done.locator('[data-test="attempts"] li')).to_have_count(2)
    assert len(web.heard) == 2
