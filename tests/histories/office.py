"""The record type of the histories: the test definition with every merge policy, roomier."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from sync.definition import RecordType
from tests.sync.definitions import definitions

ROOM = {"note": 4000, "photos": 80, "proof": 80}


@cache
def office() -> RecordType:
    sheet = definitions()["sheet"]
    return replace(
        sheet,
        fields=tuple(
            replace(f, kind=replace(f.kind, most=ROOM[f.name])) if f.name in ROOM else f
            for f in sheet.fields
        ),
    )
