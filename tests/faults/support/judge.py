"""What is on the disk, read without the server: was anything lost, did anything happen twice?"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple


class Verdict(NamedTuple):
    """`lost`: ids that were answered and are not in the journal, or stand there with another
    answer. `doubled`: records whose version counts more changes than the journal has. `unknown`:
    operations that landed although no answer arrived, which is no fault."""

    integrity: str
    rows: int
    lost: list[str]
    doubled: list[str]
    unknown: int

    @property
    def sound(self) -> bool:
        return self.integrity == "ok" and not self.lost and not self.doubled


def judge(database: Path, acked: Mapping[str, dict[str, Any]]) -> Verdict:
    """Compare the database with the answers that tablets hold, by operation id."""
    with closing(sqlite3.connect(database)) as connection:
        integrity = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        rows = connection.execute("SELECT id, record, status, outcome FROM journal").fetchall()
        versions = dict(connection.execute("SELECT record, version FROM feed").fetchall())
    outcomes = {name: json.loads(told) for name, _, _, told in rows}
    changes = Counter(record for _, record, status, _ in rows if status != "refused")
    known = set(outcomes)
    return Verdict(
        integrity=integrity,
        rows=len(rows),
        lost=[name for name, told in acked.items() if outcomes.get(name) != told],
        doubled=[record for record, count in changes.items() if versions.get(record) != count],
        unknown=len(known - set(acked)),
    )
