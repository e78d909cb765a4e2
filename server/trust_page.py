"""A small page over plain HTTP: a tablet that does not trust the office's certificate yet cannot
open the real one. It hands out the authority's certificate and nothing else."""

from __future__ import annotations

import threading
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import segno

_STEPS = (
    (
        "iPad",
        "下载后：设置 → 已下载描述文件 → 安装；再到设置 → 通用 → 关于本机 → 证书信任设置。",
        "Then: Settings → Profile Downloaded → Install; and Settings → General → About → Trust.",
    ),
    (
        "Android",
        "设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书，选择下载的文件。",
        "Settings → Security → Encryption & credentials → Install a certificate → CA certificate.",
    ),
    (
        "Windows",
        "双击文件 → 安装证书 → 本地计算机 → 受信任的根证书颁发机构。",
        "Open it → Install Certificate → Local Machine → Trusted Root Certification Authorities.",
    ),
)
_STYLE = (
    "body{font:18px/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}"
    "a.b{display:inline-block;padding:.7rem 1.2rem;background:#0b5d4e;color:#fff;"
    "border-radius:.5rem;text-decoration:none}h2{margin:1.2rem 0 .2rem}p{margin:.2rem 0}"
    "svg{width:12rem;height:12rem;background:#fff}"
)


def page(address: str) -> str:
    """The page for a server whose real address is `address`."""
    steps = "".join(
        f'<h2>{escape(name)}</h2><p>{escape(zh)}</p><p lang="en">{escape(en)}</p>'
        for name, zh, en in _STEPS
    )
    code = segno.make(address, error="m").svg_inline(scale=4)
    shown = escape(address)
    return (
        '<!doctype html><html lang="zh-CN"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>巡楼 Rounds</title><style>{_STYLE}</style><h1>巡楼 Rounds</h1>"
        "<p>平板第一次使用前，请信任本管理处的证书。</p>"
        '<p lang="en">Before a tablet is used for the first time, let it trust the certificate '
        "of this office.</p>"
        '<p><a class="b" href="/rounds-ca.crt">下载证书 · Download the certificate</a></p>'
        f"{steps}<h2>巡楼 · Rounds</h2>"
        f'<p>然后打开 · then open <a href="{shown}">{shown}</a></p>{code}</html>'
    )


def serve_page(authority: Path, host: str, port: int, address: str) -> ThreadingHTTPServer:
    """Serve the page from a thread of this process until it ends."""
    answers = {
        "/": ("text/html; charset=utf-8", page(address).encode()),
        "/rounds-ca.crt": ("application/x-x509-ca-cert", authority.read_bytes()),
    }

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = answers.get(self.path)
            self.send_response(200 if found else 404)
            kind, body = found or ("text/plain", b"not found")
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing: addresses of visitors are nobody's business."""

    server = ThreadingHTTPServer((host, port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True, name="trust-page").start()
    return server
