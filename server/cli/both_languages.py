"""What click itself finds wrong with a command line, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click
from click import Context, UsageError

# The first that fits: the special ones before those that they are made from.
_WORDS: tuple[tuple[type[UsageError], str], ...] = (
    (click.NoSuchOption, "没有这个选项"),
    (click.BadOptionUsage, "选项用法不对"),
    (click.BadArgumentUsage, "参数用法不对"),
    (click.MissingParameter, "缺少参数"),
    (click.BadParameter, "参数不对"),
    (UsageError, "命令用法不对"),
)


class BothLanguages(click.Group):
    """A group that says the kind of mistake in Chinese before click's own sentence. Only for the
    outermost: mistakes inside reach it."""

    def make_context(self, *args: Any, **extra: Any) -> Context:
        with _in_both():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Context) -> Any:
        with _in_both():
            return super().invoke(ctx)


@contextmanager
def _in_both() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except UsageError as error:
        words = next(words for kind, words in _WORDS if isinstance(error, kind))
        raise UsageError(f"{words} · {error.format_message()}", error.ctx) from error
