"""How long a community keeps which class of personal values after a record was closed (PIPL 19).

The definition's term is the longest; a community may set a shorter one for a class
(`privacy.terms`, `visitors.keep_days`), but none below what claims and proofs need.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sync.purge import Term
from sync.settings import DEFAULTS

TERMS = "privacy.terms"
VISITORS = "visitors.keep_days"


def days_of(type_name: str, term: Term, settings: Mapping[str, Any]) -> int:
    """The term in days that holds at a community with these `settings` (value by key)."""
    days = term.days
    told = settings.get(TERMS, DEFAULTS[TERMS].default)
    key = f"{term.personal}_days"
    chosen = told.get(key) if isinstance(told, dict) else None
    if type(chosen) is int:
        days = min(days, max(chosen, DEFAULTS[TERMS].floors[key]))
    visits = settings.get(VISITORS, DEFAULTS[VISITORS].default)
    if type_name == "visitor" and type(visits) is int and visits > 0:
        days = min(days, visits)
    return days
