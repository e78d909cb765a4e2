"""The demo's sign-ins: written down when the demo is made, shown on its sign-in page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FILE = "sign-ins.json"
FIELDS = ("login", "password", "name", "role", "site")


def sign_ins(data: Path) -> list[dict[str, Any]]:
    """The demo's sign-ins as the seeds wrote them, or none yet."""
    try:
        found = json.loads((data / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return [{name: str(entry.get(name, "")) for name in FIELDS} for entry in found]


def write_sign_ins(data: Path, entries: list[dict[str, str]]) -> None:
    """Remember the demo's sign-ins beside its database."""
    text = json.dumps(entries, ensure_ascii=False, indent=1)
    (data / FILE).touch(0o600)
    (data / FILE).write_text(text, encoding="utf-8")
