"""10,000 random merges, judged by both languages and compared byte for byte."""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from pathlib import Path
from random import SystemRandom

import pytest

from server import bootstrap, web_build
from sync.catalogue import catalogue
from sync.generate import generate, stale
from tests.sync.definitions import definitions
from tests.sync.evaluate import evaluate
from tests.sync.random_cases import cases

COUNT = 10_000
EVALUATOR = web_build.ROOT / "sync" / "ts" / "tests" / "evaluate.ts"


@pytest.fixture(scope="module")
def seed() -> int:
    """ROUNDS_TEST_SEED repeats a run."""
    return int(os.environ.get("ROUNDS_TEST_SEED") or SystemRandom().randrange(2**32))


def twin(lines: str, folder: Path) -> list[str]:
    """The lines that the twin answers."""
    tools = bootstrap.node_tools()
    web_build.install_packages(tools)
    environment = web_build.environment(tools)
    bundler = web_build.WEB / "node_modules" / "rolldown" / "bin" / "cli.mjs"
    bundle = str(folder / "evaluate.mjs")
    bundling = [str(bundler), str(EVALUATOR), "--platform", "node", "--format", "esm"]
    for words, given in (([*bundling, "--file", bundle], ""), ([bundle], lines)):
        answer = subprocess.run(
            ["node", *words],
            input=given.encode("utf-8"),
            cwd=web_build.WEB,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert answer.returncode == 0, answer.stderr.decode("utf-8")
    return answer.stdout.decode("utf-8").splitlines()


def test_both_languages_decide_the_same(seed: int, tmp_path: Path) -> None:
    assert not stale(generate(web_build.ROOT)), "run `python -m sync.generate` first"
    types = {**catalogue(), **definitions()}
    made = list(cases(types, COUNT, seed, often=definitions()))
    ours = [evaluate(types, case).decode("utf-8") for case in made]
    theirs = twin("\n".join(json.dumps(case) for case in made), tmp_path)
    kinds = Counter(json.loads(line).get("status", "malformed") for line in ours)
    print(f"seed {seed}: {len(made)} cases over {len(types)} types: {dict(kinds)}")
    assert len(ours) == len(theirs)
    for case, one, other in zip(made, ours, theirs, strict=True):
        assert one == other, f"seed {seed}: {json.dumps(case, ensure_ascii=False)}"
    assert min(kinds[k] for k in ("applied", "merged", "kept_both", "refused")) > COUNT // 50
