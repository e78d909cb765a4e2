"""One build of the web app taking the place of another, as an upgrade of the server does it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.browser.support.device import Device

_STARTED_FROM = "[...document.querySelectorAll('script[src]')].map(one => one.src).join(' ')"


def install_build(build: Path, code: Path) -> None:
    """Put `build` in the place of the web app that `code` serves."""
    served = code / "server" / "_web"
    older = code / "older"
    shutil.rmtree(older, ignore_errors=True)
    served.rename(older)
    shutil.copytree(build, served)


def install_kill_switch(code: Path) -> None:
    """Serve the worker that steps down in place of the worker."""
    served = code / "server" / "_web"
    for packed in served.glob("sw.js.*"):
        packed.unlink()
    shutil.copyfile(served / "sw-kill.js", served / "sw.js")


def entry(device: Device) -> str:
    """The scripts that this page was started from: their names carry the build's hashes."""
    return str(device.page.evaluate(_STARTED_FROM))


def look_for_update(device: Device) -> None:
    device.page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")


def update_waits(device: Device) -> bool:
    """A newer build has been fetched and waits to be accepted."""
    return bool(
        device.page.evaluate(
            "navigator.serviceWorker.getRegistration().then(found => Boolean(found?.waiting))"
        )
    )
