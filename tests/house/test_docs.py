"""What an operator or a client may use is written down: settings, commands, routes, figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click
import pytest
from prometheus_client import CollectorRegistry

from server.cli import rounds
from server.http import metrics
from sync.problems import PROBLEMS
from sync.settings import SETTINGS
from tests.house.support.files import read, texts
from tests.server.routes import rules
from tests.server.support.office import Office

VARIABLE_ROW = re.compile(r"^\| `(ROUNDS_[A-Z_]+)` \|", re.MULTILINE)
COMMANDS = "docs/operating/commands.md"
OPERATING = "docs/operating/*.md"
ENVIRONMENT = re.compile(r"(?:[\"']|process\.env\.)(ROUNDS_[A-Z_]+[A-Z])")


def used_by(patterns: tuple[str, ...]) -> set[str]:
    """The variables of the environment that the files read."""
    return {name for text in texts(*patterns).values() for name in ENVIRONMENT.findall(text)}


def test_every_variable_of_the_environment_is_described_and_no_other() -> None:
    told = set(
        re.findall(r"^\| `(ROUNDS_[A-Z_]+)` \|", read("docs/operating/settings.md"), re.MULTILINE)
    )
    assert told == used_by(("server/*.py",))


def test_every_variable_of_the_tests_is_described() -> None:
    used = used_by(("tests/*.py", "web/*.ts", "sync/ts/*.ts"))
    pages = texts("docs/operating/settings.md", "docs/guide/*.md").values()
    told = {name for text in pages for name in re.findall(r"`(ROUNDS_[A-Z_]+)", text)}
    assert used - told == set()


def test_every_setting_of_a_community_is_described() -> None:
    told = read("docs/settings.md")
    assert [
        s.key for s in SETTINGS if f"| `{s.key}` | {s.label.zh} / {s.label.en} |" not in told
    ] == []


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


COMMAND_LIST = sorted(commands(rounds, "rounds"))


@pytest.mark.parametrize(("path", "command"), COMMAND_LIST, ids=[path for path, _ in COMMAND_LIST])
def test_every_command_has_help_and_a_section(path: str, command: click.Command) -> None:
    assert len((command.help or "").strip()) > 10
    sections = re.split(r"^#+ ", read(COMMANDS), flags=re.MULTILINE)
    found = [s for s in sections if s.startswith(f"`{path}`")]
    assert len(found) == 1, f"{COMMANDS} needs one heading for {path}"
    options = [o.opts[0] for o in command.params if isinstance(o, click.Option)]
    assert [option for option in options if f"`{option}" not in found[0]] == []


def test_no_section_tells_of_a_command_that_is_gone() -> None:
    told = re.findall(r"^#+ `(rounds [^`]+)`", read(COMMANDS), re.MULTILINE)
    assert set(told) == {path for path, _ in COMMAND_LIST}


def test_every_route_is_described(office: Office) -> None:
    """`METHOD /path` stands in the protocol, or in a page for those who operate the server."""
    told = "\n".join([read("docs/protocol.md"), *texts(OPERATING).values()])
    for rule in rules(office):
        if rule.rule in ("/", "/<path:path>"):
            continue
        path = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
            assert re.search(rf"`{method} {re.escape(path)}[`?]", told), f"{method} {path}"


def test_every_problem_is_described() -> None:
    told = read("docs/problems.md")
    assert [
        code for code in PROBLEMS if f"| `{code}` | {PROBLEMS[code].status} |" not in told
    ] == []


def test_every_figure_is_described(office: Office) -> None:
    told = read("docs/operating/monitoring.md")
    with office.app.app_context():
        registry: CollectorRegistry = metrics.request_registry()
    names = [metric.name for metric in registry.collect()]
    assert len(names) >= 2
    assert [name for name in names if f"`{name}" not in told] == []
