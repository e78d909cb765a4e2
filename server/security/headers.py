"""The headers that every answer carries (S5, S14)."""

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
_HSTS = "max-age=63072000; includeSubDomains"


def harden(headers: Headers, *, path: str, secure: bool) -> None:
    """Add what is missing; a route may have set a stricter policy of its own."""
    present = {name.lower() for name, _ in headers}
    headers.extend([pair for pair in _ALWAYS.items() if pair[0].lower() not in present])
    if secure:
        headers.setdefault("Strict-Transport-Security", _HSTS)
    if path.startswith(("/api/", "/metrics", "/healthz", "/readyz")):
        headers.setdefault("Cache-Control", "no-store")
