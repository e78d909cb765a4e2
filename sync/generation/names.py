"""Names carried from Python to TypeScript."""

from __future__ import annotations


def camel(name: str) -> str:
    """`retain_days` -> `retainDays`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def pascal(name: str) -> str:
    """`key_register` -> `KeyRegister`."""
    return "".join(part.capitalize() for part in name.split("_"))
