"""What every channel is: options to be set, a check of them, and one way to send."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

Options = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message on its way. `id` is the same at every try: a receiver that knows it already may
    leave the second one out. `phone` and `email` are the recipient's own; `office` is the name of
    the community."""

    id: str
    text: str
    purpose: str
    office: str
    unit: str = ""
    recipient: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to be set: `secret` ones are asked for without showing them."""

    name: str
    help: str
    secret: bool = False
    required: bool = True
    default: str = ""


@dataclass(frozen=True, slots=True)
class Setup:
    """A channel as it was set up. `private` lets its own host lie in a private network; nobody
    but whoever runs the server can say so."""

    options: Options = field(default_factory=dict)
    private: bool = False

    def __getitem__(self, name: str) -> str:
        return self.options.get(name, "")


class BadOption(ValueError):
    """What was set cannot work; the text names the option."""


class Undelivered(Exception):
    """A try that did not succeed. `code` is told to people (web/src/words, `messages.why_…`),
    `detail` is short and never names a person, `again`: trying later may help."""

    def __init__(self, code: str, detail: str = "", *, again: bool) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail[:120]
        self.again = again


class Channel(Protocol):
    """One kind of channel. `group`: many people read what arrives there."""

    @property
    def kind(self) -> str: ...

    @property
    def group(self) -> bool: ...

    @property
    def options(self) -> tuple[Option, ...]: ...

    def check(self, setup: Setup) -> None:
        """Raises BadOption, whose text says what is wrong."""

    def send(self, setup: Setup, message: Outgoing) -> str:
        """Hand the message over. Returns a short word on how it was taken; raises Undelivered."""
