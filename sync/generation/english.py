"""The English of every label, in a file of its own: most tablets never load it."""

from __future__ import annotations

import dataclasses
from typing import Any

from sync.definition import Label
from sync.generation.literals import key, string


class English:
    """Which English belongs to which Chinese. The few Chinese words that mean several things are
    told apart by a number, in the order in which they were met."""

    def __init__(self, *sources: Any) -> None:
        self._senses: dict[str, list[str]] = {}
        for source in sources:
            self._collect(source)

    def call(self, label: Label) -> str:
        """`label('楼栋')`, or `label('房号', 2)` for its second meaning."""
        sense = self._senses[label.zh].index(label.en) + 1
        number = f", {sense}" if sense > 1 else ""
        return f"label({string(label.zh)}{number})"

    def typescript(self) -> str:
        """`generated/english.ts`: what `learnEnglish` wants."""
        rows = "".join(
            f"  {key(told(zh, sense))}: {string(en)},\n"
            for zh in sorted(self._senses)
            for sense, en in enumerate(self._senses[zh], start=1)
        )
        return (
            "// Written by `python -m sync.generate` from all labels of sync/. Do not edit.\n"
            "/** The English of each Chinese label; `#2` marks a second meaning. */\n"
            f"export const ENGLISH: Readonly<Record<string, string>> = {{\n{rows}}}\n"
        )

    def _collect(self, value: Any) -> None:
        if isinstance(value, Label):
            senses = self._senses.setdefault(value.zh, [])
            if value.en not in senses:
                senses.append(value.en)
        elif dataclasses.is_dataclass(value):
            for each in dataclasses.fields(value):
                self._collect(getattr(value, each.name))
        elif isinstance(value, (tuple, list)):
            for each in value:
                self._collect(each)


def told(zh: str, sense: int) -> str:
    """The name under which the English stands: the twin of `Spoken` in definition.ts."""
    return zh if sense == 1 else f"{zh}#{sense}"
