"""A look at a masked number: handed in by anybody, read by leaders alone, told to no log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.ids import uuid7
from server.store.reading import View, views
from sync.definition import LEADERS, STAFF, Role
from tests.server.support.office import Office
from tests.server.support.tablet import Raw, Tablet

PHONE = "13800005678"
WHY = "快递员在楼下等"


def _look(tablet: Tablet, about: str) -> Raw:
    told = {"about_type": "parcel", "about": about, "field": "recipient_phone", "reason": WHY}
    return tablet.operation("reveal", move="create", set=told)


@pytest.mark.parametrize("role", sorted(STAFF))
def test_only_leaders_see_any(role: Role) -> None:
    assert views(role)["reveal"] is (View.FULL if role in LEADERS else View.NONE)


def test_who_looked_does_not_get_it_back(butler: Tablet, reception: Tablet) -> None:
    made = _look(butler, uuid7())
    assert butler.outcome(made)["status"] == "applied"
    for tablet in (butler, reception):
        assert WHY not in json.dumps(tablet.sync(), ensure_ascii=False)
        assert made["record"] not in tablet.records


def test_a_leader_reads_who_looked_and_why(office: Office, butler: Tablet) -> None:
    about = uuid7()
    made = _look(butler, about)
    butler.sync(made)
    leader = office.tablet(office.person("lead", Role.MANAGER))
    while leader.sync()["more"]:
        pass
    record = leader.records[made["record"]]
    assert record["created"]["by"] == butler.staff
    assert record["created"]["device"] == butler.id
    assert (record["fields"]["about"], record["fields"]["reason"]) == (about, WHY)


def test_nobody_changes_what_was_said(office: Office, butler: Tablet) -> None:
    made = _look(butler, uuid7())
    butler.sync(made)
    again = butler.operation("reveal", made["record"], base=1, set={"reason": "其他"}, reason="改")
    assert butler.outcome(again)["status"] == "kept_both"
    gone = butler.operation("reveal", made["record"], base=1, move="void", reason="误触")
    assert butler.outcome(gone)["problem"]["code"] == "role_forbids_void"


def test_no_log_tells_a_number_or_a_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    talkative = Office(tmp_path / "data", log_level="DEBUG")
    tablet = talkative.tablet(talkative.person("wang", Role.BUTLER))
    parcel = tablet.parcel(recipient="王晓明", recipient_phone=PHONE)
    tablet.sync(parcel, _look(tablet, parcel["record"]))
    tablet.sync(tablet.operation("parcel", parcel["record"], set={"recipient_phone": "不是号码"}))
    talkative.close()
    told = "".join(capsys.readouterr())
    assert '"route"' in told, "the log was written"
    for secret in (PHONE, WHY, "王晓明", "不是号码"):
        assert secret not in told
