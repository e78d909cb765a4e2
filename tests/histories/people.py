"""What people do on their screens: values are mostly unlike any other, so that a lost one shows."""

from __future__ import annotations

from random import Random
from typing import Any

from sync.definition import Role
from sync.merge import Record
from tests.histories.tablet import Tablet

RECORDS = [f"00000000-0000-7000-8000-{n:012x}" for n in range(1, 7)]
FIELDS = ("latest", "first", "once", "plan", "photos", "proof", "count", "note", "level", "free")


class People:
    """`serial` numbers everything that is entered in one history."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.serial = 0

    def act(self, tablet: Tablet, truth: int) -> None:
        """Somebody does one thing with one record on this device."""
        record = self.chance.choice(RECORDS)
        seen = tablet.view(record)
        if seen is None:
            tablet.save(record, truth, move="create", set=self._values(None))
        else:
            tablet.save(record, truth, **self._change(tablet, seen))

    def _change(self, tablet: Tablet, seen: Record) -> dict[str, Any]:
        open_conflicts = [c for c in seen.get("conflicts", []) if "settled" not in c]
        dice = self.chance.random()
        if open_conflicts and tablet.role is Role.MANAGER and dice < 0.5:
            return self._settle(self.chance.choice(open_conflicts))
        if dice < 0.25:
            return self._move(seen)
        if dice < 0.27:
            return {"move": "void", "reason": self._word(), "set": {}}
        return {"set": self._values(seen), "reason": self._word()}

    def _settle(self, conflict: dict[str, Any]) -> dict[str, Any]:
        name = conflict["field"]
        chosen = {name: conflict[self.chance.choice(("was", "other"))]} if name else {}
        plain = {n: v for n, v in chosen.items() if n not in {"note", "count"}}
        return {"move": "settle", "settles": [conflict["id"]], "reason": "r", "set": plain}

    def _move(self, seen: Record) -> dict[str, Any]:
        move = self.chance.choice(("begin", "finish", "finish", "lose", "reopen"))
        values = self._values(seen) if self.chance.random() < 0.5 else {}
        if move == "finish":
            values["proof"] = [{"what": self._word()}]
        return {"move": move, "reason": self._word(), "set": values}

    def _values(self, seen: Record | None) -> dict[str, Any]:
        names = self.chance.sample(FIELDS, self.chance.choice((1, 1, 1, 2, 3)))
        return {name: self._value(name, seen) for name in names}

    def _value(self, name: str, seen: Record | None) -> Any:
        self.serial += 1
        if name in {"latest", "first", "once"}:
            return None if self.chance.random() < 0.05 else f"v{self.serial}"
        if name == "plan":
            return f"{2000 + self.serial // 28}-01-{self.serial % 28 + 1:02d}"
        if name == "photos":
            return [f"00000000-0000-7000-9000-{self.serial:012x}"]
        if name == "proof":
            return [{"what": self._word(), "n": self.serial}]
        if name == "count":
            return self.chance.randrange(-3, 10)
        if name == "level":
            return self.chance.choice(("minor", "major"))
        return self._insertion(seen) if name == "note" else {"v": self.serial}

    def _insertion(self, seen: Record | None) -> dict[str, str]:
        """A character that is nowhere else, put somewhere between the others; people only add, so
        that every character must be found again."""
        was = seen["fields"].get("note", "") if seen else ""
        place = self.chance.randrange(len(was) + 1)
        return {"was": was, "now": was[:place] + chr(0x4E00 + self.serial) + was[place:]}

    def _word(self) -> str:
        self.serial += 1
        return f"w{self.serial}"
