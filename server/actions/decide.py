"""What becomes of one operation: the law's answer on the record as it stands in the workspace."""

from __future__ import annotations

from functools import partial

from server.actions.lives import in_present
from server.actions.workspace import Workspace
from sync.catalogue import catalogue
from sync.definition import RecordType, Role
from sync.merge import Outcome, Problem, Record, Status, merge
from sync.operation import Operation
from sync.setting import fits_setting, least_wanted
from sync.settings import DEFAULTS
from sync.upcast import SchemaNewer, upcast


def decide(work: Workspace, operation: Operation, role: Role, when: int) -> Outcome:
    """Merge the operation into its record and put the new version into the workspace."""
    definition = catalogue().get(operation.type)
    if definition is None:
        return _refused("unknown_type", type=operation.type)
    try:
        present = upcast(definition, operation)
    except SchemaNewer:
        return _refused("schema_newer")
    record = work.record(operation.record)
    if present.base:
        present = in_present(present, work.epochs, partial(work.version_at, operation.record))
    if record is not None and record["type"] != operation.type:
        return _refused("record_unknown")
    unfit = _unfit_setting(record, present)
    if unfit:
        return unfit
    outcome = merge(
        definition,
        record,
        present,
        role=role,
        when=when,
        received=work.received,
        blocked=_held_back(work, definition, present),
    )
    if outcome.record is not None:
        work.put(outcome.record)
    return outcome


def _unfit_setting(record: Record | None, operation: Operation) -> Outcome | None:
    """A number that no office can have meant would stop its reminders or purges."""
    if operation.type != "setting" or operation.set.get("value") is None:
        return None
    fields = {**(record["fields"] if record else {}), **operation.set}
    setting = DEFAULTS.get(str(fields.get("key")))
    if setting is None or fits_setting(setting, operation.set["value"]):
        return None
    least = least_wanted(setting, operation.set["value"])
    params = {"least": str(least), "most": str(setting.most)}
    return _refused("setting_unfit", **params)


def _held_back(
    work: Workspace, definition: RecordType, operation: Operation
) -> list[dict[str, str]]:
    """Rules across records cost a query, so they are asked only about moves that have some."""
    record = work.record(operation.record)
    if record is None or not any(block.move == operation.move for block in definition.blocks):
        return []
    return work.blocked(record)


def _refused(code: str, **params: str) -> Outcome:
    return Outcome(Status.REFUSED, problem=Problem(code, dict(params)))
