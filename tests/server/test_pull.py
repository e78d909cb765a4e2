"""Cursors, pages, restarts, and who sees what."""

from __future__ import annotations

import gzip
import json

import pytest
import zstandard

from server.actions.system import Intent
from server.ids import now_ms
from server.store.reading import View, views
from sync.catalogue import catalogue
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.tablet import OWN, Tablet


def test_pages_follow_the_sequence_and_end(office: Office, butler: Tablet) -> None:
    office.enter(*(Intent("parcel", {"arrived_at": now_ms()}) for _ in range(25)))
    seen = []
    while True:
        told = butler.sync(limit=10)
        seen += [change["seq"] for change in told["changes"]]
        if not told["more"]:
            break
    assert len(seen) == 25
    assert seen == sorted(set(seen))
    assert butler.sync()["changes"] == []


def test_each_record_appears_once_with_its_latest_version(
    butler: Tablet, reception: Tablet
) -> None:
    made = butler.parcel()
    butler.sync(made)
    butler.sync(butler.operation("parcel", made["record"], set={"shelf": "B-1"}))
    changes = reception.sync()["changes"]
    assert [c["record"]["version"] for c in changes if c["record"]["id"] == made["record"]] == [2]


@pytest.mark.parametrize("epoch", ["another.epoch", "", None])
def test_a_cursor_from_another_epoch_starts_again(butler: Tablet, epoch: str | None) -> None:
    told = butler.sync(epoch=epoch)
    assert (told["restart"], told["cursor"], told["changes"]) == (True, 0, [])
    assert told["more"]
    assert butler.sync()["changes"] != []


def test_a_cursor_beyond_the_end_starts_again(butler: Tablet) -> None:
    assert butler.sync(cursor=butler.cursor + 1)["restart"]


def test_a_restart_still_answers_the_operations_that_came_with_it(butler: Tablet) -> None:
    assert butler.epoch is not None
    told = butler.sync(butler.parcel(), epoch=f"{butler.epoch.partition('.')[0]}.otherrole")
    assert told["restart"]
    assert told["outcomes"][0]["status"] == "applied"


def test_after_a_restore_nothing_is_decided_before_the_device_has_offered_again(
    butler: Tablet,
) -> None:
    made = butler.parcel()
    told = butler.sync(made, epoch="another")
    assert (told["restart"], told["outcomes"]) == (True, [])
    assert butler.outcome(made)["status"] == "applied"


def test_a_type_that_a_role_may_not_read_never_leaves(office: Office) -> None:
    for name, definition in catalogue().items():
        for role in Role:
            assert (role in definition.read) == (views(role)[name] is not View.NONE)
    hidden = [n for n, view in views(Role.SECURITY).items() if view is View.NONE]
    guard = office.tablet(office.person("guard", Role.SECURITY))
    guard.sync()
    assert not {r["type"] for r in guard.records.values()} & set(hidden)


def test_answers_are_compressed_as_the_client_offers(office: Office, butler: Tablet) -> None:
    office.enter(*(Intent("parcel", {"arrived_at": now_ms()}) for _ in range(20)))
    body = json.dumps(butler.request([]))
    plain = None
    for offered, unpack in (
        ("identity", bytes),
        ("gzip", gzip.decompress),
        ("zstd", lambda b: zstandard.ZstdDecompressor().decompressobj().decompress(b)),
    ):
        headers = {**OWN, "Content-Type": "application/json", "Accept-Encoding": offered}
        answer = butler.client.post(f"/api/sites/{butler.site}/sync", data=body, headers=headers)
        told = json.loads(unpack(answer.data))
        assert answer.headers.get("Content-Encoding", "identity") == offered
        plain = plain or told["changes"]
        assert told["changes"] == plain


def test_an_idle_poll_is_small(butler: Tablet) -> None:
    answer = butler.post(butler.request([]))
    assert len(answer.data) <= 290
