"""A USB scanner of a counter: a keyboard that types a code very fast and ends with Enter."""

from __future__ import annotations

import time

from playwright.sync_api import Page

GAP_SECONDS = 0.008
# What a person types, in seconds a key; a fast one.
HAND_SECONDS = 0.11


def scan(page: Page, code: str, gap: float = GAP_SECONDS) -> None:
    """Type the code and Enter into whatever has the focus, one key each `gap` seconds by the
    hardware's clock, however busy the machine is that runs the test."""
    session = page.context.new_cdp_session(page)
    at = time.time()
    for sign in [*code, "\r"]:
        at += gap
        key = "Enter" if sign == "\r" else sign
        told = {"key": key, "code": _place(key), "timestamp": at, **_numbers(key)}
        session.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": sign, **told})
        session.send("Input.dispatchKeyEvent", {"type": "keyUp", **told})
    session.detach()


def _place(key: str) -> str:
    if key.isdigit():
        return f"Digit{key}"
    return f"Key{key.upper()}" if key.isalpha() and len(key) == 1 else key


def _numbers(key: str) -> dict[str, int]:
    number = 13 if key == "Enter" else ord(key.upper())
    return {"windowsVirtualKeyCode": number, "nativeVirtualKeyCode": number}
