"""Structured logs: one JSON object a line, with the request's id, and never a personal datum.

Only the names in ALLOWED are written: a name that is not on the list is left out rather than
trusted, since a phone number in a log is found by whoever reads logs.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog

ALLOWED = frozenset(
    "event level timestamp request method route status ms bytes_in bytes_out site account device "
    "operations applied merged kept_both refused changes code error where sites records kind "
    "address port type signal pid version count path".split()
)

Event = MutableMapping[str, Any]


def only_allowed(_logger: Any, _name: str, event: Event) -> Event:
    """Drop every key that is not known to be free of personal data."""
    return {key: value for key, value in event.items() if key in ALLOWED}


def configure(level: str) -> None:
    """Send structlog to standard error as JSON lines from `level` up."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping().get(level, logging.INFO)
        ),
        logger_factory=structlog.PrintLoggerFactory(file=sys.stderr),
        cache_logger_on_first_use=False,
    )


log = structlog.get_logger()
