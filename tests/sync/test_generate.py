"""The generated files: up to date, the same every time, and possible for any catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from sync.catalogue import catalogue
from sync.definition import Label, RecordType
from sync.generate import ROOT, generate, main, stale, write
from sync.generation.english import English
from sync.generation.literals import literal
from sync.generation.typescript import first_needed
from tests.sync.definitions import definitions

TWIN = "sync/ts/src/generated"
RECORDS_TS = f"{TWIN}/records.ts"


def text_of(root: Path, types: Mapping[str, RecordType]) -> str:
    return generate(root, types)[root / RECORDS_TS]


def test_what_is_checked_in_is_up_to_date() -> None:
    assert stale(generate(ROOT)) == [], "run `python -m sync.generate`"


def test_the_same_catalogue_gives_the_same_text() -> None:
    backwards = dict(reversed(list(catalogue().items())))
    assert generate(ROOT, backwards) == generate(ROOT, catalogue())


def test_an_empty_catalogue_is_possible(tmp_path: Path) -> None:
    text = text_of(tmp_path, {})
    assert "export type TypeName = never\n" in text


def test_a_new_type_is_there_whole(tmp_path: Path) -> None:
    text = text_of(tmp_path, definitions())
    assert "export type TypeName = 'box' | 'desk' | 'grown' | 'sheet' | 'staying'\n" in text
    assert "export interface SheetProofItem {\n" in text
    assert "  proof?: SheetProofItem[]\n" in text
    assert "  level?: 'minor' | 'major'\n" in text
    assert "  /** constructor (text) */\n  constructor?: string\n" in text
    assert "export type SheetState = 'open' | 'half' | 'done' | 'lost'\n" in text
    assert "  sheet: JOURNEYS.sheet,\n" in text
    journeys = generate(tmp_path, definitions())[tmp_path / TWIN / "journeys.ts"]
    assert "  sheet: recordType({\n    name: 'sheet',\n" in journeys


def test_journeys_hold_what_they_refer_to_and_nothing_else() -> None:
    types = catalogue()
    first = first_needed([*types.values()])
    assert {"parcel", "unit", "building"} <= first, "parcel -> unit -> building"
    assert {name for name in types if name not in first}, "some registers come later"
    later = {name for name, definition in types.items() if definition.later}
    assert later, "some have screens of their own"
    assert all(types[name].register or name in later for name in types if name not in first)
    assert first.isdisjoint(later)


def test_english_is_told_apart_where_the_chinese_is_the_same() -> None:
    unit, units, other = Label("房号", "Unit"), Label("房号", "Units"), Label("楼栋", "Building")
    english = English([unit, other], [units, unit])
    assert [english.call(label) for label in (unit, units, other)] == [
        "label('房号')",
        "label('房号', 2)",
        "label('楼栋')",
    ]
    assert (
        "  '房号': 'Unit',\n  '房号#2': 'Units',\n  '楼栋': 'Building',\n" in english.typescript()
    )


def test_a_stale_file_is_named_and_then_mended(tmp_path: Path) -> None:
    files = generate(tmp_path)
    assert sorted(write(files)) == sorted(files)
    assert stale(files) == []
    (tmp_path / RECORDS_TS).write_text("old", "utf-8")
    assert stale(files) == [tmp_path / RECORDS_TS]


def test_words_that_are_not_known_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--wrong"]) == 2
    assert "usage" in capsys.readouterr().err


def test_texts_cannot_leave_their_quotes() -> None:
    assert literal("a'b\\c\nd\u2028") == "'a\\'b\\\\c\\nd\\u2028'"
    assert literal({"__proto__": 1, "a-b": 2}) == "{ ['__proto__']: 1, 'a-b': 2 }"
