"""What the law in Python makes of a random case, as one canonical line; `evaluate.ts` does the
same in TypeScript."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from sync.canonical import canonical
from sync.chain import START, link
from sync.definition import RecordType, Role
from sync.merge import merge
from sync.operation import Malformed, parse, wire


def evaluate(types: Mapping[str, RecordType], case: dict[str, Any]) -> bytes:
    """`{malformed}` or `{status, record, problem, hash}` in canonical bytes."""
    try:
        operation = parse(case["operation"])
    except Malformed as error:
        return canonical({"malformed": error.field})
    outcome = merge(
        types[case["definition"]],
        case["record"],
        operation,
        role=Role(case["role"]),
        when=case["when"],
        received=case["received"],
        blocked=case["blocked"],
    )
    return canonical(
        {
            "status": outcome.status.value,
            "record": outcome.record,
            "problem": dataclasses.asdict(outcome.problem) if outcome.problem else None,
            "hash": link(START, canonical(wire(operation))),
        }
    )
