"""Whether a file is a usable photo: judged by its first bytes here, then by a child process that
may die of it without harm."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import NamedTuple

BYTES_MAX = 8 * 1024 * 1024
SECONDS_MAX = 15
_CHILD = Path(__file__).with_name("image_child.py")
# A decoder may take 768 MB: two at a time, the others wait their turn.
_TURNS = threading.BoundedSemaphore(2)


class NotAPhoto(ValueError):
    """The file is no JPEG, PNG or WebP, is broken, or is larger than any camera makes."""


class Facts(NamedTuple):
    """What the picture is."""

    mime: str
    width: int
    height: int


def known_start(first: bytes) -> bool:
    """Whether the first 12 bytes are those of a JPEG, PNG or WebP."""
    return first.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (
        first[:4] == b"RIFF" and first[8:12] == b"WEBP"
    )


def examine(original: Path, thumb: Path, screen: Path) -> Facts:
    """Decode the original and write its display sizes. Raises NotAPhoto."""
    with original.open("rb") as handle:
        if not known_start(handle.read(12)):
            raise NotAPhoto("unknown format")
    command = [sys.executable, "-I", str(_CHILD), str(original), str(thumb), str(screen)]
    with _TURNS:
        try:
            done = subprocess.run(
                command, capture_output=True, timeout=SECONDS_MAX, check=False, env={}
            )
        except subprocess.TimeoutExpired as error:
            raise NotAPhoto("took too long") from error
    if done.returncode != 0:
        raise NotAPhoto("not decodable")
    return Facts(**json.loads(done.stdout))
