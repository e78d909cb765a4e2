"""Telephone numbers, compared as people mean them."""

from __future__ import annotations

import re


def digits(phone: str | None) -> str:
    """The number without what people put between its digits; empty where there is none."""
    return re.sub(r"\D", "", phone or "")
