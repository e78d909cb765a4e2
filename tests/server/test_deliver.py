"""Messages are sent once they are here, one try at a time, to the right person, and every try is
kept (L3, L6, trap 15)."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from server import postman as postman_file
from server.actions import deliver
from server.actions.channels import NewChannel, add_channel, listed, remove_channel
from server.actions.deliver import TRIES_MOST, claim, deliver_due
from server.actions.enter_intents import enter_intents
from server.actions.system import Intent
from server.channels.base import Setup
from server.ids import now_ms, uuid7
from server.postman import Postman
from server.store import deliveries, epochs, feed, journal, sites
from sync.definition import Role
from tests.server.support.office import Office
from tests.server.support.receivers import WebReceiver, web_receiver
from tests.server.support.tablet import Raw, Tablet

PHONE, OTHER_PHONE = "13800005678", "13900004321"
HOUR_MS = 3_600_000


@pytest.fixture
def web() -> Iterator[WebReceiver]:
    with web_receiver() as receiver:
        yield receiver


class Clock:
    """The server's clock as the tests move it on."""

    def __init__(self) -> None:
        self.ahead = 0

    def now(self) -> int:
        return now_ms() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(deliver, "now_ms", made.now)
    return made


class Desk:
    """A flat with two residents, a channel, and a tablet that writes to them."""

    def __init__(self, office: Office, tablet: Tablet, url: str, kind: str = "webhook") -> None:
        self.office = office
        self.tablet = tablet
        setup = Setup({"url": url}, private=True)
        with office.services.database.writing() as connection:
            new = NewChannel(office.site, kind, "自建接口", setup)
            self.channel = add_channel(connection, office.settings.secret, new, now_ms())
        building, self.unit, household = uuid7(), uuid7(), uuid7()
        self.wang, self.li = uuid7(), uuid7()
        office.enter(
            Intent("building", {"name": "1栋"}, building),
            Intent("unit", {"code": "1-1-0302", "building": building}, self.unit),
            Intent("household", {"units": [self.unit], "name": "王晓明"}, household),
            Intent(
                "resident",
                {"household": household, "name": "王晓明", "phone": PHONE, "relation": "owner"},
                self.wang,
            ),
            Intent(
                "resident",
                {"household": household, "name": "李青", "phone": OTHER_PHONE},
                self.li,
            ),
        )
        self.mine = self.parcel("王晓明", self.wang, PHONE, "SF000000111111", "482913")
        self.theirs = self.parcel("李青", self.li, OTHER_PHONE, "YT000000222222", "771506")
        tablet.sync()

    def parcel(self, name: str, resident: str, phone: str, tracking: str, code: str) -> str:
        made = self.tablet.parcel(
            unit=self.unit,
            recipient=name,
            resident=resident,
            recipient_phone=phone,
            tracking=tracking,
            pickup_code=code,
        )
        assert self.tablet.outcome(made)["status"] == "applied"
        return str(made["record"])

    def message(self, **values: Any) -> Raw:
        """A pickup notice to 王晓明, as a tablet makes it."""
        told = {
            "purpose": "pickup",
            "unit": self.unit,
            "resident": self.wang,
            "recipient": "王晓明",
            "phone": PHONE,
            "parcels": [self.mine],
            "text": "王晓明您好，您有1件快件，取件码482913。",
            "channel": self.channel,
            **values,
        }
        set_ = {name: value for name, value in told.items() if value is not None}
        return self.tablet.operation("message", move="create", set=set_)

    def queue(self, **values: Any) -> str:
        made = self.message(**values)
        assert self.tablet.outcome(made)["status"] == "applied"
        return str(made["record"])

    def move(self, record: str, move: str, **parts: Any) -> None:
        assert self.tablet.outcome(self.tablet.operation("message", record, move=move, **parts))[
            "status"
        ] in ("applied", "merged")

    def read(self, record: str) -> Raw:
        with self.office.services.database.reading() as connection:
            return feed.load(connection, self.office.site, [record])[record]

    def codes(self, record: str) -> list[str]:
        return [a.get("code", a["result"]) for a in self.read(record)["fields"].get("attempts", [])]

    def deliver(self) -> int:
        return deliver_due(self.office.services)


@pytest.fixture
def desk(office: Office, butler: Tablet, web: WebReceiver) -> Desk:
    return Desk(office, butler, web.url)


