"""Links in the documentation lead somewhere: to a file, and to a heading of it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from tests.house.support.files import ROOT, read, tracked

LINK = re.compile(r"(?<!\\)!?\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
PAGES = tracked("*.md")


def anchors(page: str) -> set[str]:
    """The anchors that headings get: lower case, spaces to hyphens, other signs left out."""
    found = re.findall(r"^#+ (.+)$", FENCE.sub("", read(page)), re.MULTILINE)
    plain = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in found]
    return {heading.strip().replace(" ", "-") for heading in plain}


def resolve(page: str, target: str) -> str:
    """The path of the target, relative to the project."""
    return (PurePosixPath(page).parent / target).as_posix() if target else page


@pytest.mark.parametrize("page", PAGES)
def test_links_resolve(page: str) -> None:
    broken = []
    for link in LINK.findall(FENCE.sub("", read(page))):
        if link.startswith(("http://", "https://", "mailto:")):
            continue
        target, _, anchor = link.partition("#")
        path = (ROOT / resolve(page, target)).resolve()
        good = path.is_relative_to(ROOT) and path.exists()
        if good and anchor:
            good = anchor in anchors(path.relative_to(ROOT).as_posix())
        if not good:
            broken.append(link)
    assert broken == []


def test_no_page_of_the_docs_is_lost() -> None:
    """Every page can be reached from the README by links."""
    seen, todo = set[str](), ["README.md"]
    while todo:
        page = todo.pop()
        if page in seen:
            continue
        seen.add(page)
        for link in LINK.findall(read(page)):
            path = (ROOT / resolve(page, link.partition("#")[0])).resolve()
            if path.suffix == ".md" and path.is_relative_to(ROOT) and path.exists():
                todo.append(path.relative_to(ROOT).as_posix())
    assert set(tracked("docs/*.md")) - seen == set()
