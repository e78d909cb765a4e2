"""`python3 -m tests bench [--records N] [--repeats N] [--write]`: measure, print, and with
`--write` put the table into docs/performance.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.measure import measure
from tests.bench.report import table, write


def main() -> int:
    parser = argparse.ArgumentParser(prog="python3 -m tests bench")
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--write", action="store_true", help="into docs/performance.md")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rounds-bench-") as folder:
        figures = measure(Path(folder), given.records, given.repeats)
    told = table(figures)
    print(told)
    if given.write:
        write(told)
    return 0 if figures.sound else 1


if __name__ == "__main__":
    sys.exit(main())