def test_a_queued_message_is_sent_once(desk: Desk, web: WebReceiver) -> None:
    message = desk.queue()
    assert (desk.deliver(), desk.deliver()) == (1, 0)
    record = desk.read(message)
    assert record["state"] == "sent"
    [attempt] = record["fields"]["attempts"]
    assert (attempt["result"], attempt["channel"]) == ("sent", desk.channel)
    [heard] = web.heard
    assert heard.headers["idempotency-key"] == message
    assert heard.json()["text"] == record["fields"]["text"]
    desk.tablet.sync()
    assert desk.tablet.records[message]["state"] == "sent"


def test_what_is_sent_by_hand_never_leaves_the_server(desk: Desk, web: WebReceiver) -> None:
    message = desk.queue(channel=None)
    assert desk.deliver() == 0
    now = now_ms()
    attempt = {"at": now, "result": "sent"}
    desk.move(message, "mark_sent", set={"sent_at": now, "attempts": [attempt]})
    assert desk.read(message)["state"] == "sent"
    assert web.heard == []


def test_a_reminder_that_was_sent_is_a_step_of_its_parcels(desk: Desk) -> None:
    second = desk.parcel("王晓明", desk.wang, PHONE, "SF000000111112", "482914")
    desk.queue(purpose="remind", parcels=[desk.mine, second])
    desk.deliver()
    for parcel in (desk.mine, second):
        [step] = desk.read(parcel)["fields"]["steps"]
        assert (step["step"], step["result"], step["by"]) == ("remind", "told", desk.tablet.staff)


def test_a_failure_is_kept_and_tried_again_later(
    desk: Desk, web: WebReceiver, clock: Clock
) -> None:
    web.say((503, b""), (200, b"{}"))
    message = desk.queue()
    assert desk.deliver() == 1
    record = desk.read(message)
    assert (record["state"], desk.codes(message)) == ("queued", ["channel_busy"])
    assert record["fields"]["next_at"] > now_ms()
    assert desk.deliver() == 0
    clock.ahead = HOUR_MS
    assert desk.deliver() == 1
    assert (desk.read(message)["state"], desk.codes(message)) == ("sent", ["channel_busy", "sent"])
    assert len({one.headers["idempotency-key"] for one in web.heard}) == 1


def test_it_is_given_up_in_the_end_and_a_person_tries_again(
    desk: Desk, web: WebReceiver, clock: Clock
) -> None:
    web.say((503, b""))
    message = desk.queue()
    for _ in range(TRIES_MOST + 3):
        desk.deliver()
        clock.ahead += 2 * HOUR_MS
    assert desk.read(message)["state"] == "failed"
    assert len(web.heard) == TRIES_MOST
    desk.tablet.sync()
    desk.move(message, "retry")
    web.say((200, b"{}"))
    assert desk.deliver() == 1
    assert desk.read(message)["state"] == "sent"


def test_a_refusal_is_final_at_once(desk: Desk, web: WebReceiver) -> None:
    web.say((404, b""))
    message = desk.queue()
    desk.deliver()
    assert (desk.read(message)["state"], desk.codes(message)) == ("failed", ["channel_refused"])


def test_a_dead_channel_holds_up_nobody_else(desk: Desk, web: WebReceiver) -> None:
    """It is tried once a round; messages by another channel go out."""
    with web_receiver() as dead:
        dead.say((503, b""))
        other = Desk(desk.office, desk.tablet, dead.url)
    for _ in range(4):
        other.queue()
    message = desk.queue()
    assert desk.deliver() == 2
    assert desk.read(message)["state"] == "sent"


def test_two_residents_of_one_room_learn_nothing_of_each_other(
    desk: Desk, web: WebReceiver
) -> None:
    """Whatever a tablet composed: no parcel, code, name or telephone of the other leaves."""
    wrong: dict[str, list[dict[str, Any]]] = {
        "other_recipient": [
            {"parcels": [desk.mine, desk.theirs]},
            {"parcels": [desk.theirs]},
            {"recipient": "李青"},
            {"resident": desk.li},
            {"unit": None},
        ],
        "other_address": [{"phone": OTHER_PHONE}, {"email": "li@mail.example"}],
        "other_parcel": [
            {"text": "王晓明您好，取件码482913、771506"},
            {"text": "王晓明、李青：你们的快件到了"},
            {"text": "单号YT000000222222已到"},
            {"text": f"请转告{OTHER_PHONE}"},
        ],
        "parcels_unknown": [{"parcels": [uuid7()]}, {"parcels": [desk.wang]}],
    }
    for code, cases in wrong.items():
        for values in cases:
            message = desk.queue(**values)
            desk.deliver()
            assert (desk.read(message)["state"], desk.codes(message)) == ("failed", [code]), values
    assert web.heard == []


