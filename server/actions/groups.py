"""Operations that must land together: split a push into its groups, and say which are whole."""

from __future__ import annotations

from server.actions.intake import Arrival
from sync.merge import Problem

INCOMPLETE = Problem("group_incomplete")


def split(arrivals: list[Arrival]) -> list[list[Arrival]]:
    """The arrivals in order, neighbours of one group together, all others alone."""
    groups: list[list[Arrival]] = []
    for arrival in arrivals:
        if groups and not _alone(arrival) and _together(groups[-1][0], arrival):
            groups[-1].append(arrival)
        else:
            groups.append([arrival])
    return groups


def _members(arrival: Arrival) -> frozenset[str]:
    """All ids of the arrival's group; malformed operations tell theirs where they can."""
    if arrival.operation is not None:
        return frozenset({arrival.id, *arrival.operation.with_})
    named = arrival.raw.get("with") if isinstance(arrival.raw, dict) else None
    others = [n for n in named if isinstance(n, str)] if isinstance(named, list) else []
    return frozenset({arrival.id, *others})


def _alone(arrival: Arrival) -> bool:
    """Whether it is well-formed and names no other: nearly all are."""
    return arrival.operation is not None and not arrival.operation.with_


def _together(first: Arrival, arrival: Arrival) -> bool:
    members = _members(first)
    return len(members) > 1 and arrival.id in members and _members(arrival) == members


def whole(group: list[Arrival]) -> bool:
    """Whether every operation that the group names is here, once."""
    if len(group) == 1 and _alone(group[0]):
        return True
    return sorted(a.id for a in group) == sorted(_members(group[0]))
