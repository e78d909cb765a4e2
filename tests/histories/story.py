"""What really happened at a site, written down beside the server: which operation made which
version in which epoch. The judge's own memory; nothing in a history reads it."""

from __future__ import annotations

import copy
from dataclasses import dataclass, field
from itertools import pairwise

from sync.epochs import name_of
from tests.histories.messages import Answer, Request


@dataclass
class Life:
    """An epoch: `start` are the versions that stood when it began, `made` the operation that made
    each version, by record."""

    name: str
    start: dict[str, int]
    made: dict[str, dict[int, str]]


@dataclass
class Story:
    """`lives` lead to the present; `every` holds those too that a restore undid. `decided` tells
    for each accepted operation how many lives there were when it was decided."""

    lives: list[Life] = field(default_factory=list)
    every: dict[str, Life] = field(default_factory=dict)
    restores: int = 0
    decided: dict[str, int] = field(default_factory=dict)
    backup: tuple[list[Life], dict[str, int]] | None = None
    faults: list[str] = field(default_factory=list)

    def begin(self, life: Life) -> None:
        self.lives.append(life)
        self.every[life.name] = life

    def note(self, request: Request, answer: Answer) -> None:
        life = self.lives[-1]
        if name_of(answer.epoch) != life.name:
            self.faults.append(f"an answer of {answer.epoch} in the epoch {life.name}")
        records = {raw["id"]: raw["record"] for raw in request.operations}
        for identity, told in answer.outcomes.items():
            if told.status != "refused":
                self._note_version(life, records[identity], told.version, identity)

    def _note_version(self, life: Life, record: str, version: int, identity: str) -> None:
        known = life.made.setdefault(record, {})
        if version not in known:
            known[version] = identity
            self.decided[identity] = len(self.lives)
        elif known[version] != identity:
            self.faults.append(f"{identity} and {known[version]} made one version of {record}")

    def learn(self, lives: int, record: str, version: int, identity: str) -> None:
        """A version that was made without an answer to anybody."""
        for life in self.lives[lives - 1 :]:
            life.made.setdefault(record, {}).setdefault(version, identity)

    def back_up(self) -> None:
        self.backup = copy.deepcopy((self.lives, self.decided))

    def restore(self, name: str) -> None:
        """The lives that the backup knew, and a new one that goes on from there. What was decided
        since is undone; where it lands again, it may be without a word to anybody."""
        if self.backup is None:
            return
        self.lives, self.decided = copy.deepcopy(self.backup)
        last = self.lives[-1]
        start = {record: max(made) for record, made in last.made.items() if made}
        self.restores += 1
        self.begin(Life(name, start, copy.deepcopy(last.made)))

    def ended(self, record: str, decided: int) -> dict[str, int]:
        """For each life before the one in which an operation was decided: the record's version at
        its end."""
        lives = self.lives[:decided]
        pairs = pairwise(lives)
        return {one.name: after.start.get(record, 0) for one, after in pairs}

    def included(self, epoch: str, record: str, version: int) -> set[str]:
        """The operations that are in this version of the record."""
        life = self.every.get(epoch)
        made = life.made.get(record, {}) if life else {}
        return {identity for number, identity in made.items() if number <= version}
