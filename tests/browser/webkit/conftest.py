"""A screen that nobody sees, and WebKitGTK on it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.support.office import Office
from tests.browser.webkit.tablet import Tablet

BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"


@pytest.fixture(scope="session")
def screen() -> Iterator[str]:
    """The DISPLAY of a virtual screen that the server of it chose itself."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.fail("Xvfb is missing: apt-get install xvfb")
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [server, "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    process.terminate()
    process.wait(10)


@pytest.fixture
def tablet(screen: str, office: Office) -> Iterator[Tablet]:
    found = sorted(Path("/").glob(BROWSERS.lstrip("/")))
    if not found or shutil.which("WebKitWebDriver") is None:
        pytest.fail("WebKitGTK is missing: apt-get install webkit2gtk-driver")
    tablet = Tablet(found[0], screen, office.url)
    yield tablet
    tablet.close()
