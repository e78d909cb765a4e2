"""A tablet with WebKit, driven by its own WebDriver. Its network cannot be switched off; instead
the server dies, which is the harder test: the browser believes that it is online."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.browser.support.pins import KEEP_PIN, PIN, VERIFIER

PATIENCE_SECONDS = 30

_TYPE = """const [field, words] = arguments
field.value = words
field.dispatchEvent(new Event('input', { bubbles: true }))"""

_ROWS = """const [store, done] = arguments
const open = indexedDB.open('rounds')
open.onsuccess = () => {
  const all = open.result.transaction(store).objectStore(store).getAll()
  all.onsuccess = () => { open.result.close(); done(JSON.parse(JSON.stringify(all.result))) }
}"""
_CONTROLLED = """const done = arguments[0]
const look = () => navigator.serviceWorker.controller ? done(true) : setTimeout(look, 50)
look()"""
_TEXT = "normalize-space(.)"


class Tablet:
    """One browser window; its store lives as long as it does."""

    def __init__(self, browser: Path, screen: str, url: str) -> None:
        self.url = url
        options = Options()
        options.binary_location = str(browser)
        options.add_argument("--automation")
        service = Service(
            env={
                **os.environ,
                "DISPLAY": screen,
                "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
                "TZ": "Asia/Shanghai",
            }
        )
        self.driver = WebKitGTK(options=options, service=service)
        self.driver.set_window_size(1180, 900)
        self.driver.set_script_timeout(PATIENCE_SECONDS)

    def close(self) -> None:
        self.driver.quit()

    def open(self, path: str) -> None:
        self.driver.get(self.url + path)

    def wait(self, holds: Callable[[], Any], what: str, seconds: float = PATIENCE_SECONDS) -> Any:
        """The first answer that counts as true. Raises AssertionError, naming it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                if found := holds():
                    return found
            except WebDriverException:
                # The page is in the middle of drawing itself again.
                pass
            time.sleep(0.1)
        shown = self.driver.find_element(By.TAG_NAME, "body").text
        raise AssertionError(f"waited {seconds} s in vain until {what}; shown:\n{shown[:2000]}")

    def at(self, css: str) -> WebElement:
        """The first visible element of a selector."""
        found: WebElement = self.wait(lambda: self._shown(By.CSS_SELECTOR, css), f"{css} is shown")
        return found

    def _shown(self, by: str, where: str) -> WebElement | None:
        found = self.driver.find_elements(by, where)
        return next((one for one in found if one.is_displayed()), None)

    def test(self, name: str) -> WebElement:
        return self.at(f'[data-test="{name}"]')

    def test_with(self, name: str, *words: str) -> WebElement:
        """The element once all these words stand in it: parts of a page come from the store one
        after another."""

        def reads() -> WebElement | None:
            found = self._shown(By.CSS_SELECTOR, f'[data-test="{name}"]')
            return found if found and all(one in found.text for one in words) else None

        told: WebElement = self.wait(reads, f"{name} reads {words}")
        return told

    def drawn(self, css: str) -> None:
        """Something is in the page, whether or not WebKit takes it for visible (lines of ink)."""
        self.wait(lambda: self.driver.find_elements(By.CSS_SELECTOR, css), f"{css} is drawn")

    def tap(self, css: str) -> None:
        """A click as the page sees it, with the element in view."""

        def tapped() -> bool:
            found = self._shown(By.CSS_SELECTOR, css)
            if found is None:
                return False
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
            found.click()
            return True

        self.wait(tapped, f"{css} can be tapped")

    def choose(self, group: str, option: str) -> None:
        """Tap one of a row of choices by the words on it."""
        where = (
            f"//*[@role='radiogroup' and ({_named(group)})]"
            f"//label[contains({_TEXT}, '{option}')]/input"
        )
        radio = self.wait(lambda: self.driver.find_elements(By.XPATH, where), f"{option} is there")
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", radio[0])
        self.driver.execute_script("arguments[0].click()", radio[0])

    def press(self, words: str) -> None:
        """Tap the button with these words."""
        where = f"//button[contains({_TEXT}, '{words}')]"

        def pressed() -> bool:
            found = self._shown(By.XPATH, where)
            if found is None:
                return False
            self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
            found.click()
            return True

        self.wait(pressed, f"{words} can be pressed")

    def fill(self, css: str, words: str) -> None:
        field = self.at(css)
        field.clear()
        field.send_keys(words)

    def sees(self, words: str) -> None:
        where = f"//*[contains(text(), '{words}')]"
        self.wait(lambda: self._shown(By.XPATH, where), f"{words} is shown")

    def take_photo(self, file: Path) -> None:
        self.driver.find_element(By.CSS_SELECTOR, '[data-test="photo-input"]').send_keys(str(file))
        self.wait(
            lambda: self.driver.execute_script(
                "return [...document.querySelectorAll('figure img')].some(i => i.naturalWidth > 0)"
            ),
            "the photo is kept and shown",
        )

    def sign_in(self, login: str, password: str) -> None:
        self.open("/")
        self.fill("input[autocomplete=username]", login)
        self.fill("input[autocomplete=current-password]", password)
        self.tap("form button[type=submit]")
        self.test("today-sites")
        self.driver.execute_async_script(_CONTROLLED)
        keep = f"const [verifier, done] = arguments; {KEEP_PIN}"
        self.driver.execute_async_script(keep, VERIFIER)
        self.wait(self._synced, "the first sync is through", 60)

    def _synced(self) -> bool:
        """Everything that the site had was pulled once."""
        facts: list[object] = [*self.rows("meta")]
        cursors = [fact for fact in facts if isinstance(fact, dict) and "cursor" in fact]
        return bool(cursors) and all(row.get("complete") for row in cursors)

    def draw(self) -> None:
        """Two strokes of a finger on the signature pad."""
        pad = self.at('[data-test="signature-pad"] canvas')
        box = pad.rect
        for height in (0.3, 0.5):
            finger = PointerInput("touch", "finger")  # type: ignore[no-untyped-call]
            actions = ActionBuilder(self.driver, mouse=finger)
            y = int(box["y"] + box["height"] * height)
            x = int(box["x"] + box["width"] * 0.2)
            finger.create_pointer_move(x=x, y=y, duration=0)
            finger.create_pointer_down(button=0)  # type: ignore[no-untyped-call]
            for step in range(1, 16):
                finger.create_pointer_move(x=x + step * 18, y=y + step % 5 * 4, duration=16)
            finger.create_pointer_up(button=0)  # type: ignore[no-untyped-call]
            actions.perform()

    def take_back(self) -> None:
        """Staff get their tablet back with their shift PIN."""
        self.tap('[data-test="signing-leave"]')
        # WebKit's driver takes what stands in a modal dialog for covered, so scripts type and tap.
        self.driver.execute_script(_TYPE, self.at('[data-test="pin"] input'), PIN)
        enter = self.at('[data-test="pin-enter"]')
        self.driver.execute_script("arguments[0].click()", enter)
        where = '[data-test="signing"]'
        self.wait(lambda: self._shown(By.CSS_SELECTOR, where) is None, "the signing is left")

    def rows(self, store: str) -> list[dict[str, Any]]:
        """Everything in one store of the device's database."""
        found: list[dict[str, Any]] = self.driver.execute_async_script(_ROWS, store)
        return found

    def records(self, type_name: str) -> list[dict[str, Any]]:
        return [row for row in self.rows("records") if row["type"] == type_name]

    def network_returns(self) -> None:
        """What every browser tells its pages when the network is back."""
        self.driver.execute_script("dispatchEvent(new Event('online'))")


def _named(words: str) -> str:
    """XPath: named by a label of its own or by another element."""
    by_other = f"@aria-labelledby=//*[starts-with({_TEXT}, '{words}')]/@id"
    return f"@aria-label='{words}' or {by_other}"
