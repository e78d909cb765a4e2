"""The core tables, in the words of SQLAlchemy Core: the hot path handles rows, not objects.

Everything that belongs to a community is keyed by `site` first, so that a group of many
communities can be partitioned by it. Hashes are hexadecimal, times are ms since 1970 UTC.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    false,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

UUID = String(36)
HASH = String(64)


def _site() -> Column[str]:
    return Column("site", UUID, primary_key=True)


# One row a community: its counters move inside the pushing transaction and nowhere else.
sites = Table(
    "sites",
    metadata,
    Column("id", UUID, primary_key=True),
    Column("created", BigInteger, nullable=False),
    # Empty in a backup: the server that starts from it makes a new one (DESIGN: protocol, 11).
    Column("epoch", String(32), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("head", HASH, nullable=False),
    Column("system_author", UUID, nullable=False),
    Column("system_device", UUID, nullable=False),
    Column("system_counter", BigInteger, nullable=False),
    Column("system_head", HASH, nullable=False),
)

# Which epochs a site went through, and where its journal stood when each began.
epochs = Table(
    "epochs",
    metadata,
    _site(),
    Column("number", Integer, primary_key=True),
    Column("epoch", String(32), nullable=False),
    Column("position", BigInteger, nullable=False),
)

# Append-only. `link` is the hash in the device's chain, `hash` the one in the site's chain.
journal = Table(
    "journal",
    metadata,
    _site(),
    Column("id", UUID, primary_key=True),
    Column("position", BigInteger, nullable=False),
    Column("device", UUID, nullable=False),
    Column("counter", BigInteger, nullable=False),
    Column("link", HASH, nullable=False),
    Column("author", UUID, nullable=False),
    Column("role", String(16), nullable=False),
    Column("type", String(64), nullable=False),
    Column("record", UUID, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("when", BigInteger, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("suspect", Boolean, nullable=False),
    Column("status", String(16), nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("digest", HASH, nullable=False),
    Column("outcome", LargeBinary, nullable=False),
    Column("previous", HASH, nullable=False),
    Column("hash", HASH, nullable=False),
    Index(None, "site", "position", unique=True),
    Index(None, "site", "record", "position"),
    Index(None, "device", "counter"),
)

# What could not enter the journal under its own id: malformed, foreign, or the same id with other
# bytes. The digest of the raw bytes makes sending it twice harmless.
quarantine = Table(
    "quarantine",
    metadata,
    _site(),
    Column("digest", HASH, primary_key=True),
    Column("operation", String(200), nullable=False),
    Column("device", UUID, nullable=False),
    Column("code", String(64), nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("raw", LargeBinary, nullable=False),
    Column("outcome", LargeBinary, nullable=False),
    # The record that a waiting operation is about, and the device's clock offset: store/parked.py.
    Column("record", UUID, nullable=True),
    Column("offset", BigInteger, nullable=True),
    Index(None, "site", "record"),
)

# One row a record: its present version as it goes over the wire, for those who may read all of it
# and, where they differ, for those who may read a part. NULL: not for them.
feed = Table(
    "feed",
    metadata,
    _site(),
    Column("record", UUID, primary_key=True),
    Column("type", String(64), nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("body_limited", LargeBinary, nullable=True),
    Index(None, "site", "seq", unique=True),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", UUID, primary_key=True),
    Column("login", String(64), nullable=False, unique=True),
    Column("name", String(60), nullable=False),
    Column("password", String(200), nullable=False),
    Column("created", BigInteger, nullable=False),
    Column("disabled", BigInteger, nullable=True),
)

# `token` is a keyed hash: who reads the table cannot sign in with what it holds.
sessions = Table(
    "sessions",
    metadata,
    Column("token", HASH, primary_key=True),
    Column("account", UUID, nullable=False, index=True),
    Column("created", BigInteger, nullable=False),
    Column("seen", BigInteger, nullable=False),
)

devices = Table(
    "devices",
    metadata,
    Column("id", UUID, primary_key=True),
    Column("key", Text, nullable=False),
    Column("name", String(80), nullable=False),
    Column("platform", String(80), nullable=False),
    Column("enrolled", BigInteger, nullable=False),
    Column("revoked", BigInteger, nullable=True),
    Column("revoked_why", String(200), nullable=False, server_default=""),
    Column("lost", Boolean, nullable=False, server_default=false()),
    # The device that enrolled later from the same browser: this one's store was cleared (R9).
    Column("replaced", UUID, nullable=True),
    Column("counter", BigInteger, nullable=False),
    Column("head", HASH, nullable=False),
)

device_users = Table(
    "device_users",
    metadata,
    Column("device", UUID, primary_key=True),
    Column("account", UUID, primary_key=True),
    Column("since", BigInteger, nullable=False),
)

# What a device last said of itself to a site.
contacts = Table(
    "contacts",
    metadata,
    _site(),
    Column("device", UUID, primary_key=True),
    Column("account", UUID, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("pending", Integer, nullable=False),
    Column("oldest", BigInteger, nullable=True),
    Column("photos", Integer, nullable=False),
    Column("app", String(80), nullable=False),
    Column("storage", Text, nullable=False),
    # The server's clock minus the device's, in ms.
    Column("offset", BigInteger, nullable=False, server_default="0"),
)

photos = Table(
    "photos",
    metadata,
    _site(),
    Column("sha256", HASH, primary_key=True),
    Column("bytes", Integer, nullable=False),
    Column("mime", String(40), nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("stored", BigInteger, nullable=False),
    Column("account", UUID, nullable=False),
)

# How messages leave the server: the options are sealed with the office's secret; the record of type
# `channel` with the same id is what devices know of it.
channels = Table(
    "channels",
    metadata,
    _site(),
    Column("id", UUID, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("sealed", LargeBinary, nullable=False),
    Column("created", BigInteger, nullable=False),
)

# Messages that are being sent right now, by whichever process holds the row until then.
deliveries = Table(
    "deliveries",
    metadata,
    _site(),
    Column("message", UUID, primary_key=True),
    Column("claimed", BigInteger, nullable=False),
    Column("until", BigInteger, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    _site(),
    Column("id", UUID, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("kind", String(64), nullable=False),
    Column("account", UUID, nullable=True),
    Column("device", UUID, nullable=True),
    Column("details", Text, nullable=False),
    Index(None, "site", "at"),
)

# Which definition each projection was made from; a differing one is made anew at start.
definitions = Table(
    "definitions",
    metadata,
    Column("type", String(64), primary_key=True),
    Column("digest", HASH, nullable=False),
)
