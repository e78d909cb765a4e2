"""Writers in line: first come, first served, one at a time, and nobody is forgotten."""

from __future__ import annotations

import threading
import time
from random import Random

import pytest

from server.store.turns import TooLong, Turns

LONG = 10.0


def waiter(turns: Turns, name: int, order: list[int]) -> threading.Thread:
    """A thread that stands in line when this returns."""

    def come() -> None:
        with turns.turn(LONG):
            order.append(name)

    before = turns.waiting
    thread = threading.Thread(target=come)
    thread.start()
    while turns.waiting == before:
        time.sleep(0)
    return thread


def test_those_who_wait_come_in_the_order_of_their_coming() -> None:
    turns, order = Turns(), list[int]()
    with turns.turn(LONG):
        line = [waiter(turns, name, order) for name in range(12)]
        assert order == []
    for thread in line:
        thread.join()
    assert order == list(range(12))
    assert turns.waiting == 0


def test_who_gives_up_leaves_the_line_to_the_others() -> None:
    turns, order = Turns(), list[int]()
    with turns.turn(LONG):
        first = waiter(turns, 1, order)
        with pytest.raises(TooLong), turns.turn(0.01):
            order.append(0)
        last = waiter(turns, 2, order)
    first.join()
    last.join()
    assert order == [1, 2]


def test_an_error_gives_the_turn_on() -> None:
    turns = Turns()
    with pytest.raises(ZeroDivisionError), turns.turn(LONG):
        _ = 1 / 0
    with turns.turn(0):
        pass


def test_never_two_at_once_though_some_give_up_at_any_moment() -> None:
    turns, chance = Turns(), Random()
    inside, most, held, gave_up = 0, 0, 0, list[float]()
    patience = [[chance.random() / 500 for _ in range(100)] for _ in range(8)]

    def come(mine: list[float]) -> None:
        nonlocal inside, most, held
        for seconds in mine:
            try:
                with turns.turn(seconds):
                    inside += 1
                    most = max(most, inside)
                    time.sleep(seconds / 4)
                    held += 1
                    inside -= 1
            except TooLong:
                gave_up.append(seconds)

    threads = [threading.Thread(target=come, args=(mine,)) for mine in patience]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    assert held > 0
    assert held + len(gave_up) == 800
    with turns.turn(0):
        assert turns.waiting == 0
