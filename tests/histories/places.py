"""Where the histories run: in memory, through Flask on SQLite, through Flask on PostgreSQL."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.histories.engine import Engine
from tests.histories.house import House, building
from tests.histories.messages import Keeper

PLACES = ("engine", "http", "postgres")
# Shorter histories where a request costs milliseconds: most of it is the coming to rest.
STEPS = {"engine": 60, "http": 30, "postgres": 30}
_MEMORY = Path("/dev/shm")  # power cuts are tests/faults' matter, not a history's


@contextmanager
def place(name: str) -> Iterator[Callable[[], Keeper]]:
    """How to make the server of each history."""
    if name == "engine":
        yield Engine
        return
    folder = str(_MEMORY) if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=folder, prefix="rounds-histories-") as made:
        if name == "http":
            with building(Path(made) / "office") as opened:
                yield lambda: House(opened)
            return
        from tests.server.support.postgres import start_cluster

        with start_cluster() as cluster:
            url = cluster.fresh_database()
            with building(Path(made) / "office", database=url) as opened:
                yield lambda: House(opened)
