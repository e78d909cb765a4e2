"""Receipts: any later change to signature or content shows (L5, trap 16; QUALITY, S11)."""

from __future__ import annotations

import json
import os
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner
from sqlalchemy import update

from server.actions.receipts import FORMAT
from server.actions.verify_receipt import Altered, verify_receipt
from server.cli import rounds
from server.ids import now_ms, uuid7
from server.security.receipt_key import public_hex, receipt_key
from server.store.tables import audit, feed, journal
from sync.canonical import canonical
from sync.seal import covered, seal_of
from tests.server.support.office import OWN, Office
from tests.server.support.tablet import Raw, Tablet

SECRET = b"r" * 32
KEY = public_hex(SECRET)
# Every byte of this many receipts is changed.
RECEIPTS = int(os.environ.get("ROUNDS_RECEIPTS", "4"))
SOAKED = 1_000
NAMES = ("王晓明", "Anna O'Neil", '带"引号"', "\\反斜杠\\", "李\n芳", "𠮷野")


def _fields(chance: random.Random) -> Raw:
    strokes = [
        [[chance.randrange(9_999), chance.randrange(3_000), 500, n * 16] for n in range(4)]
        for _ in range(chance.randrange(1, 3))
    ]
    sealed: Raw = {
        "shown": {"title": "快件签收", "lines": [{"title": "顺丰"}], "text": "已核对"},
        "strokes": strokes,
        "records": [{"type": "parcel", "id": uuid7()} for _ in range(chance.randrange(1, 3))],
        "signer": chance.choice(NAMES),
        "manner": chance.choice(("self", "proxy")),
        "signed_at": 1_795_219_200_000 + chance.randrange(10**9),
        "wording": "2026-1",
    }
    return {**sealed, "purpose": "parcel_hand_over", "seal": seal_of(sealed)}


def _receipt(chance: random.Random) -> bytes:
    """A receipt as the server makes it, without the server around it."""
    fields = _fields(chance)
    statement = {
        "format": FORMAT,
        "key": KEY,
        "office": "云溪花园",
        "received": fields["signed_at"] + 5_000,
        "records": fields["records"],
        "seal": fields["seal"],
        "signature": uuid7(),
        "site": uuid7(),
    }
    signed = receipt_key(SECRET).sign(canonical(statement)).hex()
    return canonical({"content": covered(fields), "statement": statement, "signature": signed})


def _holds(data: bytes) -> bool:
    try:
        verify_receipt(data, KEY)
    except Altered:
        return False
    return True


def _alter_everywhere(seed: int) -> int:
    """Each byte of a receipt replaced by another, left out, doubled; and the file cut short there.
    Answers how many altered files were refused; raises where one was not."""
    chance = random.Random(seed)
    data = _receipt(chance)
    assert _holds(data)
    refused = 0
    for place, byte in enumerate(data):
        other = (byte + chance.randrange(1, 256)) % 256
        case = byte ^ 0x20
        for instead in (bytes([other]), bytes([case]), b"", bytes([byte, byte])):
            changed = data[:place] + instead + data[place + 1 :]
            assert changed != data, (seed, place, instead)
            assert not _holds(changed), (seed, place, instead)
        assert not _holds(data[:place]), (seed, place)
        refused += 5
    return refused


@pytest.mark.parametrize("seed", range(RECEIPTS))
def test_every_byte_of_a_receipt_counts(seed: int) -> None:
    assert _alter_everywhere(20_261_121 + seed) > 1_000


@pytest.mark.soak
def test_every_byte_of_a_thousand_receipts_counts() -> None:
    """QUALITY, S11; on every core, and minutes long all the same."""
    with ProcessPoolExecutor() as processes:
        refused = sum(processes.map(_alter_everywhere, range(SOAKED), chunksize=10))
    print(f"{SOAKED} receipts, {refused} altered files, none held")
    assert refused > 1_000 * SOAKED


def test_the_same_meaning_in_other_bytes_is_altered_too() -> None:
    data = _receipt(random.Random(1))
    told = json.loads(data)
    for changed in (
        data + b"\n",
        json.dumps(told, indent=1).encode(),
        data.replace(b'{"content"', b'{"content":{},"content"', 1),
        canonical({**told, "more": 1}),
        canonical({**told, "signature": told["signature"].upper()}),
    ):
        assert not _holds(changed)


def test_a_receipt_of_another_server_does_not_count() -> None:
    data = _receipt(random.Random(2))
    with pytest.raises(Altered):
        verify_receipt(data, public_hex(b"o" * 32))
    with pytest.raises(Altered):
        verify_receipt(b"[" * 100_000, KEY)
    with pytest.raises(Altered):
        verify_receipt(b" " * 2_000_000, KEY)


def _sign(tablet: Tablet, **change: Any) -> str:
    raw = tablet.operation("signature", move="create", set={**_fields(random.Random(3)), **change})
    assert tablet.outcome(raw)["status"] == "applied"
    return str(raw["record"])


