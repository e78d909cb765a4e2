"""Receipts: what was signed, under the server's own signature, in a form that anybody can check.

The countersignature says what the journal says: this seal arrived here, for these records, at this
time. It is made when a receipt is asked for, from the entry as it stands in the chain; Ed25519
gives the same bytes each time (docs/decisions/0016-receipts.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, RowMapping

from server.security.receipt_key import public_hex, receipt_key
from server.store import audit, feed, journal, sites
from sync.canonical import canonical
from sync.chain import link
from sync.operation import is_uuid
from sync.seal import covered, seal_holds

FORMAT = "rounds-receipt-1"
TYPE = "signature"


class Found(NamedTuple):
    """A signature as it arrived, and as it stands in the records now (None: not there any more).
    `purged`: at the end of its term what was sealed was removed, and the seal was kept."""

    site: str
    received: int
    fields: dict[str, Any]
    standing: dict[str, Any] | None
    purged: bool = False

    @property
    def whole(self) -> bool:
        """Whether the seal holds over both, and is the same. Of what was purged the chain says
        which seal arrived, and a receipt that was handed out whether its content gives that."""
        now = self.standing
        if self.purged:
            return bool(now is not None and now.get("seal") == self.fields.get("seal"))
        return bool(
            seal_holds(self.fields)
            and now is not None
            and seal_holds(now)
            and now["seal"] == self.fields["seal"]
        )


def find(connection: Connection, site: str, signature: str) -> Found | None:
    """The signature's entry in the site's journal. None where there is none, or where it is not
    what the chain says it is."""
    for row in journal.read(connection, site, signature):
        if row["type"] == TYPE and row["status"] != "refused":
            told = orjson.loads(row["body"]) if _intact(connection, row) else {}
            if told.get("move") != "create":
                return None
            record = feed.load(connection, site, [signature]).get(signature)
            standing = record["fields"] if record else None
            return Found(site, row["received"], told.get("set", {}), standing, "purged" in told)
    return None


def find_anywhere(connection: Connection, signature: str) -> Found | None:
    """As `find`, in whichever site has it: the public page knows no sites."""
    found = (find(connection, site, signature) for site in sites.every(connection))
    return next((one for one in found if one), None)


def _intact(connection: Connection, row: RowMapping) -> bool:
    found = sha256(row["body"]).hexdigest()
    buried = journal.buried(connection, row["site"], row["record"])
    whole: bool = found in (row["digest"], buried.get(row["id"]))
    return whole and link(row["previous"], journal.sealed(row)) == row["hash"]


def bundle(
    connection: Connection, secret: bytes, site: str, signature: str
) -> dict[str, Any] | None:
    """The receipt of a signature: `{"content", "statement", "signature"}`, to be written in its
    canonical bytes. None where there is no such signature or its seal does not hold."""
    found = find(connection, site, signature)
    if found is None or found.purged or not found.whole:
        return None
    statement = {
        "format": FORMAT,
        "key": public_hex(secret),
        "office": office_name(connection, site),
        "received": found.received,
        "records": found.fields.get("records"),
        "seal": found.fields["seal"],
        "signature": signature,
        "site": site,
    }
    signed = receipt_key(secret).sign(canonical(statement)).hex()
    return {"content": covered(found.fields), "statement": statement, "signature": signed}


def office_name(connection: Connection, site: str) -> str:
    record = feed.load(connection, site, [site]).get(site)
    return str(record["fields"].get("name", "")) if record else ""


def check(connection: Connection, signature: str, seal: str) -> dict[str, Any]:
    """What the public page tells whoever holds the paper: nothing without the right seal, and
    then only whether it holds, when, how many items, whose office it was, and whether what was
    signed has been removed at the end of its term."""
    found = find_anywhere(connection, signature)
    if found is None or found.fields.get("seal") != seal:
        return {"state": "no_match"}
    return {
        "state": "valid" if found.whole else "altered",
        "received": found.received,
        "count": len(found.fields.get("records") or []),
        "office": office_name(connection, found.site),
        **({"purged": True} if found.purged else {}),
    }


def note_broken_seals(
    connection: Connection,
    site: str,
    device: str,
    account: str,
    operations: Iterable[Any],
    received: int,
) -> None:
    """Signatures among the arriving operations whose seal does not hold: they are kept like
    everything else, get no receipt, and stand in the audit."""
    for raw in operations:
        if not isinstance(raw, dict) or (raw.get("type"), raw.get("move")) != (TYPE, "create"):
            continue
        fields = raw.get("set")
        if isinstance(fields, dict) and not seal_holds(fields):
            told = str(raw.get("record"))
            record = told if is_uuid(told) else ""
            audit.note(
                connection,
                "seal_broken",
                received,
                site=site,
                account=account,
                device=device,
                details={"signature": record},
            )
