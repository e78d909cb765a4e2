"""Old operations made new: a tablet that was away for months still speaks an older schema.

The server accepts operations whose schema is older; each step is declared on the record type and
stays there for 180 days at least. Operations of a newer schema are kept and refused with
`schema_newer` until the server is updated.
"""

from __future__ import annotations

from dataclasses import replace

from sync.definition import RecordType
from sync.operation import Operation


class SchemaNewer(ValueError):
    """The operation speaks a schema that this server does not know yet."""


def upcast(definition: RecordType, operation: Operation) -> Operation:
    """The operation in the record type's present schema. Raises SchemaNewer."""
    if operation.schema > definition.version:
        raise SchemaNewer(operation.type)
    if operation.schema == definition.version:
        return operation
    values = dict(operation.set)
    for step in sorted(definition.upcasts, key=lambda s: s.version):
        if step.version < operation.schema:
            continue
        for old, new in step.renames.items():
            if old in values:
                values[new] = values.pop(old)
        for name in step.drops:
            values.pop(name, None)
        for name, value in step.defaults.items():
            if operation.move == "create":
                values.setdefault(name, value)
    return replace(operation, set=values, schema=definition.version)
