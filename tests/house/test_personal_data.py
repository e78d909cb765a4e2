"""Whoever adds a field says what it holds of a person, and for how long (PIPL 6, 19)."""

from __future__ import annotations

import dataclasses

import pytest

from sync.catalogue import catalogue
from sync.definition import Field, KindName, Personal

# What may name or show somebody, by the word of the field.
TELLING = ("phone", "mobile", "id_number", "id_card", "email", "plate")


@pytest.mark.parametrize("name", ["personal", "retain_days"])
def test_a_field_cannot_leave_it_out(name: str) -> None:
    (field,) = (f for f in dataclasses.fields(Field) if f.name == name)
    assert field.default is dataclasses.MISSING
    assert field.default_factory is dataclasses.MISSING


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_field_has_a_class_and_a_term(name: str) -> None:
    for field in fields_of(name):
        assert isinstance(field.personal, Personal), field.name
        assert field.retain_days is None or 0 < field.retain_days <= 30 * 365, field.name


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_a_field_that_sounds_personal_is_classed_so(name: str) -> None:
    """What a community says of itself, such as the office's telephone, is nobody's."""
    if name == "site":
        return
    texts = [f for f in fields_of(name) if f.kind.name is KindName.TEXT]
    sounding = [f for f in texts if any(word in f.name for word in TELLING)]
    assert [f.name for f in sounding if f.personal is Personal.NONE] == []


def fields_of(name: str) -> list[Field]:
    """The type's fields and those inside its lists."""
    fields = list(catalogue()[name].fields)
    return fields + [inner for field in fields for inner in field.kind.items]
