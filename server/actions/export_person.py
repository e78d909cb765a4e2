"""What a community holds about one person, as a file to hand over (PIPL 45): everything as JSON,
the same to read, and the pictures."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from server.actions.held_about import held_about
from server.actions.receipts import office_name
from server.services import Services
from server.store import feed
from server.store.reading import Record
from sync.catalogue import catalogue
from sync.definition import Field, KindName, Label, RecordType
from sync.operation import CREATE, SETTLE, VOID
from sync.purge import PURGE

FORMAT = "rounds-resident-1"
EDITED = Label("修改", "Edited")
# The moves that every record knows.
MOVES = {
    CREATE: Label("新建", "Created"),
    VOID: Label("作废", "Voided"),
    SETTLE: Label("核对", "Settled"),
    PURGE: Label("期满清除", "Removed at the end of its term"),
}
CHINA = timezone(timedelta(hours=8))


def export_person(services: Services, site: str, resident: str, out: Path, now: int) -> int:
    """Write the archive `out`, readable by its owner only. Returns how many records it tells of.
    Raises Trouble `not_found`, and FileExistsError rather than write over a file."""
    with services.database.reading() as connection:
        found = held_about(connection, site, resident)
        office = office_name(connection, site)
        titles = {record["id"]: title(record) for record in feed.every(connection, site)}
    told = {
        "format": FORMAT,
        "office": office,
        "site": site,
        "made": now,
        "resident": resident,
        "records": list(found.values()),
    }
    lines = "\n".join(_lines(office, found, titles, now))
    pictures = sorted({r["fields"].get("sha256", "") for r in found.values()} - {""})
    descriptor = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as handle, zipfile.ZipFile(handle, "w") as archive:
            text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
            archive.writestr("data.json", text, zipfile.ZIP_DEFLATED)
            archive.writestr("read-me.txt", f"\ufeff{lines}\n", zipfile.ZIP_DEFLATED)
            for sha256 in pictures:
                original = services.photos.original(site, sha256)
                if original.exists():
                    archive.write(original, f"photos/{sha256}.jpg")
    except BaseException:
        # Half a copy would pass for a whole one.
        out.unlink()
        raise
    return len(found)


def title(record: Record) -> str:
    """What a record is called in lists."""
    definition = catalogue()[record["type"]]
    words = [record["fields"].get(name) for name in definition.title]
    return " ".join(str(word) for word in words if word) or record["id"]


def _lines(
    office: str, found: Mapping[str, Record], titles: Mapping[str, str], now: int
) -> Iterator[str]:
    yield f"{office} · 个人信息副本 · copy of personal information"
    yield f"{_moment(now)} · {len(found)} 条记录 · records"
    for record in found.values():
        definition = catalogue()[record["type"]]
        state = definition.state(record["state"])
        where = f"{state.label.zh} · {state.label.en}" if state else record["state"]
        yield ""
        yield f"【{definition.label.zh} · {definition.label.en}】 {titles.get(record['id'], '')}"
        yield f"  状态 · State: {where} · {_moment(record['created']['at'])}"
        for field in definition.fields:
            value = record["fields"].get(field.name)
            if value not in (None, "", []):
                yield f"  {field.label.zh} · {field.label.en}: {_shown(field, value, titles)}"
        for entry in record.get("trail", ()):
            who = titles.get(entry["by"], entry["by"])
            yield f"  – {_moment(entry['at'])} {_done(definition, entry.get('move'))} {who}"


def _done(definition: RecordType, name: str | None) -> str:
    """What somebody did, in both languages."""
    move = definition.move(name or "")
    label = move.label if move else MOVES.get(name or "", EDITED)
    return f"{label.zh} · {label.en}"


def _shown(field: Field, value: Any, titles: Mapping[str, str]) -> str:
    kind = field.kind
    if kind.name is KindName.CHOICE:
        return next(
            (f"{o.label.zh} · {o.label.en}" for o in kind.options if o.code == value), value
        )
    if kind.name is KindName.MOMENT:
        return _moment(value)
    if kind.name is KindName.REF:
        return titles.get(value, value)
    if kind.name is KindName.REFS:
        return ", ".join(titles.get(one, one) for one in value)
    if isinstance(value, str):
        return value.replace("\n", "\n    ")
    return json.dumps(value, ensure_ascii=False)


def _moment(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(CHINA).strftime("%Y-%m-%d %H:%M")
