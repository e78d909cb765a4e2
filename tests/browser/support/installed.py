"""Rounds laid out as a wheel installs it: the server, the law, and the built web app.

The journeys run on a copy of their own, so that nobody's rebuild changes files under an open page,
and a newer build can take the place of an older one.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from server import bootstrap, web_build
from tests.browser.support.office import ROOT

BUILD_TRIES = 3
PAUSE_SECONDS = 2
NOT_CODE = shutil.ignore_patterns("__pycache__", "_web", "node_modules", "ts")


def install(folder: Path) -> Path:
    """A copy of the code with the web app as the sources are now. Returns the folder."""
    for room in ("server", "sync"):
        shutil.copytree(ROOT / room, folder / room, ignore=NOT_CODE)
    for attempt in range(1, BUILD_TRIES + 1):
        try:
            _bring_web_app(folder / "server" / "_web")
        except (web_build.Problem, OSError):
            # Somebody is in the middle of saving a file of web/ or of building it.
            if attempt == BUILD_TRIES:
                raise
            time.sleep(PAUSE_SECONDS)
        else:
            break
    return folder


def _bring_web_app(out: Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    if web_build.fresh():
        shutil.copytree(web_build.OUT, out)
        if web_build.fresh():
            return
    tools = bootstrap.node_tools()
    web_build.install_packages(tools)
    web_build.run(tools, "run", "build", "--", "--outDir", str(out), "--emptyOutDir")


def build_next(folder: Path, version: str) -> Path:
    """A real build of the same sources under another version. Returns its folder."""
    web, law = folder / "web", folder / "sync" / "ts"
    leave = shutil.ignore_patterns("node_modules", "dist")
    shutil.copytree(web_build.WEB, web, ignore=leave)
    shutil.copytree(ROOT / "sync" / "ts", law, ignore=leave)
    (web / "node_modules").symlink_to(web_build.WEB / "node_modules")
    package = web / "package.json"
    stated = package.read_text("utf-8")
    changed = stated.replace('"version": "', f'"version": "{version}-', 1)
    assert changed != stated
    package.write_text(changed, "utf-8")
    out = folder / "out"
    tools = bootstrap.node_tools()
    web_build.run(
        tools, "run", "build", "--prefix", str(web), "--", "--outDir", str(out), "--emptyOutDir"
    )
    return out
