"""The settings and their defaults for TypeScript and as a table for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.canonical import canonical
from sync.generation.english import English
from sync.generation.literals import key, literal, string
from sync.setting import Setting, numbers_in

_SHOWN = 160


def typescript(settings: Sequence[Setting], english: English) -> str:
    """`generated/settings.ts`: the type of every value, its label, default and bounds."""
    types = "".join(f"  {string(s.key)}: {shape([s.default], 2)}\n" for s in settings)
    entries = "".join(
        f"  {string(s.key)}: {{\n"
        f"    label: {english.call(s.label)},\n"
        f"{_bounds(s, english)}"
        f"    default: {literal(s.default, 4)},\n"
        "  },\n"
        for s in settings
    )
    return (
        "// Written by `python -m sync.generate` from sync/settings.py. Do not edit.\n"
        "import { type Label, label } from '../definition'\n\n"
        f"export interface SettingValues {{\n{types}}}\n\n"
        "export type SettingKey = keyof SettingValues\n\n"
        "/** What holds for the numbers of a value: see `Setting` in sync/setting.py. */\n"
        "export interface SettingBounds {\n"
        "  least: number\n  most: number\n  parts?: Label[]\n  rising?: boolean\n"
        "  floors?: { readonly [key: string]: number }\n}\n\n"
        "export const SETTINGS: {\n"
        "  [K in SettingKey]: SettingBounds & { label: Label; default: SettingValues[K] }\n"
        f"}} = {{\n{entries}}}\n"
    )


def _bounds(setting: Setting, english: English) -> str:
    told = f"    least: {setting.least},\n    most: {setting.most},\n"
    if setting.parts:
        told += f"    parts: [{', '.join(english.call(part) for part in setting.parts)}],\n"
    if setting.rising:
        told += "    rising: true,\n"
    if setting.floors:
        told += f"    floors: {literal(dict(setting.floors), 4)},\n"
    return told


def numbers(settings: Sequence[Setting]) -> str:
    """`generated/numbers.ts`: the defaults without words, which the first screen counts by."""
    plain = [s for s in settings if _wordless(s.default)]
    names = "".join(f"\n  | {string(s.key)}" for s in plain)
    entries = "".join(f"  {string(s.key)}: {literal(s.default, 2)},\n" for s in plain)
    return (
        "// Written by `python -m sync.generate` from sync/settings.py. Do not edit.\n"
        "import type { SettingValues } from './settings'\n\n"
        "/** The defaults that are numbers or flags, or lists of them. */\n"
        f"export const NUMBERS: Pick<SettingValues, {names}> = {{\n{entries}}}\n"
    )


def _wordless(value: Any) -> bool:
    """Lists of one kind only: what holds names of parts is told with its words."""
    if isinstance(value, list):
        return all(_wordless(one) for one in value)
    return isinstance(value, int)


def document(settings: Sequence[Setting]) -> str:
    """`docs/settings.md`: what a community may change, and the default."""
    rows = "".join(
        f"| `{s.key}` | {s.label.zh} / {s.label.en} | {s.source} | `{_short(s.default)}` "
        f"| {_between(s)} |\n"
        for s in settings
    )
    return (
        "<!-- Written by `python -m sync.generate` from sync/settings.py. Do not edit. -->\n\n"
        "# Settings\n\nWhat a community may change. A record of type `setting` with the key "
        "stands over the default here. The source is the rule in the requirements inventory.\n\n"
        "What does not fit the numbers beside it is refused (`setting_unfit`).\n\n"
        "| key | label | source | default | numbers |\n"
        f"| --- | --- | --- | --- | --- |\n{rows}"
    )


def _between(setting: Setting) -> str:
    if not any(True for _ in numbers_in(setting.default)):
        return ""
    told = f"{setting.least} to {setting.most}"
    told += "".join(f", `{key}` {least} at least" for key, least in setting.floors.items())
    if setting.parts:
        told += f", {len(setting.parts)} of them"
    return told + (", rising" if setting.rising else "")


def shape(values: Sequence[Any], indent: int) -> str:
    """A TypeScript type that all the values have: keys that some lack become optional, and an
    object whose values are all lists of one shape becomes a map."""
    present = [v for v in values if v is not None]
    first = present[0] if present else None
    if isinstance(first, bool):
        return "boolean"
    if isinstance(first, int):
        return "number"
    if isinstance(first, list):
        return f"{_wrapped(shape([x for v in present for x in v], indent))}[]"
    if isinstance(first, dict):
        return _object(present, indent)
    return "string"


def _object(values: Sequence[dict[str, Any]], indent: int) -> str:
    names = list(dict.fromkeys(name for value in values for name in value))
    if len(values) == 1 and all(isinstance(v, list) for v in values[0].values()):
        inner = shape([x for v in values[0].values() for x in v], indent)
        return f"Record<string, {_wrapped(inner)}[]>"
    inner_indent = " " * (indent + 2)
    lines = [
        f"{inner_indent}{key(name)}{'' if all(name in v for v in values) else '?'}: "
        f"{shape([v[name] for v in values if name in v], indent + 2)}\n"
        for name in names
    ]
    return "{\n" + "".join(lines) + " " * indent + "}"


def _wrapped(text: str) -> str:
    return f"({text})" if "|" in text else text


def _short(value: Any) -> str:
    text = canonical(value).decode("utf-8").replace("|", "\\|")
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
