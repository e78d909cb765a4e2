"""Passwords: argon2id, rehashed when the parameters rise, and the same time for unknown names."""

from __future__ import annotations

import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

LENGTH_MIN = 8
LENGTH_MAX = 128

_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


class WeakPassword(ValueError):
    """The password is too short, too long, or the account's own name."""


def check_strength(password: str, login: str) -> None:
    """Raises WeakPassword."""
    if not LENGTH_MIN <= len(password) <= LENGTH_MAX:
        raise WeakPassword(
            f"密码须为 {LENGTH_MIN}–{LENGTH_MAX} 个字符 · "
            f"{LENGTH_MIN} to {LENGTH_MAX} characters are needed"
        )
    if login.casefold() in password.casefold():
        raise WeakPassword("密码不能包含账号 · The password must not contain the account's name")


def hash_password(password: str) -> str:
    return _HASHER.hash(password)


@cache
def _nobody() -> str:
    """A hash that no password fits, to spend the same time on unknown names."""
    return _HASHER.hash(secrets.token_urlsafe(32))


def fits(password: str, hashed: str | None) -> bool:
    """Whether the password belongs to the hash; None takes as long and is never right."""
    try:
        _HASHER.verify(hashed or _nobody(), password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return hashed is not None


def outdated(hashed: str) -> bool:
    return _HASHER.check_needs_rehash(hashed)