def _check(office: Office, signature: str, seal: str) -> Raw:
    told = {"signature": signature, "seal": seal}
    answer = office.client().post("/api/receipts/check", json=told, headers=OWN)
    assert answer.status_code == 200, answer.text
    found: Raw = answer.get_json()
    return found


def _file(tablet: Tablet, signature: str) -> Any:
    return tablet.client.get(f"/api/sites/{tablet.site}/signatures/{signature}/receipt")


def test_what_arrived_can_be_checked_by_anybody(office: Office, butler: Tablet) -> None:
    """The file by the public key, the paper by its seal; both say no more than they must."""
    before = now_ms()
    signature = _sign(butler)
    seal = butler.records[signature]["fields"]["seal"]
    answer = _file(butler, signature)
    assert answer.data == _file(butler, signature).data
    key = office.client().get("/api/receipts/key").get_json()["key"]
    found = verify_receipt(answer.data, key)
    assert (found.office, found.signature) == ("云溪花园", signature)
    assert before <= found.received <= now_ms()

    told = _check(office, signature, seal)
    assert told == {
        "state": "valid",
        "received": found.received,
        "count": found.items,
        "office": "云溪花园",
    }
    assert _check(office, signature, "0" * 64) == {"state": "no_match"}
    assert _check(office, uuid7(), seal) == {"state": "no_match"}


def test_a_changed_record_is_altered_and_gets_no_receipt(office: Office, butler: Tablet) -> None:
    signature = _sign(butler)
    record = butler.records[signature]
    seal = record["fields"]["seal"]
    forged = {**record, "fields": {**record["fields"], "signer": "另一人"}}
    body = orjson.dumps(forged)
    with office.services.database.writing() as connection:
        connection.execute(update(feed).where(feed.c.record == signature).values(body=body))
    assert _check(office, signature, seal)["state"] == "altered"
    assert _file(butler, signature).status_code == 404
    # Whoever seals anew what they changed has another seal than the paper.
    forged["fields"]["seal"] = seal_of(forged["fields"])
    body = orjson.dumps(forged)
    with office.services.database.writing() as connection:
        connection.execute(update(feed).where(feed.c.record == signature).values(body=body))
    assert _check(office, signature, seal)["state"] == "altered"
    assert _check(office, signature, forged["fields"]["seal"]) == {"state": "no_match"}


def test_a_changed_journal_matches_no_paper(office: Office, butler: Tablet) -> None:
    signature = _sign(butler)
    seal = butler.records[signature]["fields"]["seal"]
    with office.services.database.writing() as connection:
        query = update(journal).where(journal.c.record == signature)
        connection.execute(query.values(received=journal.c.received - 86_400_000))
    assert _check(office, signature, seal) == {"state": "no_match"}
    assert _file(butler, signature).status_code == 404


def test_a_broken_seal_is_kept_and_noted(office: Office, butler: Tablet) -> None:
    signature = _sign(butler, signer="换了名字")
    assert _file(butler, signature).status_code == 404
    with office.services.database.reading() as connection:
        kinds = [row.kind for row in connection.execute(audit.select())]
    assert kinds.count("seal_broken") == 1
    ours = _sign(butler)
    assert _file(butler, ours).status_code == 200


def test_the_public_page_holds_nothing_of_anybody(office: Office, butler: Tablet) -> None:
    signature = _sign(butler)
    page = office.client().get(f"/v/{signature}")
    assert page.status_code == 200
    assert page.data == office.client().get("/v/anything").data
    assert page.headers["Content-Security-Policy"].startswith("default-src 'none'")
    for part in ("/v/page.js", "/v/page.css"):
        assert office.client().get(part).status_code == 200


def test_the_command_line_checks_files(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    data = _receipt(random.Random(4))
    good.write_bytes(data)
    bad.write_bytes(data.replace("顺丰".encode(), "京东".encode()))
    run = CliRunner()
    found = run.invoke(rounds, ["verify", str(good), "--key", KEY])
    assert (found.exit_code, found.output.split("\t")[1]) == (0, "ok")
    found = run.invoke(rounds, ["verify", str(good), str(bad), "--key", KEY])
    assert found.exit_code == 1
    assert f"{bad}\tALTERED (content)" in found.output
    bad.write_text('{"name": "rounds"}', encoding="ascii")
    found = run.invoke(rounds, ["verify", str(good), str(bad), "--key", KEY])
    assert found.exit_code == 1
    assert f"{bad}\t不是单据或已损坏 · NO RECEIPT, or damaged" in found.output
    found = run.invoke(rounds, ["verify", str(good), "--key", "zz"])
    assert "Error: 公钥应为 64 位十六进制数 · the public key has 64 hexa" in found.output
    found = run.invoke(rounds, ["verify", str(good), "--data", str(tmp_path / "none")])
    assert found.exit_code == 1
    assert not (tmp_path / "none").exists()
