"""Every screen of the app: the routes as the sources name them, and where to see each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tests.browser.support.device import Device
from tests.browser.support.office import ROOT

_PATH = re.compile(r"path: '([^']+)'")


def routes() -> list[str]:
    """The path of every route in web/src/screens, as vue-router writes it."""
    found = []
    for file in sorted((ROOT / "web" / "src" / "screens").glob("*/routes.ts")):
        found += _PATH.findall(file.read_text("utf-8"))
    return found


Row = dict[str, Any]


def _any(row: Row) -> bool:
    return True


def _first(device: Device, type_name: str, fits: Callable[[Row], Any]) -> str:
    """The id of the first record that fits; any of the type where none does."""
    rows = device.records_here(type_name)
    return str(next((row for row in rows if fits(row)), rows[0])["id"])


def _in(state: str) -> Callable[[Row], bool]:
    return lambda row: bool(row["view"]["state"] == state)


def _has(field: str) -> Callable[[Row], bool]:
    return lambda row: bool(row["view"]["fields"].get(field))


def _conflict(device: Device) -> str:
    """Something with a conflict, or else a parcel, whose page says that there is none."""
    for type_name in ("parcel", "violation", "inspection"):
        for row in device.records_here(type_name):
            if row["view"].get("conflicts"):
                return f"/conflicts/{type_name}/{row['id']}"
    return f"/conflicts/parcel/{_first(device, 'parcel', _any)}"


def _stocktake(device: Device) -> str:
    """A count of the shelves, where the community has made one."""
    counts = device.records_here("stocktake")
    return f"/parcels/stock/{counts[0]['id']}" if counts else "/parcels/stock"


def _of(pattern: str, type_name: str, fits: Callable[[Row], Any]) -> Callable[[Device], str]:
    return lambda device: pattern.format(_first(device, type_name, fits))


# One address for each route; a route without one fails test_screens.
ADDRESSES: dict[str, str | Callable[[Device], str]] = {
    "/": "/",
    "/account/pin": "/account/pin",
    "/conflicts": "/conflicts",
    "/conflicts/:type/:id": _conflict,
    "/board": "/board",
    "/device": "/device",
    "/hand-in": "/hand-in",
    "/renovations/:id/inspect": _of("/renovations/{}/inspect", "renovation", _in("underway")),
    "/inspections/:id": _of("/inspections/{}", "inspection", _has("checks")),
    "/parcels/new": "/parcels/new",
    "/reveals": "/reveals",
    "/parcels/hand-over": _of("/parcels/hand-over?parcel={}", "parcel", _in("waiting")),
    "/parcels/:id/receipt": _of("/parcels/{}/receipt", "parcel", _has("signatures")),
    "/parcels/batch": "/parcels/batch",
    "/parcels/labels": "/parcels/labels",
    "/parcels/waiting": "/parcels/waiting",
    "/parcels/desk": "/parcels/desk",
    "/parcels/ledger": "/parcels/ledger",
    "/parcels/messages": "/parcels/messages",
    "/parcels/stock": "/parcels/stock",
    "/parcels/stock/:id": _stocktake,
    "/parcels/:id?": _of("/parcels/{}", "parcel", _has("signatures")),
    "/refusals/:id?": "/refusals",
    "/more": "/more",
    "/r/:type/new": "/r/complaint/new",
    "/r/:type/:id/edit": _of("/r/complaint/{}/edit", "complaint", _any),
    "/r/:type/:id?": _of("/r/complaint/{}", "complaint", _any),
    "/renovations/new": "/renovations/new",
    "/renovations/:id/edit": _of("/renovations/{}/edit", "renovation", _in("underway")),
    "/renovations/:id?": _of("/renovations/{}", "renovation", _in("underway")),
    "/search": "/search?q=SF",
    "/settings/:setting?": "/settings/renovation.checklist",
    "/sign-in": "/sign-in",
    "/sign": "/sign",
    "/violations/new": "/violations/new",
    "/violations/:id/notice": _of("/violations/{}/notice", "violation", _in("notice_issued")),
    "/violations/:id/edit": _of("/violations/{}/edit", "violation", _in("found")),
    "/violations/:id?": _of("/violations/{}", "violation", _in("notice_issued")),
}


def address(device: Device, route: str) -> str:
    """Where this route is seen with something on it. Raises KeyError for an unknown route."""
    found = ADDRESSES[route]
    return found if isinstance(found, str) else found(device)


def show(device: Device, route: str) -> None:
    """Open the route's screen and wait until it stands still."""
    where = address(device, route)
    if route == "/sign":
        device.open(address(device, "/parcels/hand-over"))
        device.at("identity").get_by_role("radio").first.check()
        device.at("to-signing").click()
        device.at("signature-pad").locator("canvas").wait_for()
    elif route == "/sign-in":
        _end_the_session(device)
    else:
        device.open(where)
        device.page.locator("h1:visible, h2:visible, form:visible").first.wait_for()
    device.page.evaluate(_STILL)


def _end_the_session(device: Device) -> None:
    """Whoever is signed in sees the sign-in only where the server says that the session is over."""
    ended = '{"code": "sign_in_needed", "params": {}}'
    device.page.route("**/api/sites/*/sync", lambda route: route.fulfill(status=401, body=ended))
    device.open("/device")
    device.page.locator('[data-test="device"] a[href="/sign-in"]').click()
    device.page.locator("form:visible").wait_for()
    device.page.unroute("**/api/sites/*/sync")


# Fonts, pictures and animations have settled, and two frames have passed without a change.
_STILL = """async () => {
  await document.fonts.ready
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => 0)))
  let last = ''
  for (let same = 0, k = 0; same < 3 && k < 60; k += 1) {
    await new Promise(next => setTimeout(next, 50))
    const now = document.body.innerText
    same = now === last ? same + 1 : 0
    last = now
  }
}"""
