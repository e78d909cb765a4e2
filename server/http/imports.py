"""Handing in the outbox of a tablet that cannot connect any more (docs/protocol.md)."""

from __future__ import annotations

from typing import Any

from server.actions.import_outbox import Handed, import_outbox
from server.http.blueprint import Blueprint
from server.http.context import account, post, services
from server.http.schemas import ImportAnswerSchema, ImportSchema
from server.http.sync import OPERATIONS_MAX
from server.ids import now_ms
from server.problems import Trouble
from server.version import PROTOCOL
from sync.definition import Role

blueprint = Blueprint("imports", __name__, description="Outboxes handed in as files")


@blueprint.post("/api/sites/<string:site>/imports")
@blueprint.takes(ImportSchema)
@blueprint.gives(200, ImportAnswerSchema)
def hand_in(told: dict[str, Any], site: str) -> dict[str, Any]:
    """One batch of the file; everything of it is one transaction, as in a push."""
    if told["protocol"] != PROTOCOL:
        raise Trouble("protocol_unknown")
    if len(told["operations"]) > OPERATIONS_MAX:
        raise Trouble("too_many_operations")
    handed = Handed(
        site=site,
        device=told["device"],
        account=account().id,
        role=Role(post().role),
        made=told["made"],
        operations=told["operations"],
        head=told["head"],
    )
    with services().database.writing() as connection:
        done = import_outbox(connection, handed, now_ms())
    services().news.publish(site, done.seq)
    return {"outcomes": done.outcomes}
