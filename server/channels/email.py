"""电子邮件: through the office's own mail server, by SMTP with TLS."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from typing import Any

from server.channels.addresses import resolve
from server.channels.base import BadOption, Option, Outgoing, Setup, Undelivered
from server.channels.outward import within

SECONDS = 10.0
WHOLE_SECONDS = 40.0
SECURITY = {"tls": 465, "starttls": 587, "none": 25}
_MAILBOX = re.compile(r"[^@\s<>,;\"]+@[A-Za-z0-9.-]+")


class Email:
    """`Message-ID` is made of the message's id, so that a mailbox can tell a second copy."""

    kind = "email"
    group = False
    options = (
        Option("host", "SMTP 服务器 · mail server"),
        Option("security", "tls / starttls / none", required=False, default="starttls"),
        Option("port", "端口 · port; by default 465, 587 or 25", required=False),
        Option("user", "账号 · account", required=False),
        Option("password", "密码 · password", secret=True, required=False),
        Option("sender", "发件地址 · sender's address"),
    )

    def check(self, setup: Setup) -> None:
        security = setup["security"] or "starttls"
        if security not in SECURITY:
            raise BadOption("security: tls / starttls / none")
        if security == "none" and not setup.private:
            raise BadOption(
                "security: 需要加密；若在内网，请加 --allow-private · "
                "needs TLS; for a private network add --allow-private"
            )
        if setup["port"] and not 0 < _port(setup) < 65_536:
            raise BadOption("port: 1–65535")
        if not setup["host"] or not _MAILBOX.fullmatch(setup["sender"]):
            raise BadOption("host, sender: 不完整 · not complete")

    def send(self, setup: Setup, message: Outgoing) -> str:
        if not _MAILBOX.fullmatch(message.email):
            raise Undelivered("no_address", again=False)
        address = resolve(setup["host"], _port(setup), private=setup.private)
        try:
            return _deliver(setup, address, _letter(setup, message))
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            raise _refused(min(codes, default=550)) from error
        except smtplib.SMTPResponseException as error:
            raise _refused(error.smtp_code) from error
        except ssl.SSLCertVerificationError as error:
            raise Undelivered("certificate", again=True) from error
        except (OSError, smtplib.SMTPException) as error:
            raise Undelivered("unreachable", type(error).__name__, again=True) from error


def _port(setup: Setup) -> int:
    given = setup["port"]
    if not given:
        return SECURITY[setup["security"] or "starttls"]
    return int(given) if given.isdecimal() else 0


def _refused(code: int) -> Undelivered:
    """4xx is for now, 5xx for good (RFC 5321)."""
    again = 400 <= code < 500
    return Undelivered("channel_busy" if again else "channel_refused", f"SMTP {code}", again=again)


def _letter(setup: Setup, message: Outgoing) -> EmailMessage:
    letter = EmailMessage()
    letter["Subject"] = f"{message.office} 快件通知 · parcels"
    letter["From"] = Address(message.office, addr_spec=setup["sender"])
    letter["To"] = Address(addr_spec=message.email)
    domain = setup["sender"].rpartition("@")[2]
    letter["Message-ID"] = f"<{message.id}@{domain}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter["Idempotency-Key"] = message.id
    # Base64: not every server takes eight bits.
    letter.set_content(message.text, cte="base64")
    return letter


def _deliver(setup: Setup, address: tuple[str, int], letter: EmailMessage) -> str:
    security = setup["security"] or "starttls"
    with (
        _Pinned(setup["host"], address, tls=security == "tls") as server,
        within(lambda: server.sock, WHOLE_SECONDS),
    ):
        if security == "starttls":
            server.starttls(context=ssl.create_default_context())
        if setup["user"]:
            server.login(setup["user"], setup["password"])
        server.send_message(letter)
    return "SMTP 250"


class _Pinned(smtplib.SMTP):
    """Goes to the address that was judged, and asks for the certificate of the name."""

    def __init__(self, host: str, address: tuple[str, int], *, tls: bool) -> None:
        self._address = address
        self._tls = tls
        self._name = host
        super().__init__(host, address[1], timeout=SECONDS)

    def _get_socket(self, _host: str, _port: int, timeout: Any) -> socket.socket:
        plain = socket.create_connection(self._address, timeout)
        if not self._tls:
            return plain
        return ssl.create_default_context().wrap_socket(plain, server_hostname=self._name)
