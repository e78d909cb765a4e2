"""The main job in WebKit: everything entered while the server is away, a reload, and home again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.browser.support.office import ROOT, Office
from tests.browser.support.pictures import snapshot_jpeg
from tests.browser.webkit.tablet import Tablet

pytestmark = [
    pytest.mark.webkit,
    pytest.mark.timeout(300),
    # Selenium's own way of opening WebKit is one that it calls deprecated.
    pytest.mark.filterwarnings("ignore:setting remote_server_addr:DeprecationWarning"),
]

NOTE = "厨房垃圾未袋装"
PLACE = "1栋北侧消防通道"
HALF = "还没写完的一条"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
_RUN_AXE = """const done = arguments[0]
axe.run(document, { resultTypes: ['violations'] }).then(found =>
  done(JSON.stringify(found.violations.map(one => [one.id, one.nodes[0].html.slice(0, 120)]))))"""


def test_the_main_job(office: Office, tablet: Tablet, tmp_path: Path) -> None:
    butler = office.person("butler")
    tablet.sign_in(butler.login, butler.password)
    _accessible(tablet)
    office.kill()
    tablet.driver.refresh()
    tablet.test("today-sites")

    inspection = _inspect(tablet, snapshot_jpeg(tmp_path / "site.jpg", "site"))
    parcel = _hand_over(tablet)
    violation = _log_violation(tablet)
    _half_fill(tablet)
    tablet.open("/violations/new")
    field = tablet.at('[data-test="field-place"] input')
    tablet.wait(lambda: field.get_attribute("value") == HALF, "the half-filled form is back")

    office.start()
    tablet.network_returns()
    tablet.wait(lambda: not _unsent(tablet), "everything is up, the photo too", 60)
    states = {row["id"]: row["server"]["state"] for row in tablet.rows("records") if row["server"]}
    assert states[inspection] is not None
    assert states[parcel] == "handed_over"
    assert states[violation] == "found"
    tablet.open(f"/inspections/{inspection}")
    tablet.sees("已上传")


def _accessible(tablet: Tablet) -> None:
    tablet.driver.execute_script(AXE.read_text("utf-8"))
    assert json.loads(tablet.driver.execute_async_script(_RUN_AXE)) == []


def _unsent(tablet: Tablet) -> list[str]:
    operations = [row["key"] for row in tablet.rows("outbox") if row["state"] != "answered"]
    photos = [row["sha256"] for row in tablet.rows("photos") if row["state"] != "complete"]
    return operations + photos


def _inspect(tablet: Tablet, photo: Path) -> str:
    tablet.tap('[data-test="due-site"]')
    tablet.tap('[data-test="sign-in"]')
    tablet.choose("巡检结果", "正常巡检")
    tablet.take_photo(photo)
    tablet.choose("垃圾袋装、及时清运：结果", "不合格")
    tablet.fill('[data-test="check-note"] textarea, textarea[data-test="check-note"]', NOTE)
    tablet.tap('[data-test="make-violation"]')
    tablet.tap('[data-test="all-pass"]')
    tablet.tap('[data-test="save"]')
    saved = tablet.test_with("saved-visit", "仅本机")
    return str(saved.get_attribute("data-id"))


def _hand_over(tablet: Tablet) -> str:
    parcel = next(
        row["id"] for row in tablet.records("parcel") if row["view"]["state"] == "waiting"
    )
    tablet.open(f"/parcels/hand-over?parcel={parcel}")
    tablet.choose("身份核验方式", "工作人员认识")
    tablet.tap('[data-test="to-signing"]')
    tablet.draw()
    tablet.sees("2 笔")
    tablet.tap('[data-test="signing-seal"]')
    tablet.test("signing-thanks")
    tablet.take_back()
    tablet.open(f"/parcels/{parcel}")
    tablet.sees("仅本机")
    tablet.drawn('[data-test="signature"] svg.ink path')
    return str(parcel)


def _log_violation(tablet: Tablet) -> str:
    tablet.open("/violations/new")
    tablet.choose("在哪里", "公共区域")
    tablet.fill('[data-test="field-place"] input', PLACE)
    tablet.choose("违章类别", "消防类")
    tablet.choose("违章事项", "堵塞消防通道")
    tablet.tap('[data-test="save"]')
    detail = tablet.test_with("violation", PLACE, "仅本机")
    return str(detail.get_attribute("data-id"))


def _half_fill(tablet: Tablet) -> None:
    tablet.open("/violations/new")
    tablet.choose("在哪里", "公共区域")
    tablet.fill('[data-test="field-place"] input', HALF)
    tablet.wait(
        lambda: any(HALF in repr(row["value"]) for row in tablet.rows("drafts")),
        "the draft is on the disk",
    )
