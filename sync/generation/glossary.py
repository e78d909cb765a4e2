"""The table of record types in `docs/glossary.md`: names by machine, the rules column by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sync.definition import RecordType

START = "<!-- Record types: kept complete by `python -m sync.generate`; `rules` by hand. -->\n"
STOP = "<!-- End of record types. -->\n"
_HEAD = "| 中文 | English | code | rules |\n|---|---|---|---|\n"
_ROW = re.compile(r"\| [^|]+ \| [^|]+ \| `(\w+)` \| ([^|]+) \|\n")
NO_RULE = "—"


def glossary(text: str, types: Sequence[RecordType]) -> str:
    """The glossary with one row for each type: those that were there stay in their order, new ones
    come last, removed ones go. Raises ValueError where the marks are missing."""
    before, _, rest = text.partition(START)
    block, stop, after = rest.partition(STOP)
    if not stop:
        raise ValueError("docs/glossary.md has lost the marks of its record types")
    rules = dict(_ROW.findall(block))
    known = {definition.name: definition for definition in types}
    order = [name for name in rules if name in known] + [n for n in known if n not in rules]
    rows = "".join(_row(known[name], rules.get(name, NO_RULE)) for name in order)
    return f"{before}{START}\n{_HEAD}{rows}\n{STOP}{after}"


def _row(definition: RecordType, rules: str) -> str:
    label = definition.label
    return f"| {label.zh} | {label.en} | `{definition.name}` | {rules} |\n"
