"""The daily visits to the renovation sites: who came, what was seen, and what failed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.seeds.book import Book
from server.seeds.pictures import Album
from server.seeds.renovations import STOPPED_DAYS, Site
from sync.settings import DEFAULTS

VISITS = 9
OUTCOMES = {
    "normal": 76,
    "nobody": 9,
    "door_shut": 6,
    "works_stopped": 5,
    "entry_refused": 4,
}
NOTES = {
    "nobody": "敲门无人应答，门口张贴告知。",
    "door_shut": "施工时入户门关闭，已要求敞开。",
    "works_stopped": "今日停工，现场无人施工。",
    "entry_refused": "工人拒不开门，已联系业主并报部长。",
}
FAILS = ("waste", "fire", "passes", "common_parts", "door_open", "noise")


@dataclass(frozen=True, slots=True)
class Failed:
    """A check that failed and wants a violation, whose id the inspection already names."""

    site: Site
    inspection: str
    violation: str
    item: dict[str, Any]
    at: int
    by: str
    photo: str


def add_inspections(book: Book, album: Album, sites: list[Site], done_today: int) -> list[Failed]:
    """Visits day by day up to yesterday or the day before, so that most sites are due today;
    the first `done_today` of those under way were visited this morning."""
    failed: list[Failed] = []
    visited = [site for site in sites if site.stage == "underway"][:done_today]
    for site in sites:
        if site.started is None:
            continue
        finished = site.ended if site.stage != "rectifying" else None
        last = book.chance.number(1, 2) if finished is None else finished
        first = min(site.started - 1, last + VISITS)
        for ago in range(first, last - 1, -1):
            at_rest = site.stage == "stopped" and ago < STOPPED_DAYS
            failed += _visit(book, album, site, book.days.at(ago, *_clock(book)), at_rest)
        if site in visited:
            failed += _visit(book, album, site, book.days.recent(book.chance.number(45, 150)))
    return failed


def _clock(book: Book) -> tuple[int, int]:
    return book.chance.one((9, 10, 14, 15)), book.chance.number(0, 59)


def _visit(book: Book, album: Album, site: Site, at: int, at_rest: bool = False) -> list[Failed]:
    draw = book.chance
    by = book.butler(site.home.building.grid)
    inspection = draw.id(at)
    outcome = "works_stopped" if at_rest else draw.weighed(OUTCOMES)
    photo = None
    if outcome == "normal" and draw.often(40):
        words = (site.home.code, "装修巡检现场")
        photo = album.photo("room", ("inspection", inspection), at, by, words)
    checks, failed = _checks(book, site, inspection, (at, by, photo), outcome)
    note = NOTES.get(outcome)
    fields = {
        "renovation": site.id,
        "unit": site.home.unit,
        "inspected_at": at,
        "sign_ins": [{"staff": by, "at": at}],
        "outcome": outcome,
        "checks": checks or None,
        "checklist_version": DEFAULTS["renovation.checklist"].default["version"]
        if checks
        else None,
        "lead_told": outcome == "normal",
        "photos": [photo] if photo else None,
        "note": {"was": "", "now": note} if note else None,
    }
    book.add("inspection", fields, at, by, inspection)
    return failed


def _checks(
    book: Book, site: Site, inspection: str, visit: tuple[int, str, str | None], outcome: str
) -> tuple[list[dict[str, Any]], list[Failed]]:
    if outcome not in ("normal", "door_shut"):
        return [], []
    at, by, photo = visit
    draw = book.chance
    fails = draw.one(FAILS) if photo and draw.often(35) else None
    checks: list[dict[str, Any]] = []
    failed: list[Failed] = []
    for item in DEFAULTS["renovation.checklist"].default["items"]:
        check: dict[str, Any] = {"code": item["code"], "result": "pass"}
        if item["code"] in ("gas_pipes", "waterproof") and draw.often(30):
            check["result"] = "na"
        if item["code"] == fails and photo:
            check.update(result="fail", note="已要求现场负责人整改。", photos=[photo])
            if "violation" in item:
                violation = draw.id(at)
                check["violation"] = violation
                failed.append(Failed(site, inspection, violation, item, at, by, photo))
        checks.append(check)
    return checks, failed
