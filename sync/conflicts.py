"""Contradictions that stand in a record until a person settles them (DESIGN: merging)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def open_conflicts(record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The conflicts of the record that nobody has settled yet."""
    return [c for c in record.get("conflicts") or () if not c.get("settled")]
