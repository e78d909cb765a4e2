"""Many devices at once: the word that work is safe comes before anybody's news (R17)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import zstandard

from server.crowd import FEW, Crowd
from server.http import compress
from server.http.sync import CROWDED_CHANGES_MAX
from sync.definition import Role
from tests.server.support.office import OWN, Office
from tests.server.support.tablet import Tablet

MADE = CROWDED_CHANGES_MAX + 50


def test_a_crowd_is_large_beyond_a_few() -> None:
    crowd, found = Crowd(few=1), []
    with crowd.inside():
        found.append(crowd.large)
        with crowd.inside():
            found.append(crowd.large)
        found.append(crowd.large)
    assert found == [False, True, False]


@pytest.fixture
def late(office: Office) -> Tablet:
    """A tablet to which `MADE` records of another one are news."""
    staff = office.person("butler", Role.BUTLER)
    early, late = office.tablet(staff), office.tablet(staff)
    late.sync()
    early.sync(*(early.parcel() for _ in range(MADE)))
    return late


@pytest.fixture
def crowd(office: Office) -> Iterator[None]:
    with ExitStack() as others:
        for _ in range(FEW):
            others.enter_context(office.services.crowd.inside())
        yield


def test_alone_an_answer_to_work_brings_everything(late: Tablet) -> None:
    told = late.sync(late.parcel())
    assert (len(told["changes"]), told["more"]) == (MADE + 1, False)


@pytest.mark.usefixtures("crowd")
def test_in_a_crowd_an_answer_to_work_is_short_and_nothing_is_left_out(late: Tablet) -> None:
    mine = late.parcel()
    told = late.sync(mine)
    assert [outcome["status"] for outcome in told["outcomes"]] == ["applied"]
    assert (len(told["changes"]), told["more"]) == (CROWDED_CHANGES_MAX, True)
    rest = late.sync()
    assert not rest["more"]
    seqs = [change["seq"] for change in told["changes"] + rest["changes"]]
    assert seqs == list(range(seqs[0], seqs[0] + MADE + 1))
    assert mine["record"] in late.records


@pytest.mark.usefixtures("crowd")
def test_who_only_pulls_gets_whole_pages_in_a_crowd(late: Tablet) -> None:
    told = late.sync()
    assert (len(told["changes"]), told["more"]) == (MADE, False)


def test_in_a_crowd_packing_is_fast_and_says_the_same(
    late: Tablet, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    levels = []
    packer = zstandard.ZstdCompressor

    def noted(*, level: int) -> zstandard.ZstdCompressor:
        levels.append(level)
        return packer(level=level)

    monkeypatch.setattr(zstandard, "ZstdCompressor", noted)
    plain = []
    for others in (0, FEW):
        with ExitStack() as stack:
            for _ in range(others):
                stack.enter_context(office.services.crowd.inside())
            answer = late.client.post(
                f"/api/sites/{late.site}/sync",
                json=late.request([]),
                headers={**OWN, "Accept-Encoding": "zstd"},
            )
        unpacker = zstandard.ZstdDecompressor().decompressobj()
        plain.append(unpacker.decompress(answer.data).partition(b'"changes"')[2])
    assert plain[0] == plain[1]
    assert levels == [compress.ZSTD_LEVEL, compress.ZSTD_FAST]
