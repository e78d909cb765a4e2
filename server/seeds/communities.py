"""The two communities of the demo: what they are called and how they are built."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BuildingPlan:
    """`entrances` × `floors` × `flats` units; `grid` is the area of the butler who looks after
    it. Offices have no entrances in their room numbers."""

    name: str
    floors: int
    entrances: int
    flats: int
    grid: str

    @property
    def short(self) -> str:
        """What stands first in a room number: 3栋 is 3, A座 is A."""
        return self.name.removesuffix("栋").removesuffix("座")


@dataclass(frozen=True, slots=True)
class Community:
    key: str
    name: str
    kind: str
    address: str
    office: str
    phone: str
    complaints_phone: str
    buildings: tuple[BuildingPlan, ...]

    @property
    def offices(self) -> bool:
        return self.kind == "office"


GARDEN = Community(
    key="garden",
    name="云栖花园",
    kind="residential",
    address="示例市栖霞新区云栖路 88 号",
    office="云栖花园管理处",
    phone="0000-6188 0001",
    complaints_phone="0000-6188 0002",
    buildings=(
        BuildingPlan("1栋", 18, 2, 4, "网格A"),
        BuildingPlan("2栋", 18, 2, 4, "网格A"),
        BuildingPlan("3栋", 16, 2, 4, "网格B"),
        BuildingPlan("4栋", 16, 2, 4, "网格C"),
        BuildingPlan("5栋", 18, 1, 6, "网格D"),
        BuildingPlan("6栋", 18, 1, 6, "网格D"),
    ),
)
CENTRE = Community(
    key="centre",
    name="金海中心",
    kind="office",
    address="示例市滨海区金海大道 1 号",
    office="金海中心管理处",
    phone="0000-6188 1001",
    complaints_phone="0000-6188 1002",
    buildings=(
        BuildingPlan("A座", 24, 1, 5, "网格A"),
        BuildingPlan("B座", 24, 1, 5, "网格B"),
    ),
)


def of_size(units: int) -> Community:
    """A residential community of at least so many units, in buildings of 200."""
    count = max(1, -(-units // 200))
    plans = tuple(
        BuildingPlan(f"{n}栋", 25, 2, 4, f"网格{chr(64 + (n - 1) % 26 + 1)}")
        for n in range(1, count + 1)
    )
    return Community(
        key="large",
        name=f"万象新城({units}户)",
        kind="residential",
        address="示例市新城区万象路 1 号",
        office="万象新城管理处",
        phone="0000-6188 2001",
        complaints_phone="0000-6188 2002",
        buildings=plans,
    )
