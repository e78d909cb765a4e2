"""What people do on their screens: values are mostly unlike any other, so that a lost one shows."""

from __future__ import annotations

from random import Random
from typing import Any

from sync.definition import LEADERS
from sync.merge import Record
from tests.histories.tablet import Tablet

FIELDS = ("latest", "first", "once", "plan", "photos", "proof", "count", "note", "level", "free")
Wish = dict[str, Any]


class People:
    """`serial` numbers everything that is entered in one history."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.serial = 0

    def act(self, tablet: Tablet, site: str, records: list[str], truth: int) -> None:
        """Somebody does one thing on this device: with one record, or with two together."""
        if tablet.refused and self.chance.random() < 0.3:
            self._take_up(tablet, truth)
            return
        many = 2 if self.chance.random() < 0.12 else 1
        chosen = self.chance.sample(records, many)
        tablet.save(site, truth, [self._wish(tablet, site, record) for record in chosen])

    def _take_up(self, tablet: Tablet, truth: int) -> None:
        """Refused work is made again, on what stands now."""
        identity = self.chance.choice(sorted(tablet.refused))
        old = tablet.refused.pop(identity)
        wish: Wish = {"record": old.record, "set": old.set, "reason": old.reason or "again"}
        if tablet.view(old.site, old.record) is None:
            wish["move"] = "create"
        tablet.save(old.site, truth, [wish])

    def _wish(self, tablet: Tablet, site: str, record: str) -> Wish:
        seen = tablet.view(site, record)
        if seen is None:
            return {"record": record, "move": "create", "set": self._values(None)}
        return {"record": record, **self._change(tablet, site, seen)}

    def _change(self, tablet: Tablet, site: str, seen: Record) -> Wish:
        open_conflicts = [c for c in seen.get("conflicts", []) if "settled" not in c]
        leads = tablet.sites[site].role in LEADERS
        dice = self.chance.random()
        if open_conflicts and leads and dice < 0.5:
            return self._settle(self.chance.choice(open_conflicts))
        if dice < 0.25:
            return self._move(seen)
        if dice < 0.27:
            return {"move": "void", "reason": self._word(), "set": {}}
        if dice < 0.29:
            return {"set": {"paid": self.chance.random() < 0.5}, "reason": self._word()}
        return {"set": self._values(seen), "reason": self._word()}

    def _settle(self, conflict: dict[str, Any]) -> Wish:
        name = conflict["field"]
        chosen = {name: conflict[self.chance.choice(("was", "other"))]} if name else {}
        plain = {n: v for n, v in chosen.items() if n not in {"note", "count"}}
        return {"move": "settle", "settles": [conflict["id"]], "reason": "r", "set": plain}

    def _move(self, seen: Record) -> Wish:
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
