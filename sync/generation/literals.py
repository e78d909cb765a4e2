"""Python values written as TypeScript literals that a person can read.

The dataclasses of `sync.definition` become calls of the constructors of `definition.ts`, which
fill in the defaults: the file stays small, and so does what a tablet downloads and parses.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterable
from typing import Any

from sync import definition
from sync.definition import Label, Role
from sync.generation.names import camel

WIDTH = 100
ROLE_SETS = {
    name: getattr(definition, name)
    for name in ("EVERYONE", "STAFF", "LEADERS", "SERVICE", "ADMINISTRATORS", "ONLY_SYSTEM")
}
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


# How a label is written.
Say = Callable[[Label], str]


def both(label: Label) -> str:
    """`{ zh: '楼栋', en: 'Building' }`."""
    return f"{{ zh: {string(label.zh)}, en: {string(label.en)} }}"


def string(value: str) -> str:
    """A single-quoted literal; control characters and line separators are escaped."""
    return "'" + "".join(_character(c) for c in value) + "'"


def _character(c: str) -> str:
    if c in _ESCAPES:
        return _ESCAPES[c]
    return f"\\u{ord(c):04x}" if ord(c) < 0x20 or c in "\u2028\u2029" else c


def roles(value: Iterable[Role]) -> str:
    """A named set where there is one, otherwise a list in the order of the role table."""
    chosen = frozenset(value)
    for name, members in ROLE_SETS.items():
        if chosen == members:
            return name
    return "[" + ", ".join(string(role.value) for role in Role if role in chosen) + "]"


def literal(value: Any, indent: int = 0, say: Say = both) -> str:
    """The value as an expression; broken over lines where one line would be too long."""
    if isinstance(value, Label):
        return say(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return string(str(value))
    if isinstance(value, frozenset):
        return roles(value)
    if dataclasses.is_dataclass(value):
        return _constructed(value, indent, say)
    if isinstance(value, dict):
        return braced([(key(k), v) for k, v in value.items()], indent, say)
    return _bracketed([*value], indent, say)


def key(name: str) -> str:
    """A property name. `__proto__` is computed: written plainly it would set the prototype."""
    if name == "__proto__":
        return "['__proto__']"
    return name if _PLAIN_KEY.fullmatch(name) else string(name)


def _constructed(value: Any, indent: int, say: Say) -> str:
    parts = [(camel(f.name), getattr(value, f.name)) for f in _told(value)]
    body = braced(parts, indent, say)
    has_defaults = any(_default(f) is not dataclasses.MISSING for f in dataclasses.fields(value))
    return f"{camel_class(type(value).__name__)}({body})" if has_defaults else body


def camel_class(name: str) -> str:
    """`RecordType` -> `recordType`, the constructor in definition.ts."""
    return name[0].lower() + name[1:]


def _told(value: Any) -> list[dataclasses.Field[Any]]:
    """The fields that differ from their defaults."""
    return [f for f in dataclasses.fields(value) if getattr(value, f.name) != _default(f)]


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def braced(parts: list[tuple[str, Any]], indent: int, say: Say = both) -> str:
    """An object literal from written keys and values."""
    if not parts:
        return "{}"
    short = "{ " + ", ".join(f"{k}: {literal(v, indent, say)}" for k, v in parts) + " }"
    if _fits(short, indent):
        return short
    inner = " " * (indent + 2)
    lines = [f"{inner}{k}: {literal(v, indent + 2, say)},\n" for k, v in parts]
    return "{\n" + "".join(lines) + " " * indent + "}"


def _bracketed(values: list[Any], indent: int, say: Say) -> str:
    short = "[" + ", ".join(literal(v, indent, say) for v in values) + "]"
    if _fits(short, indent):
        return short
    inner = " " * (indent + 2)
    return (
        "[\n"
        + "".join(f"{inner}{literal(v, indent + 2, say)},\n" for v in values)
        + " " * indent
        + "]"
    )


def _fits(short: str, indent: int) -> bool:
    return "\n" not in short and indent + len(short) <= WIDTH - 20
