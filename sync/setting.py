"""One thing that a community may change: its default and what it may be set to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from sync.definition import Label


@dataclass(frozen=True, slots=True)
class Setting:
    """`source` is the rule that the default comes from; "gap" where the sources leave it open.
    `least` and `most` hold for every number in the value. `parts` names the numbers of a list that
    has one for each of them, no more and no fewer; where it is `rising`, none is below the one
    before. `floors` stand over `least` for the numbers under their keys."""

    key: str
    label: Label
    default: Any
    source: str
    least: int = 0
    most: int = 100_000_000
    parts: tuple[Label, ...] = ()
    rising: bool = False
    floors: Mapping[str, int] = field(default_factory=dict)


def fits_setting(setting: Setting, value: Any) -> bool:
    """Whether a community may set the value: made like the default, and within the bounds."""
    if not _made_like(setting.default, value):
        return False
    if setting.parts and not _fits_parts(setting, value):
        return False
    return all(
        setting.floors.get(key, setting.least) <= number <= setting.most
        for key, number in numbers_in(value)
    )


def least_wanted(setting: Setting, value: Any) -> int:
    """The least that the first number may be which is below it; that of the setting if none is."""
    floors = ((setting.floors.get(key, setting.least), one) for key, one in numbers_in(value))
    return next((floor for floor, one in floors if one < floor), setting.least)


def _made_like(default: Any, value: Any) -> bool:
    """Of one kind, without a part missing: what reads a setting counts on each of them."""
    if type(value) is not type(default):
        return False
    if isinstance(default, dict):
        return all(_made_like(part, value.get(key)) for key, part in default.items())
    if isinstance(default, list) and default:
        return all(_made_like(_item_of(default), one) for one in value)
    return True


def _item_of(default: list[Any]) -> Any:
    """What every item of the list has; some have more."""
    first = default[0]
    if not isinstance(first, dict):
        return first
    return {key: part for key, part in first.items() if all(key in one for one in default)}


def _fits_parts(setting: Setting, value: list[int]) -> bool:
    if len(value) != len(setting.parts):
        return False
    return not setting.rising or value == sorted(value)


def numbers_in(value: Any, key: str = "") -> Iterator[tuple[str, int]]:
    """The numbers at any depth, each with the key that it stands under; flags are none."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from numbers_in(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from numbers_in(one, key)
    elif type(value) is int:
        yield key, value
