"""Small words that many definitions share, so that the same thing is always called the same."""

from __future__ import annotations

from sync.definition import (
    EVERYONE,
    ONLY_SYSTEM,
    STAFF,
    Field,
    Kind,
    Label,
    Merge,
    Option,
    Personal,
    Roles,
    choice,
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


def plate() -> Field:
    """The number plate of a vehicle, which leads to its keeper."""
    return Field(
        "plate",
        text(20),
        Label("车牌号", "Plate"),
        personal=Personal.IDENTITY,
        retain_days=YEARS_3,
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


def plain(
    name: str,
    kind: Kind,
    zh: str,
    en: str,
    merge: Merge = Merge.LATEST,
    in_list: bool = False,
    required: bool = False,
) -> Field:
    """A field that holds nothing of a person and is kept as long as its record."""
    return Field(
        name,
        kind,
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=merge,
        in_list=in_list,
        required=required,
    )


def number(name: str, zh: str, en: str, *, required: bool = False) -> Field:
    """A number or mark by which people look a record up; the first one given stands."""
    return Field(
        name,
        text(40),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        merge=Merge.FIRST_WRITE,
        required=required,
        in_list=True,
        search=True,
    )


def subject(zh: str, en: str, name: str = "subject") -> Field:
    """What it is about, in a few words: the title of the record in lists."""
    return Field(
        name,
        text(120),
        Label(zh, en),
        personal=Personal.WORDS,
        retain_days=YEARS_3,
        required=True,
        in_list=True,
        search=True,
    )


def words(name: str, zh: str, en: str, merge: Merge = Merge.TEXT, required: bool = False) -> Field:
    """Sentences of one person; TEXT where several may go on writing, KEEP_BOTH for a statement."""
    return Field(
        name,
        text(2000, lines=True),
        Label(zh, en),
        personal=Personal.WORDS,
        retain_days=YEARS_3,
        merge=merge,
        required=required,
    )


def place() -> Field:
    """Where in the common parts it was, when no unit says it."""
    return Field(
        "place",
        text(120),
        Label("地点", "Place"),
        personal=Personal.NONE,
        retain_days=None,
        in_list=True,
        search=True,
    )


def staff(name: str, zh: str, en: str, write: Roles = EVERYONE) -> Field:
    """Who of the staff."""
    return Field(
        name,
        ref("staff"),
        Label(zh, en),
        personal=Personal.NONE,
        retain_days=None,
        write=write,
        in_list=True,
    )


def options(*told: str) -> Kind:
    """A choice from lines of `code 中文 English words`, an optional tone after a bar."""
    return choice(*(_option(line) for line in told))


def _option(line: str) -> Option:
    words, _, tone = line.partition("|")
    code, zh, en = words.split(maxsplit=2)
    return Option(code, Label(zh, en.strip()), tone.strip() or "neutral")


def part(name: str, kind: Kind, zh: str, en: str, required: bool = False) -> Field:
    """A field inside an item of a list that holds nothing of a person."""
    return Field(name, kind, Label(zh, en), Personal.NONE, None, required=required)
