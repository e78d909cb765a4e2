"""Whether the journal is what was written: each entry's bytes give its digest, and each link names
the one before (S12). Where an entry's words were purged, its tombstone must be the one that the
purge's own entry names (S13)."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import NamedTuple

from sqlalchemy import Connection

from server.store import journal, sites
from sync.chain import START, link


class Verdict(NamedTuple):
    """`problem` names the first place that is wrong, or is None."""

    entries: int
    head: str
    problem: str | None


def verify_journal(
    connection: Connection, site_id: str, heads: Mapping[int, str] = MappingProxyType({})
) -> Verdict:
    """Follow the site's chain from its start to the head that the site's row names. `heads` are
    hashes that were exported before, by position: a chain alone does not show that its tail was
    cut off or written anew from some place on."""
    head, position = START, 0
    buried = journal.buried(connection, site_id)
    for row in journal.read(connection, site_id):
        position += 1
        problem = None
        if row["position"] != position:
            problem = f"position {position}: missing"
        elif sha256(row["body"]).hexdigest() not in (row["digest"], buried.get(row["id"])):
            problem = f"position {position}: bytes of operation {row['id']}"
        elif row["previous"] != head or link(head, journal.sealed(row)) != row["hash"]:
            problem = f"position {position}: link of operation {row['id']}"
        elif heads.get(position, row["hash"]) != row["hash"]:
            problem = f"position {position}: not what was exported"
        if problem:
            return Verdict(position, head, problem)
        head = row["hash"]
    site = sites.find(connection, site_id)
    if site is None or (site.head, site.position) != (head, position):
        return Verdict(position, head, f"position {position + 1}: the tail is missing")
    if heads and max(heads) > position:
        return Verdict(position, head, f"position {position + 1}: cut off, {max(heads)} exported")
    return Verdict(position, head, None)
