"""The numbers of a community's settings: none that would stop its reminders or its purges."""

from __future__ import annotations

from typing import Any

import pytest

from sync.definition import Role
from sync.setting import fits_setting, least_wanted
from sync.settings import DEFAULTS, SETTINGS
from tests.server.support.office import Office

DAYS = "parcels.waiting_days"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_a_default_fits(setting: Any) -> None:
    assert fits_setting(setting, setting.default)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (DAYS, [-3, 3, 7, 15, 30]),
        (DAYS, [1, 3, 7, 15]),
        (DAYS, [1, 7, 3, 15, 30]),
        (DAYS, [1, 3, 7, 15, 367]),
        (DAYS, [True, 3, 7, 15, 30]),
        (DAYS, "soon"),
        ("parcels.offered", 1),
        ("visitors.keep_days", 0),
        ("renovation.inspection_days", True),
        ("parcels.couriers", [{"code": "sf", "zh": "顺丰"}]),
        ("parcels.pickup", {"place": {"zh": "前台", "en": "desk"}}),
    ],
)
def test_what_no_office_means_does_not(key: str, value: Any) -> None:
    assert not fits_setting(DEFAULTS[key], value)


TERMS = DEFAULTS["privacy.terms"]


@pytest.mark.parametrize("key", TERMS.default)
def test_what_claims_and_proofs_need_is_kept(key: str) -> None:
    short = {**TERMS.default, key: TERMS.floors[key] - 1}
    assert not fits_setting(TERMS, short)
    assert least_wanted(TERMS, short) == TERMS.floors[key]
    assert fits_setting(TERMS, {**TERMS.default, key: TERMS.floors[key]})


@pytest.mark.parametrize("key", TERMS.default)
def test_a_value_without_one_of_its_parts_does_not_fit(key: str) -> None:
    assert not fits_setting(TERMS, {k: v for k, v in TERMS.default.items() if k != key})


def test_the_server_refuses_it_with_words(office: Office) -> None:
    director = office.tablet(office.person("lead", Role.DIRECTOR))
    wrong = {"key": DAYS, "value": [-3, 3, 7, 15, 30]}
    made = director.operation("setting", move="create", set=wrong)
    problem = director.outcome(made)["problem"]
    assert problem["code"] == "setting_unfit"
    assert (problem["params"]["least"], problem["params"]["most"]) == ("0", "366")
    right = director.operation(
        "setting", move="create", set={"key": DAYS, "value": [1, 3, 7, 15, 30]}
    )
    assert director.outcome(right)["status"] == "applied"
    edit = director.operation(
        "setting", right["record"], base=1, set={"value": [1, 3, 7, 15, 30, 60]}
    )
    assert director.outcome(edit)["problem"]["code"] == "setting_unfit"
