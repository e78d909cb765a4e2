"""Rules across records: what an open violation holds back, and that the record says so."""

from __future__ import annotations

from server.actions.system import Intent
from server.ids import uuid7
from sync.catalogue import catalogue
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import Tablet

HELD = [
    {"move": "accept", "code": "violations_open"},
    {"move": "refund", "code": "violations_open"},
]


def site_under_acceptance(office: Office) -> str:
    """A renovation that only waits for its acceptance."""
    definition = catalogue()["renovation"]
    system = {"permit_number": "SG-001", "started_on": "2026-11-01", "receipt_number": "S-1"}
    required = {"unit": uuid7(), "contractor": "宏达装饰", "applicant": "王某"}
    known = {f.name for f in definition.fields}
    made = Intent("renovation", {k: v for k, v in required.items() if k in known}, record=uuid7())
    moves = ("approve", "confirm_payment", "start", "request_acceptance")
    record = office.enter(made)[0]
    for name in moves:
        move = definition.move(name)
        assert move is not None
        needs = {n: system[n] for n in move.needs}
        director = next(s for s, login in office.logins.items() if login == "director")
        office.enter(Intent("renovation", needs, record=record, move=name, author=director))
    return record


def test_an_open_violation_holds_the_acceptance_back_until_it_is_closed(office: Office) -> None:
    director = office.tablet(office.person("director", Role.DIRECTOR))
    renovation = site_under_acceptance(office)
    director.sync()
    assert "blocked" not in director.records[renovation]

    found = director.violation(renovation=renovation)
    director.sync(found)
    assert director.records[renovation]["blocked"] == HELD
    version = director.records[renovation]["version"]

    refused = director.outcome(director.operation("renovation", renovation, move="accept"))
    assert refused["problem"]["code"] == "move_blocked"
    assert refused["problem"]["params"]["why"] == "violations_open"

    closing = {"closing_note": "已整改"}
    director.sync(director.operation("violation", found["record"], move="close", set=closing))
    assert "blocked" not in director.records[renovation]
    assert director.records[renovation]["version"] == version
    accepted = director.outcome(director.operation("renovation", renovation, move="accept"))
    assert accepted["status"] == "applied"


def test_the_rule_counts_what_came_earlier_in_the_same_request(
    office: Office,
) -> None:
    director: Tablet = office.tablet(office.person("director", Role.DIRECTOR))
    renovation = site_under_acceptance(office)
    director.sync()
    found = director.violation(renovation=renovation)
    accept = director.operation("renovation", renovation, move="accept")
    statuses = [o["status"] for o in director.sync(found, accept)["outcomes"]]
    assert statuses == ["applied", "refused"]
