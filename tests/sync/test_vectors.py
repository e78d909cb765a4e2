"""The shared vectors, run on the law in Python; `sync/ts/tests/vectors.test.ts` runs the same."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.canonical import NotCanonical, canonical, digest
from sync.catalogue import catalogue
from sync.chain import first_break
from sync.clock import correct, tick
from sync.definition import Merge, RecordType, Role
from sync.epochs import counted_base
from sync.keeping import may_leave
from sync.merge import merge
from sync.operation import Malformed, parse, wire
from sync.permission import may_move, may_read, may_write, refusal_code
from sync.spans import three_way
from sync.upcast import SchemaNewer, upcast
from sync.validate import fits, fits_change
from tests.sync import definitions as reading
from tests.sync.definitions import VECTORS, definitions

MERGES = [f"merge_{policy.value}" for policy in Merge]
RECORDS = VECTORS.parent / "records"


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded


def cases(*names: str) -> list[Any]:
    """Each case of the files with what is common to its file."""
    return [case for name in names for case in _cases(VECTORS / f"{name}.json", name)]


def _cases(path: Path, name: str) -> Iterator[Any]:
    whole = load(path)
    common = {key: value for key, value in whole.items() if key not in {"about", "cases"}}
    for case in whole["cases"]:
        yield pytest.param({**common, **case}, id=f"{name}: {case['name']}")


def record_cases() -> list[Any]:
    paths = sorted(RECORDS.glob("*/vectors.json"))
    return [case for path in paths for case in _cases(path, path.parent.name)]


@pytest.mark.parametrize("name", MERGES)
def test_every_merge_policy_has_at_least_eight_cases(name: str) -> None:
    assert len(load(VECTORS / f"{name}.json")["cases"]) >= 8


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_record_type_has_vectors(name: str) -> None:
    """DESIGN 2: adding a type means filling two files in one folder."""
    assert len(load(RECORDS / name / "vectors.json")["cases"]) >= 3


@pytest.mark.parametrize("case", cases(*MERGES, "moves"))
def test_merge(case: dict[str, Any]) -> None:
    judge(definitions(), case)


@pytest.mark.parametrize("case", record_cases())
def test_merge_on_a_record_type(case: dict[str, Any]) -> None:
    judge(catalogue(), case)


def judge(known: dict[str, RecordType], case: dict[str, Any]) -> None:
    """Run a merge case and compare everything that it expects."""
    common = case["defaults"]
    record = case["record"]
    if record is not None:
        record = {**common["record"], **record}
    operation = parse({**common["operation"], **case["operation"]})
    when = case.get("when", operation.at)
    before = canonical(record)
    outcome = merge(
        known[case.get("definition", common["definition"])],
        record,
        operation,
        role=Role(case.get("role", common["role"])),
        when=when,
        received=case.get("received", when),
        blocked=case.get("blocked", ()),
    )
    assert canonical(record) == before, "the record that was handed in has changed"
    expect = case["expect"]
    assert outcome.status == expect["status"], outcome
    told = dataclasses.asdict(outcome.problem) if outcome.problem else None
    assert told == expect.get("problem")
    for key, wanted in expect.get("record", {}).items():
        compare(key, (outcome.record or {}).get(key), wanted)


def compare(key: str, found: Any, wanted: Any) -> None:
    """Conflicts are compared by the keys that are told; everything else byte for byte."""
    if key == "conflicts" and wanted is not None:
        assert len(found) == len(wanted)
        found = [{k: f.get(k) for k in w} for f, w in zip(found, wanted, strict=True)]
    assert canonical(found) == canonical(wanted), key


@pytest.mark.parametrize("case", cases("permission"))
def test_permission(case: dict[str, Any]) -> None:
    given = {**case["defaults"], **case}
    definition, role = definitions()[given["definition"]], Role(given["role"])
    verb, *names = given["ask"]
    if verb == "read":
        assert may_read(definition, role, *names) is given["expect"]
    elif verb == "write":
        assert may_write(definition, role, names[0]) is given["expect"]
    else:
        told = may_move(definition, role, names[0], given.get("state"), given["fields"])
        assert told is given["expect"]
        if not given["expect"]:
            assert refusal_code(definition, names[0], role) == given["code"]


@pytest.mark.parametrize("case", cases("validate"))
def test_validate(case: dict[str, Any]) -> None:
    kind = reading.kind(case["kind"])
    if "merge" in case:
        field = reading.field({"name": "it", "kind": case["kind"], "merge": case["merge"]})
        assert fits_change(field, case["value"]) is case["fits"]
    else:
        assert fits(kind, case["value"]) is case["fits"]


@pytest.mark.parametrize("case", cases("clock"))
def test_clock(case: dict[str, Any]) -> None:
    if "tick" in case:
        assert tick(**case["tick"]) == case["expect"]
    else:
        assert correct(**case["correct"])._asdict() == case["expect"]


@pytest.mark.parametrize("case", cases("canonical"))
def test_canonical(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(NotCanonical):
            canonical(case["value"])
    else:
        assert canonical(case["value"]).decode("utf-8") == case["text"]
        assert digest(case["value"]) == case["sha256"]


@pytest.mark.parametrize("case", cases("chain"))
def test_chain(case: dict[str, Any]) -> None:
    links = [(before, text.encode(), after) for before, text, after in case["links"]]
    assert first_break(links) == case["broken"]


@pytest.mark.parametrize("case", cases("operation"))
def test_operation(case: dict[str, Any]) -> None:
    raw = {**case["operation"], **case.get("change", {})}
    for name in case.get("without", ()):
        del raw[name]
    if "malformed" in case:
        with pytest.raises(Malformed) as caught:
            parse(raw)
        assert caught.value.field == case["malformed"]
    else:
        assert canonical(wire(parse(raw))) == canonical(raw)


@pytest.mark.parametrize("case", cases("spans"))
def test_spans(case: dict[str, Any]) -> None:
    assert three_way(case["was"], case["ours"], case["theirs"]) == case["merged"]


@pytest.mark.parametrize("case", cases("epochs"))
def test_epochs(case: dict[str, Any]) -> None:
    told = (case["base"], case.get("epoch"), case["present"], case["ended"])
    assert counted_base(*told) == case["counted"]


@pytest.mark.parametrize("case", cases("keeping"))
def test_keeping(case: dict[str, Any]) -> None:
    definition = definitions()[case["definition"]]
    asked = (definition, case["record"], case["closed_days"], case["now"])
    assert may_leave(*asked) is case["leaves"]


@pytest.mark.parametrize("case", cases("upcast"))
def test_upcast(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("schema", "set", "move") if key in case}
    operation = parse({**case["operation"], **given})
    definition = definitions()[case["definition"]]
    if case.get("newer"):
        with pytest.raises(SchemaNewer):
            upcast(definition, operation)
    else:
        made = upcast(definition, operation)
        assert canonical(made.set) == canonical(case["expect"])
        assert made.schema == definition.version


def test_a_hash_is_a_hash() -> None:
    """FIPS 180-4: the vectors above were made with the same library that they test in Python."""
    assert digest("") == hashlib.sha256(b'""').hexdigest()
    abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert hashlib.sha256(b"abc").hexdigest() == abc
