"""R3: the same id with other content. None of the two is lost, none takes the other's place."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from server.ids import uuid7
from sync.canonical import canonical
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

FORGERIES = 200


@pytest.fixture
def office(tmp_path: Path, empty_office: Path) -> Iterator[Office]:
    office = Office(tmp_path / "office", empty_office)
    yield office
    office.close()


def altered(tablet: Tablet, first: Raw, chance: random.Random) -> Raw:
    """Another operation under the id of the first: one part of it differs, or several."""
    parts: dict[str, Any] = {
        "set": {**first["set"], "tracking": f"SF{chance.randrange(10**13):013d}"},
        "record": uuid7(),
        "at": first["at"] + chance.randrange(1, 10_000),
        "base": chance.randrange(1, 5),
        "reason": "更正",
        "author": uuid7(),
    }
    chosen = chance.sample(sorted(parts), chance.randrange(1, 4))
    changes = {name: parts[name] for name in chosen}
    kept = {name: first[name] for name in ("record", "at", "base", "set", "author", "move")}
    return tablet.operation("parcel", **{**kept, **changes, "id": first["id"]})


def test_every_forgery_is_refused_and_kept(office: Office) -> None:
    chance = random.Random(random.random())
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    tablet.sync()
    firsts = [tablet.parcel() for _ in range(20)]
    tablet.sync(*firsts)
    forgeries = [altered(tablet, chance.choice(firsts), chance) for _ in range(FORGERIES)]
    outcomes: list[Raw] = []
    for start in range(0, FORGERIES, 50):
        outcomes += tablet.sync(*forgeries[start : start + 50])["outcomes"]
    codes = {o["problem"]["code"] for o in outcomes}
    assert codes == {"same_id_other_content"}
    with office.services.database.reading() as connection:
        journal = connection.execute(text("SELECT id, body FROM journal")).all()
        aside = set(connection.execute(text("SELECT raw FROM quarantine")).scalars())
    standing = {row.id: row.body for row in journal}
    assert all(standing[first["id"]] == canonical(first) for first in firsts)
    assert {canonical(forgery) for forgery in forgeries} <= aside
    print(f"R3: {FORGERIES} forgeries, all refused, 0 overwritten, all kept")
