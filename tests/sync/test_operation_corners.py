"""Operations that must not pass, though each of their parts looks well."""

from __future__ import annotations

from typing import Any

import pytest

from sync.canonical import BIGGEST
from sync.clock import correct, tick
from sync.operation import Malformed, parse, wire
from tests.sync.making import operation


@pytest.mark.parametrize("key", ["settles", "with"])
def test_an_empty_list_is_left_out_so_that_there_is_one_form_to_hash(key: str) -> None:
    with pytest.raises(Malformed):
        parse({**wire(operation()), key: []})


def test_an_operation_leaves_depth_for_the_records_that_keep_it() -> None:
    value: Any = 1
    for _ in range(30):
        value = [value]
    with pytest.raises(Malformed):
        parse({**wire(operation()), "set": {"free": value}})


def test_the_strangest_clock_still_gives_a_storable_moment() -> None:
    assert correct(-BIGGEST, BIGGEST, 0).when == -BIGGEST
    assert tick(BIGGEST, 5) == BIGGEST
