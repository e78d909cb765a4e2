"""When its term is over nothing personal of a closed record is left, in no place; everything that
proves something still does (S13, PIPL 19, 47)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from server.actions import receipts
from server.actions.due import plan
from server.actions.run_purge import carry_out, run_purge
from server.actions.system import Intent
from server.actions.terms import days_of
from server.actions.verify_journal import verify_journal
from server.ids import uuid7
from server.store.reading import _limit
from server.store.scrub import scrub
from server.store.tables import audit, journal
from sync.definition import Personal
from sync.purge import REASONS, Term
from sync.seal import covered
from sync.settings import DEFAULTS
from tests.server.support.office import Office
from tests.server.support.purging import (
    NAME,
    NOTE,
    PHONE,
    PROXY,
    REASON,
    SECRETS,
    SHOWN,
    after,
    files,
    found_in,
    handed_over,
    noted,
    rows,
    signed,
    waiting,
    whole,
)
from tests.server.support.tablet import Tablet


def test_nothing_personal_is_left_in_any_byte(office: Office, butler: Tablet) -> None:
    parcel, signature = handed_over(butler)
    gone = waiting(butler)
    butler.sync(gone)
    butler.sync(butler.operation("parcel", gone["record"], move="reject", set={}, reason=REASON))
    butler.sync(
        butler.operation("parcel", gone["record"], move="return_to_courier", set={}, reason=REASON)
    )
    assert set(found_in(files(office), *SECRETS, SHOWN)) == {*SECRETS, SHOWN}
    _, done = run_purge(office.services, office.site, after(1096))
    assert done.counts["parcel", "recipient"] == 2
    assert done.counts["signature", "strokes"] == 1
    assert scrub(office.services.database)
    assert found_in(files(office), *SECRETS, SHOWN, "[300,400,500,16]") == []
    whole(office)
    butler.sync()
    here = butler.records[parcel]
    assert here["state"] == "handed_over"
    assert here["fields"]["signatures"] == [signature]
    assert here["fields"]["tracking"]
    assert {"recipient", "recipient_phone", "proxy", "note"} <= set(here["purged"])
    assert here["trail"][-1]["move"] == "purge"


def test_each_field_has_its_own_term(office: Office, butler: Tablet) -> None:
    parcel, _ = handed_over(butler)
    run_purge(office.services, office.site, after(364))
    butler.sync()
    assert "purged" not in butler.records[parcel]
    run_purge(office.services, office.site, after(366))
    butler.sync()
    assert "proxy" not in butler.records[parcel]["fields"]
    assert butler.records[parcel]["fields"]["recipient"] == NAME
    scrub(office.services.database)
    assert set(found_in(files(office), *SECRETS)) == {NAME, PHONE, NOTE}
    whole(office)
    run_purge(office.services, office.site, after(1097))
    scrub(office.services.database)
    assert found_in(files(office), *SECRETS) == []
    whole(office)


def test_what_is_open_is_kept(office: Office, butler: Tablet, reception: Tablet) -> None:
    open_one = waiting(butler)
    butler.sync(open_one)
    clash = waiting(butler)
    butler.sync(clash)
    reception.sync()
    for side in (butler, reception):
        told = {"handed_to": "self", "identity": "pickup_code", "signatures": [uuid7()]}
        side.sync(side.operation("parcel", clash["record"], move="hand_over", set=told))
    found, done = run_purge(office.services, office.site, after(4000))
    assert not done.anything
    assert sum(found.held.values()) >= 2
    assert found_in(files(office), NAME) == [NAME]


def test_evidence_stays_as_long_as_what_it_proves(office: Office, butler: Tablet) -> None:
    open_one = waiting(butler)
    signature = signed(butler, open_one["record"])
    butler.sync(open_one, signature)
    run_purge(office.services, office.site, after(4000))
    butler.sync()
    assert "purged" not in butler.records[signature["record"]]


def test_a_unit_that_stays_holds_no_evidence(office: Office, butler: Tablet) -> None:
    (building,) = office.enter(Intent("building", {"name": "2栋"}))
    (unit,) = office.enter(Intent("unit", {"building": building, "code": "2-1-101"}))
    parcel = waiting(butler, unit=unit)
    butler.sync(parcel)
    signature = signed(butler, parcel["record"], unit=unit)
    over = {"handed_to": "self", "identity": "pickup_code", "signatures": [signature["record"]]}
    move = butler.operation("parcel", parcel["record"], move="hand_over", set=over)
    butler.sync(signature, move)
    run_purge(office.services, office.site, after(1096))
    butler.sync()
    assert "strokes" in butler.records[signature["record"]]["purged"]


def test_a_community_may_keep_less(office: Office, butler: Tablet) -> None:
    parcel, signature = handed_over(butler)
    terms = {**DEFAULTS["privacy.terms"].default, "phone_days": 60, "name_days": 5000}
    office.enter(Intent("setting", {"key": "privacy.terms", "value": terms}))
    run_purge(office.services, office.site, after(61))
    butler.sync()
    assert set(butler.records[parcel]["purged"]) == {"recipient_phone"}
    assert "purged" not in butler.records[signature]


def test_what_was_set_before_there_were_bounds_does_not_undo_a_proof() -> None:
    short = {"privacy.terms": {"signature_days": 1, "phone_days": 60}}
    drawn = Term("strokes", Personal.SIGNATURE, 1095)
    assert days_of("signature", drawn, short) == 1095
    assert days_of("parcel", Term("recipient_phone", Personal.PHONE, 1095), short) == 60


def test_who_may_not_read_a_field_is_not_told_that_it_was_purged() -> None:
    record = {"type": "parcel", "fields": {}, "purged": {"note": 2, "proxy": 2, REASONS: 2}}
    assert _limit(record, frozenset({"note"}))["purged"] == {"note": 2, REASONS: 2}


def test_a_second_run_finds_nothing(office: Office, butler: Tablet) -> None:
    handed_over(butler)
    later = after(1096)
    assert run_purge(office.services, office.site, later)[1].anything
    with office.services.database.reading() as connection:
        before = connection.execute(select(journal.c.id)).all()
        assert plan(connection, office.site, later).dues == []
    assert not run_purge(office.services, office.site, later)[1].anything
    with office.services.database.reading() as connection:
        assert connection.execute(select(journal.c.id)).all() == before


def test_what_was_changed_since_it_was_looked_at_waits_for_the_next_run(
    office: Office, butler: Tablet
) -> None:
    parcel, _ = handed_over(butler)
    later = after(1096)
    with office.services.database.reading() as connection:
        found = plan(connection, office.site, later)
    butler.sync()
    butler.sync(butler.operation("parcel", parcel, set={"shelf": "E1"}, reason="补记"))
    done = carry_out(office.services, office.site, found.dues, found.aside, later)
    assert ("parcel", "recipient") not in done.counts
    assert done.counts["signature", "signer"] == 1
    whole(office)


def test_the_account_of_a_run_holds_numbers_only(office: Office, butler: Tablet) -> None:
    handed_over(butler)
    run_purge(office.services, office.site, after(1096))
    with office.services.database.reading() as connection:
        row = connection.execute(select(audit.c.details).where(audit.c.kind == "purged")).scalar()
    assert '"parcel.recipient": 1' in str(row)
    assert found_in(str(row).encode(), *SECRETS) == []


def test_a_receipt_still_verifies(office: Office, butler: Tablet) -> None:
    _, signature = handed_over(butler)
    with office.services.database.reading() as connection:
        seal = butler.records[signature]["fields"]["seal"] if signature in butler.records else ""
        made = receipts.bundle(connection, office.settings.secret, office.site, signature)
        assert made is not None
        seal = made["statement"]["seal"]
        valid = receipts.check(connection, signature, seal)
    assert made["content"] == covered({**made["content"]})
    run_purge(office.services, office.site, after(1096))
    with office.services.database.writing() as connection:
        assert receipts.check(connection, signature, seal) == {**valid, "purged": True}
        assert receipts.check(connection, signature, "0" * 64) == {"state": "no_match"}
        assert receipts.bundle(connection, office.settings.secret, office.site, signature) is None


def test_a_tombstone_that_was_altered_shows(office: Office, butler: Tablet) -> None:
    _, signature = handed_over(butler)
    run_purge(office.services, office.site, after(1096))
    with office.services.database.writing() as connection:
        row = connection.execute(
            select(journal).where(journal.c.record == signature).order_by(journal.c.position)
        ).mappings()
        first = next(iter(row))
        forged = first["body"].replace(b'"manner":"self"', b'"manner":"none"')
        assert forged != first["body"]
        connection.execute(journal.update().where(journal.c.id == first["id"]).values(body=forged))
        found = verify_journal(connection, office.site)
        assert found.problem == f"position {first['position']}: bytes of operation {first['id']}"
        seal = receipts.find(connection, office.site, signature)
        assert seal is None or not seal.fields


def test_words_that_arrive_late_stay_and_bring_nothing_back(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel, _ = handed_over(butler)
    reception.sync()
    late = noted(reception, parcel, NOTE, f"{NOTE}，快递已赔付", reason="补记")
    other = reception.operation("parcel", parcel, set={"shelf": "D9"}, reason="补记")
    run_purge(office.services, office.site, after(1096))
    answer = reception.sync(late, other)
    assert [one["status"] for one in answer["outcomes"]] == ["applied", "merged"]
    reception.sync()
    assert reception.records[parcel]["fields"]["note"] == "，快递已赔付"
    assert reception.records[parcel]["fields"]["shelf"] == "D9"
    # The night after: what was written now has its own term before it.
    run_purge(office.services, office.site, after(1))
    scrub(office.services.database)
    assert found_in(files(office), *SECRETS, "快递已赔付") == ["快递已赔付"]
    whole(office)
    again = reception.sync(late)
    assert again["outcomes"] == answer["outcomes"][:1]
    reception.sync()
    assert reception.records[parcel]["fields"]["note"] == "，快递已赔付"


def test_a_tablet_that_was_away_for_400_days_loses_nothing(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel, _ = handed_over(butler)
    reception.sync()
    assert reception.records[parcel]["fields"]["proxy"] == PROXY
    unsent = [waiting(reception), noted(reception, parcel, NOTE, f"已复查。{NOTE}", reason="补记")]
    run_purge(office.services, office.site, after(400))
    answer = reception.sync(*unsent)
    assert [one.get("problem") or one["status"] for one in answer["outcomes"]] == ["applied"] * 2
    reception.sync()
    assert "proxy" not in reception.records[parcel]["fields"]
    assert unsent[0]["record"] in reception.records
    fresh = office.tablet(reception.staff)
    fresh.sync()
    assert fresh.records == {k: v for k, v in reception.records.items() if k in fresh.records}
    assert set(fresh.records) == set(reception.records)


def test_refused_copies_go_with_what_they_were_about(office: Office, butler: Tablet) -> None:
    parcel, _ = handed_over(butler)
    told = {"note": {"was": NOTE, "now": f"{NOTE}{PROXY}"}, "tracking": 5}
    refused = butler.outcome(butler.operation("parcel", parcel, set=told))
    butler.sync()
    refusal = refused["problem"]["refusal"]
    _, done = run_purge(office.services, office.site, after(1096))
    assert ("parcel", "note") not in done.counts
    butler.sync(butler.operation("refusal", refusal, move="close", set={}, reason=REASON))
    run_purge(office.services, office.site, after(1097))
    scrub(office.services.database)
    assert found_in(files(office), *SECRETS) == []
    whole(office)


def test_a_refused_edit_that_comes_late_is_kept_until_somebody_dealt_with_it(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel, _ = handed_over(butler)
    reception.sync()
    told = {"note": {"was": NOTE, "now": f"{NOTE}{PROXY}"}, "tracking": 5}
    late = reception.operation("parcel", parcel, set=told, reason="补记")
    run_purge(office.services, office.site, after(1096))
    refusal = reception.outcome(late)["problem"]["refusal"]
    reception.sync()
    run_purge(office.services, office.site, after(1))
    assert set(found_in(rows(office), *SECRETS)) == {NOTE, PROXY}
    reception.sync(reception.operation("refusal", refusal, move="close", set={}, reason="办结"))
    run_purge(office.services, office.site, after(1))
    scrub(office.services.database)
    assert found_in(files(office), *SECRETS) == []
    assert not run_purge(office.services, office.site, after(1))[1].anything
    whole(office)


def test_what_was_set_aside_goes_too(office: Office, butler: Tablet) -> None:
    broken = {**waiting(butler), "unheard_of": NAME}
    butler.sync(broken)
    butler.sync()
    refusal = butler.of_type("refusal")[0]["id"]
    butler.sync(butler.operation("refusal", refusal, move="close", set={}, reason=REASON))
    run_purge(office.services, office.site, after(1096))
    scrub(office.services.database)
    assert found_in(files(office), NAME, PHONE, REASON) == []
    again = butler.sync(broken)
    assert again["outcomes"][0]["problem"]["refusal"] == refusal


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_backup_made_after_a_purge_checks(office: Office, butler: Tablet, tmp_path: Path) -> None:
    from server.actions.back_up import back_up
    from server.actions.check_backup import check
    from server.app import create_app, services_of
    from server.settings import from_environment
    from server.start import make_ready

    handed_over(butler)
    run_purge(office.services, office.site, after(1096))
    scrub(office.services.database)
    made = back_up(office.services, tmp_path / "backups")

    def open_office(folder: Path) -> Any:
        services = services_of(create_app(from_environment({}, data=folder)))
        make_ready(services)
        return services

    assert check(made.folder, open_office).problems == []
    data = b"".join(p.read_bytes() for p in made.folder.rglob("*") if p.is_file())
    assert found_in(data, *SECRETS) == []
