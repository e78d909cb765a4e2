"""The glossary names every record type and role, and the states that people see most."""

from __future__ import annotations

from pathlib import Path

import pytest

from sync.catalogue import catalogue
from sync.definition import Label, Role

GLOSSARY = (Path(__file__).resolve().parents[2] / "docs" / "glossary.md").read_text("utf-8")
STATES_TOLD = ("renovation", "parcel", "violation", "complaint", "work_order")


def row(label: Label, code: str) -> str:
    return f"| {label.zh} | {label.en} | `{code}` |"


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_record_type_has_its_row(name: str) -> None:
    assert row(catalogue()[name].label, name) in GLOSSARY


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_its_row(role: Role) -> None:
    assert f"| `{role}` |" in GLOSSARY


@pytest.mark.parametrize("name", STATES_TOLD)
def test_states_are_called_as_in_the_definitions(name: str) -> None:
    missing = [s.name for s in catalogue()[name].states if row(s.label, s.name) not in GLOSSARY]
    assert missing == []
