"""The lossy disk mounted for one trial, and the power switch."""

from __future__ import annotations

import ctypes.util
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
MOUNT_SECONDS_MAX = 20.0


@dataclass(frozen=True, slots=True)
class Disk:
    """`folder` is where it is mounted."""

    folder: Path
    dump: Path

    def cut(self) -> Path:
        """Cut the power. Returns a folder with what survives; what is written later does not."""
        switch = self.folder / ".powercut"
        switch.touch()
        switch.unlink()
        return self.dump


def why_not() -> str | None:
    """What is missing for a lossy disk on this machine, or None."""
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "/dev/fuse is missing or closed to this user"
    if not (ctypes.util.find_library("fuse3") or ctypes.util.find_library("fuse")):
        return "libfuse is not installed"
    return None


def need_lossy_disk() -> None:
    """Skip, and say why, where there can be no lossy disk."""
    if reason := why_not():
        pytest.skip(f"POWER CUTS ARE NOT TESTED: {reason}")


@contextmanager
def lossy_disk(place: Path, seed: int) -> Iterator[Disk]:
    """A fresh disk below the folder `place`, unmounted at the end."""
    mount, dump = place / "disk", place / "survived"
    mount.mkdir(parents=True)
    command = [sys.executable, "-m", "tests.faults.support.lossy_disk"]
    command += [str(mount), str(dump), str(seed)]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
    try:
        _wait_until_mounted(process, mount)
        yield Disk(mount, dump)
    finally:
        # The process unmounts when it is asked to end; a busy mount is let go of lazily.
        process.send_signal(signal.SIGINT)
        subprocess.run(["umount", "--lazy", str(mount)], capture_output=True, check=False)
        process.wait(10)
        if process.stderr:
            process.stderr.close()


def _wait_until_mounted(process: subprocess.Popen[bytes], mount: Path) -> None:
    deadline = time.monotonic() + MOUNT_SECONDS_MAX
    while time.monotonic() < deadline and process.poll() is None:
        if mount.is_mount():
            return
        time.sleep(0.01)
    process.kill()
    told = process.stderr.read().decode() if process.stderr else ""
    raise RuntimeError(f"the lossy disk was not mounted: {told}")
