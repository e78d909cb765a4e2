"""Whole phone numbers: which a device holds, and which of them a page gives away (S13)."""

from __future__ import annotations

import re

from sync.catalogue import catalogue
from sync.definition import Field, Personal
from tests.browser.support.device import Device

# What the page says, is made of, and holds in its fields.
_DRAWN = """() => [
  document.title,
  document.documentElement.outerHTML,
  ...[...document.querySelectorAll('input, textarea')].map(one => one.value),
].join(' ')"""


def holding_phones() -> dict[str, list[Field]]:
    """The types that hold phones, by their definitions alone."""
    found = {}
    for name, definition in catalogue().items():
        fields = [f for f in definition.fields if f.personal is Personal.PHONE]
        if fields:
            found[name] = fields
    return found


def phones(device: Device) -> set[str]:
    """Every whole number that is on the device."""
    return {
        str(row["view"]["fields"][field.name])
        for name, fields in holding_phones().items()
        for row in device.records(name)
        for field in fields
        if row["view"]["fields"].get(field.name)
    }


def leaked(device: Device, secrets: set[str]) -> set[str]:
    """The whole numbers that the page holds at this moment."""
    drawn = str(device.page.evaluate(_DRAWN))
    return {number for number in re.findall(r"[0-9+() -]{7,30}", drawn) if number in secrets} | {
        secret for secret in secrets if secret in drawn
    }
