"""Counting a shelf by scanner: found, missing, misplaced, gone, unknown (L4); and the ledger."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenDevice
from tests.browser.support.device import DESKTOP, Device
from tests.browser.support.office import Office
from tests.browser.support.scanner import scan
from tests.browser.support.steps import TAPPED_TWICE

pytestmark = [pytest.mark.browser, pytest.mark.timeout(240)]

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FULL_PHONE = re.compile(r"1\d{10}")


@pytest.fixture
def desk(office: Office, open_device: OpenDevice) -> Device:
    device = open_device("desk", size=DESKTOP, touch=False)
    device.sign_in_as(office.person("reception"))
    return device


def _by_shelf(device: Device) -> dict[str, list[dict[str, Any]]]:
    shelves: dict[str, list[dict[str, Any]]] = {}
    for row in device.records("parcel"):
        fields = row["view"]["fields"]
        if row["view"]["state"] == "waiting" and "-" in fields.get("shelf", ""):
            shelves.setdefault(fields["shelf"].rpartition("-")[0] + "-", []).append(row)
    return shelves


def test_a_shelf_is_counted_without_a_network(desk: Device) -> None:
    shelves = _by_shelf(desk)
    shelf, other = sorted(shelves, key=lambda name: len(shelves[name]))[:2]
    here, elsewhere = shelves[shelf], shelves[other][0]
    gone = next(row for row in desk.records("parcel") if row["view"]["state"] == "handed_over")
    left = here[0]
    desk.network(on=False)
    desk.open("/parcels/stock")
    desk.at("stock-shelf").locator("select").select_option(shelf)
    desk.at("stock-start").evaluate(TAPPED_TWICE)
    expect(desk.at("stock-expected")).to_contain_text(str(len(here)))
    assert len(desk.records("stocktake")) == 1

    # Labels and couriers' stickers both count; the same one twice counts once.
    for index, row in enumerate(here[1:]):
        fields = row["view"]["fields"]
        scan(desk.page, fields["pickup_code"] if index % 2 else fields["tracking"])
        expect(desk.at("stock-scan")).to_have_count(index + 1)
    known = len(here) - 1
    scan(desk.page, here[1]["view"]["fields"]["tracking"])
    expect(desk.at("stock-last")).to_contain_text("已扫过")
    for index, (code, result) in enumerate(
        [
            (elsewhere["view"]["fields"]["tracking"], "放错货架"),
            (gone["view"]["fields"]["tracking"], "已不在库"),
            ("XX9990006000001", "未登记"),
        ]
    ):
        scan(desk.page, code)
        expect(desk.at("stock-last")).to_contain_text(result)
        expect(desk.at("stock-scan")).to_have_count(known + index + 1)
    expect(desk.at("stock-found")).to_contain_text(str(known))
    expect(desk.at("stock-odd")).to_contain_text("3")

    # A browser that dies in the middle of the shelf has lost nothing of the count.
    address = desk.page.url.removeprefix(desk.url)
    desk.restart()
    desk.open(address)
    expect(desk.at("stock-scan")).to_have_count(known + 3)
    desk.at("stock-finish").click()
    desk.at("stock-finish-anyway").click()
    expect(desk.at("stock-missing-list").locator("[data-test=row]")).to_have_count(1)
    missing = desk.at("stock-missing-list").locator("[data-test=row]")
    expect(missing).to_have_attribute("data-id", left["id"])

    desk.network(on=True)
    desk.wait_until_sent(40)
    taken = desk.record("stocktake", address.rpartition("/")[2])["server"]
    assert taken["state"] == "finished"
    assert taken["fields"]["missing"] == [left["id"]]
    assert len(taken["fields"]["scans"]) == known + 3


def test_the_ledger_is_a_workbook_with_masked_phones(desk: Device, tmp_path: Path) -> None:
    desk.network(on=False)
    desk.open("/parcels/ledger")
    expect(desk.at("row").first).to_be_visible()
    count = int(re.sub(r"\D", "", desk.at("ledger-count").inner_text()))
    with desk.page.expect_download() as waiting:
        desk.at("ledger-save").click()
    saved = tmp_path / "ledger.xlsx"
    waiting.value.save_as(saved)
    assert waiting.value.suggested_filename.startswith("邮件代收登记表-")
    with zipfile.ZipFile(saved) as book:
        assert book.testzip() is None
        sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = [["".join(cell.itertext()) for cell in row] for row in sheet.iter(f"{MAIN}row")]
    title, _, head, *lines = rows
    assert "邮件代收登记表" in title[0]
    assert head[:7] == ["序号", "到件日期", "收件人", "单号", "快递公司", "地址", "电话"]
    assert len(lines) == count > 100
    phones = [line[6] for line in lines if line[6]]
    assert phones
    assert all("****" in phone for phone in phones)
    assert not FULL_PHONE.search(" ".join(phones))
    sheet_pdf = tmp_path / "ledger.pdf"
    desk.page.pdf(path=str(sheet_pdf), prefer_css_page_size=True)
    assert sheet_pdf.stat().st_size > 10_000


def test_the_desk_counts(desk: Device) -> None:
    """What the desk says is what the records say."""
    desk.open("/parcels/desk")
    waiting = [
        row
        for row in desk.records("parcel")
        if row["view"]["state"] == "waiting" and not row["view"].get("void")
    ]
    expect(desk.at("desk-waiting").locator("strong")).to_have_text(str(len(waiting)))
    cells = desk.at("desk-places").locator("tbody tr td:nth-child(3)").all_inner_texts()
    assert sum(map(int, cells)) == len(waiting)
    expect(desk.at("dwell-median")).to_contain_text("小时")
