"""WCAG on every screen, in both languages, light and dark; no error on any console, and no whole
phone number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.browser.conftest import OpenDevice, devices
from tests.browser.support.device import Device
from tests.browser.support.office import ROOT, Office, open_office
from tests.browser.support.phones import leaked, phones
from tests.browser.support.screens import ADDRESSES, routes, show
from tests.browser.support.steps import take_back

pytestmark = [pytest.mark.browser, pytest.mark.timeout(120)]

AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
LANGUAGES = ("zh-CN", "en")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE_ONCE = f"if (!window.axe) {{ {AXE.read_text('utf-8')} }}" if AXE.is_file() else ""
_RUN = """async ({ tags, rules }) => {
  const run = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags }
  const found = await axe.run(document, { runOnly: run, resultTypes: ['violations'] })
  return found.violations.map(one => ({
    rule: one.id,
    nodes: one.nodes.slice(0, 3).map(node => `${node.html.slice(0, 160)} ${node.failureSummary}`),
  }))
}"""


@pytest.fixture(scope="module")
def office(code: Path, seeded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with open_office(code, seeded, tmp_path_factory.mktemp("screens") / "office") as running:
        yield running


@pytest.fixture(scope="module")
def open_device(
    playwright: Playwright, office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenDevice]:
    with devices(playwright, office, tmp_path_factory.mktemp("devices")) as opener:
        yield opener


@pytest.fixture(scope="module")
def tablets(office: Office, open_device: OpenDevice) -> dict[str, Device]:
    found = {}
    for language in LANGUAGES:
        tablet = open_device(language)
        tablet.sign_in_as(office.person("director"))
        tablet.page.evaluate("chosen => localStorage.setItem('rounds.language', chosen)", language)
        found[language] = tablet
    return found


@pytest.fixture(scope="module")
def secrets(tablets: dict[str, Device]) -> set[str]:
    found = phones(tablets["zh-CN"])
    assert len(found) > 100
    return found


def test_every_route_is_looked_at() -> None:
    assert sorted(routes()) == sorted(ADDRESSES)


@pytest.mark.parametrize("route", ADDRESSES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_screen(tablets: dict[str, Device], secrets: set[str], language: str, route: str) -> None:
    """The whole of axe in the light, and what colours decide in the dark too."""
    tablet = tablets[language]
    tablet.errors.clear()
    show(tablet, route)
    assert tablet.page.evaluate("document.documentElement.lang") == language
    given_away = leaked(tablet, secrets)
    found = {"light": _violations(tablet), "dark": _violations_in_the_dark(tablet)}
    if route == "/sign":
        take_back(tablet)
    assert found == {"light": [], "dark": []}
    assert given_away == set()
    assert tablet.errors == []


def _violations(tablet: Device, rules: list[str] | None = None) -> list[dict[str, Any]]:
    tablet.page.evaluate(AXE_ONCE)
    found: list[dict[str, Any]] = tablet.page.evaluate(_RUN, {"tags": TAGS, "rules": rules})
    return found


def _violations_in_the_dark(tablet: Device) -> list[dict[str, Any]]:
    root = "document.documentElement.dataset.theme"
    before = tablet.page.evaluate(root)
    tablet.page.evaluate(f"{root} = 'dark'")
    tablet.page.evaluate(
        "Promise.all(document.getAnimations().map(one => one.finished.catch(() => 0)))"
    )
    found = _violations(tablet, ["color-contrast"])
    tablet.page.evaluate("before => { document.documentElement.dataset.theme = before }", before)
    return found
