"""Whether the server can do its work; each check has a time limit of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooSlow

from server.migrate import at_head
from server.services import Services

SECONDS_MAX = 2.0
_POOL = ThreadPoolExecutor(max_workers=3, thread_name_prefix="readiness")


def checks(services: Services) -> dict[str, str]:
    """`ok`, or a word for what is wrong, by check."""
    wanted: dict[str, Callable[[], str]] = {
        "database": lambda: _database(services),
        "migrations": lambda: _migrations(services),
        "disk": lambda: _disk(services),
    }
    running = {name: _POOL.submit(check) for name, check in wanted.items()}
    found = {}
    for name, future in running.items():
        try:
            found[name] = future.result(SECONDS_MAX)
        except TooSlow:
            found[name] = "slow"
        except Exception as error:  # noqa: BLE001  any failure of a check is its answer
            found[name] = type(error).__name__
    return found


def _database(services: Services) -> str:
    with services.database.reading() as connection:
        connection.exec_driver_sql("SELECT 1")
    return "ok"


def _migrations(services: Services) -> str:
    with services.database.reading() as connection:
        return "ok" if at_head(connection) else "behind"


def _disk(services: Services) -> str:
    enough = services.disk_free_percent() >= services.settings.free_disk_percent
    return "ok" if enough else "nearly full"
