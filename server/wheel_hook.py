"""Lets hatchling put the built web app into the wheel, so that `pip install .` is complete."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# hatchling loads this file by its path, without the project on the import path.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server import web_build

NODE_LOCK = Path(__file__).with_name("requirements-node.txt")


class WebBuildHook(BuildHookInterface[Any]):
    """Builds web/ before the wheel is packed, with a fetched Node where the machine has none."""

    def dependencies(self) -> list[str]:
        """What the isolated build environment needs beside hatchling."""
        if self._nothing_to_do() or web_build.system_tools() is not None:
            return []
        return [NODE_LOCK.read_text(encoding="utf-8").split(" ", 1)[0]]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build what is stale; an sdist carries the sources instead."""
        if not self._nothing_to_do():
            web_build.build(web_build.system_tools() or web_build.wheel_tools(sys.executable))

    def _nothing_to_do(self) -> bool:
        return self.target_name != "wheel" or web_build.fresh()
