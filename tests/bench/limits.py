"""What this machine can do at best, measured in the same run: the denominators of the ratios."""

from __future__ import annotations

import gzip
import http.client
import sqlite3
import statistics
import time
from pathlib import Path

import zstandard

from server.ids import uuid7
from tests.bench.contents import plain
from tests.bench.process import hello

BATCH = 500
PAGE = 2000


def raw_insert(folder: Path, count: int) -> tuple[float, float]:
    """Records a second (the best batch) and processor ms a record of `executemany` in batches,
    each committed with `synchronous=FULL`."""
    rows = [(identity := uuid7(), plain(n, identity)) for n in range(count)]
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE records (id TEXT PRIMARY KEY, seq INTEGER, body BLOB)")
    cpu, best = time.process_time(), float("inf")
    for start in range(0, count, BATCH):
        batch = [(i, start + n, b) for n, (i, b) in enumerate(rows[start : start + BATCH])]
        wall = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO records VALUES (?, ?, ?)", batch)
        connection.execute("COMMIT")
        best = min(best, time.perf_counter() - wall)
    connection.close()
    return BATCH / best, (time.process_time() - cpu) * 1000 / count


def raw_read(folder: Path, packer: str) -> tuple[float, float]:
    """Records a second and processor ms a record of reading pages from the table of `raw_insert`
    and packing each."""
    connection = sqlite3.connect(folder / "raw.db")
    query = "SELECT seq, body FROM records WHERE rowid > ? ORDER BY rowid LIMIT ?"
    count, cpu, best = 0, time.process_time(), float("inf")
    start = time.perf_counter()
    while rows := connection.execute(query, (count, PAGE)).fetchall():
        body = b",".join(row[1] for row in rows)
        if packer == "zstd":
            zstandard.ZstdCompressor(level=3).compress(body)
        else:
            gzip.compress(body, 6)
        count += len(rows)
        best = min(best, (time.perf_counter() - start) / len(rows))
        start = time.perf_counter()
    connection.close()
    return 1 / best, (time.process_time() - cpu) * 1000 / count


def flask_hello(requests: int) -> tuple[float, float]:
    """Milliseconds (median) and processor ms of one Flask request of one line."""
    process = hello()
    try:
        client = http.client.HTTPConnection("127.0.0.1", process.port)
        headers = {"Content-Type": "application/json"}
        before, seconds = process.cpu_seconds(), []
        for _ in range(requests):
            start = time.perf_counter()
            client.request("POST", "/", b"{}", headers)
            client.getresponse().read()
            seconds.append(time.perf_counter() - start)
        cpu = (process.cpu_seconds() - before) * 1000 / requests
        client.close()
    finally:
        process.close()
    return statistics.median(seconds) * 1000, cpu
