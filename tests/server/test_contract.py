"""What every engine must hold: numbers without gaps under concurrent pushes, and readers that miss
nothing."""

from __future__ import annotations

import threading

from server.actions.verify_journal import verify_journal
from server.migrate import at_head, downgrade, newest, upgrade
from server.migrations import HEAD
from server.store import feed, projections
from server.store.sites import every
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet

WRITERS = 4
ROUNDS = 5


def test_a_reader_that_pages_by_cursor_misses_nothing(office: Office) -> None:
    writers = [office.tablet(office.person(f"w{n}", Role.BUTLER)) for n in range(WRITERS)]
    reader = office.tablet(office.person("reader", Role.RECEPTION))
    made: list[str] = []
    failures: list[BaseException] = []

    def write(tablet: Tablet) -> None:
        try:
            for _ in range(ROUNDS):
                operations = [tablet.parcel() for _ in range(5)]
                tablet.sync(*operations)
                made.extend(operation["record"] for operation in operations)
        except BaseException as error:  # noqa: BLE001  told by the assertion below
            failures.append(error)

    threads = [threading.Thread(target=write, args=(tablet,)) for tablet in writers]
    for thread in threads:
        thread.start()
    seqs: list[int] = []
    while any(thread.is_alive() for thread in threads):
        seqs += [change["seq"] for change in reader.sync(limit=7)["changes"]]
    while (told := reader.sync())["changes"]:
        seqs += [change["seq"] for change in told["changes"]]
    assert failures == []
    assert seqs == sorted(set(seqs))
    assert len(made) == WRITERS * ROUNDS * 5
    assert set(made) <= set(reader.records)


def test_the_code_knows_its_newest_migration() -> None:
    assert newest() == HEAD


def test_migrations_go_down_and_up_again(office: Office) -> None:
    with office.services.database.writing() as connection:
        downgrade(connection, "base")
        assert not at_head(connection)
        upgrade(connection)
        assert at_head(connection)
        assert "parcel" in projections.bring_up(connection)
        assert every(connection) == []


def test_every_migration_goes_down_and_up_with_the_work_in_place(office: Office) -> None:
    """Step by step down to the first, and up again: what each one brought goes with it, the work
    does not, and the tablet goes on as if nothing had been."""
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    status = {"pending": 0, "oldest": None, "photos": 0, "app": "0.1.0"}
    tablet.sync(*(tablet.parcel() for _ in range(5)), status=status)
    tablet.sync("no operation at all", tablet.parcel(base=7))
    database = office.services.database
    with database.reading() as connection:
        before = list(feed.every(connection, office.site))
        proof = verify_journal(connection, office.site)
    for _ in range(int(HEAD) - 1):
        with database.writing() as connection:
            downgrade(connection, "-1")
    with database.writing() as connection:
        assert list(feed.every(connection, office.site)) == before
        upgrade(connection)
        assert at_head(connection)
    with database.reading() as connection:
        assert list(feed.every(connection, office.site)) == before
        assert verify_journal(connection, office.site) == proof
    assert tablet.sync(tablet.parcel(), status=status)["outcomes"][0]["status"] == "applied"
