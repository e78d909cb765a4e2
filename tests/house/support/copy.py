"""A copy of the project to change: what somebody has who works on a clone of it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from server import bootstrap, web_build
from tests.house.support.files import ROOT, present

MAIN = "from server.cli import main; main()"
LEFT_OUT = shutil.ignore_patterns("__pycache__", "ts")


class Copy:
    """The files as they are now, in a folder of their own, with this project's packages."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path in present():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, target)
        self.tools = bootstrap.node_tools()
        web_build.install_packages(self.tools)
        (folder / "web" / "node_modules").symlink_to(web_build.WEB / "node_modules")

    def python(self, *arguments: str) -> str:
        """Run Python inside the copy; its output. Raises AssertionError where it fails."""
        return self._run([sys.executable, *arguments], dict(os.environ))

    def rounds(self, *arguments: str) -> str:
        """Run a command of Rounds as the copy has it."""
        return self.python("-c", MAIN, *arguments)

    def npm(self, *arguments: str) -> str:
        """Run npm in the copy's web/."""
        command = [*self.tools.npm, "--prefix", str(self.folder / "web"), *arguments]
        return self._run(command, web_build.environment(self.tools))

    def contents(self) -> dict[str, str]:
        """The hash of every file of the copy, by path."""
        return {
            path.relative_to(self.folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.folder.rglob("*")
            if path.is_file() and not {"node_modules", "__pycache__"} & set(path.parts)
        }

    def install(self, target: Path) -> Path:
        """The copy as a wheel lays it out, with its web app built. Returns the folder."""
        for room in ("server", "sync"):
            shutil.copytree(self.folder / room, target / room, ignore=LEFT_OUT)
        out = str(target / "server" / "_web")
        self.npm("run", "build", "--", "--outDir", out, "--emptyOutDir")
        return target

    def _run(self, command: list[str], environment: dict[str, str]) -> str:
        done = subprocess.run(
            command,
            cwd=self.folder,
            env={**environment, "PYTHONDONTWRITEBYTECODE": "1", "ROUNDS_LOG_LEVEL": "CRITICAL"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        told = done.stdout + done.stderr
        assert done.returncode == 0, f"{command[-4:]}:\n{told[-4000:]}"
        return told
