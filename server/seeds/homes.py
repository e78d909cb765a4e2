"""Buildings, units, households and the people in them (trap 20: one owner with several rooms,
several owners of one, tenants, minors)."""

from __future__ import annotations

from dataclasses import dataclass, field

from server.seeds.book import Book
from server.seeds.communities import BuildingPlan, Community
from server.seeds.names import Names
from sync.definition import Role

MOVED_IN_DAYS = 420
KEEPS = 6


@dataclass(frozen=True, slots=True)
class Resident:
    id: str
    name: str
    phone: str | None
    relation: str


@dataclass
class Home:
    """A unit with the household that lives there (None: empty)."""

    unit: str
    code: str
    building: BuildingPlan
    floor: int
    area: int
    household: str | None = None
    tenure: str = ""
    standing_consent: bool = False
    residents: list[Resident] = field(default_factory=list)

    @property
    def adults(self) -> list[Resident]:
        return [person for person in self.residents if person.phone]


def add_buildings(book: Book, community: Community) -> list[Home]:
    """The buildings and all their units, empty."""
    at = book.days.at(425, 9)
    homes = []
    for plan in community.buildings:
        building = book.add(
            "building",
            {"name": plan.name, "kind": community.kind, "floors": plan.floors, "grid": plan.grid},
            at,
        )
        homes += [_unit(book, community, plan, building, place) for place in _places(plan)]
    return homes


def _places(plan: BuildingPlan) -> list[tuple[int, int, int]]:
    return [
        (entrance, floor, flat)
        for entrance in range(1, plan.entrances + 1)
        for floor in range(1, plan.floors + 1)
        for flat in range(1, plan.flats + 1)
    ]


def _unit(
    book: Book, community: Community, plan: BuildingPlan, building: str, at: tuple[int, int, int]
) -> Home:
    entrance, floor, flat = at
    room = f"{floor}{flat:02d}"
    code = f"{plan.short}-{room}" if community.offices else f"{plan.short}-{entrance}-{room}"
    sizes = (11_800, 16_500, 24_000, 9_600, 31_000) if community.offices else _FLATS
    area = sizes[flat % len(sizes)]
    fields = {
        "building": building,
        "code": code,
        "entrance": None if community.offices else f"{entrance}单元",
        "floor": floor,
        "kind": community.kind,
        "area": area,
    }
    unit = book.add("unit", fields, book.days.at(424, 9))
    return Home(unit, code, plan, floor, area)


_FLATS = (8_950, 11_230, 12_800, 9_860, 14_260, 10_400)


def settle(book: Book, community: Community, homes: list[Home], names: Names) -> None:
    """Give most units a household; some owners hold several units and let the others."""
    if community.offices:
        _companies(book, homes, names)
        return
    free = [home for home in homes if not book.chance.often(8)]
    for count in (KEEPS, 4, 3, 3, 2, 2, 2):
        if len(free) > 2 * count:
            _landlord(book, book.chance.some(free, count), names)
    for home in free:
        if home.household is None:
            _family(book, home, names, "tenant" if book.chance.often(22) else "owner")


def _family(book: Book, home: Home, names: Names, tenure: str) -> None:
    draw = book.chance
    main = names.person()
    people = [(main, names.phone(), tenure)]
    if draw.often(70):
        other = "owner" if tenure == "owner" and draw.often(35) else "family"
        people.append((names.person(), names.phone(), other))
    people += [
        (names.person(main[0]), "", "minor") for _ in range(draw.weighed({0: 45, 1: 38, 2: 17}))
    ]
    if draw.often(16):
        people.append((names.person(main[0]), names.phone(), "family"))
    _household(book, [home], tenure, main, people)


def _landlord(book: Book, homes: list[Home], names: Names) -> None:
    """One owner, one file, several rooms: lives in the first, and tenants live in the others."""
    homes = [home for home in homes if home.household is None]
    if not homes:
        return
    owner = names.person()
    people = [
        (owner, names.phone(), "owner"),
        (names.person(), names.phone(), "family"),
        (names.person(owner[0]), "", "minor"),
    ]
    for home in homes[1:]:
        _family(book, home, names, "tenant")
    _household(book, [homes[0]], "owner", owner, people, also=homes[1:])


def _companies(book: Book, homes: list[Home], names: Names) -> None:
    draw = book.chance
    waiting = list(homes)
    while waiting:
        taken = [
            waiting.pop(0) for _ in range(min(len(waiting), draw.weighed({1: 80, 2: 14, 3: 6})))
        ]
        if draw.often(14):
            continue
        people = [
            (names.person(), names.phone(), "employee")
            for _ in range(draw.weighed({1: 45, 2: 40, 3: 15}))
        ]
        _household(book, taken, "company", names.company(), people)


def _household(
    book: Book,
    homes: list[Home],
    tenure: str,
    name: str,
    people: list[tuple[str, str, str]],
    also: list[Home] | None = None,
) -> None:
    draw = book.chance
    at = book.days.at(draw.number(60, MOVED_IN_DAYS), draw.number(9, 16), draw.number(0, 59))
    consent = draw.often(30)
    emergency = draw.one(people) if draw.often(45) else None
    told = emergency if emergency and emergency[1] else None
    by = book.who(Role.RECEPTION)
    household = book.add(
        "household",
        {
            "name": name,
            "units": [home.unit for home in [*homes, *(also or [])]],
            "tenure": tenure,
            "emergency_name": told[0] if told else None,
            "emergency_phone": told[1] if told else None,
            "parcel_consent": consent or None,
        },
        at,
        by,
    )
    residents = [
        Resident(
            _resident(book, household, person, at, by), person[0], person[1] or None, person[2]
        )
        for person in people
    ]
    for home in homes:
        home.household, home.tenure = household, tenure
        home.standing_consent, home.residents = consent, residents


def _resident(book: Book, household: str, person: tuple[str, str, str], at: int, by: str) -> str:
    name, phone, relation = person
    fields = {"household": household, "name": name, "phone": phone or None, "relation": relation}
    return book.add("resident", fields, at, by)
