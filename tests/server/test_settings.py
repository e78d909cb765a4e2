"""The environment describes a server, or the start is refused with words."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.settings import BadSettings, from_environment, write_secret


def test_production_needs_a_secret(tmp_path: Path) -> None:
    for given in ({"environ": {"ROUNDS_ENVIRONMENT": "production"}}, {"host": "0.0.0.0"}):
        with pytest.raises(BadSettings, match="ROUNDS_SECRET"):
            from_environment(**{"environ": {}, "data": tmp_path, **given})  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


def test_a_short_secret_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSettings):
        from_environment({"ROUNDS_SECRET": "short"}, data=tmp_path)


def test_the_secret_of_the_folder_serves_production(tmp_path: Path) -> None:
    secret = write_secret(tmp_path)
    assert len(secret) >= 32
    found = from_environment({"ROUNDS_ENVIRONMENT": "production"}, data=tmp_path)
    assert found.secret == secret
    assert found.production
    assert write_secret(tmp_path) == secret


@pytest.mark.parametrize("value", ["many", "-1"])
def test_numbers_are_checked(tmp_path: Path, value: str) -> None:
    with pytest.raises(BadSettings, match="ROUNDS_PROXIES"):
        from_environment({"ROUNDS_PROXIES": value}, data=tmp_path)
