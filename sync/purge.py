"""What is left of a record, and of an operation, when the terms of its personal values are over
(PIPL 19, 47; docs/decisions/0019-purging.md).

Values go; who did what and when, the hashes and everything that holds nothing of a person stay.
Names are those of fields, `list.part` for a part of a list's items, and two that no field can
have: the reasons that were given for moves, and the picture of a photo. Only the server purges; a
device learns of it as of any other new version.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from sync.definition import Field, Personal, RecordType
from sync.merge import TRAIL_MAX, Record
from sync.spans import span
from sync.wording import YEARS_3

PURGE = "purge"
REASONS = "@reason"
PICTURE = "@picture"
Raw = dict[str, Any]


class Term(NamedTuple):
    """How long one kind of value is kept after its record was closed."""

    name: str
    personal: Personal
    days: int


def terms(definition: RecordType) -> Iterator[Term]:
    """Every personal value of the type that has a term."""
    yield from _terms(definition.fields, "")
    yield Term(REASONS, Personal.WORDS, YEARS_3)
    if definition.name == "photo":
        yield Term(PICTURE, Personal.IMAGE, YEARS_3)


def _terms(fields: tuple[Field, ...], before: str) -> Iterator[Term]:
    for field in fields:
        if field.personal is not Personal.NONE and field.retain_days is not None:
            yield Term(before + field.name, field.personal, field.retain_days)
        yield from _terms(field.kind.items, f"{before}{field.name}.")


def present(record: Record, name: str) -> bool:
    """Whether the record still holds something under the name, in whatever place."""
    if name == REASONS:
        return any(entry.get("reason") for entry in record.get("trail", ())) or any(
            told.get("reason") for told in _reasoned(record)
        )
    if name == PICTURE:
        return PICTURE not in record.get("purged", {})
    top, _, part = name.partition(".")
    value = record["fields"].get(top)
    if part:
        return any(item.get(part) not in (None, "") for item in value or ())
    return value not in (None, "", []) or any(
        _tells(conflict, top) for conflict in record.get("conflicts", ())
    )


def touched(record: Record, name: str) -> bool:
    """Whether the record's history may hold something under the name: a trail that was cut says
    nothing."""
    trail = record.get("trail", ())
    return len(trail) >= TRAIL_MAX or any(name.partition(".")[0] in e["fields"] for e in trail)


def purged(record: Record, names: Collection[str], at: int, received: int, by: str) -> Record:
    """The next version of the record, without the values of `names`. Stamps and `changed` stay:
    a purge is no change of anybody's, so it contradicts nobody."""
    version = record["version"] + 1
    kept = {**record, "version": version, "fields": _without(record["fields"], names)}
    kept["purged"] = {**record.get("purged", {}), **dict.fromkeys(sorted(names), version)}
    if "conflicts" in record:
        kept["conflicts"] = [_hushed(conflict, names) for conflict in record["conflicts"]]
    trail = [dict(entry) for entry in record.get("trail", ())]
    if REASONS in names:
        for entry in trail:
            entry.pop("reason", None)
        if record.get("void"):
            kept["void"] = {**record["void"], "reason": None}
    told = sorted(name for name in names if not name.startswith("@"))
    entry = {"version": version, "at": at, "received": received, "by": by, "fields": told}
    kept["trail"] = [*trail, {**entry, "move": PURGE}][-TRAIL_MAX:]
    return kept


def tombstone(definition: RecordType, raw: Raw, names: Collection[str], *, refused: bool) -> Raw:
    """What is left of an operation's JSON; the same object where there was nothing to remove.
    Of what was refused, whose values nobody checked, none are left."""
    if PURGE in raw:
        return {**{k: v for k, v in raw.items() if k != PURGE}, "purged": [PURGE]}
    tops = _tops(names)
    gone = {n for n in raw["set"] if refused or n in tops or definition.field(n) is None}
    hushed = "reason" in raw and (refused or REASONS in names)
    if not gone and not hushed:
        return raw
    kept = {k: v for k, v in raw.items() if not (hushed and k == "reason")}
    kept["set"] = {n: v for n, v in raw["set"].items() if n not in gone}
    told = gone | ({REASONS} if hushed else set())
    return {**kept, "purged": sorted({*raw.get("purged", ()), *told})}


def late_tombstone(record: Record, raw: Raw) -> Raw:
    """What is left of an operation that arrived after a purge that its author had not seen: of a
    text the new words, which the law took over, without the old ones beside them."""
    versions = record.get("purged", {})
    late = {
        name: {"was": "", "now": span(value["was"], value["now"]).put}
        for name, value in raw.get("set", {}).items()
        if raw.get("base", 0) < versions.get(name, 0)
        and isinstance(value, dict)
        and value.keys() == {"was", "now"}
        and value["was"]
    }
    if not late:
        return raw
    return {**raw, "set": {**raw["set"], **late}, "purged": sorted({*raw.get("purged", ()), *late})}


def _without(fields: Raw, names: Collection[str]) -> Raw:
    kept = {name: value for name, value in fields.items() if name not in names}
    for name in names:
        top, _, part = name.partition(".")
        if part and isinstance(kept.get(top), list):
            kept[top] = [{k: v for k, v in i.items() if k != part} for i in kept[top]]
    return kept


def _tops(names: Collection[str]) -> set[str]:
    return {name.partition(".")[0] for name in names}


def _tells(conflict: Raw, name: str) -> bool:
    if conflict["field"] is not None:
        return conflict["field"] == name and not (
            conflict["was"] is None and conflict["other"] is None
        )
    return name in (conflict["other"] or {}).get("set", {})


def _hushed(conflict: Raw, names: Collection[str]) -> Raw:
    """A conflict without the values of `names`."""
    kept, tops = dict(conflict), _tops(names)
    if conflict["field"] in tops:
        kept.update(was=None, other=None)
    elif conflict["field"] is None:
        other = conflict["other"]
        kept["other"] = {**other, "set": {k: v for k, v in other["set"].items() if k not in tops}}
    if REASONS in names and conflict.get("settled"):
        kept["settled"] = {**conflict["settled"], "reason": None}
    return kept


def _reasoned(record: Record) -> Iterator[Raw]:
    yield record.get("void") or {}
    for conflict in record.get("conflicts", ()):
        yield conflict.get("settled") or {}
