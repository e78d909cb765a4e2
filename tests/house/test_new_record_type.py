"""DESIGN 2: adding a record type means filling two files in one folder and running one command.

It is done here, in a copy of the project, with a type that the project does not have; and then
everything that a type must have is looked for, as far as the register in a real browser.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright, expect

from sync.generate import ROOT, generate
from tests.browser.support.device import Device
from tests.browser.support.office import Office
from tests.browser.support.steps import choose
from tests.house.support.copy import Copy

NAME, ZH, EN = "key_cabinet", "钥匙柜", "Key cabinet"
FOLDER = f"sync/records/{NAME}"
FILLED = Path(__file__).parent / NAME
TWO_FILES = {f"{FOLDER}/definition.py", f"{FOLDER}/vectors.json"}
# Made once by `rounds records new`; nobody needs to open it.
MADE = {f"{FOLDER}/__init__.py"}
GENERATED = {path.relative_to(ROOT).as_posix() for path in generate(ROOT)}
LAW_TESTS = ("tests/sync/test_vectors.py", "tests/sync/test_generate.py")
HOUSE_TESTS = ("tests/house/test_glossary.py", "tests/house/test_personal_data.py")
QUIET = ("-q", "-n", "0", "-p", "no:cacheprovider")

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of an office that was at work before the type existed."""
    return tmp_path_factory.mktemp("before") / "data"


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory, before: Path) -> Copy:
    """A copy of the project with an office made from it, and then the new type added."""
    copy = Copy(tmp_path_factory.mktemp("copy") / "rounds")
    copy.rounds("seed", "demo", "--data", str(before))
    contents = copy.contents()
    add_type(copy)
    now = copy.contents()
    changed = {path for path in contents | now if contents.get(path) != now.get(path)}
    assert changed - GENERATED == TWO_FILES | MADE, "something else had to change"
    assert {"docs/glossary.md", "docs/records.md"} < changed & GENERATED
    return copy


def add_type(copy: Copy) -> None:
    """What the guide tells: start, fill, generate."""
    copy.rounds("records", "new", NAME, "--zh", ZH, "--en", EN)
    copy.rounds("records", "generate")
    vectors = copy.python("-m", "pytest", *QUIET, LAW_TESTS[0], "-k", NAME)
    assert "4 passed" in vectors, "what `records new` writes is a whole type already"
    for path in TWO_FILES:
        shutil.copy(FILLED / Path(path).name, copy.folder / path)
    copy.rounds("records", "generate")


def test_the_law_and_the_house_take_it(copy: Copy) -> None:
    assert "stale" not in copy.rounds("records", "generate", "--check")
    told = copy.python("-m", "pytest", *QUIET, *LAW_TESTS, *HOUSE_TESTS)
    assert "failed" not in told


def test_the_style_takes_it(copy: Copy) -> None:
    copy.python("-m", "ruff", "check", FOLDER)
    copy.python("-m", "ruff", "format", "--check", FOLDER)


def test_the_twin_and_the_web_app_take_it(copy: Copy) -> None:
    copy.npm("run", "typecheck")
    told = copy.npm("run", "test", "--", "vectors.test.ts", "generated.test.ts")
    assert "failed" not in told


def test_the_description_has_it(copy: Copy, tmp_path: Path) -> None:
    described = json.loads(copy.rounds("openapi"))
    schema = described["components"]["schemas"][f"record_{NAME}"]
    assert schema["properties"]["state"]["enum"] == ["in_use", "retired"]
    assert schema["properties"]["fields"]["properties"]["hooks"]["maximum"] == 500


@pytest.fixture(scope="module")
def office(copy: Copy, before: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The office of before, served by the code that knows the type."""
    folder = tmp_path_factory.mktemp("office")
    code = copy.install(folder / "installed")
    office = Office(code, before, folder / "server.log").start()
    yield office
    office.stop()


@pytest.fixture(scope="module")
def tablet(
    playwright: Playwright, office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Device]:
    device = Device(playwright, tmp_path_factory.mktemp("tablet"), office.url)
    device.sign_in_as(office.person("butler"))
    yield device
    device.close()
    assert device.errors == []


@pytest.mark.browser
def test_a_butler_registers_one_and_the_server_has_it(tablet: Device, office: Office) -> None:
    tablet.open("/more")
    tablet.page.locator(f'[data-test="register"][data-type="{NAME}"]').click()
    expect(tablet.page.get_by_role("heading", name=ZH).first).to_be_visible()
    tablet.at("new").first.click()
    form = tablet.at("form")
    form.get_by_label("柜名").fill("前台一号柜")
    choose(form, "锁具", "密码锁")
    form.get_by_label("挂钩数").fill("48")
    tablet.at("save").click()

    expect(tablet.at("detail")).to_contain_text("前台一号柜")
    expect(tablet.at("row")).to_contain_text("使用中")
    tablet.wait_until_sent()

    (row,) = tablet.records(NAME)
    came_back: dict[str, Any] = row["server"]
    assert came_back["version"] == 1
    assert came_back["fields"] == {"name": "前台一号柜", "lock": "code", "hooks": 48}
    assert projected(office) == [(row["id"], "in_use", "前台一号柜", 48)]


def projected(office: Office) -> list[tuple[Any, ...]]:
    """The rows of the type's table, as somebody reads it who makes a report."""
    database = sqlite3.connect(f"file:{office.data / 'rounds.db'}?mode=ro", uri=True)
    try:
        asked = f"SELECT id, state, f_name, f_hooks FROM record_{NAME}"
        return database.execute(asked).fetchall()
    finally:
        database.close()
