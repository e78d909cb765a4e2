"""From a folder to a database that may serve: migrated, durable, projections in order."""

from __future__ import annotations

from server.actions.parked import take_up_everywhere
from server.migrate import upgrade
from server.services import Services
from server.store import epochs, projections


def make_ready(services: Services) -> list[str]:
    """Bring the database to the present shape. Returns the projections that were made anew.
    Raises NotDurable where SQLite would forget."""
    base = services.database
    base.assert_durable()
    with base.writing() as connection:
        upgrade(connection)
        epochs.begin_missing(connection)
        made = projections.bring_up(connection)
        take_up_everywhere(connection)
        return made
