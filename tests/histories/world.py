"""One history: people act, devices sync over a bad network, clocks are wrong, things crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from sync.definition import Kind, RecordType, Role
from tests.histories.bugs import Bug
from tests.histories.people import People
from tests.histories.server import Answer, Server
from tests.histories.tablet import Tablet
from tests.sync.definitions import definitions

YEAR_MS = 365 * 24 * 3_600_000
START_MS = 1_795_219_200_000
DRIFTS = (0, 0, 20_000, -20_000, 3_600_000, -3_600_000, 10 * YEAR_MS, -10 * YEAR_MS)
STEPS = 60


@dataclass(frozen=True, slots=True)
class Late:
    """A request or an answer that is still on its way when its device has gone on."""

    tablet: Tablet
    raws: list[dict[str, Any]]
    cursor: int
    sent: int
    asked: int
    answer: Answer | None


def office() -> RecordType:
    """The test definition with room for long notes and many photos."""
    roomy = {"note": 4000, "photos": 50, "proof": 50}
    sheet = definitions()["sheet"]
    return replace(
        sheet,
        fields=tuple(
            replace(f, kind=_with_room(f.kind, roomy[f.name])) if f.name in roomy else f
            for f in sheet.fields
        ),
    )


def _with_room(kind: Kind, most: int) -> Kind:
    return replace(kind, most=most)


OFFICE = office()


class World:
    """A seeded history of `steps` steps, then everybody comes online and all is settled."""

    def __init__(self, seed: str, bug: Bug | None = None) -> None:
        self.chance = Random(seed)
        self.people = People(self.chance)
        self.truth = START_MS
        self.late: list[Late] = []
        self.tablets = [self._tablet(n, bug) for n in range(1, self.chance.randrange(3, 6) + 1)]
        self.tablets.append(self._tablet(9, bug, Role.MANAGER))
        roles = {tablet.author: tablet.role for tablet in self.tablets}
        self.server = Server(OFFICE, roles, bug)

    def _tablet(self, number: int, bug: Bug | None, role: Role = Role.BUTLER) -> Tablet:
        drift = self.chance.choice(DRIFTS)
        name = f"{number:08x}-0000-7000-8000-{number:012x}"
        return Tablet(name, f"00000000-0000-7000-8000-a{number:011x}", role, OFFICE, drift, bug)

    def run(self, steps: int = STEPS) -> World:
        for _ in range(steps):
            self.truth += self.chance.randrange(1, 600_000)
            self.server.now = self.truth
            self._step(self.chance.choice(self.tablets))
        self._settle()
        return self

    def _step(self, tablet: Tablet) -> None:
        dice = self.chance.random()
        steps: tuple[tuple[float, Callable[[Tablet], None]], ...] = (
            (0.55, lambda t: self.people.act(t, self.truth)),
            (0.90, self._sync),
            (0.93, lambda t: t.crash(None)),
            (0.95, lambda t: t.wipe()),
            (0.97, self._change_clock),
            (1.01, lambda _: self._arrive_late()),
        )
        next(act for limit, act in steps if dice < limit)(tablet)

    def _change_clock(self, tablet: Tablet) -> None:
        tablet.drift = self.chance.choice(DRIFTS)

    def _sync(self, tablet: Tablet) -> None:
        """One round trip, with whatever the network makes of it."""
        raws, cursor = tablet.request()
        sent, asked = self.truth + tablet.drift, tablet.asked
        dice = self.chance.random()
        if dice < 0.10:
            return  # the request is lost
        if dice < 0.20:  # the request is slow: the device will ask again before it arrives
            self.late.append(Late(tablet, raws, cursor, sent, asked, None))
            return
        answer = self.server.sync(raws, cursor, sent)
        if dice < 0.35:
            return  # the answer is lost
        if dice < 0.42:
            tablet.crash(answer)
        elif dice < 0.50:
            self.late.append(Late(tablet, raws, cursor, sent, asked, answer))
        else:
            tablet.receive(answer, asked)
            if dice < 0.60:  # the request arrives twice
                self.server.sync(raws, cursor, sent)

    def _arrive_late(self) -> None:
        if not self.late:
            return
        late = self.late.pop(self.chance.randrange(len(self.late)))
        if late.answer is None:
            self.server.sync(late.raws, late.cursor, late.sent)
        else:
            late.tablet.receive(late.answer, late.asked)

    def _settle(self) -> None:
        """Everything late arrives; then every device syncs until there is no news."""
        while self.late:
            self._arrive_late()
        for _ in range(2):
            for tablet in self.tablets:
                self._exhaust(tablet)

    def _exhaust(self, tablet: Tablet) -> None:
        more = True
        while more:
            raws, cursor = tablet.request()
            answer = self.server.sync(raws, cursor, self.truth + tablet.drift)
            tablet.receive(answer, tablet.asked)
            more = answer.more or bool(tablet.outbox)
