"""Signing in, staying signed in, and nobody else's pages writing anything."""

from __future__ import annotations

import pytest

from server.ids import now_ms
from sync.definition import Role
from sync.keeping import DAY_MS
from tests.server.support.office import OWN, PASSWORD, Office
from tests.server.support.tablet import Tablet


def test_signing_in_tells_who_and_where_and_sets_a_guarded_cookie(office: Office) -> None:
    staff = office.person("wang", Role.BUTLER)
    answer = office.client().post(
        "/api/session", json={"login": " WANG ", "password": PASSWORD}, headers=OWN
    )
    told = answer.get_json()
    assert told["account"]["login"] == "wang"
    assert told["staff"] == [
        {
            "id": staff,
            "site": office.site,
            "site_name": "云溪花园",
            "role": "butler",
            "name": "员工wang",
        }
    ]
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("rounds=")
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


def test_under_https_the_cookie_is_bound_to_the_host(office: Office) -> None:
    office.person("wang", Role.BUTLER)
    answer = office.client().post(
        "/api/session",
        json={"login": "wang", "password": PASSWORD},
        headers=OWN,
        base_url="https://rounds.example",
    )
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-rounds=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "max-age=63072000" in answer.headers["Strict-Transport-Security"]


@pytest.mark.parametrize("login", ["wang", "nobody", ""])
def test_a_wrong_password_and_an_unknown_name_look_alike(office: Office, login: str) -> None:
    office.person("wang", Role.BUTLER)
    answer = office.client().post(
        "/api/session", json={"login": login or "x", "password": "wrong-password"}, headers=OWN
    )
    assert (answer.status_code, answer.get_json()["code"]) == (401, "wrong_credentials")
    assert "Set-Cookie" not in answer.headers


def test_guessing_is_slowed_down(office: Office) -> None:
    office.person("wang", Role.BUTLER)
    client = office.client()
    wrong = {"login": "wang", "password": "wrong-password"}
    codes = [client.post("/api/session", json=wrong, headers=OWN).status_code for _ in range(12)]
    assert codes == [401] * 10 + [429] * 2
    other = {"login": "li", "password": "wrong-password"}
    assert client.post("/api/session", json=other, headers=OWN).status_code == 401


def test_signing_out_ends_the_session_on_the_server(office: Office) -> None:
    client = office.client(office.person("wang", Role.BUTLER))
    token = client.get_cookie("rounds")
    assert token is not None
    assert client.delete("/api/session", headers=OWN).status_code == 204
    thief = office.client()
    thief.set_cookie("rounds", token.value)
    assert thief.get("/api/session").get_json()["code"] == "sign_in_needed"


def test_a_session_unused_for_too_long_ends_and_the_outbox_waits(
    office: Office, butler: Tablet
) -> None:
    made = butler.parcel()
    with office.services.database.writing() as connection:
        old = now_ms() - (office.settings.session_days + 1) * DAY_MS
        connection.exec_driver_sql(f"UPDATE sessions SET seen = {old}")
    assert butler.post(butler.request([made])).get_json()["code"] == "sign_in_needed"
    butler.client = office.client(butler.staff)
    assert butler.outcome(made)["status"] == "applied"


def test_a_disabled_account_is_out_at_once(office: Office, butler: Tablet) -> None:
    from server.actions.accounts import disable

    with office.services.database.writing() as connection:
        disable(connection, "butler", now_ms())
    assert butler.client.get("/api/session").status_code == 401
    told = {"login": "butler", "password": PASSWORD}
    assert butler.client.post("/api/session", json=told, headers=OWN).status_code == 401


def test_the_database_holds_neither_password_nor_token(office: Office) -> None:
    client = office.client(office.person("wang", Role.BUTLER))
    token = client.get_cookie("rounds")
    assert token is not None
    with office.services.database.reading() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    stored = (office.settings.data / "rounds.db").read_bytes()
    assert token.value.encode() not in stored
    assert PASSWORD.encode() not in stored


@pytest.mark.parametrize(
    ("headers", "allowed"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": "http://localhost"}, True),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
        ({"Sec-Fetch-Site": "none"}, False),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, False),
        ({"Origin": "https://elsewhere.example"}, False),
        ({"Origin": "null"}, False),
        ({}, False),
    ],
)
def test_writes_come_from_our_own_pages_only(
    office: Office, headers: dict[str, str], allowed: bool
) -> None:
    client = office.client(office.person("wang", Role.BUTLER))
    answer = client.delete("/api/session", headers=headers)
    assert (answer.status_code == 204) is allowed
    if not allowed:
        assert answer.get_json()["code"] == "cross_origin"
        assert client.get("/api/session").status_code == 200
