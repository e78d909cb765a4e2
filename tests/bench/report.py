"""The figures as the table of docs/performance.md."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from tests.bench.measure import Figures

PAGE = Path(__file__).resolve().parents[2] / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what was measured -->"


class Line(NamedTuple):
    """What was measured, the goal of QUALITY, what was reached, and whether that is enough."""

    what: str
    goal: str
    reached: str
    good: bool


def lines(f: Figures) -> list[Line]:
    push, pull = f.push.rate / f.raw_insert[0], f.pull.rate / f.raw_zstd[0]
    poll = f.small.idle.ms / f.small.hello[0]
    return [
        Line("W1 push, rec/s", "≥ 8,000", f"{f.push.rate:,.0f}", f.push.rate >= 8000),
        Line(
            "W1 of raw executemany",
            f"≥ 25 % of {f.raw_insert[0]:,.0f}",
            f"{push:.0%}",
            push >= 0.25,
        ),
        Line(
            "W1 CPU ms/rec",
            f"≤ 0.10 (executemany: {f.raw_insert[1]:.3f})",
            f"{f.push.cpu_ms:.3f}",
            f.push.cpu_ms <= 0.10,
        ),
        Line("W1 B/rec up", "≤ 140", f"{f.push.bytes_each:.0f}", f.push.bytes_each <= 140),
        Line("W2 pull, rec/s", "≥ 30,000", f"{f.pull.rate:,.0f}", f.pull.rate >= 30_000),
        Line(
            "W2 of SQLite read + zstd",
            f"≥ 30 % of {f.raw_zstd[0]:,.0f}",
            f"{pull:.0%}",
            pull >= 0.3,
        ),
        Line(
            "W2 of SQLite read + gzip",
            f"of {f.raw_gzip[0]:,.0f}",
            f"{f.pull.rate / f.raw_gzip[0]:.0%}",
            True,
        ),
        Line(
            "W2 CPU ms/rec",
            f"(read + zstd: {f.raw_zstd[1]:.3f})",
            f"{f.pull.cpu_ms:.3f}",
            f.pull.cpu_ms * 0.3 <= f.raw_zstd[1],
        ),
        Line("W2 B/rec down", "≤ 115", f"{f.pull.bytes_each:.0f}", f.pull.bytes_each <= 115),
        Line("W4 idle poll, ms", "≤ 1.0", f"{f.small.idle.ms:.2f}", f.small.idle.ms <= 1.0),
        Line("W4 of a Flask hello", f"≤ 3 × {f.small.hello[0]:.2f} ms", f"{poll:.1f} ×", poll <= 3),
        Line(
            "W4 CPU of a Flask hello's",
            f"≤ 3 × {f.small.hello[1]:.2f} ms",
            f"{f.small.idle.cpu_ms / f.small.hello[1]:.1f} × ({f.small.idle.cpu_ms:.2f} ms)",
            f.small.idle.cpu_ms <= 3 * f.small.hello[1],
        ),
        Line(
            "W4 idle poll, B down (body)",
            "≤ 290",
            f"{f.small.idle.bytes_down:.0f} ({f.small.idle.body:.0f})",
            f.small.idle.bytes_down <= 290,
        ),
        Line("W4 one change, ms", "≤ 1.5", f"{f.small.change.ms:.2f}", f.small.change.ms <= 1.5),
        Line(
            "W4 one change, B down (body)",
            "≤ 600",
            f"{f.small.change.bytes_down:.0f} ({f.small.change.body:.0f})",
            f.small.change.bytes_down <= 600,
        ),
        Line("W3 wall, s", "≤ 6", f"{f.small.crowd.wall:.1f}", f.small.crowd.wall <= 6),
        Line(
            "W3 round trip p50 / p95 / p99, s",
            "0.5 / 1.8 / 2.5",
            f"{f.small.crowd.p50:.2f} / {f.small.crowd.p95:.2f} / {f.small.crowd.p99:.2f}",
            f.small.crowd.p50 <= 0.5 and f.small.crowd.p95 <= 1.8 and f.small.crowd.p99 <= 2.5,
        ),
        Line("W3 CPU of the server, s", "", f"{f.small.crowd.cpu:.1f}", True),
        Line(
            "W3 errors, missed",
            "0, 0",
            f"{f.small.crowd.errors}, {f.small.crowd.missed}",
            f.small.crowd.errors + f.small.crowd.missed == 0,
        ),
        Line("W5 disk B/rec", "≤ 1,200", f"{f.disk:,}", f.disk <= 1200),
    ]


def _mark(line: Line) -> str:
    return ("✓" if line.good else "✗") if line.goal else ""


def table(figures: Figures) -> str:
    """A Markdown table, as it stands in docs/performance.md."""
    rows = ["| measured | goal | reached | |", "|---|---|---|---|"]
    rows += [
        f"| {one.what} | {one.goal} | {one.reached} | {_mark(one)} |" for one in lines(figures)
    ]
    return "\n".join(rows)


def write(told: str) -> None:
    """Put the table between its marks in docs/performance.md, with the day."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    day = datetime.now(UTC).date().isoformat()
    PAGE.write_text(f"{before}{BEGIN}\n{day}\n\n{told}\n{END}{after}", "utf-8")
