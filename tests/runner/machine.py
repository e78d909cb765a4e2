"""The programs that tests drive and that no Python package brings: browsers, fonts, PostgreSQL.

They are installed only where that is plainly allowed: as root, with apt. Elsewhere one line says
what is missing, and the tests that need it say so themselves.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple


class Need(NamedTuple):
    """A Debian package and the files that show that it, or its equal, is already there."""

    package: str
    signs: tuple[str, ...]

    def met(self) -> bool:
        """A sign is a program on PATH or, with a slash in it, a pattern for files."""
        return any(
            any(Path("/").glob(sign.lstrip("/"))) if "/" in sign else shutil.which(sign)
            for sign in self.signs
        )


SCREENS = (
    Need("chromium", ("chromium", "chromium-browser", "google-chrome")),
    Need("fonts-noto-cjk", ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",)),
    Need("webkit2gtk-driver", ("WebKitWebDriver",)),
    Need("xvfb", ("Xvfb",)),
    Need("poppler-utils", ("pdftoppm",)),
)
# A library rather than a program: the disk that forgets is a file system of the tests' own.
DISK = (Need("libfuse3-3", ("/usr/lib/*/libfuse*.so*", "/lib/*/libfuse*.so*")),)
DATABASE = (Need("postgresql", ("postgres", "/usr/lib/postgresql/*/bin/postgres")),)


def provide(needs: tuple[Need, ...]) -> None:
    """Install what is missing, or say in one line what the tests will do without."""
    missing = [need.package for need in needs if not need.met()]
    if not missing:
        return
    if not _may_install():
        print(f"missing: {' '.join(missing)} (Debian names); some tests cannot run", flush=True)
        return
    print(f"· installing {' '.join(missing)}", flush=True)
    _apt("update")
    _apt("install", "--yes", "--no-install-recommends", *missing)
    still = [need.package for need in needs if not need.met()]
    if still:
        print(f"could not be installed: {' '.join(still)}; some tests cannot run", flush=True)


def _may_install() -> bool:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return root and shutil.which("apt-get") is not None


def _apt(*arguments: str) -> None:
    done = subprocess.run(
        ["apt-get", "--quiet=2", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stderr.strip(), flush=True)
