"""One run of everything: the product and the machine's limits, turn by turn, the best of each.

Wall times on a shared machine only ever get worse by what else runs, so the best of a few short
repeats is the figure that says most about the program.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.bench import limits, workloads
from tests.bench.office import Bench
from tests.bench.workloads import Bulk, Crowd, Polls

POLLS = 200
HELLOS = 300


@dataclass(frozen=True)
class Small:
    """Many small round trips; `hello` is ms and processor ms of a Flask hello."""

    hello: tuple[float, float]
    idle: Polls
    change: Polls
    crowd: Crowd


@dataclass(frozen=True)
class Figures:
    """What docs/performance.md tells. `raw_…` are records a second and processor ms a record."""

    push: Bulk
    pull: Bulk
    small: Small
    disk: int
    raw_insert: tuple[float, float]
    raw_zstd: tuple[float, float]
    raw_gzip: tuple[float, float]

    @property
    def sound(self) -> bool:
        """Whether the run proves anything: every operation landed and nobody missed a record."""
        return not (
            self.push.errors + self.pull.errors + self.small.crowd.errors + self.small.crowd.missed
        )


def measure(folder: Path, records: int, repeats: int) -> Figures:
    pushes, pulls, inserts, packs, unpacks, disks = [], [], [], [], [], []
    for turn in range(repeats):
        place = folder / str(turn)
        place.mkdir()
        inserts.append(limits.raw_insert(place, records))
        packs.append(limits.raw_read(place, "zstd"))
        unpacks.append(limits.raw_read(place, "gzip"))
        bench = Bench(place)
        try:
            pushed, disk = workloads.push(bench, bench.device(), records)
            pushes.append(pushed)
            disks.append(disk)
            pulls.append(workloads.pull(bench, records))
        finally:
            bench.close()
    return Figures(
        push=_best(pushes),
        pull=_best(pulls),
        disk=disks[0],
        raw_insert=_limit(inserts),
        raw_zstd=_limit(packs),
        raw_gzip=_limit(unpacks),
        small=_small(folder),
    )


def _small(folder: Path) -> Small:
    """W3 and W4, beside a Flask hello."""
    place = folder / "small"
    place.mkdir()
    bench = Bench(place)
    try:
        reader, writer = bench.device(0), bench.device(1)
        hello = limits.flask_hello(HELLOS)
        idle = workloads.polls(bench, reader, POLLS)
        change = workloads.polls(bench, reader, POLLS // 4, writer)
        crowd = workloads.crowd(bench)
    finally:
        bench.close()
    return Small(hello, idle, change, crowd)


def _best(found: list[Bulk]) -> Bulk:
    return Bulk(
        max(one.rate for one in found),
        min(one.cpu_ms for one in found),
        found[0].bytes_each,
        sum(one.errors for one in found),
    )


def _limit(found: list[tuple[float, float]]) -> tuple[float, float]:
    return max(rate for rate, _ in found), min(cpu for _, cpu in found)
