"""Networks and servers as they are: killed servers, lost answers, expired sign-ins, full disks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import Device, until
from tests.browser.support.office import Office
from tests.browser.support.steps import choose, draft_kept, unsent_line

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

SMALL_QUOTA = 1_000


@pytest.fixture
def tablet(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("tablet")
    device.sign_in_as(office.person("butler"))
    return device


def _fill_violation(device: Device, words: str) -> None:
    page = device.open("/violations/new")
    choose(page, "在哪里", "公共区域")
    page.get_by_label("地点").fill(words)
    choose(page, "违章类别", "环境卫生类")
    device.at("field-item").get_by_role("radio").first.check()


def _log_violation(device: Device, words: str) -> str:
    """The shortest record there is. Returns its id."""
    _fill_violation(device, words)
    device.at("save").click()
    expect(device.at("violation")).to_contain_text(words)
    return str(device.at("violation").get_attribute("data-id"))


def _named(device: Device, words: str) -> list[dict[str, Any]]:
    return [
        row for row in device.records("violation") if row["view"]["fields"].get("place") == words
    ]


def test_a_killed_server_is_waited_for(office: Office, tablet: Device) -> None:
    """The network says that it is there, and nobody answers: work goes on and goes up later."""
    office.kill()
    first = _log_violation(tablet, "2栋东侧花坛")
    expect(unsent_line(tablet)).to_contain_text("1 条未上传")
    expect(unsent_line(tablet)).to_contain_text("离线")
    second = _log_violation(tablet, "3栋地下车库")
    office.start()
    # Nobody taps anything, and no network comes back: the app itself asks again.
    tablet.wait_until_sent(40)
    for identity in (first, second):
        assert tablet.record("violation", identity)["server"]["state"] == "found"
    expect(unsent_line(tablet)).to_contain_text("在线")


def test_a_lost_answer_makes_no_second_record(tablet: Device) -> None:
    """The server took it, the answer never came: sent again, answered the same, one record."""
    lost: list[str] = []

    def lose_first_push(route: Route) -> None:
        sent = route.request.post_data_buffer or b""
        if lost or b'"operations":[]' in sent or not _holds_operations(sent):
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort("connectionreset")

    tablet.context.route("**/api/sites/*/sync", lose_first_push)
    identity = _log_violation(tablet, "西门岗亭旁")
    tablet.wait_until_sent(40)
    tablet.context.unroute("**/api/sites/*/sync")
    assert len(lost) == 1
    assert tablet.record("violation", identity)["server"]["version"] == 1
    assert len(_named(tablet, "西门岗亭旁")) == 1
    assert not tablet.records("refusal")


def _holds_operations(sent: bytes) -> bool:
    """A body that is packed holds many; a plain one tells."""
    try:
        return bool(json.loads(sent)["operations"])
    except (UnicodeDecodeError, ValueError):
        return True


def test_a_double_tap_makes_one_record(tablet: Device) -> None:
    tablet.network(on=False)
    _fill_violation(tablet, "双击的地点")
    tablet.at("save").dblclick(delay=5)
    expect(tablet.at("violation")).to_be_visible()
    assert len(_named(tablet, "双击的地点")) == 1


def test_an_expired_sign_in_keeps_the_outbox(office: Office, tablet: Device) -> None:
    """401 in the middle: work goes on, nothing is lost, and it all goes up after the sign-in."""
    _log_violation(tablet, "登录有效时")
    tablet.wait_until_sent()
    tablet.context.clear_cookies()
    identity = _log_violation(tablet, "登录过期后")
    page = tablet.page
    expect(page.get_by_text("登录已过期，照常可以记录")).to_be_visible()
    other = _log_violation(tablet, "过期后又一条")
    assert len(tablet.unsent()) == 2
    page.get_by_role("button", name="重新登录").click()
    expect(page.get_by_text("未上传的 2 条都在本机")).to_be_visible()
    butler = office.person("butler")
    page.get_by_role("textbox", name="账号").fill(butler.login)
    page.locator("input[autocomplete=current-password]").fill(butler.password)
    page.get_by_role("button", name="登录", exact=True).click()
    tablet.wait_until_sent()
    expect(page.get_by_text("登录已过期，照常可以记录")).to_have_count(0)
    for one in (identity, other):
        assert tablet.record("violation", one)["server"]["state"] == "found"


def test_signing_out_keeps_what_is_unsent(office: Office, tablet: Device) -> None:
    tablet.network(on=False)
    identity = _log_violation(tablet, "退出前的一条")
    page = tablet.page
    page.get_by_role("button", name="我的账户").click()
    page.get_by_role("dialog").get_by_role("button", name="退出登录").click()
    expect(page.get_by_text("还有 1 条没有上传")).to_be_visible()
    tablet.at("sign-out-confirm").click()
    expect(page.get_by_role("heading", name="登录")).to_be_visible()
    tablet.network(on=True)
    tablet.sign_in_as(office.person("butler"))
    tablet.wait_until_sent()
    assert tablet.record("violation", identity)["server"]["state"] == "found"


def test_a_full_device_says_so_and_keeps_the_form(tablet: Device) -> None:
    tablet.network(on=False)
    _fill_violation(tablet, "空间不足时")
    draft_kept(tablet, "空间不足时", "乱丢、吐痰、便溺")
    # Chromium remembers for half a minute how much room there was; a new process asks again.
    tablet.restart()
    session = tablet.context.new_cdp_session(tablet.page)
    wanted = {"origin": tablet.url, "quotaSize": SMALL_QUOTA}
    session.send("Storage.overrideQuotaForOrigin", wanted)
    page = tablet.open("/violations/new")
    expect(page.get_by_label("地点")).to_have_value("空间不足时")
    tablet.at("save").click()
    expect(tablet.at("problem")).to_contain_text("本机存储空间已满")
    expect(page.get_by_label("地点")).to_have_value("空间不足时")
    assert not tablet.unsent()
    session.send("Storage.overrideQuotaForOrigin", {"origin": tablet.url})
    tablet.at("save").click()
    expect(tablet.at("violation")).to_contain_text("空间不足时")
    until(lambda: len(tablet.unsent()) == 1, "the record is kept")
