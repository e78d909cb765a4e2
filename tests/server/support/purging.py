"""What the tests of purging and erasing look for, and where they look."""

from __future__ import annotations

from server.actions.rebuild import rebuild
from server.actions.verify_journal import verify_journal
from tests.server.support.office import Office


def files(office: Office) -> bytes:
    """The bytes of the database, its log included."""
    folder = office.settings.data
    return b"".join(path.read_bytes() for path in sorted(folder.glob("rounds.db*")))


def found_in(data: bytes, *words: str) -> list[str]:
    """The words that stand in the bytes, as UTF-8, UTF-16 or JSON escapes."""
    ways = {w: (w.encode(), w.encode("unicode_escape"), w.encode("utf-16-le")) for w in words}
    return [word for word, forms in ways.items() if any(form in data for form in forms)]


def whole(office: Office) -> None:
    """The chain holds, and the journal says what is served."""
    with office.services.database.writing() as connection:
        assert verify_journal(connection, office.site).problem is None
        assert rebuild(connection, office.site, write=False).differing == []
