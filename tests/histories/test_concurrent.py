"""Several devices push at once while others page by cursor: no reader misses a version that stands
at the end, none reads a number twice, and nobody's work is lost (QUALITY: W3, Kinto's fault)."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from random import Random

import pytest

from sync.definition import Role
from tests.histories.house import Building, House
from tests.histories.messages import Ledger, Request
from tests.histories.people import People
from tests.histories.places import place
from tests.histories.tablet import Pulled, Tablet

WRITERS, READERS, ROUNDS = 4, 2, 12
RECORDS = [f"00000000-0000-7000-8000-{n:012x}" for n in range(1, 9)]
TRUTH = 1_795_219_200_000
ENGINES = ["http", pytest.param("postgres", marks=pytest.mark.postgres)]


@dataclass
class Reader:
    """Pages through the feed in its own session until the writers have gone and nothing is new."""

    house: House
    site: str
    account: int
    device: str
    versions: dict[str, int] = field(default_factory=dict)
    backwards: int = 0
    pages: int = 0

    def read(self, done: threading.Event) -> None:
        epoch, cursor = None, 0
        while True:
            last = done.is_set()
            request = Request(self.site, self.account, self.device, epoch, cursor, TRUTH, [])
            answer = self.house.sync(request)
            assert not answer.restart
            self.backwards += answer.cursor < cursor
            for record in answer.changes:
                self.backwards += record["version"] <= self.versions.get(record["id"], 0)
                self.versions[record["id"]] = record["version"]
            epoch, cursor = answer.epoch, answer.cursor
            self.pages += 1
            if last and not answer.more:
                return


def write(tablet: Tablet, house: House, site: str, seed: int) -> None:
    people = People(Random(seed))
    people.serial = 2_000 * seed
    for _ in range(ROUNDS):
        for _ in range(3):
            people.act(tablet, site, RECORDS, TRUTH)
        request = tablet.request(site, tablet.batch(set()), TRUTH)
        tablet.receive(request, house.sync(request), TRUTH)


def finish(tablet: Tablet, house: House, site: str) -> None:
    tablet.sites[site].more = True
    while tablet.outbox or tablet.sites[site].more:
        request = tablet.request(site, tablet.batch(set()), TRUTH)
        tablet.receive(request, house.sync(request), TRUTH)


class Rush:
    """Threads for everybody; what any of them raises fails the test."""

    def __init__(self, building: Building) -> None:
        self.house = House(building)
        self.site = self.house.found()
        self.failures: list[BaseException] = []
        self.writers = [self._writer(n) for n in range(WRITERS)]
        self.readers = [self._reader(WRITERS + n) for n in range(READERS)]

    def _writer(self, number: int) -> Tablet:
        staff = self.house.hire(number, self.site, Role.BUTLER)
        tablet = Tablet(f"{number + 1:08x}-cccc-7000-8000-00000000000{number}", number, 0)
        tablet.sites[self.site] = Pulled(staff, Role.BUTLER)
        self.house.enrol(tablet.name, number)
        return tablet

    def _reader(self, account: int) -> Reader:
        self.house.hire(account, self.site, Role.RECEPTION)
        device = f"{account + 1:08x}-dddd-7000-8000-00000000000{account}"
        self.house.enrol(device, account)
        return Reader(self.house, self.site, account, device)

    def run(self) -> Ledger:
        done = threading.Event()
        writing = [
            self._thread(write, tablet, self.house, self.site, n + 1)
            for n, tablet in enumerate(self.writers)
        ]
        reading = [self._thread(reader.read, done) for reader in self.readers]
        for thread in writing:
            thread.join()
        for _ in range(2):
            for tablet in self.writers:
                finish(tablet, self.house, self.site)
        done.set()
        for thread in reading:
            thread.join()
        return self.house.ledger(self.site)

    def _thread(self, work: object, *args: object) -> threading.Thread:
        def guarded() -> None:
            try:
                work(*args)  # type: ignore[operator]
            except BaseException as error:  # noqa: BLE001  told by the test
                self.failures.append(error)

        thread = threading.Thread(target=guarded)
        thread.start()
        return thread


@pytest.mark.parametrize("engine", ENGINES)
def test_nobody_misses_anything_when_all_push_at_once(engine: str) -> None:
    with place(engine) as keeper:
        made = keeper()
        assert isinstance(made, House)
        rush = Rush(made.building)
        ledger = rush.run()
        assert rush.failures == []
        standing = {name: record["version"] for name, record in ledger.records.items()}
        for reader in rush.readers:
            assert reader.versions == standing
            assert reader.backwards == 0
        assert max(reader.pages for reader in rush.readers) > 3, "nobody read meanwhile"
        made_by_all = [o.id for tablet in rush.writers for o in tablet.made]
        assert sorted(e.operation.id for e in ledger.entries) == sorted(made_by_all)
        for tablet in rush.writers:
            assert tablet.sites[rush.site].records == ledger.records
        assert ledger.faults == []
