"""The examples in the documentation are the vectors themselves, word for word.

A fenced block ```json sync/vectors/NAME.json "CASE" holds the case of that name, a block
```json sync/vectors/NAME.json KEY what stands under the key.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from sync.canonical import canonical
from sync.operation import parse, wire
from tests.house.support.files import read, texts

BLOCK = re.compile(
    r'^```json (\S+\.json) (?:"([^"\n]+)"|(\w+))\n(.*?)^```$', re.MULTILINE | re.DOTALL
)
EXAMPLES = [
    pytest.param(path, case or None, key or None, text, id=case or key)
    for page in texts("docs/*.md").values()
    for path, case, key, text in BLOCK.findall(page)
]


def test_the_protocol_has_examples() -> None:
    assert len(BLOCK.findall(read("docs/protocol.md"))) >= 8


@pytest.mark.parametrize(("path", "case", "key", "text"), EXAMPLES)
def test_an_example_is_its_vector(path: str, case: str | None, key: str | None, text: str) -> None:
    whole: dict[str, Any] = json.loads(read(path))
    if key is not None:
        wanted = whole[key]
    else:
        (wanted,) = (found for found in whole["cases"] if found["name"] == case)
    assert json.loads(text) == wanted


def test_the_whole_operation_of_the_vectors_is_one() -> None:
    shown = json.loads(read("sync/vectors/operation.json"))["operation"]
    assert canonical(wire(parse(shown))) == canonical(shown)