def test_a_name_that_begins_like_a_neighbour_s_is_no_hindrance(
    desk: Desk, web: WebReceiver
) -> None:
    desk.parcel("王晓", uuid7(), "13700001111", "JD000000333333", "664422")
    message = desk.queue()
    desk.deliver()
    assert desk.read(message)["state"] == "sent"


@pytest.mark.parametrize(
    "text",
    [
        "1-1-0302 王晓明：您有1件快件",
        "1-1-0302 王*明：取件码482913",
        "1-1-0302 王*明：电话13800005678",
        "1-1-0302 王*明：电话 138-0000-5678",
        "1-1-0302 王*明：单号SF000000111111",
    ],
)
def test_a_group_learns_room_and_masked_name_and_no_more(
    office: Office, butler: Tablet, web: WebReceiver, text: str
) -> None:
    desk = Desk(office, butler, web.url, "wecom")
    named = desk.queue(text=text)
    masked = desk.queue(text="1-1-0302 王*明：您有1件快件待取，电话138****5678")
    desk.deliver()
    assert (desk.read(named)["state"], desk.codes(named)) == ("failed", ["names_person"])
    assert desk.read(masked)["state"] == "sent"
    assert [one.json()["text"]["content"] for one in web.heard] == [
        "1-1-0302 王*明：您有1件快件待取，电话138****5678"
    ]


def test_what_was_collected_meanwhile_is_not_announced(desk: Desk, web: WebReceiver) -> None:
    second = desk.parcel("王晓明", desk.wang, PHONE, "SF000000111112", "482914")
    both, one = desk.queue(parcels=[desk.mine, second]), desk.queue()
    back = desk.tablet.operation("parcel", desk.mine, move="reject", reason="不要了")
    assert desk.tablet.outcome(back)["status"] == "applied"
    desk.deliver()
    assert (desk.read(both)["state"], desk.codes(both)) == ("failed", ["parcels_changed"])
    assert (desk.read(one)["state"], desk.codes(one)) == ("cancelled", ["parcels_gone"])
    assert web.heard == []


def test_a_mailbox_must_be_the_resident_s(desk: Desk, web: WebReceiver) -> None:
    desk.office.enter(Intent("resident", {"email": "Wang@mail.example"}, desk.wang, None))
    message = desk.queue(email="wang@mail.example")
    desk.deliver()
    assert desk.read(message)["state"] == "sent"


def test_a_removed_channel_sends_nothing(desk: Desk, web: WebReceiver) -> None:
    message = desk.queue()
    secret = desk.office.settings.secret
    with desk.office.services.database.writing() as connection:
        [one] = listed(connection, secret)
        remove_channel(connection, one.row, now_ms())
    desk.deliver()
    assert (desk.read(message)["state"], desk.codes(message)) == ("failed", ["channel_missing"])
    assert desk.read(desk.channel)["state"] == "removed"
    assert web.heard == []


def test_secrets_stay_on_the_server(desk: Desk, web: WebReceiver) -> None:
    desk.tablet.sync()
    assert desk.tablet.records[desk.channel]["fields"] == {"name": "自建接口", "kind": "webhook"}
    with desk.office.services.database.reading() as connection:
        [one] = listed(connection, desk.office.settings.secret)
        entries = [row["body"] for row in journal.read(connection, desk.office.site, desk.channel)]
    assert b"hook" not in one.row.sealed
    assert entries
    assert not any(b"127.0.0.1" in body for body in entries)


def test_two_processes_send_it_once(desk: Desk, web: WebReceiver) -> None:
    """Claims are rows of the database: whoever comes second finds it taken."""
    messages = [desk.queue() for _ in range(6)]
    rounds = [threading.Thread(target=desk.deliver) for _ in range(3)]
    for one in rounds:
        one.start()
    for one in rounds:
        one.join()
    assert sorted(one.headers["idempotency-key"] for one in web.heard) == sorted(messages)
    assert {desk.read(one)["state"] for one in messages} == {"sent"}


def test_a_try_that_nobody_told_the_end_of_is_kept_and_made_again(
    desk: Desk, web: WebReceiver, clock: Clock
) -> None:
    """As after a kill between sending and writing down: at least once, under the same id."""
    message = desk.queue()
    services = desk.office.services
    with services.database.writing() as connection:
        job = claim(connection, services.settings.secret, desk.office.site, message)
    assert job is not None
    job.way.channel.send(job.way.setup, job.outgoing)
    assert desk.deliver() == 1
    assert len(web.heard) == 1
    clock.ahead = deliver.CLAIM_MS + 1000
    desk.deliver()
    assert desk.codes(message) == ["unknown", "sent"]
    assert [one.headers["idempotency-key"] for one in web.heard] == [message, message]
    with services.database.reading() as connection:
        assert deliveries.claimed(connection, desk.office.site, message) is None


