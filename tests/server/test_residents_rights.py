"""A resident sees what is held and has it erased; whose data were on a lost tablet can be told
(PIPL 44-47, 57)."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from server.actions.erase import Stays, plan_erasure
from server.actions.export_person import export_person
from server.actions.lost_device import lost_device
from server.actions.run_purge import carry_out
from server.actions.system import Intent
from server.cli import rounds
from server.ids import now_ms
from server.problems import Trouble
from server.store.scrub import scrub
from sync.definition import Role
from sync.keeping import DAY_MS
from tests.server.support.office import PASSWORD, Office
from tests.server.support.purging import files, found_in, whole
from tests.server.support.tablet import Tablet

NAME, PHONE, OTHER = "上官测试", "13900001234", "诸葛邻居"
WORDS = "家里有小狗请轻敲"


class Home:
    """Two residents of one unit, with parcels, a complaint and a visitor."""

    def __init__(self, office: Office, tablet: Tablet) -> None:
        self.office = office
        enter = office.enter
        (building,) = enter(Intent("building", {"name": "1栋"}))
        (self.unit,) = enter(Intent("unit", {"building": building, "code": "1-1-101"}))
        told = {"name": f"{NAME}家", "units": [self.unit]}
        (self.household,) = enter(Intent("household", told))
        self.resident = self.person(NAME, PHONE)
        self.neighbour = self.person(OTHER, "13900007777")
        self.by_ref = self.parcel(tablet, resident=self.resident, note={"was": "", "now": WORDS})
        self.by_phone = self.parcel(tablet, recipient_phone="139-0000-1234")
        self.by_place = self.parcel(tablet, recipient=NAME, unit=self.unit)
        self.namesake = self.parcel(tablet, recipient=NAME)
        self.others = self.parcel(tablet, recipient=OTHER, unit=self.unit)

    def person(self, name: str, phone: str) -> str:
        told = {"household": self.household, "name": name, "phone": phone, "relation": "owner"}
        return self.office.enter(Intent("resident", told))[0]

    def parcel(self, tablet: Tablet, **more: Any) -> str:
        made = tablet.parcel(**more)
        tablet.sync(made)
        record: str = made["record"]
        return record

    def close(self, tablet: Tablet, *parcels: str) -> None:
        tablet.sync()
        for parcel in parcels:
            told = {"reason": "退回", "set": {}}
            tablet.sync(tablet.operation("parcel", parcel, move="return_to_courier", **told))

    def move_out(self) -> None:
        self.office.enter(Intent("resident", {}, self.resident, "move_out"))

    def erase(self, now: int | None = None) -> list[tuple[str, Stays]]:
        services, at = self.office.services, now or now_ms()
        with services.database.reading() as connection:
            found = plan_erasure(connection, self.office.site, self.resident, at)
        carry_out(services, self.office.site, found.dues, found.aside, at)
        assert scrub(services.database)
        return [(kept.record, kept.why) for kept in found.kept]


@pytest.fixture
def home(office: Office, butler: Tablet) -> Home:
    return Home(office, butler)


def test_the_copy_holds_everything_of_the_person_and_nothing_of_others(
    office: Office, home: Home, butler: Tablet, tmp_path: Path
) -> None:
    manager = office.tablet(office.person("manager", Role.MANAGER))
    told = {"about_type": "parcel", "about": home.by_phone, "field": "recipient_phone"}
    look = manager.operation("reveal", move="create", set={**told, "reason": "通知取件"})
    manager.sync(look)
    out = tmp_path / "copy.zip"
    export_person(office.services, office.site, home.resident, out, now_ms())
    assert out.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(out) as archive:
        told = json.loads(archive.read("data.json"))
        text = archive.read("read-me.txt").decode("utf-8-sig")
    found = {record["id"] for record in told["records"]}
    mine = {home.resident, home.by_ref, home.by_phone, home.by_place, look["record"]}
    assert found == mine
    assert [
        word
        for word in (NAME, "收件人 · Recipient", "1-1-101", "新建 · Created")
        if word not in text
    ] == []
    assert OTHER not in text
    assert OTHER not in json.dumps(told, ensure_ascii=False)
    with pytest.raises(FileExistsError):
        export_person(office.services, office.site, home.resident, out, now_ms())
    with pytest.raises(Trouble):
        export_person(office.services, office.site, home.by_ref, tmp_path / "b.zip", now_ms())


def test_nothing_is_erased_while_the_person_lives_here(home: Home) -> None:
    assert home.erase() == [(home.resident, Stays.LIVING)]
    assert found_in(files(home.office), NAME, PHONE, WORDS) == [NAME, PHONE, WORDS]


def test_what_is_finished_goes_and_what_is_open_stays(
    office: Office, home: Home, butler: Tablet
) -> None:
    home.move_out()
    home.close(butler, home.by_ref, home.by_phone)
    assert home.erase() == [(home.by_place, Stays.OPEN)]
    assert found_in(files(office), PHONE, WORDS, OTHER) == [OTHER]
    whole(office)
    butler.sync()
    assert "name" not in butler.records[home.resident]["fields"]
    assert butler.records[home.by_place]["fields"]["recipient"] == NAME
    assert butler.records[home.neighbour]["fields"]["name"] == OTHER


def test_an_open_complaint_holds_what_it_is_about(
    office: Office, home: Home, butler: Tablet
) -> None:
    home.move_out()
    home.close(butler, home.by_ref, home.by_phone, home.by_place)
    told = {"subject": "快递破损", "received_at": now_ms(), "complainant_phone": PHONE}
    told |= {"kind": "common_facility", "channel": "phone", "severity": "general"}
    (complaint,) = office.enter(Intent("complaint", told))
    butler.sync()
    butler.sync(
        butler.operation("parcel", home.by_ref, set={"complaint": complaint}, reason="投诉")
    )
    assert (complaint, Stays.OPEN) in home.erase()
    assert PHONE in found_in(files(office), PHONE)


def test_proofs_stay_until_their_term_and_go_then(
    office: Office, home: Home, butler: Tablet
) -> None:
    home.move_out()
    home.close(butler, home.by_phone, home.by_place)
    told: dict[str, Any] = {"purpose": "parcel_pickup", "manner": "self", "signer": NAME}
    told["seal"] = "0" * 64
    told["signed_at"], told["records"] = now_ms(), [{"type": "parcel", "id": home.by_ref}]
    signature = butler.operation("signature", move="create", set=told)
    over = {"handed_to": "self", "identity": "pickup_code", "signatures": [signature["record"]]}
    butler.sync(signature, butler.operation("parcel", home.by_ref, move="hand_over", set=over))
    assert home.erase() == [(signature["record"], Stays.PROOF)]
    butler.sync()
    assert butler.records[signature["record"]]["fields"]["signer"] == NAME
    assert "note" not in butler.records[home.by_ref]["fields"]
    assert found_in(files(office), WORDS, PHONE) == []
    assert home.erase(now_ms() + 1096 * DAY_MS) == []
    whole(office)


def test_the_report_on_a_lost_tablet_tells_what_was_on_it(
    office: Office, home: Home, butler: Tablet
) -> None:
    butler.sync()
    with office.services.database.reading() as connection:
        (held,) = lost_device(connection, butler.id, now_ms()).sites
    assert held.counts["household"] == 1
    assert held.counts["resident"] == 2
    assert held.households == [(home.household, f"{NAME}家", "1-1-101")]
    with office.services.database.reading() as connection, pytest.raises(Trouble):
        lost_device(connection, home.household, now_ms())


def test_what_came_after_its_last_contact_was_not_on_a_tablet(
    office: Office, home: Home, butler: Tablet
) -> None:
    status = {"pending": 2, "oldest": None, "photos": 0, "app": "test", "storage": None}
    butler.sync(status=status)
    home.close(butler, home.by_phone)
    later = [Intent("household", {"name": "后来的住户", "units": []}, at=now_ms() + 60_000)]
    office.enter(*later)
    with office.services.database.reading() as connection:
        (held,) = lost_device(connection, butler.id, now_ms()).sites
    assert [one[0] for one in held.households] == [home.household]
    assert held.unsent == 2


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_commands_do_it_and_leave_a_line_in_the_audit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROUNDS_LOG_LEVEL", "CRITICAL")
    data = tmp_path / "office"

    def run(*arguments: str | Path, code: int = 0) -> str:
        done = CliRunner().invoke(rounds, [*map(str, arguments), "--data", str(data)])
        assert done.exit_code == code, done.output
        return done.output

    run("init", "--site", "云溪", "--login", "chen", "--name", "陈", "--password", PASSWORD)
    office = Office(data, secret=(data / "secret").read_bytes())
    try:
        office.logins[""] = "chen"
        home, tablet = _home_of(office)
        given = ("--by", "chen", home.resident)
        assert "1 条记录" not in run("resident", "export", *given, "--out", tmp_path / "a.zip")
        assert "exists already" in run(
            "resident", "export", *given, "--out", tmp_path / "a.zip", code=1
        )
        assert "lives here" in run("resident", "erase", *given, code=1)
        home.move_out()
        assert "resident.phone\t1" in run("resident", "erase", *given, "--dry-run")
        assert PHONE in found_in(files(office), PHONE)
        assert "已删除" in run("resident", "erase", *given)
        assert "household\t1" in run("device", "report", tablet.id, "--by", "chen")
        listed = run("device", "report", tablet.id, "--by", "chen", "--households")
        assert "1-1-101" in listed
        assert "set_aside\t0" in run("purge", "--dry-run")
        assert "pictures\t0" in run("purge", "--older-than", "9000")
        run("resident", "export", "--by", "nobody", home.resident, "--out", "x", code=1)
        log = found_in(files(office), "resident_exported", "resident_erased", "device_reported")
        assert len(log) == 3
    finally:
        office.close()


def _home_of(office: Office) -> tuple[Home, Tablet]:
    tablet = office.tablet(office.person("li", Role.BUTLER))
    tablet.sync()
    home = Home(office, tablet)
    tablet.sync()
    return home, tablet
