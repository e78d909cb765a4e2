"""Small words that many definitions share, so that the same thing is always called the same."""

from __future__ import annotations

from sync.definition import (
    ONLY_SYSTEM,
    STAFF,
    Field,
    Label,
    Merge,
    Personal,
    Roles,
    moment,
    ref,
    refs,
    text,
)

YEARS_3 = 3 * 365


def note(name: str = "note", zh: str = "备注", en: str = "Note") -> Field:
    """Free words that several people may write into."""
    return Field(
        name,
        text(4000, lines=True),
        Label(zh, en),
        personal=Personal.WORDS,
        retain_days=YEARS_3,
        merge=Merge.TEXT,
    )


def photos(zh: str = "照片", en: str = "Photos") -> Field:
    """Evidence: photo records, only ever added."""
    return Field(
        "photos",
        refs("photo"),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=Merge.UNION,
    )


def signatures() -> Field:
    """Evidence: signature records, only ever added."""
    return Field(
        "signatures",
        refs("signature"),
        Label("签字", "Signatures"),
        personal=Personal.NONE,
        retain_days=None,
        merge=Merge.UNION,
    )


def unit(required: bool = True) -> Field:
    return Field(
        "unit",
        ref("unit"),
        Label("房号", "Unit"),
        personal=Personal.PLACE,
        retain_days=None,
        required=required,
        in_list=True,
        search=True,
    )


def when(name: str, zh: str, en: str, *, required: bool = False, in_list: bool = False) -> Field:
    """A moment that was noted once, on the spot."""
    return Field(
        name,
        moment(),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=Merge.FIRST_WRITE,
        required=required,
        in_list=in_list,
    )


def phone(name: str, zh: str, en: str, write: Roles = STAFF) -> Field:
    return Field(
        name,
        text(30, pattern=r"[0-9+() -]{0,30}"),
        Label(zh, en),
        personal=Personal.PHONE,
        retain_days=YEARS_3,
        write=write,
        search=True,
    )


def person(name: str, zh: str, en: str, *, required: bool = False, in_list: bool = False) -> Field:
    return Field(
        name,
        text(60),
        Label(zh, en),
        personal=Personal.NAME,
        retain_days=YEARS_3,
        required=required,
        in_list=in_list,
        search=True,
    )


def system(field_name: str, zh: str, en: str) -> Field:
    """A short text that only the server writes."""
    return Field(
        field_name,
        text(120),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        write=ONLY_SYSTEM,
    )
