"""The headers that every answer carries (S5, S14).

Pages, scripts and pictures carry all of them. An answer of the API in JSON carries those that mean
something where no document is made of it: that nobody takes it for one, shows it in a frame, reads
it from another origin or keeps it. The others would be half the bytes of a poll.
"""

from __future__ import annotations

from werkzeug.datastructures import Headers

# 'wasm-unsafe-eval' compiles the barcode reader (WebAssembly of our own origin), no script.
CSP = (
    "default-src 'none'; "
    "script-src 'self' 'wasm-unsafe-eval'; "
    "style-src 'self'; "
    "img-src 'self' blob:; "
    "connect-src 'self'; "
    "worker-src 'self'; "
    "manifest-src 'self'; "
    "base-uri 'none'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
# For bytes that somebody sent: even if a browser took them for a page, nothing in it would run.
SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"

_ALWAYS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
}
_DATA = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_JSON = frozenset({"application/json", "application/problem+json"})
_HSTS = "max-age=63072000; includeSubDomains"


def harden(headers: Headers, *, path: str, secure: bool) -> None:
    """Add what is missing; a route may have set a stricter policy of its own."""
    data = path.startswith("/api/") and headers.get("Content-Type") in _JSON
    present = {name.lower() for name, _ in headers}
    wanted = _DATA if data else _ALWAYS
    headers.extend([pair for pair in wanted.items() if pair[0].lower() not in present])
    if secure:
        headers.setdefault("Strict-Transport-Security", _HSTS)
    if not data and path.startswith(("/api/", "/metrics", "/healthz", "/readyz")):
        headers.setdefault("Cache-Control", "no-store")
