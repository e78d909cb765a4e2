"""What holds for every route of the app, made from its map: sites are apart, one shape of errors,
hardened headers, nothing without a session, everything in the description."""

from __future__ import annotations

import json

from openapi_spec_validator import validate

from server.app import services_of
from server.http.guard import PUBLIC
from server.http.openapi import description
from server.ids import uuid7
from sync.definition import Role
from tests.server.routes import DEVICE, SHA, SIGNATURE, calls, rules
from tests.server.support.office import OWN, Office

DATA = frozenset({"application/json", "application/problem+json"})
PROBLEM = {
    *("type", "title", "status", "detail", "code"),
    *("params", "title_en", "detail_en", "request"),
}


def test_another_site_cannot_be_seen_or_touched_by_any_route(office: Office) -> None:
    """404 for a site that exists exactly as for one that does not."""
    other = office.found("另一小区")
    office.person("stranger", Role.ADMINISTRATOR, other)
    client = office.client(office.person("wang", Role.ADMINISTRATOR))
    for place in (other, uuid7(), "not-a-site"):
        tried = [c for c in calls(office, place) if "<string:site>" in c.rule]
        assert len(tried) >= 5
        for call in tried:
            answer = client.open(call.path, method=call.method, json={}, headers=OWN)
            assert (answer.status_code, answer.get_json()["code"]) == (404, "foreign_site"), call


def test_two_sites_keep_their_records_apart(office: Office) -> None:
    other = office.found("另一小区")
    ours = office.tablet(office.person("wang", Role.DIRECTOR))
    theirs = office.tablet(office.person("li", Role.DIRECTOR, other), other)
    made = ours.parcel()
    ours.sync(made)
    theirs.sync()
    assert {r["site"] for r in theirs.records.values()} == {other}
    attempt = theirs.operation("parcel", made["record"], set={"shelf": "X"}, base=1)
    assert theirs.outcome(attempt)["problem"]["code"] == "record_unknown"
    ours.sync()
    assert "shelf" not in ours.records[made["record"]]["fields"]


def test_nothing_of_the_api_answers_without_a_session(office: Office) -> None:
    public = {r.rule for r in rules(office) if r.endpoint in PUBLIC}
    for call in calls(office, office.site):
        if not call.path.startswith("/api/") or (call.rule in public and call.method != "DELETE"):
            continue
        answer = office.client().open(call.path, method=call.method, json={}, headers=OWN)
        assert (answer.status_code, answer.get_json()["code"]) == (401, "sign_in_needed"), call


def test_every_error_has_one_shape(office: Office) -> None:
    client = office.client(office.person("wang", Role.BUTLER))
    for call in calls(office, office.site):
        for method in ("GET", "POST", "PUT", "DELETE", "PATCH"):
            answer = client.open(call.path, method=method, data=b"\xff", headers=OWN)
            if answer.status_code < 400:
                answer.close()
                continue
            if answer.mimetype != "application/problem+json":
                assert call.path == "/readyz", (method, call)
                continue
            told = json.loads(answer.data)
            assert set(told) == PROBLEM, (method, call)
            assert told["status"] == answer.status_code
            assert told["status"] != 500, (method, call)
            assert told["request"] == answer.headers["X-Request-Id"]


def test_a_fault_of_the_program_tells_nothing_of_itself(office: Office) -> None:
    @office.app.get("/fault")
    def fault() -> str:
        raise RuntimeError("13800001111")

    answer = office.client().get("/fault")
    assert (answer.status_code, answer.get_json()["code"]) == (500, "internal")
    assert b"1380000" not in answer.data


def test_every_answer_is_hardened(office: Office) -> None:
    client = office.client(office.person("wang", Role.BUTLER))
    for call in calls(office, office.site):
        answer = client.open(call.path, method=call.method, headers=OWN)
        headers = answer.headers
        answer.close()
        assert "default-src 'none'" in headers["Content-Security-Policy"], call
        assert "'unsafe-" not in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        if not (call.path.startswith("/api/") and answer.mimetype in DATA):
            # These rule documents, and no document is made of the API's JSON.
            assert headers["Referrer-Policy"] == "no-referrer"
            assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
            assert headers["Permissions-Policy"].startswith("camera=(self)")
        if call.path.startswith("/api/"):
            assert headers["Cache-Control"] == "no-store", call


def test_data_carries_no_headers_that_say_nothing_of_it(office: Office) -> None:
    """They would be half of what an idle tablet receives all day."""
    tablet = office.tablet(office.person("wang", Role.BUTLER))
    tablet.sync()
    answer = tablet.post(tablet.request([]))
    sent = sum(len(f"{name}: {value}\r\n") for name, value in answer.headers)
    assert sent < 280
    assert sent + len(answer.data) < 450


def test_the_description_is_valid_and_names_every_route(office: Office) -> None:
    spec = description(office.app)
    validate(spec)
    told = {(method.upper(), path) for path, item in spec["paths"].items() for method in item}
    for call in calls(office, "{site}"):
        path = call.path.replace(SHA, "{sha256}").replace(DEVICE, "{device}")
        path = path.replace(SIGNATURE, "{signature}")
        if call.rule in ("/", "/<path:path>"):
            continue
        assert (call.method, path) in told


def test_the_description_is_served_to_those_signed_in(office: Office) -> None:
    assert office.client().get("/api/openapi.json").status_code == 401
    client = office.client(office.person("wang", Role.BUTLER))
    assert client.get("/api/openapi.json").get_json()["openapi"] == "3.1.0"


def test_health_readiness_and_metrics(office: Office) -> None:
    client = office.client()
    assert client.get("/healthz").get_json() == {"status": "ok"}
    told = client.get("/readyz").get_json()
    assert told == {
        "ready": True,
        "checks": {"database": "ok", "migrations": "ok", "disk": "ok"},
    }
    assert b"rounds_requests_total" in client.get("/metrics").data
    far = client.get("/metrics", environ_base={"REMOTE_ADDR": "192.0.2.7"})
    assert far.status_code == 404


def test_readiness_tells_of_a_full_disk_and_missing_migrations(office: Office) -> None:
    from server.migrate import downgrade

    with office.services.database.writing() as connection:
        downgrade(connection, "base")
    answer = office.client().get("/readyz")
    assert answer.status_code == 503
    assert answer.get_json()["checks"]["migrations"] == "behind"


def test_readiness_turns_red_when_little_disk_is_left(office: Office) -> None:
    from dataclasses import replace

    services = services_of(office.app)
    strict = replace(services, settings=replace(services.settings, free_disk_percent=101))
    office.app.extensions["rounds"] = strict
    assert office.client().get("/readyz").get_json()["checks"]["disk"] == "nearly full"
