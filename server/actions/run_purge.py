"""One run of the nightly purge over a site, and the account that it gives of itself (S13)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from server.actions.due import Due, Plan, plan
from server.actions.pictures import drop_pictures
from server.actions.purge import AT_ONCE, Counts, purge
from server.services import Services
from server.store import audit, quarantined


class Done(NamedTuple):
    """What went: values by type and name, pictures, and operations that had been set aside."""

    counts: Counts
    pictures: int
    aside: int

    @property
    def anything(self) -> bool:
        return bool(self.counts or self.pictures or self.aside)


def run_purge(services: Services, site: str, now: int, older_than: int = 0) -> tuple[Plan, Done]:
    """Remove everything of the site whose term is over at `now` (ms), and note it in the audit.
    The file of the database still has to be scrubbed (store/scrub.py)."""
    with services.database.reading() as connection:
        found = plan(connection, site, now, older_than)
    done = carry_out(services, site, found.dues, found.aside, now)
    if done.anything:
        with services.database.writing() as connection:
            audit.note(connection, "purged", now, site=site, details=counts_of(done))
    return found, done


def carry_out(
    services: Services, site: str, dues: Sequence[Due], aside: list[str], now: int
) -> Done:
    """Purge these, a bounded number of records at a time so that tablets do not wait for long."""
    counts: Counts = Counter()
    for start in range(0, len(dues), AT_ONCE):
        with services.database.writing() as connection:
            counts += purge(connection, site, dues[start : start + AT_ONCE], now)
    if aside:
        with services.database.writing() as connection:
            quarantined.empty(connection, site, aside)
    return Done(counts, drop_pictures(services, site), len(aside))


def counts_of(done: Done) -> dict[str, int]:
    """The counts for the audit, by `type.name`: nothing that was in the values."""
    counted = {f"{type_name}.{name}": n for (type_name, name), n in sorted(done.counts.items())}
    return {**counted, "pictures": done.pictures, "set_aside": done.aside}
