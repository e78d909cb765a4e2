"""A violation logged without a network: category, item, photo, what was said, deadline (K2, K4)."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP
from tests.browser.support.office import Office
from tests.browser.support.pictures import snapshot_jpeg
from tests.browser.support.steps import (
    LOCAL,
    card,
    choose,
    expect_offline,
    mark,
    pick,
    take_photos,
    wait_for_picture,
)

pytestmark = pytest.mark.browser

OFFICE_TIME = ZoneInfo("Asia/Shanghai")
SEEN = "楼道内堆放纸箱和电动车，占用通道约一半"
ANSWER = "当事人表示今天下班前搬走"


def test_a_violation_is_logged_on_the_spot(
    office: Office, open_device: OpenDevice, tmp_path: Path
) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    unit = tablet.records("unit")[40]["view"]["fields"]["code"]
    tablet.network(on=False)
    page = tablet.page
    tablet.at("log-violation").click()
    expect(page.get_by_role("heading", name="登记违章")).to_be_visible()
    page.get_by_role("button", name="保存违章").click()
    expect(page.get_by_text("请选择房号")).to_be_visible()

    pick(tablet, "房号", unit)
    choose(page, "违章类别", "消防类")
    choose(page, "违章事项", "堵塞消防通道")
    choose(page, "级别", "一般违章")
    page.get_by_label("情况描述").fill(SEEN)
    take_photos(tablet, card(tablet, "违章情况"), snapshot_jpeg(tmp_path / "a.jpg", "passage"))
    page.get_by_label("当事人／被告知人").fill("孙小禾")
    page.get_by_role("button", name="已说明《装修管理规定》，要求立即停止").click()
    told = page.get_by_label("劝导内容")
    told.fill(f"{told.input_value()}\n{ANSWER}")
    deadline = (datetime.now(OFFICE_TIME) + timedelta(days=5)).date().isoformat()
    page.get_by_label("整改期限").fill(deadline)
    page.get_by_role("button", name="保存违章").click()

    detail = tablet.at("violation")
    expect(detail).to_contain_text(SEEN)
    expect(mark(detail, LOCAL).first).to_be_visible()
    expect_offline(tablet)
    identity = str(detail.get_attribute("data-id"))
    fields = tablet.record("violation", identity)["view"]["fields"]
    assert (fields["category"], fields["item"]) == ("fire", "堵塞消防通道")
    assert (fields["severity"], fields["deadline"]) == ("general", deadline)
    assert ANSWER in fields["told"]
    assert len(fields["photos"]) == 1

    tablet.network(on=True)
    tablet.wait_until_sent()
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    desk.open(f"/violations/{identity}")
    expect(desk.at("violation")).to_contain_text(ANSWER)
    wait_for_picture(desk.at("violation").locator('[data-test="photo"] img').first)
