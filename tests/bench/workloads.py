"""The workloads W1 to W5 of the table in docs/performance.md, over HTTP with all features on."""

from __future__ import annotations

import statistics
import threading
import time
from dataclasses import dataclass

from tests.bench.device import Device
from tests.bench.office import Bench

BATCH = 500
DEVICES = 50
ROUNDS = 5
EACH = 20


@dataclass(frozen=True)
class Bulk:
    """W1 or W2: records a second in the best round trip; processor ms of the server and bytes a
    record over all of them."""

    rate: float
    cpu_ms: float
    bytes_each: float
    errors: int = 0


@dataclass(frozen=True)
class Polls:
    """W4: median ms, processor ms and bytes of the answer, headers and body."""

    ms: float
    cpu_ms: float
    bytes_down: float
    body: float


@dataclass(frozen=True)
class Crowd:
    """W3: wall seconds until all had all; round trips and the server's processor time in s; what
    went wrong."""

    wall: float
    p50: float
    p95: float
    p99: float
    errors: int
    missed: int
    cpu: float


def push(bench: Bench, device: Device, count: int) -> tuple[Bulk, int]:
    """W1: one device pushes `count` new records. The second figure is W5, disk bytes a record."""
    device.pull_all()
    before = bench.disk_bytes()
    batches = [
        [device.create(n) for n in range(start, start + BATCH)] for start in range(0, count, BATCH)
    ]
    start_traffic, start_cpu = device.traffic.up, bench.server.cpu_seconds()
    trips = len(device.traffic.seconds)
    for batch in batches:
        device.round_trip(batch)
    cpu = bench.server.cpu_seconds() - start_cpu
    bulk = Bulk(
        BATCH / min(device.traffic.seconds[trips:]),
        cpu * 1000 / count,
        (device.traffic.up - start_traffic) / count,
        device.traffic.errors,
    )
    return bulk, (bench.disk_bytes() - before) // count


def pull(bench: Bench, count: int) -> Bulk:
    """W2: a fresh device pulls everything."""
    device = bench.device()
    before, cpu = device.traffic.down, bench.server.cpu_seconds()
    best, more = 0.0, True
    while more:
        had = len(device.records)
        more = device.round_trip([])["more"]
        best = max(best, (len(device.records) - had) / device.traffic.seconds[-1])
    spent = bench.server.cpu_seconds() - cpu
    got = len(device.records)
    return Bulk(
        best,
        spent * 1000 / got,
        (device.traffic.down - before) / got,
        max(0, count - got),
    )


def polls(bench: Bench, device: Device, times: int, writer: Device | None = None) -> Polls:
    """W4: an up-to-date device polls; with a `writer`, one record changed before each poll."""
    device.pull_all()
    spent, seconds, down, body = 0.0, [], 0, 0
    for number in range(times):
        if writer is not None:
            writer.round_trip([writer.create(number)])
        cpu, had, plain = bench.server.cpu_seconds(), device.traffic.down, device.traffic.body_down
        device.round_trip([])
        spent += bench.server.cpu_seconds() - cpu
        seconds.append(device.traffic.seconds[-1])
        down += device.traffic.down - had
        body += device.traffic.body_down - plain
    return Polls(
        statistics.median(seconds) * 1000, spent * 1000 / times, down / times, body / times
    )


def crowd(bench: Bench) -> Crowd:
    """W3: 50 devices push 100 records each in 5 rounds and pull until all have all."""
    devices = [bench.device(n) for n in range(DEVICES)]
    for device in devices:
        device.traffic.seconds.clear()
    wanted: set[str] = set()
    lock, done = threading.Lock(), threading.Barrier(DEVICES)
    failures: list[BaseException] = []

    def work(device: Device, first: int) -> None:
        try:
            for turn in range(ROUNDS):
                made = [device.create(first + turn * EACH + n) for n in range(EACH)]
                with lock:
                    wanted.update(str(o["record"]) for o in made)
                device.round_trip(made)
            done.wait(120)
            device.pull_all()
        except BaseException as error:  # noqa: BLE001 - counted as an error of the run
            failures.append(error)
            done.abort()

    threads = [
        threading.Thread(target=work, args=(device, number * ROUNDS * EACH))
        for number, device in enumerate(devices)
    ]
    start, cpu = time.perf_counter(), bench.server.cpu_seconds()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall = time.perf_counter() - start
    spent = bench.server.cpu_seconds() - cpu
    trips = statistics.quantiles([s for d in devices for s in d.traffic.seconds], n=100)
    return Crowd(
        wall,
        trips[49],
        trips[94],
        trips[98],
        len(failures) + sum(d.traffic.errors for d in devices),
        sum(len(wanted - d.records.keys()) for d in devices),
        spent,
    )
