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
    """Records a second and processor ms a record of `executemany` in batches, each committed with
    `synchronous=FULL`."""
    rows = [(identity := uuid7(), plain(n, identity)) for n in range(count)]
    connection = sqlite3.connect(folder / "raw.db", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE records (id TEXT PRIMARY KEY, seq INTEGER, body BLOB)")
    wall, cpu = time.perf_counter(), time.process_time()
    for start in range(0, count, BATCH):
        connection.execute("BEGIN IMMEDIATE")
        batch = [(i, start + n, b) for n, (i, b) in enumerate(rows[start : start + BATCH])]
        connection.executemany("INSERT INTO records VALUES (?, ?, ?)", batch)
        connection.execute("COMMIT")
    told = count / (time.perf_counter() - wall), (time.process_time() - cpu) * 1000 / count
    connection.close()
    return told


def raw_read(folder: Path, packer: str) -> float:
    """Records a second of reading pages from the table of `raw_insert` and packing each."""
    connection = sqlite3.connect(folder / "raw.db")
    start, count, after = time.perf_counter(), 0, -1
    query = "SELECT seq, body FROM records WHERE seq > ? ORDER BY rowid LIMIT ?"
    while rows := connection.execute(query, (after, PAGE)).fetchall():
        body = b",".join(row[1] for row in rows)
        if packer == "zstd":
            zstandard.ZstdCompressor(level=3).compress(body)
        else:
            gzip.compress(body, 6)
        count, after = count + len(rows), rows[-1][0]
    connection.close()
    return count / (time.perf_counter() - start)


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
