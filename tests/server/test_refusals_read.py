"""Who reads what was refused: whoever may read the type of what it holds, and its author."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from server.ids import uuid7
from server.store import reading
from server.store.reading import View, views, visibility
from sync.canonical import digest
from sync.catalogue import catalogue
from sync.definition import LEADERS, STAFF, Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

WHY = "快递员在楼下等"


def _whole(tablet: Tablet) -> Tablet:
    while tablet.sync()["more"]:
        pass
    return tablet


def _look(tablet: Tablet) -> Raw:
    """A look that names no field, which is refused."""
    told = {"about_type": "parcel", "about": uuid7(), "reason": WHY}
    return tablet.operation("reveal", move="create", set=told)


def _refused(tablet: Tablet, operation: Raw) -> str:
    problem = tablet.outcome(operation)["problem"]
    return str(problem["refusal"])


@pytest.mark.parametrize("role", sorted(STAFF))
def test_a_refused_look_is_read_by_leaders_alone(
    office: Office, butler: Tablet, role: Role
) -> None:
    refusal = _refused(butler, _look(butler))
    colleague = _whole(office.tablet(office.person("colleague", role)))
    assert (refusal in colleague.records) == (role in LEADERS)
    assert (WHY in json.dumps(colleague.records, ensure_ascii=False)) == (role in LEADERS)


def test_its_author_reads_it_wherever_they_sign_in(office: Office, butler: Tablet) -> None:
    refusal = _refused(butler, _look(butler))
    assert butler.records[refusal]["fields"]["operation"]["set"]["reason"] == WHY
    second = _whole(office.tablet(butler.staff))
    assert refusal in second.records
    seqs = [change["seq"] for change in second.sync(cursor=0)["changes"]]
    assert seqs == sorted(seqs)


def test_what_becomes_of_it_reaches_the_device_that_holds_the_operation(
    office: Office, butler: Tablet
) -> None:
    """Whoever works on the shared tablet then: their app shows it to its author only."""
    refusal = _refused(butler, _look(butler))
    leader = _whole(office.tablet(office.person("lead", Role.MANAGER)))
    closed = leader.operation("refusal", refusal, move="close", reason="误触")
    assert leader.outcome(closed)["status"] == "applied"
    mate = office.person("mate", Role.BUTLER)
    butler.client = office.client(mate)
    butler.enrol()
    butler.sync()
    assert butler.records[refusal]["state"] == "closed"


def test_what_everybody_may_read_is_refused_before_everybody(
    butler: Tablet, reception: Tablet
) -> None:
    made = butler.violation(severity="major")
    butler.sync(made)
    closing = butler.operation("violation", made["record"], base=1, move="close", reason="已复查")
    refusal = _refused(butler, closing)
    assert refusal in _whole(reception).records


def test_of_a_type_that_the_server_does_not_know_leaders_alone_read(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    unknown = butler.operation("diary", move="create", set={"text": WHY})
    refusal = _refused(butler, unknown)
    assert refusal in butler.records
    assert refusal not in _whole(reception).records
    assert refusal in _whole(office.tablet(office.person("lead", Role.DIRECTOR))).records


def test_a_field_that_a_role_may_not_read_is_not_read_in_what_was_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parcel = catalogue()["parcel"]
    fields = tuple(replace(f, read=LEADERS) if f.name == "shelf" else f for f in parcel.fields)
    monkeypatch.setitem(catalogue(), "parcel", replace(parcel, fields=fields))
    reading.limited_fields.cache_clear()
    try:
        held = {"about_type": "parcel", "operation": {"set": {"shelf": "A-1", "tracking": "YT1"}}}
        open_ = {"about_type": "parcel", "operation": {"set": {"tracking": "YT1"}}}
        assert [reading.shows_refusal(Role.BUTLER, told) for told in (held, open_)] == [False, True]
        assert reading.shows_refusal(Role.MANAGER, held)
    finally:
        monkeypatch.undo()
        reading.limited_fields.cache_clear()


@pytest.mark.parametrize("role", sorted(STAFF))
def test_devices_that_may_hold_more_than_they_read_start_again(role: Role) -> None:
    """Refusals of hidden types were once in everybody's feed: the part of the epoch that tells
    what a role sees is another one since, save for who reads all types."""
    assert set(views(role).values()) <= {View.FULL, View.NONE}
    before = digest({name: [str(view), []] for name, view in views(role).items()})[:8]
    assert (visibility(role) == before) == (role in LEADERS)
