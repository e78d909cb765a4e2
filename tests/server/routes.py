"""Every route of the app with addresses that fit it, so that a new route is covered at birth."""

from __future__ import annotations

from typing import NamedTuple

from werkzeug.routing import Rule

from tests.server.support.office import Office

SHA = "ab" * 32
DEVICE = "01930000-0000-7000-8000-000000000000"
SIGNATURE = "01930000-0000-7000-8000-000000000001"


class Call(NamedTuple):
    method: str
    path: str
    rule: str


def rules(office: Office) -> list[Rule]:
    return sorted(office.app.url_map.iter_rules(), key=lambda rule: rule.rule)


def calls(office: Office, site: str) -> list[Call]:
    """One call for each route and method."""
    values = {
        "site": site,
        "sha256": SHA,
        "path": "parcels",
        "device": DEVICE,
        "signature": SIGNATURE,
    }
    found = []
    for rule in rules(office):
        path = rule.rule
        for name in rule.arguments:
            for converter in ("string:", "path:", ""):
                path = path.replace(f"<{converter}{name}>", values[name])
        methods = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
        found += [Call(method, path, rule.rule) for method in methods]
    return found
