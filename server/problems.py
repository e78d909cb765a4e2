"""A problem that ends a whole request, and the document that tells of it (RFC 9457).

Codes and words come from `sync.problems`, so that tablet and server say the same.
"""

from __future__ import annotations

from typing import Any

from sync.problems import PROBLEMS


class Trouble(Exception):
    """Ends the request with the problem `code`; `params` fill the words in."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def _fill(text: str, params: dict[str, Any]) -> str:
    for name, value in params.items():
        text = text.replace("{" + name + "}", str(value))
    return text


def document(code: str, params: dict[str, Any], request: str) -> dict[str, Any]:
    """The problem document: Chinese in `title` and `detail`, English beside it; `request` is the
    id under which the server's log tells of the same event."""
    known = PROBLEMS[code]
    return {
        "type": f"/problems/{code}",
        "title": _fill(known.title.zh, params),
        "status": known.status,
        "detail": _fill(known.advice.zh, params),
        "code": code,
        "params": params,
        "title_en": _fill(known.title.en, params),
        "detail_en": _fill(known.advice.en, params),
        "request": request,
    }


def status_of(code: str) -> int:
    return PROBLEMS[code].status
