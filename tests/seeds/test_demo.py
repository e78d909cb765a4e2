"""What the demo promises to somebody who opens it for the first time."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import Any

import pytest
from sqlalchemy import select

from server.actions.message_guard import first_trouble
from server.actions.sign_in import sign_in
from server.seeds.days import Days, day_of
from server.seeds.demo import SIGN_INS
from server.store.tables import journal
from sync.canonical import digest
from sync.catalogue import catalogue
from sync.definition import STAFF, Role
from sync.merge import STATE
from tests.seeds.conftest import NOW, Office

SEALED = ("shown", "strokes", "records", "signer", "manner", "relation", "signed_at", "wording")
TODAY = Days(NOW).day()


def test_has_the_sizes_that_it_names(office: Office) -> None:
    sizes = {name: len(office.of(name)) for name in ("unit", "renovation", "parcel", "violation")}
    assert sizes == {"unit": 1000, "renovation": 20, "parcel": 300, "violation": 60}
    assert {s["fields"]["name"] for s in office.of("site")} == {"云栖花园", "金海中心"}


@pytest.mark.parametrize("name", ["renovation", "parcel", "violation"])
def test_shows_every_state(office: Office, name: str) -> None:
    states = {state.name for state in catalogue()[name].states}
    assert {record["state"] for record in office.of(name)} == states


def test_every_register_has_rows(office: Office) -> None:
    empty = [n for n, d in catalogue().items() if d.register and not office.of(n)]
    assert empty == []


def test_every_role_has_a_post_at_both_communities(office: Office) -> None:
    posts = {(r["site"], r["fields"]["role"]) for r in office.of("staff")}
    wanted = {(site, str(role)) for site in office.sites for role in STAFF | {Role.SYSTEM}}
    assert posts == wanted


def test_every_sign_in_that_is_shown_works(office: Office) -> None:
    shown = json.loads((office.services.settings.data / "sign-ins.json").read_text("utf-8"))
    assert shown == SIGN_INS
    for entry in shown[::7]:
        signed = sign_in(
            office.services.database, b"k" * 32, entry["login"], entry["password"], NOW
        )
        assert signed.account.name == entry["name"]


def test_several_sites_are_due_today_and_one_is_done(office: Office) -> None:
    last: dict[str, str] = {}
    for visit in office.of("inspection"):
        fields = visit["fields"]
        last[fields["renovation"]] = max(
            last.get(fields["renovation"], ""), day_of(fields["inspected_at"])
        )
    days = [last[r["id"]] for r in office.of("renovation", "underway")]
    assert sum(day < TODAY for day in days) >= 3
    assert TODAY in days


def test_deadlines_lie_around_today(office: Office) -> None:
    open_ones = office.of("violation", "notice_issued")
    deadlines = [record["fields"]["deadline"] for record in open_ones]
    assert min(deadlines) < TODAY < max(deadlines)
    assert TODAY in deadlines


def test_somebody_has_three_parcels_waiting(office: Office) -> None:
    waiting = Counter(r["fields"]["resident"] for r in office.of("parcel", "waiting"))
    assert 3 in waiting.values()
    shelves = [
        r["fields"]["shelf"] for r in office.of("parcel", "waiting") if r["site"] == office.sites[0]
    ]
    assert len(set(shelves)) == len(shelves)


def test_homes_are_as_varied_as_life(office: Office) -> None:
    households = office.of("household")
    assert any(len(h["fields"]["units"]) >= 4 for h in households)
    assert {h["fields"]["tenure"] for h in households} == {"owner", "tenant", "company"}
    members: dict[str, list[str]] = defaultdict(list)
    for resident in office.of("resident"):
        members[resident["fields"]["household"]].append(resident["fields"]["relation"])
    assert any(relations.count("owner") == 2 for relations in members.values())
    minors = [r for r in office.of("resident") if r["fields"]["relation"] == "minor"]
    assert minors
    assert not any("phone" in minor["fields"] for minor in minors)


def test_a_broken_wall_is_for_the_director_and_an_open_breach_holds_back_acceptance(
    office: Office,
) -> None:
    stopped = office.of("renovation", "stopped")[0]["id"]
    majors = [
        v["state"]
        for v in office.of("violation")
        if v["fields"].get("renovation") == stopped and v["fields"]["severity"] == "major"
    ]
    assert majors == ["notice_issued"]
    held = [r.get("blocked", []) for r in office.of("renovation", "awaiting_acceptance")]
    assert {"move": "accept", "code": "violations_open"} in held[0]


def test_phone_numbers_are_from_the_invented_block(office: Office) -> None:
    wrong = [
        (name, field.name)
        for name, definition in catalogue().items()
        for field in definition.fields
        if field.personal == "phone"
        for record in office.of(name)
        if not record["fields"].get(field.name, "1380000").startswith("1380000")
    ]
    assert wrong == []


def test_nothing_happens_in_the_future_and_everything_was_received_after_it_happened(
    office: Office,
) -> None:
    with office.services.database.reading() as connection:
        columns = journal.c.site, journal.c.at, journal.c.received
        rows = connection.execute(select(*columns).order_by(journal.c.site, journal.c.position))
        found = [tuple(row) for row in rows]
    assert len(found) > 5000
    assert all(at <= received <= NOW for _, at, received in found)
    for site in office.sites:
        moments = [at for where, at, _ in found if where == site]
        assert moments == sorted(moments)


def test_every_signature_is_sealed_and_drawn(office: Office) -> None:
    for signature in office.of("signature"):
        fields = signature["fields"]
        assert fields["seal"] == digest({name: fields.get(name) for name in SEALED})
        assert ("strokes" in fields) == (fields["manner"] in ("self", "proxy"))
        points = [p for stroke in fields.get("strokes", []) for p in stroke]
        assert all(0 <= x <= 10_000 and 0 <= y <= 10_000 for x, y, _, _ in points)


def test_every_reference_leads_somewhere(office: Office) -> None:
    known = office.by_id()
    for record in known.values():
        for name, kind in _references(record["type"]):
            value = record["fields"].get(name)
            for target in value if isinstance(value, list) else [value] if value else []:
                assert target in known, (record["type"], name)
                assert known[target]["site"] == record["site"]
                assert kind in ("*", known[target]["type"])


def _references(type_name: str) -> list[tuple[str, str]]:
    fields = catalogue()[type_name].fields
    return [(f.name, f.kind.to) for f in fields if f.kind.to]


def test_every_photo_is_there(office: Office) -> None:
    photos = office.of("photo")
    assert len(photos) > 60
    for photo in photos:
        fields = photo["fields"]
        path = office.services.photos.original(photo["site"], fields["sha256"])
        assert path.stat().st_size == fields["bytes"] <= 60 * 1024


def test_no_word_of_a_fine(office: Office) -> None:
    told: list[Any] = [record["fields"] for record in office.by_id().values()]
    assert "罚款" not in json.dumps(told, ensure_ascii=False)


def test_nothing_is_in_conflict(office: Office) -> None:
    assert [r["id"] for r in office.by_id().values() if "conflicts" in r] == []
    assert all(STATE in record for record in office.by_id().values())


def test_messages_tell_each_recipient_of_their_own_parcel(office: Office) -> None:
    """Each would pass the check that the server makes before it sends."""
    known = office.by_id()
    messages = office.of("message")
    assert {m["state"] for m in messages} == {"sent", "failed"}
    for message in messages:
        parcels = [known[one] for one in message["fields"]["parcels"]]
        others = [p for p in office.of("parcel", "waiting") if p["site"] == message["site"]]
        unit = message["fields"]["unit"]
        near = [p for p in others if p["fields"]["unit"] == unit]
        assert first_trouble(message["fields"], parcels, near, known, group=False) is None
