"""Parcels at the counter without a network: three for one signature, refusals, arrivals (L1-L5)."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device, draw, until
from tests.browser.support.office import Office
from tests.browser.support.pictures import snapshot_jpeg
from tests.browser.support.steps import (
    LOCAL,
    UPLOADED,
    choose,
    expect_offline,
    hand_over,
    mark,
    pick,
    sign,
    take_back,
    take_photos,
    values,
    wait_for_picture,
)

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

Rows = list[dict[str, Any]]


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


def _waiting(device: Device) -> list[Rows]:
    """The waiting parcels of each person, most first."""
    groups: dict[tuple[str, str], Rows] = defaultdict(list)
    for row in device.records("parcel"):
        fields = row["view"]["fields"]
        if row["view"]["state"] == "waiting" and fields.get("recipient_phone"):
            groups[(fields["unit"], fields["recipient"])].append(row)
    return sorted(groups.values(), key=lambda rows: (-len(rows), rows[0]["id"]))


def _room(device: Device, parcel: dict[str, Any]) -> str:
    unit = device.record("unit", parcel["view"]["fields"]["unit"])
    return str(unit["view"]["fields"]["code"])


def _alone(groups: list[Rows]) -> list[Rows]:
    """People who are the only ones at their address with something waiting."""
    units = [rows[0]["view"]["fields"]["unit"] for rows in groups]
    return [rows for rows in groups if units.count(rows[0]["view"]["fields"]["unit"]) == 1]


def test_three_parcels_for_one_signature(desk: Device, tablet: Device) -> None:
    three = next(rows for rows in _alone(_waiting(tablet)) if len(rows) == 3)
    ids = [row["id"] for row in three]
    fields = three[0]["view"]["fields"]
    strangers = [
        row
        for rows in _waiting(tablet)
        for row in rows
        if row["view"]["fields"]["recipient"] != fields["recipient"]
    ]
    tablet.network(on=False)
    _found_by_every_word(tablet, three)

    hand_over(tablet, fields["recipient_phone"][-4:] + " " + fields["recipient"])
    _only_their_own(tablet, three, strangers)
    tablet.at("signing-seal").click()
    expect(tablet.page.get_by_text("请先签名", exact=True)).to_be_visible()
    sign(tablet, strokes=3)
    take_back(tablet)
    expect(tablet.page.get_by_text("已交付 3 件")).to_be_visible()

    for parcel in ids:
        tablet.open(f"/parcels/{parcel}")
        expect(tablet.at("parcel")).to_contain_text("已取")
        expect(mark(tablet.at("parcel"), LOCAL).first).to_be_visible()
        expect(tablet.at("seal")).to_contain_text("封印完好")
    rows = [tablet.record("parcel", one) for one in ids]
    assert len({tuple(signed) for signed in values(rows, "signatures")}) == 1

    tablet.network(on=True)
    tablet.wait_until_sent()
    tablet.open(f"/parcels/{ids[0]}")
    expect(mark(tablet.at("parcel"), UPLOADED).first).to_be_visible()
    _signature_at_the_desk(desk, ids[0], fields["recipient"])


def _found_by_every_word(tablet: Device, three: Rows) -> None:
    """By room, by the last four digits of the phone, by pickup code: all three each time."""
    fields = three[0]["view"]["fields"]
    tablet.open("/parcels/hand-over")
    box = tablet.page.get_by_role("searchbox", name="查找待取快件")
    for words in (_room(tablet, three[0]), fields["recipient_phone"][-4:], fields["pickup_code"]):
        box.fill(words)
        row = tablet.at("row").filter(has_text=fields["recipient"])
        expect(row).to_contain_text("3 件")
    expect_offline(tablet)


def _only_their_own(tablet: Device, three: Rows, strangers: Rows) -> None:
    """Nothing of anybody else is anywhere in the page that the resident holds (S18)."""
    expect(tablet.at("signing-lines").locator("li")).to_have_count(3)
    content = tablet.page.content()
    for row in three:
        assert row["view"]["fields"]["tracking"] in content
    for row in strangers:
        fields = row["view"]["fields"]
        for secret in (fields["recipient"], fields["recipient_phone"], fields["tracking"]):
            assert secret not in content
    expect(tablet.page.get_by_role("navigation")).to_have_count(0)
    expect(tablet.at("signing-text")).not_to_be_empty()
    # The address bar leads nowhere else while the tablet is in the resident's hands.
    tablet.open("/parcels")
    expect(tablet.at("signing")).to_be_visible()


def _signature_at_the_desk(desk: Device, parcel: str, recipient: str) -> None:
    until(
        lambda: desk.record("parcel", parcel)["view"]["state"] == "handed_over",
        "the desk knows of the hand-over",
    )
    desk.page.get_by_role("link", name="快递", exact=True).click()
    desk.page.get_by_role("searchbox").fill(
        desk.record("parcel", parcel)["view"]["fields"]["tracking"]
    )
    desk.at("row").filter(has_text=recipient).first.click()
    expect(desk.at("signature").locator("svg.ink path")).to_have_count(3)
    expect(desk.at("seal")).to_contain_text("封印完好")


def test_the_recipient_refuses(tablet: Device) -> None:
    """Not what they ordered: back it goes, with a reason. Or they take it and will not sign."""
    first, second = _alone(_waiting(tablet))[-2:]
    tablet.network(on=False)
    page = tablet.open(f"/parcels/hand-over?parcel={first[0]['id']}")
    tablet.at("reject").click()
    page.get_by_role("button", name="收件人称未购买").click()
    page.get_by_role("dialog").get_by_role("button", name="收件人拒收").click()
    expect(page.get_by_text("已登记拒收")).to_be_visible()
    assert tablet.record("parcel", first[0]["id"])["view"]["state"] == "rejected"

    tablet.open(f"/parcels/hand-over?parcel={second[0]['id']}")
    choose(page, "身份核验方式", "工作人员认识")
    tablet.at("to-signing").click()
    choose(page, "签字方式", "拒绝签字")
    tablet.at("signing-seal").click()
    expect(page.get_by_text("请填写见证人")).to_be_visible()
    page.get_by_label("情况说明").fill("收件人称包装不符，不愿签字")
    page.get_by_label("见证人").fill("雷国峰")
    tablet.at("signing-seal").click()
    expect(tablet.at("signing-thanks")).to_be_visible()
    take_back(tablet)
    tablet.network(on=True)
    tablet.wait_until_sent()
    refused = tablet.record("parcel", second[0]["id"])
    assert refused["server"]["state"] == "rejected"
    [signature] = refused["server"]["fields"]["signatures"]
    assert tablet.record("signature", signature)["server"]["fields"]["witness"] == "雷国峰"


def test_a_proxy_signs(tablet: Device) -> None:
    """Who comes for somebody else says who they are to them, and signs with their own name."""
    parcel = _alone(_waiting(tablet))[-1][0]
    tablet.network(on=False)
    page = tablet.open(f"/parcels/hand-over?parcel={parcel['id']}")
    choose(page, "谁来领取", "代领人")
    choose(page, "身份核验方式", "电话尾号核对")
    tablet.at("to-signing").click()
    expect(page.get_by_text("请填写与收件人的关系")).to_be_visible()
    page.get_by_label("代领人姓名").fill("钱小雨")
    page.get_by_label("与收件人的关系").fill("配偶")
    tablet.at("to-signing").click()
    expect(tablet.at("signing-relation").locator("input")).to_have_value("配偶")
    sign(tablet)
    take_back(tablet)
    tablet.network(on=True)
    tablet.wait_until_sent()
    server = tablet.record("parcel", parcel["id"])["server"]
    assert server["state"] == "handed_over"
    fields = server["fields"]
    assert (fields["handed_to"], fields["proxy"], fields["proxy_relation"]) == (
        "proxy", "钱小雨", "配偶",
    )  # fmt: skip
    [signature] = fields["signatures"]
    signed = tablet.record("signature", signature)["server"]["fields"]
    assert (signed["signer"], signed["manner"]) == ("钱小雨", "proxy")


def test_an_open_signing_survives_the_browser(tablet: Device) -> None:
    """Killed between pen and seal: the strokes are there again, and the page is still locked."""
    parcel = _alone(_waiting(tablet))[-1][0]
    tablet.network(on=False)
    page = tablet.open(f"/parcels/hand-over?parcel={parcel['id']}")
    choose(page, "身份核验方式", "工作人员认识")
    tablet.at("to-signing").click()
    draw(page, tablet.at("signature-pad").locator("canvas"), strokes=2)
    expect(page.get_by_text("2 笔")).to_be_visible()
    until(
        lambda: any(
            repr(one["value"]).count("'points'") == 2 for one in tablet.store_rows("drafts")
        ),
        "both strokes are on the disk",
    )
    tablet.kill()
    tablet.launch()
    page = tablet.open("/")
    expect(page.get_by_text("2 笔")).to_be_visible()
    tablet.at("signing-seal").click()
    expect(tablet.at("signing-thanks")).to_be_visible()
    take_back(tablet)
    assert tablet.record("parcel", parcel["id"])["view"]["state"] == "handed_over"


def test_arrivals_kept_and_declined(desk: Device, tablet: Device, tmp_path: Path) -> None:
    unit = _room(tablet, _alone(_waiting(tablet))[0][0])
    tablet.network(on=False)
    _take_in(tablet, unit, "SF9990001112223")
    expect(mark(tablet.at("parcel"), LOCAL).first).to_be_visible()
    kept = tablet.page.url.rpartition("/")[2]
    declined = _decline_damaged(tablet, unit, "YT9990001112224", tmp_path)

    tablet.network(on=True)
    tablet.wait_until_sent()
    assert tablet.record("parcel", kept)["server"]["state"] == "waiting"
    assert tablet.record("parcel", declined)["server"]["state"] == "declined"
    desk.open(f"/parcels/{declined}")
    expect(desk.at("decline-reason")).to_contain_text("破损")
    wait_for_picture(desk.at("photo").locator("img").first)

    _take_in(desk, unit, "ZT9990001112225")
    until(
        lambda: any(
            row["view"]["fields"].get("tracking") == "ZT9990001112225"
            for row in tablet.records("parcel")
        ),
        "the desk's parcel is on the tablet",
    )
    tablet.page.get_by_role("link", name="快递", exact=True).click()
    tablet.page.get_by_role("searchbox").fill("ZT9990001112225")
    expect(tablet.at("row").filter(has_text="ZT9990001112225")).to_be_visible()


def _take_in(device: Device, unit: str, tracking: str) -> None:
    """L1-L4: check, ask, store."""
    page = device.open("/parcels/new")
    page.get_by_label("快递单号").fill(tracking)
    choose(page, "外观检查", "包装完好")
    pick(device, "房号", unit)
    people = device.at("field-resident").get_by_role("radio")
    if people.count():
        people.first.check()
    else:
        device.at("field-recipient").locator("input").fill("住户")
    choose(page, "收件人是否同意代收", "电话确认")
    device.at("save").click()
    expect(device.at("parcel")).to_contain_text(tracking)


def _decline_damaged(device: Device, unit: str, tracking: str, folder: Path) -> str:
    page = device.open("/parcels/new")
    page.get_by_label("快递单号").fill(tracking)
    choose(page, "外观检查", "破损")
    pick(device, "房号", unit)
    device.at("save").click()
    expect(page.get_by_text("请至少拍一张照片")).to_be_visible()
    expect(page.get_by_label("不代收的原因")).not_to_have_value("")
    take_photos(device, device.at("decline-part"), snapshot_jpeg(folder / "torn.jpg", "torn"))
    device.at("save").click()
    expect(device.at("decline-reason")).to_contain_text("破损")
    expect(mark(device.at("parcel"), LOCAL).first).to_be_visible()
    return page.url.rpartition("/")[2]
