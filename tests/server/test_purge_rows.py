"""A purge on either database: no row of any table holds what went, and everything that proves
something still does (S13)."""

from __future__ import annotations

from hashlib import sha256

from server.actions import receipts
from server.actions.back_up import back_up
from server.actions.pictures import drop_pictures
from server.actions.run_purge import run_purge
from server.store.scrub import scrub
from tests.server import pictures
from tests.server.support.office import Office
from tests.server.support.purging import (
    NOTE,
    SECRETS,
    SHOWN,
    after,
    found_in,
    handed_over,
    noted,
    rows,
    whole,
)
from tests.server.support.tablet import Tablet
from tests.server.test_photos import upload


def test_no_row_holds_what_was_purged(office: Office, butler: Tablet) -> None:
    _, signature = handed_over(butler)
    known = found_in(rows(office), *SECRETS, SHOWN)
    assert len(known) == 5
    with office.services.database.reading() as connection:
        made = receipts.bundle(connection, office.settings.secret, office.site, signature)
    assert made is not None
    run_purge(office.services, office.site, after(1096))
    assert scrub(office.services.database)
    assert found_in(rows(office), *SECRETS, SHOWN) == []
    whole(office)
    with office.services.database.reading() as connection:
        told = receipts.check(connection, signature, made["statement"]["seal"])
    assert (told["state"], told["purged"]) == ("valid", True)


def test_an_old_copy_converges_and_its_words_land(
    office: Office, butler: Tablet, reception: Tablet
) -> None:
    parcel, _ = handed_over(butler)
    reception.sync()
    late = noted(reception, parcel, NOTE, f"{NOTE}，已赔付", reason="补记")
    run_purge(office.services, office.site, after(1096))
    reception.sync(late)
    butler.sync()
    reception.sync()
    assert butler.records[parcel] == reception.records[parcel]
    assert reception.records[parcel]["fields"]["note"] == "，已赔付"
    run_purge(office.services, office.site, after(1))
    assert found_in(rows(office), *SECRETS, "已赔付") == ["已赔付"]
    whole(office)


def test_pictures_go_with_their_records_and_stay_with_others(
    office: Office, butler: Tablet
) -> None:
    content, shared = pictures.jpeg(), pictures.jpeg()
    names = [sha256(one).hexdigest() for one in (content, shared)]
    parcel, _ = handed_over(butler)
    open_one = butler.parcel()
    butler.sync(open_one)
    for name, size, about in (
        (names[0], len(content), parcel),
        (names[1], len(shared), parcel),
        (names[1], len(shared), open_one["record"]),
    ):
        told = {"sha256": name, "bytes": size, "about_type": "parcel", "about": about}
        butler.sync(butler.operation("photo", move="create", set={**told, "caption": NOTE}))
    for one in (content, shared):
        upload(butler, one)
    photos = office.services.photos
    _, done = run_purge(office.services, office.site, after(1096))
    assert done.pictures == 1
    assert [photos.holds(office.site, name) for name in names] == [False, True]
    address = f"/api/sites/{office.site}/photos/{names[0]}"
    assert butler.client.get(f"{address}?size=thumb").status_code == 404
    # Sent again by a tablet that never heard of its arrival: it goes the next night.
    assert upload(butler, content).status_code == 200
    assert photos.holds(office.site, names[0])
    assert drop_pictures(office.services, office.site) == 1
    assert not photos.holds(office.site, names[0])
    whole(office)
    if office.settings.sqlite:
        made = back_up(office.services, office.settings.data.parent / "backups")
        assert made.photos == 1
