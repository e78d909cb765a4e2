"""Everything that an operator may set, in one place: read from the environment once, then frozen.

docs/operating/settings.md describes each; a house test keeps the two equal.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SECRET_BYTES_MIN = 32
SECRET_FILE = "secret"
DATABASE_FILE = "rounds.db"
DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://", "postgres://")
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class BadSettings(ValueError):
    """The environment does not describe a server that may start; the text says what to do."""


class NoOffice(BadSettings):
    """Where an office was looked for there is none, or one without a community."""

    def __init__(self, where: Path) -> None:
        super().__init__(
            f"这里没有管理处的数据：{where}。请核对 --data，或先运行 rounds init · "
            f"no office in {where}: check --data, or run `rounds init` first"
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """`data` holds database, photos, certificates and secret; `database` is an SQLAlchemy URL;
    `secret` keys the hashes of session tokens; `origin` is the public address behind a proxy;
    `proxies` how many proxies are trusted to name the client; `demo` shows the demo sign-ins."""

    data: Path
    database: str
    secret: bytes
    production: bool = False
    demo: bool = False
    origin: str | None = None
    proxies: int = 0
    log_level: str = "INFO"
    free_disk_percent: int = 10
    session_days: int = 60
    listeners: int = 80

    @property
    def photos(self) -> Path:
        """Where originals and display sizes lie: outside everything that is served as a file."""
        return self.data / "photos"

    @property
    def sqlite(self) -> bool:
        return self.database.startswith("sqlite")

    @property
    def database_file(self) -> Path | None:
        """The file of SQLite; None on PostgreSQL."""
        return _file_of(self.database)


def from_environment(
    environ: Mapping[str, str] | None = None,
    *,
    data: Path | None = None,
    host: str = "127.0.0.1",
    demo: bool = False,
    founding: bool = True,
) -> Settings:
    """The settings that `environ` describes; `data` and `host` come from the command line.

    A server is in production when ROUNDS_ENVIRONMENT says so, or when it listens to more than
    this machine; then it needs a secret of its own. Unless `founding`, the office must be there,
    and nothing is made where it is not. Raises BadSettings.
    """
    env = os.environ if environ is None else environ
    folder = folder_of(env, data)
    if not founding:
        _expect_office(env, folder)
    production = env.get("ROUNDS_ENVIRONMENT", "") == "production" or host not in LOOPBACK
    return Settings(
        data=folder,
        database=_database(env, folder),
        secret=_secret(env, folder, required=production and not demo),
        production=production and not demo,
        demo=demo,
        origin=env.get("ROUNDS_ORIGIN") or None,
        proxies=_number(env, "ROUNDS_PROXIES", 0),
        log_level=env.get("ROUNDS_LOG_LEVEL", "WARNING" if demo else "INFO").upper(),
        free_disk_percent=_number(env, "ROUNDS_FREE_DISK_PERCENT", 10),
        session_days=_number(env, "ROUNDS_SESSION_DAYS", 60),
        listeners=_number(env, "ROUNDS_LISTENERS", 80),
    )


def folder_of(environ: Mapping[str, str], data: Path | None = None) -> Path:
    """Where the office lies; nothing is read or made there."""
    return (data or Path(environ.get("ROUNDS_DATA", "data/office"))).resolve()


def _database(env: Mapping[str, str], folder: Path) -> str:
    given = env.get("ROUNDS_DATABASE", "")
    if given and not given.startswith(DATABASES):
        raise BadSettings(
            "ROUNDS_DATABASE 应以 postgresql:// 或 sqlite:/// 开头 · "
            "must begin with postgresql:// or sqlite:///"
        )
    return given or f"sqlite:///{folder / DATABASE_FILE}"


def _file_of(database: str) -> Path | None:
    if not database.startswith("sqlite"):
        return None
    return Path(database.removeprefix("sqlite:///").partition("?")[0])


def _expect_office(env: Mapping[str, str], folder: Path) -> None:
    """What PostgreSQL holds shows when it is asked; the folder is there in any case."""
    file = _file_of(_database(env, folder))
    if not folder.is_dir() or (file and not file.is_file()):
        raise NoOffice(folder)


def _number(env: Mapping[str, str], name: str, default: int) -> int:
    try:
        value = int(env.get(name, default))
    except ValueError as error:
        raise BadSettings(f"{name} 应为整数 · {name} must be a whole number") from error
    if value < 0:
        raise BadSettings(f"{name} 不能为负 · {name} must not be negative")
    return value


def _secret(env: Mapping[str, str], folder: Path, *, required: bool) -> bytes:
    """From ROUNDS_SECRET, or the file that `rounds init` wrote, or made anew outside production."""
    given = env.get("ROUNDS_SECRET", "")
    if given:
        if len(given) < SECRET_BYTES_MIN:
            raise BadSettings("ROUNDS_SECRET 至少 32 个字符 · needs at least 32 characters")
        return given.encode()
    if (folder / SECRET_FILE).exists():
        return (folder / SECRET_FILE).read_bytes()
    if required:
        raise BadSettings(
            "正式环境需要密钥：先运行 rounds init，或设置 ROUNDS_SECRET · "
            "In production a secret is needed: run `rounds init` first, or set ROUNDS_SECRET"
        )
    return write_secret(folder)


def write_secret(folder: Path) -> bytes:
    """Make the secret of a data folder, readable by its owner only; an existing one is kept."""
    path = folder / SECRET_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as handle:
            handle.write(secrets.token_urlsafe(48))
    return path.read_bytes()