def test_what_ends_the_process_each_time_is_not_sent_for_ever(
    desk: Desk, web: WebReceiver, clock: Clock
) -> None:
    message = desk.queue()
    services = desk.office.services
    for _ in range(TRIES_MOST + 2):
        with services.database.writing() as connection:
            claim(connection, services.settings.secret, desk.office.site, message)
        clock.ahead += deliver.CLAIM_MS + 1000
    assert desk.read(message)["state"] == "failed"
    assert desk.codes(message) == ["unknown"] * TRIES_MOST
    assert desk.deliver() == 0


def test_a_parcel_voided_while_its_reminder_was_sent_takes_no_step(desk: Desk) -> None:
    message = desk.queue(purpose="remind")
    services = desk.office.services
    with services.database.writing() as connection:
        job = claim(connection, services.settings.secret, desk.office.site, message)
    assert job is not None
    desk.office.enter(Intent("parcel", {}, desk.mine, "void", "误扫"))
    with services.database.writing() as connection:
        deliver.settle(connection, job, "ok", None)
    assert desk.read(message)["state"] == "sent"
    assert "steps" not in desk.read(desk.mine)["fields"]


def test_a_message_cancelled_while_it_was_sent_keeps_the_try(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    message = desk.queue()
    services = desk.office.services

    def cancel_first(connection: Any, job: Any, detail: str, trouble: Any) -> None:
        intent = Intent("message", {}, message, "cancel", "住户已来过")
        enter_intents(connection, desk.office.site, [intent], now_ms())
        real(connection, job, detail, trouble)

    real = deliver.settle
    monkeypatch.setattr(deliver, "settle", cancel_first)
    deliver_due(services)
    assert (desk.read(message)["state"], desk.codes(message)) == ("cancelled", ["sent"])


def test_what_was_queued_before_a_restore_is_not_sent_by_itself(
    desk: Desk, web: WebReceiver
) -> None:
    """It may have been sent after the backup was made: a person decides."""
    message = desk.queue()
    with desk.office.services.database.writing() as connection:
        row = sites.find(connection, desk.office.site, lock=True)
        assert row is not None
        epochs.begin(connection, row.id, epochs.fresh(), row.position)
    later = desk.queue()
    desk.deliver()
    assert (desk.read(message)["state"], desk.codes(message)) == ("failed", ["restored"])
    assert desk.read(later)["state"] == "sent"
    desk.tablet.sync()
    desk.move(message, "retry")
    desk.deliver()
    assert desk.read(message)["state"] == "sent"


def test_the_postman_goes_round_by_himself_and_stops(desk: Desk, web: WebReceiver) -> None:
    postman = Postman(desk.office.services, 0.05)
    postman.start()
    message = desk.queue()
    deadline = time.monotonic() + 10
    while desk.read(message)["state"] != "sent" and time.monotonic() < deadline:
        time.sleep(0.05)
    postman.stop(5)
    assert desk.read(message)["state"] == "sent"
    late = desk.queue()
    time.sleep(0.3)
    assert desk.read(late)["state"] == "queued"


def test_a_failing_round_does_not_end_the_rounds(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def fail(_services: Any) -> int:
        seen.append("round")
        raise RuntimeError(PHONE)

    told: list[dict[str, Any]] = []

    def keep(event: str, **more: Any) -> None:
        told.append({"event": event, **more})

    monkeypatch.setattr("server.postman.deliver_due", fail)
    monkeypatch.setattr(postman_file, "log", SimpleNamespace(error=keep))
    postman = Postman(desk.office.services, 0.02)
    postman.start()
    deadline = time.monotonic() + 10
    while len(seen) < 3 and time.monotonic() < deadline:
        time.sleep(0.02)
    postman.stop(5)
    assert len(seen) >= 3
    assert told[0] == {"event": "unexpected", "error": "RuntimeError", "where": "postman"}


def test_an_engineer_does_not_see_messages(desk: Desk) -> None:
    message = desk.queue()
    engineer = desk.office.tablet(desk.office.person("engineer", Role.ENGINEER))
    engineer.sync()
    assert message not in engineer.records
    assert desk.channel in engineer.records
