"""Makes a fresh clone ready to run: the environment, the packages, the web app.

Standard library only. Every later start pays for this module before anything useful happens, so
the heavy imports sit inside the steps that need them and an up-to-date clone costs two small file
reads and one walk over the sources of the web app.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from server import web_build
from server.web_build import Problem, say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Problem", "enter", "prepare"]

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
INTERPRETER = VENV / ".interpreter"
NODE_LOCK = ROOT / "server" / "requirements-node.txt"
OLDEST_PYTHON = (3, 11)

NO_PIP = (
    "无法安装 Python 包 · pip is missing. "
    "On Debian and Ubuntu: apt-get install python3-venv, then start again."
)


def enter(module: str, arguments: list[str], *, lock: str, web: bool = True) -> None:
    """Prepare the clone and return inside `.venv`, restarting this process there if need be.

    `module` is what the restarted interpreter runs with `arguments`, `lock` the hash-locked list
    of packages, relative to the project. Raises Problem, whose text says what to do.
    """
    if sys.version_info < OLDEST_PYTHON:
        raise Problem("需要 Python 3.11 或更新版本 · Python 3.11 or newer is needed")
    own_packages = os.environ.get("ROUNDS_NO_VENV") == "1"
    prepare(ROOT / lock, web=web, own_packages=own_packages)
    if own_packages or _inside():
        return
    command = [str(PYTHON), "-m", module, *arguments]
    if os.name == "nt":  # exec on Windows gives the terminal back before the program has ended
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(PYTHON, command)  # noqa: S606


def prepare(lock: Path, *, web: bool, own_packages: bool) -> None:
    """Do what is not done yet: packages and web app side by side, since both wait for networks.

    With `own_packages` the caller provides the Python packages (a container, a system package)
    and nothing is installed.
    """
    if _ready(lock, web=web, own_packages=own_packages):
        return
    with _alone():
        # Whoever held the lock may have done the work meanwhile.
        if _ready(lock, web=web, own_packages=own_packages):
            return
        _make_ready(lock, web=web, own_packages=own_packages)


def _ready(lock: Path, *, web: bool, own_packages: bool) -> bool:
    packages = own_packages or packages_fresh(lock)
    return packages and (not web or web_build.fresh())


def _make_ready(lock: Path, *, web: bool, own_packages: bool) -> None:
    from concurrent.futures import ThreadPoolExecutor
    from time import monotonic

    start = monotonic()
    if not own_packages:
        make_environment()
    with ThreadPoolExecutor() as pool:
        steps = []
        if not own_packages and not packages_fresh(lock):
            steps.append(pool.submit(install_packages, lock))
        if web and not web_build.fresh():
            steps.append(pool.submit(_build_web, own_packages=own_packages))
    for step in steps:
        step.result()
    say(f"准备就绪 · ready after {monotonic() - start:.1f} s")


def _build_web(*, own_packages: bool) -> None:
    web_build.build(node_tools(own_packages=own_packages))


def node_tools(*, own_packages: bool = False) -> web_build.Tools:
    """The npm of this machine, or else one from a wheel in `.venv`. Raises Problem."""
    if tools := web_build.system_tools():
        return tools
    if own_packages:
        raise Problem(f"缺少 Node · Node {web_build.NODE_RANGE} is needed to build the web app")
    if not packages_fresh(NODE_LOCK):
        say("下载 Node · fetching Node, since no fitting one is installed")
        install(NODE_LOCK)
    return web_build.wheel_tools(PYTHON)


def make_environment() -> None:
    """Create `.venv`, with or without ensurepip, which Debian keeps in a package of its own."""
    if PYTHON.exists() and (_inside() or _read(INTERPRETER) == _interpreter()):
        return
    import io
    import subprocess
    import venv
    from contextlib import redirect_stdout

    say("创建 Python 环境 · creating .venv")
    try:
        # Debian's venv prints advice and leaves the program where ensurepip is missing.
        with redirect_stdout(io.StringIO()):
            venv.create(VENV, with_pip=True, clear=True)
    except (subprocess.CalledProcessError, SystemExit):
        venv.create(VENV, with_pip=False, clear=True)
    pip_command()  # fails here and at once, and the next start makes .venv anew
    INTERPRETER.write_text(_interpreter(), encoding="utf-8")


def install_packages(lock: Path) -> None:
    """Install the packages of one lock file and remember that they are there."""
    count = sum("==" in line for line in lock.read_text(encoding="utf-8").splitlines())
    say(f"安装 Python 包 · installing {count} Python packages")
    install(lock)


def install(lock: Path) -> None:
    """Install exactly what a lock file names, checked by hash and never built from source."""
    import subprocess

    switches = ["--quiet", "--no-input", "--no-user", "--disable-pip-version-check"]
    safety = ["--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run(
        [*pip_command(), "install", *switches, *safety, "-r", str(lock)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise Problem(f"Python 包安装失败 · pip could not install {lock.name}:\n{done.stderr}")
    remember(lock)


def pip_command() -> list[str]:
    """The pip of `.venv` where it has one, else the pip of the outer interpreter."""
    if _runs(PYTHON, "-m", "pip", "--version"):
        return [str(PYTHON), "-m", "pip"]
    if _runs(sys.executable, "-m", "pip", "--version"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    raise Problem(NO_PIP)


def _runs(*command: str | Path) -> bool:
    import subprocess

    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _inside() -> bool:
    """Whether this process already runs on `.venv`."""
    return Path(sys.prefix).resolve() == VENV.resolve()


def packages_fresh(lock: Path) -> bool:
    """Whether `.venv` holds exactly this lock, for the interpreter that it has today."""
    return _read(_mark(lock)) == _mark_text(lock)


def remember(lock: Path) -> None:
    """Note that `.venv` now holds this lock."""
    _mark(lock).write_text(_mark_text(lock), encoding="utf-8")


def _mark(lock: Path) -> Path:
    """Where it is remembered what was installed, one file for each lock."""
    return VENV / f".installed-{lock.parent.name}-{lock.stem}"


def _mark_text(lock: Path) -> str:
    return _interpreter() + lock.read_text(encoding="utf-8")


def _interpreter() -> str:
    """The interpreter behind `.venv`: a system upgrade swaps it and leaves the packages behind."""
    return os.path.realpath(PYTHON) + "\n"


def _read(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return None


@contextmanager
def _alone() -> Iterator[None]:
    """Let two starts of one clone take turns, so that they do not install over each other."""
    try:
        import fcntl
    except ImportError:  # Windows: two first starts at once are left to their owner
        yield
        return
    with (ROOT / "server" / "requirements.txt").open(encoding="utf-8") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
