"""Writes down the outboxes that tablets of this version leave behind: run once at each release,
`python -m tests.upgrades.keep_outboxes FOLDER`, and never written again. A later server must take
them for 180 days, so their bytes are kept, not how they were made.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.ids import now_ms, uuid7
from server.version import VERSION
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

Work = Callable[[Tablet], list[Raw]]


def group(tablet: Tablet, *parts: dict[str, Any]) -> list[Raw]:
    """Operations that must land together: each names all the others."""
    ids = [uuid7() for _ in parts]
    made = []
    for own, part in zip(ids, parts, strict=True):
        whole: dict[str, Any] = {**part, "id": own, "with": [i for i in ids if i != own]}
        made.append(tablet.operation(**whole))
    return made


def parcels(tablet: Tablet) -> list[Raw]:
    made = tablet.parcel(courier="圆通", shelf="A-3")
    record = made["record"]
    moved = tablet.operation("parcel", record, set={"shelf": "B-1"})
    signature = uuid7()
    handed = {"handed_to": "self", "identity": "pickup_code", "signatures": [signature]}
    told = {
        "purpose": "parcel_receipt",
        "records": [{"type": "parcel", "id": record}],
        "manner": "self",
        "signer": "林嘉禾",
        "wording": "parcel_receipt-1",
        "shown": {"lines": ["圆通 YT7700112233445"]},
        "strokes": [{"points": [[0, 0, 512, 0], [1200, 800, 600, 240]]}],
        "seal": "5" * 64,
        "signed_at": now_ms(),
    }
    return [
        made,
        moved,
        *group(
            tablet,
            {"type_name": "signature", "record": signature, "move": "create", "set": told},
            {"type_name": "parcel", "record": record, "move": "hand_over", "set": handed},
        ),
    ]


def violations(tablet: Tablet) -> list[Raw]:
    made = tablet.violation(note={"was": "", "now": "楼道堆放纸箱"})
    seen = tablet.operation("violation", made["record"], set={"severity": "major"})
    return [made, seen]


def visitors(tablet: Tablet) -> list[Raw]:
    told = {"name": "周远", "purpose": "guest", "arrived_at": now_ms()}
    return [tablet.operation("visitor", move="create", set=told)]


OUTBOXES: dict[str, tuple[Role, tuple[Work, ...]]] = {
    "butler": (Role.BUTLER, (parcels, violations)),
    "reception": (Role.RECEPTION, (parcels, visitors)),
}


def main(folder: Path) -> None:
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as place:
        office = Office(Path(place, "office"))
        for name, (role, works) in OUTBOXES.items():
            tablet = office.tablet(office.person(name, role))
            operations = [operation for work in works for operation in work(tablet)]
            outcomes = tablet.sync(*operations)["outcomes"]
            assert {o["status"] for o in outcomes} == {"applied"}, outcomes
            kept = {"app": VERSION, "role": str(role), "operations": operations}
            text = json.dumps(kept, ensure_ascii=False, indent=1, sort_keys=True)
            (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")
        office.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
