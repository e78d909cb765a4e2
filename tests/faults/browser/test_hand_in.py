"""A tablet that cannot connect any more: its work leaves it as a sealed file and is handed in at
the desk; when it connects after all, nothing is there twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.support.device import DESKTOP, Device, until
from tests.browser.support.fixtures import OpenDevice
from tests.browser.support.office import Office
from tests.browser.support.pictures import snapshot_jpeg
from tests.faults.browser.support import NOTE, inspect_offline

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]


def _export(tablet: Device, folder: Path) -> tuple[Path, str]:
    """The file of the tablet's unsent work, and the words that open it."""
    tablet.open("/device")
    tablet.at("export-begin").click()
    passphrase = tablet.page.get_by_role("textbox", name="口令").input_value()
    tablet.at("export-save").click()
    expect(tablet.page.get_by_text("请先抄下口令")).to_be_visible()
    tablet.page.get_by_label("口令已经抄下").check()
    with tablet.page.expect_download() as saved:
        tablet.at("export-save").click()
    file = folder / saved.value.suggested_filename
    saved.value.save_as(file)
    expect(tablet.at("export-saved")).to_contain_text(file.name)
    return file, passphrase


def _open(desk: Device, file: Path, passphrase: str) -> None:
    desk.open("/hand-in")
    desk.at("hand-in-file").set_input_files(str(file))
    desk.page.get_by_role("textbox", name="口令").fill(passphrase)
    desk.at("hand-in-open").click()


def test_work_reaches_the_desk_as_a_file_and_is_not_there_twice(
    office: Office, open_device: OpenDevice, tmp_path: Path
) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    picture = snapshot_jpeg(tmp_path / "site.jpg", "现场")
    made = inspect_offline(tablet, picture)
    unsent = len(tablet.store_rows("outbox"))
    file, passphrase = _export(tablet, tmp_path)
    assert NOTE.encode() not in file.read_bytes()

    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    _open(desk, file, "0000 0000 0000 0000 0000")
    expect(desk.at("hand-in-problem")).to_contain_text("口令不对")
    _open(desk, file, passphrase.replace(" ", ""))
    expect(desk.at("hand-in-opened")).to_contain_text(f"{unsent} 条操作，照片 1 张")
    desk.at("hand-in-start").click()
    expect(desk.at("hand-in-done")).to_contain_text(f"{unsent} 条全部收下")
    expect(desk.at("hand-in-done")).to_contain_text("照片 1 张已收下")
    fates = desk.page.locator('[data-test="result-row"][data-fate="taken"]')
    expect(fates).to_have_count(unsent)
    until(lambda: any(r["id"] == made for r in desk.records("inspection")), "the desk has it")
    assert desk.record("inspection", made)["server"]["fields"]["note"] == NOTE

    tablet.network(on=True)
    tablet.wait_until_sent()
    row = tablet.record("inspection", made)
    assert (row["server"]["version"], "problem" in row) == (1, False)
    assert not tablet.at("refusal").count()


def test_a_file_of_another_kind_and_a_cut_off_file_are_told(
    office: Office, open_device: OpenDevice, tmp_path: Path
) -> None:
    tablet = open_device("tablet")
    tablet.sign_in_as(office.person("butler"))
    picture = snapshot_jpeg(tmp_path / "site.jpg", "现场")
    inspect_offline(tablet, picture)
    file, passphrase = _export(tablet, tmp_path)
    desk = open_device("desk", size=DESKTOP, touch=False)
    desk.sign_in_as(office.person("reception"))
    _open(desk, picture, passphrase)
    expect(desk.at("hand-in-problem")).to_contain_text("不是巡楼导出的文件")
    cut = tmp_path / "cut.rounds"
    cut.write_bytes(file.read_bytes()[:-100])
    _open(desk, cut, passphrase)
    desk.at("hand-in-start").click()
    expect(desk.at("hand-in-problem")).to_contain_text("文件不完整")
